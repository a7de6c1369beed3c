import type { Stories } from '#ui/story.ts';
import { useT } from '#ui/i18n/use.ts';
import { folder, today } from '../fixtures.ts';
import { dayGroups } from '../groups.ts';
import { readFolder } from '../view.ts';
import { DayList } from './day-list.tsx';

function List({ marking = false, failed = false }: { marking?: boolean; failed?: boolean }) {
  const t = useT();
  const groups = dayGroups(readFolder(folder()), t);
  const ids = groups.flatMap((group) => group.steps.map((step) => step.id));
  return (
    <div style={{ maxWidth: '26rem', background: 'var(--sheet)' }}>
      <DayList
        groups={groups}
        label="Friday"
        today={today}
        timeZone="Europe/Vilnius"
        chosen={ids[4]}
        marked={new Set(marking ? ids.slice(3, 6) : [])}
        marking={marking}
        failed={new Map(failed ? [[ids[3]!, 'No connection']] : [])}
        onChoose={() => {}}
        onOpen={() => {}}
        onMark={() => {}}
      />
    </div>
  );
}
export const stories: Stories = {
  day: () => <List />,
  marking: () => <List marking />,
  failed: () => <List failed />,
};
