import { useState } from 'react';
import type { Stories } from '../story.ts';
import { Tabs } from './tabs.tsx';

function Some() {
  const [chosen, choose] = useState('timeline');
  return (
    <Tabs
      label="Dossier"
      chosen={chosen}
      onChoose={choose}
      tabs={[
        { id: 'timeline', label: 'Timeline', body: () => <p>Everything in order.</p> },
        { id: 'orders', label: 'Orders', count: 14, body: () => <p>Orders.</p> },
        { id: 'plan', label: 'Individual plan', body: () => <p>The plan.</p> },
      ]}
    />
  );
}
export const stories: Stories = { dossier: () => <Some /> };
