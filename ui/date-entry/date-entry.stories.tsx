import { useState } from 'react';
import { weekday } from '#plain/day/day.ts';
import { Field } from '../field/field.tsx';
import type { Stories } from '../story.ts';
import Calendar from './calendar.tsx';
import { DateEntry } from './date-entry.tsx';
import type { DayFacts, Point } from './point.ts';

const about: DayFacts = (day) => {
  if (day === '2026-12-01') return { off: 'Ziua Națională' };
  if (weekday(day) > 5) return { off: true };
  return day < '2026-11-13' ? undefined : { share: ((Number(day.slice(8)) * 37) % 120) / 100 };
};
function Next({ start }: { start: Point | null }) {
  const [value, set] = useState(start);
  return (
    <div style={{ maxWidth: '30rem' }}>
      <Field label="Next">
        <DateEntry value={value} onChange={set} today="2026-11-13" about={about} months quick keys />
      </Field>
    </div>
  );
}
export const stories: Stories = {
  empty: () => <Next start={null} />,
  timed: () => <Next start={{ day: '2026-11-17', time: '10:00' }} />,
  dayOff: () => <Next start={{ day: '2026-12-01' }} />,
  calendar: () => <Calendar chosen="2026-11-17" today="2026-11-13" about={about} onPick={() => {}} />,
};
