import { useFormat, useT } from '#ui/i18n/use.ts';
import { SaveState } from '#ui/save-state/save-state.tsx';
import { Norm } from '#ui/strip/strip.tsx';
import css from './day-page.module.css';
import type { DayView } from './view.ts';

/** How much work there is, in one look (handbook 01, "The day"). */
export function DayStrip({ view, moves, sending, onMoves }: { view: DayView; moves: number; sending: number; onMoves: () => void }) {
  const t = useT();
  const format = useFormat();
  const { calls, meetings, load } = view;
  return (
    <>
      {sending > 0 && <SaveState state="saving" />}
      {meetings.planned > 0 && <Norm label={t('day.meetings')} done={meetings.done} of={meetings.planned} />}
      {calls.planned > 0 && <Norm label={t('day.calls')} done={calls.done} of={calls.planned} />}
      {load.percent !== null && (
        <span className={css.load}>
          <Norm label={t('day.load')} done={format.percent(load.percent / 100)} tone={load.level === 'over' ? 'late' : load.level === 'warn' ? 'look' : undefined} />
          {moves > 0 && (
            <button type="button" className={css.moves} data-noprint onClick={onMoves}>
              {t('day.moveSome', { count: moves })}
            </button>
          )}
        </span>
      )}
    </>
  );
}
