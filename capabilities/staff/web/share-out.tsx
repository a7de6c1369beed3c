import { useMemo } from 'react';
import { intentKey } from '#app/web/api.ts';
import { Button, IconButton } from '#ui/button/button.tsx';
import { Field } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import { MultiSelect, Select } from '#ui/select/select.tsx';
import { clientName, findClientsOf } from './find-clients.ts';
import { findPeople } from './people.tsx';
import css from './staff.module.css';

export interface Named {
  id: string;
  name: string;
}
/** Somebody, and which clients; none named means everything not named for another. */
export interface Share {
  /** Names the row while it is edited. */
  key: string;
  member: Named | null;
  clients: Named[];
}

/** A row not yet filled. */
export const emptyShare = (): Share => ({ key: intentKey(), member: null, clients: [] });

/** As the API takes it. */
export const sharesGiven = (rows: readonly Share[]) =>
  rows.filter((row) => row.member).map((row) => ({ memberId: row.member!.id, clientIds: row.clients.length ? row.clients.map((c) => c.id) : null }));

/** Who gets what of somebody's clients: one person everything, or several by client. */
export function ShareOut({ rows, ownerId, who, another, error, onChange }: {
  rows: readonly Share[];
  ownerId: string;
  who: string;
  another: string;
  error?: string | undefined;
  onChange: (rows: Share[]) => void;
}) {
  const t = useT();
  const clients = useMemo(() => findClientsOf(ownerId), [ownerId]);
  const put = (at: number, more: Partial<Share>) => onChange(rows.map((row, i) => (i === at ? { ...row, ...more } : row)));
  return (
    <>
      {rows.map((row, i) => (
        <div key={row.key} className={css.secret}>
          <Field label={who} {...(i === 0 && error ? { error } : {})}>
            <Select options={findPeople} value={row.member?.id ?? null} labelOf={() => row.member?.name ?? ''} clearable onChange={(id, option) => put(i, { member: id ? { id, name: option?.label ?? '' } : null })} />
          </Field>
          <Field label={t('staff.forClients')} hint={t('staff.forClientsHint')}>
            <MultiSelect
              options={clients}
              values={row.clients.map((c) => c.id)}
              labelOf={(id) => row.clients.find((c) => c.id === id)?.name ?? id}
              onChange={(ids) => put(i, { clients: ids.map((id) => row.clients.find((c) => c.id === id) ?? { id, name: clientName(id) }) })}
            />
          </Field>
          {rows.length > 1 && (
            <div>
              <IconButton icon="trash" label={t('common.remove', { name: row.member?.name ?? who })} onClick={() => onChange(rows.filter((_, n) => n !== i))} />
            </div>
          )}
        </div>
      ))}
      <div>
        <Button small icon="plus" onClick={() => onChange([...rows, emptyShare()])}>
          {another}
        </Button>
      </div>
    </>
  );
}
