import { useRef, useState } from 'react';
import { api, refusalText } from '#app/web/api.ts';
import { whenOf } from '#cap/steps/web/log-form/log-draft.ts';
import { useLogRules } from '#cap/steps/web/use-log-rules.ts';
import { whenWords } from '#cap/steps/web/when-words.ts';
import { DateEntry } from '#ui/date-entry/date-entry.tsx';
import type { Point } from '#ui/date-entry/point.ts';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { Popover } from '#ui/popover/popover.tsx';
import { tell } from '#ui/toast/toasts.ts';
import { useDossier } from '../context.tsx';
import type { OpenStep } from './open-steps.tsx';
import { putStep } from './step-spot.ts';
import css from './steps.module.css';

/** The day of a step; pressed, another is typed or chosen, and the step goes there at once. */
export function MoveStep({ step, late }: { step: OpenStep; late: boolean }) {
  const { dossier, edits } = useDossier();
  const t = useT();
  const format = useFormat();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const face = whenWords(step, t, format);
  const to = (point: Point) => ({ onDate: point.day ?? null, atTime: point.time ?? null, month: point.month ?? null });

  async function move(point: Point) {
    setOpen(false);
    anchor.current?.focus();
    edits.change((old) => putStep(old, step.id, to(point)));
    try {
      const { warnings } = await edits.deed(t('client.said.moved', { when: whenWords(to(point), t, format) }), (options) =>
        api.steps.move({ params: { id: step.id }, body: whenOf(point) }, { ...options, version: step.version }),
      );
      if (warnings.length) tell(warnings.map((warning) => t(`log.warning.${warning}`)).join(' · '));
    } catch (error) {
      tell(refusalText(t, error), 'failed');
      edits.refresh();
    }
  }
  if (!dossier.can.step) return <span className={css.when} data-late={late || undefined}>{face}</span>;
  return (
    <>
      <button ref={anchor} type="button" className={css.when} data-late={late || undefined} aria-haspopup="dialog" aria-expanded={open} title={t('client.step.move')} onClick={() => setOpen(!open)}>
        {face}
      </button>
      {open && (
        <Popover
          anchor={anchor}
          label={t('client.step.move')}
          onClose={(how) => {
            setOpen(false);
            if (how === 'escape') anchor.current?.focus();
          }}
        >
          <Where step={step} onMove={move} />
        </Popover>
      )}
    </>
  );
}

function Where({ step, onMove }: { step: OpenStep; onMove: (point: Point) => void }) {
  const t = useT();
  const rules = useLogRules(step.ownerId);
  const now: Point = step.onDate ? { day: step.onDate, ...(step.atTime && { time: step.atTime }) } : step.month ? { month: step.month } : { later: true };
  return (
    <div className={css.where}>
      <DateEntry
        autoFocus
        months
        quick
        aria-label={t('client.step.move')}
        value={now}
        today={rules?.today ?? '2000-01-01'}
        {...(rules && { nextWorkingDay: rules.nextWorkingDay, about: rules.about })}
        onChange={(point) => {
          if (point && rules) onMove(point);
        }}
      />
    </div>
  );
}
