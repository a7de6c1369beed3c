import { useState } from 'react';
import { api } from '#app/web/api.ts';
import { Field, TextArea } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Select } from '#ui/select/select.tsx';
import { memberOptions } from '../../find.ts';
import { useDossier } from '../context.tsx';
import { Ask } from './ask.tsx';
import css from './deeds.module.css';

/** Another manager answers for the client; open steps of the old one go with it. */
export function ReassignDialog({ onClose }: { onClose: () => void }) {
  const { dossier, edits } = useDossier();
  const { client } = dossier;
  const t = useT();
  const [to, setTo] = useState<{ id: string; name: string }>();
  const [note, setNote] = useState('');
  return (
    <Ask
      title={t('client.reassign.title', { name: client.name })}
      deed={t('client.reassign.do')}
      ready={to !== undefined && to.id !== client.managerId}
      onClose={onClose}
      onDo={() =>
        edits.deed(t('client.said.reassigned', { name: client.name, to: to!.name }), (options) =>
          api.clients.reassign({ params: { id: client.id }, body: { managerId: to!.id, ...(note.trim() && { note: note.trim() }) } }, { ...options, version: client.version }),
        )
      }
    >
      <p className={css.hint}>{t('client.reassign.now', { name: client.managerName })}</p>
      <Field label={t('client.reassign.to')} required>
        <Select autoFocus options={memberOptions} value={to?.id ?? null} onChange={(id, option) => setTo(id && option ? { id, name: option.label } : undefined)} />
      </Field>
      <Field label={t('client.reassign.note')} hint={t('client.reassign.noteHint')}>
        <TextArea value={note} maxLength={2000} onChange={(event) => setNote(event.target.value)} />
      </Field>
    </Ask>
  );
}
