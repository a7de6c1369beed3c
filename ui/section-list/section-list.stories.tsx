import { useState } from 'react';
import { Sheet } from '../page/page.tsx';
import type { Stories } from '../story.ts';
import { type Section, SectionList } from './section-list.tsx';

const sections: Section[] = [
  {
    id: 'meetings', title: 'Meetings', count: 2,
    rows: [
      { id: 'm1', lead: '10:00', title: 'Baltic Pump UAB', aside: 'our office', note: 'Demonstration of series K; bring the decision-maker' },
      { id: 'm2', lead: '15:30', title: 'Teplo-Servis OOO', aside: 'video', note: 'Technical offer, version 3', done: true },
    ],
  },
  {
    id: 'calls', title: 'Repeat calls', count: '6 of 10',
    rows: [
      { id: 'c1', title: 'Agromec Iași SRL', aside: 'carried 2 days', asideTone: 'late', note: 'Did the offer of 9 November arrive?' },
      { id: 'c2', title: 'Vostok-Montazh OOO', aside: 'choosing · 6 d', note: 'Decision between K-12 and the competitor’s; promised delivery date' },
      { id: 'c3', title: 'Šiaurės Vėjas UAB', aside: 'waybill not back', asideTone: 'look', note: 'Signed copy of 2041, due 5 November' },
    ],
  },
  { id: 'other', title: 'Other work', rows: [], empty: 'Nothing else today.' },
];

function Leafing() {
  const [chosen, choose] = useState<string | undefined>('c2');
  return <SectionList sections={sections} chosen={chosen} onChoose={choose} onOpen={() => {}} label="Today" />;
}

export const stories: Stories = {
  day: () => (
    <div style={{ maxWidth: '26rem' }}>
      <Sheet flush>
        <Leafing />
      </Sheet>
    </div>
  ),
};
