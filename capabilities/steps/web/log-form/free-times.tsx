import { useEffect, useState } from 'react';
import type { Day, WallTime } from '#plain/day/day.ts';
import { useFormat, useT } from '#ui/i18n/use.ts';
import css from './log-form.module.css';

interface Time {
  day: Day;
  time: WallTime;
}

/** Free times for a meeting, within hours, calendar and rhythm; one press takes one. */
export function FreeTimes({ load, onPick }: { load: () => Promise<readonly Time[]>; onPick: (time: Time) => void }) {
  const t = useT();
  const format = useFormat();
  const [times, setTimes] = useState<readonly Time[]>();
  useEffect(() => {
    let gone = false;
    // The field beside it takes any time that is typed; without an answer nothing is offered.
    load().then((found) => !gone && setTimes(found), () => !gone && setTimes([]));
    return () => {
      gone = true;
    };
  }, [load]);
  if (!times?.length) return null;
  const days = [...new Set(times.map((each) => each.day))];
  return (
    <div className={css.times} role="group" aria-label={t('log.freeTimes')}>
      <span className={css.hint}>{t('log.freeTimes')}</span>
      {days.map((day) => (
        <span key={day} className={css.timesOfDay}>
          {format.day(day, 'face')}
          {times.filter((each) => each.day === day).map((each) => (
            <button key={each.time} type="button" className={css.chip} onClick={() => onPick(each)}>
              {each.time}
            </button>
          ))}
        </span>
      ))}
    </div>
  );
}
