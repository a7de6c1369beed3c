import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { Choice, Field, TextInput } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Grid, Stack } from '#ui/layout/layout.tsx';
import { Select, TagInput } from '#ui/select/select.tsx';
import type { BulkChange } from '../../contract-lists.ts';
import { liveStatuses, sizes } from '../choices.ts';
import { useWordOptions } from '../names.ts';
import { useMembers } from './use-members.ts';

export type Change = BulkChange;

/** What is to be set; fields left empty stay as they are. */
export function BulkForm({ title, hidden, onSee, onClose }: {
  title: string;
  /** The preview stands before it; what was filled in stays. */
  hidden: boolean;
  onSee: (change: Change) => void;
  onClose: () => void;
}) {
  const t = useT();
  const members = useMembers();
  const { data: tags } = useQuery(api.clients.tags.query());
  const known = (tags?.tags ?? []).map(({ tag }) => tag);
  const statuses = useWordOptions(liveStatuses, 'client.status');
  const sizeOptions = useWordOptions(sizes, 'client.size');
  const [change, setChange] = useState<Change>({});
  const set = (part: Change) =>
    setChange((old) => Object.fromEntries(Object.entries({ ...old, ...part }).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length))));
  if (hidden) return null;
  const stays = t('clients.bulk.leave');
  const yesNo = [{ value: 'true', label: t('common.yes') }, { value: 'false', label: t('common.no') }];
  const flag = (name: 'vip' | 'negotiate') => (
    <Field label={t(`clients.field.${name}`)}>
      <Choice
        empty={stays}
        options={yesNo}
        value={change[name] === undefined ? '' : String(change[name])}
        onChange={(event) => set({ [name]: event.target.value === '' ? undefined : event.target.value === 'true' })}
      />
    </Field>
  );
  const text = (name: 'trade' | 'source' | 'priceType', max: number) => (
    <Field label={t(`clients.field.${name}`)}>
      <TextInput placeholder={stays} maxLength={max} value={change[name] ?? ''} onChange={(event) => set({ [name]: event.target.value })} />
    </Field>
  );
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="main" keys="mod+Enter" disabled={!Object.keys(change).length} onClick={() => onSee(change)}>
            {t('clients.bulk.see')}
          </Button>
        </>
      }
    >
      <Stack>
        <p>{t('clients.bulk.hint')}</p>
        <Grid min={15}>
          <Field label={t('clients.field.manager')}>
            <Select value={change.managerId ?? null} options={members.options} placeholder={stays} clearable onChange={(id) => set({ managerId: id ?? undefined })} />
          </Field>
          <Field label={t('clients.field.status')}>
            <Choice empty={stays} options={statuses} value={change.status ?? ''} onChange={(event) => set({ status: (event.target.value || undefined) as Change['status'] })} />
          </Field>
          <Field label={t('clients.bulk.addTags')}>
            <TagInput tags={change.addTags ?? []} known={known} placeholder={stays} onChange={(addTags) => set({ addTags })} />
          </Field>
          <Field label={t('clients.bulk.removeTags')}>
            <TagInput tags={change.removeTags ?? []} known={known} placeholder={stays} onChange={(removeTags) => set({ removeTags })} />
          </Field>
          <Field label={t('clients.field.size')}>
            <Choice empty={stays} options={sizeOptions} value={change.size ?? ''} onChange={(event) => set({ size: (event.target.value || undefined) as Change['size'] })} />
          </Field>
          {flag('vip')}
          {flag('negotiate')}
          {text('trade', 120)}
          {text('source', 120)}
          {text('priceType', 60)}
        </Grid>
      </Stack>
    </Dialog>
  );
}
