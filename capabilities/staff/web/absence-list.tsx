import { useState } from 'react';
import { Link } from 'wouter';
import { api } from '#app/web/api.ts';
import { Badge, type Tone } from '#ui/badge/badge.tsx';
import { Button } from '#ui/button/button.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { refusalText } from '#ui/refusal/refusal.ts';
import { tell } from '#ui/toast/toasts.ts';
import AbsenceDialog from './absence-dialog.tsx';
import css from './staff.module.css';
import { useDeed } from './use-deed.ts';

export type AbsenceRow = Awaited<ReturnType<typeof api.absences.list>>['items'][number];

const TONE: Record<AbsenceRow['state'], Tone> = { planned: 'teal', current: 'blue', over: 'plain', cancelled: 'plain' };

/** Absences with who stands in; those one may change carry their buttons. */
export function AbsenceList({ rows, named = true }: { rows: readonly AbsenceRow[]; named?: boolean }) {
  const t = useT();
  const format = useFormat();
  const deed = useDeed();
  const [editing, setEditing] = useState<AbsenceRow>();
  const cancel = (row: AbsenceRow) =>
    deed(t('staff.absenceCancelled', { name: row.memberName }), (options) => api.absences.cancel({ params: { id: row.id } }, { ...options, version: row.version })).catch((error) =>
      tell(refusalText(t, error), 'failed'),
    );
  return (
    <>
      <table className={css.table}>
        <thead>
          <tr>
            {named && <th scope="col">{t('staff.name')}</th>}
            <th scope="col">{t('staff.days')}</th>
            <th scope="col">{t('staff.why')}</th>
            <th scope="col">{t('staff.substitutes')}</th>
            <th scope="col">{t('staff.order')}</th>
            <th scope="col">
              <span className="sr-only">{t('staff.deeds')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.state === 'cancelled' || row.state === 'over' ? css.off : undefined}>
              {named && (
                <td>
                  <Link href={`/team/${row.memberId}`} className={css.name}>
                    {row.memberName}
                  </Link>
                </td>
              )}
              <td>
                {format.day(row.fromDate)} – {format.day(row.toDate)} <Badge tone={TONE[row.state]}>{t(`staff.absenceState.${row.state}`)}</Badge>
              </td>
              <td>
                {row.kind && t(`staff.absence.${row.kind}`)}
                {row.note && <span className={css.sub}>{row.note}</span>}
              </td>
              <td>
                {bySubstitute(row).map(([name, clients]) => (
                  <span key={name} className={css.change}>
                    {name}
                    {clients.length > 0 && <span className={css.sub}>{format.list(clients)}</span>}
                  </span>
                ))}
              </td>
              <td>
                {row.orderNumber !== null && (
                  <a href={api.absences.order.url({ params: { id: row.id } })} target="_blank" rel="noreferrer">
                    {t('staff.orderNumber', { number: String(row.orderNumber) })}
                  </a>
                )}
              </td>
              <td>
                {row.can.edit && row.state !== 'over' && (
                  <span className={css.buttons}>
                    <Button small onClick={() => setEditing(row)}>
                      {t('staff.change')}
                    </Button>
                    <Button small look="danger" onClick={() => void cancel(row)}>
                      {t('staff.cancelAbsence')}
                    </Button>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {editing && <AbsenceDialog absence={editing} member={{ id: editing.memberId, name: editing.memberName }} onClose={() => setEditing(undefined)} />}
    </>
  );
}

/** Each substitute once, with the clients named for them. */
function bySubstitute(row: AbsenceRow): [string, string[]][] {
  const found = new Map<string, string[]>();
  for (const s of row.substitutes) {
    const clients = found.get(s.memberName) ?? [];
    if (s.clientId) clients.push(s.clientName ?? '…');
    found.set(s.memberName, clients);
  }
  return [...found];
}
