import { useMemo, useState } from 'react';
import { Button } from '#ui/button/button.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { Checkbox } from '#ui/field/field.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import type { Deeds } from '../use-deeds.ts';
import { type DayView, proposalFor } from '../view.ts';
import css from './dialogs.module.css';

/** What of an overfull day can move, and where: accept all, some or none (handbook 01, "Tabs"). */
export default function ProposalDialog({ view, deeds, onClose }: { view: DayView; deeds: Deeds; onClose: () => void }) {
  const t = useT();
  const format = useFormat();
  const proposal = useMemo(() => proposalFor(view), [view]);
  const sheets = new Map(view.sections.flatMap((section) => section.steps).map((step) => [step.id, step.sheet]));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const taken = proposal.moves.filter((move) => !left.has(move.stepId));
  const before = view.load.minutes;
  const after = before - taken.reduce((sum, move) => sum + move.minutes, 0);
  const toggle = (id: string) =>
    setLeft((old) => {
      const next = new Set(old);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  function move() {
    void deeds.move(
      taken.flatMap(({ stepId, to }) => {
        const sheet = sheets.get(stepId);
        return sheet ? [{ sheet, to: { onDate: to } }] : [];
      }),
    );
    onClose();
  }
  return (
    <Dialog
      title={t('folder.proposal.title')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('folder.proposal.none')}</Button>
          <Button look="main" keys="mod+Enter" disabled={!taken.length} onClick={move} data-autofocus>
            {t('folder.proposal.accept', { count: taken.length })}
          </Button>
        </>
      }
    >
      <p className={css.lead}>
        {t('folder.proposal.fullness', { before: format.minutes(before), capacity: format.minutes(view.load.capacity) })}{' '}
        <b>{t('folder.proposal.after', { after: format.minutes(after) })}</b>
      </p>
      {proposal.moves.length === 0 && <p>{t('folder.proposal.nothing')}</p>}
      <ul className={css.rows}>
        {proposal.moves.map((proposed) => {
          const sheet = sheets.get(proposed.stepId);
          if (!sheet) return null;
          return (
            <li key={proposed.stepId}>
              <Checkbox
                checked={!left.has(proposed.stepId)}
                onChange={() => toggle(proposed.stepId)}
                label={
                  <>
                    <b>{sheet.client.name}</b> <span className={css.to}>→ {format.day(proposed.to, 'face')}</span>
                    <small>
                      {[t(`step.kind.${sheet.kind}`), format.minutes(proposed.minutes), t(`folder.proposal.reason.${proposed.reason}`), sheet.why].filter(Boolean).join(' · ')}
                    </small>
                  </>
                }
              />
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
