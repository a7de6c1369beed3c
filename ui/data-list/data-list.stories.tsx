import { useMemo, useState } from 'react';
import { Badge } from '../badge/badge.tsx';
import { Button } from '../button/button.tsx';
import { Money } from '../money/money.tsx';
import type { Stories } from '../story.ts';
import { DataList } from './data-list.tsx';
import { type ListField, type ListState, nothing, type Selection } from './fields.ts';
import { ViewsMenu } from './views-menu.tsx';

interface Client {
  id: string;
  name: string;
  city: string;
  size: string;
  manager: string;
  value: string;
}
const names = ['Baltic Pump UAB', 'Agromec Iași SRL', 'Vostok-Montazh OOO', 'Šiaurės Vėjas UAB', 'Construct Nord SA', 'Нева-Инжиниринг ООО', 'Metalurg Reșița SRL'];
const cities = ['Vilnius', 'Iași', 'Saint Petersburg', 'Šiauliai', 'Chișinău'];
const sizes = ['small', 'medium', 'large'];
const make = (n: number): Client => ({
  id: String(n), name: `${names[n % 7]} ${n + 1}`, city: cities[n % 5]!, size: sizes[n % 3]!, manager: n % 2 ? 'Rasa Petrauskaitė' : 'Tomas Jonaitis', value: String((n * 7919) % 480_000),
});
const fields: ListField<Client>[] = [
  { id: 'name', label: 'Client', cell: (row) => row.name, width: 260, sortable: true },
  { id: 'city', label: 'City', kind: 'choice', options: cities.map((value) => ({ value, label: value })), cell: (row) => row.city, sortable: true },
  { id: 'size', label: 'Size', kind: 'choice', options: sizes.map((value) => ({ value, label: value })), cell: (row) => <Badge tone={row.size === 'large' ? 'amber' : 'blue'}>{row.size}</Badge>, width: 110 },
  { id: 'manager', label: 'Manager', cell: (row) => row.manager, width: 180 },
  { id: 'value', label: 'Lifetime value', kind: 'number', cell: (row) => <Money amount={row.value} currency="EUR" whole />, right: true, sortable: true, width: 140 },
  { id: 'noTouchDays', label: 'Days without a touch', kind: 'days' },
];
const usual: ListState = { columns: ['name', 'city', 'size', 'manager', 'value'], widths: {}, sort: { field: 'name', desc: false }, filter: [] };

/** `count` rows, of which the first are there and the others come as one scrolls. */
export function Clients({ count = 10_000, start = usual, selected = nothing }: { count?: number; start?: ListState; selected?: Selection }) {
  const [state, setState] = useState(start);
  const [selection, setSelection] = useState(selected);
  const [loaded, setLoaded] = useState(Math.min(200, count));
  const rows = useMemo(() => Array.from({ length: loaded }, (_, n) => make(n)), [loaded]);
  return (
    <div style={{ height: '30rem', border: '1px solid var(--line)', borderRadius: 'var(--round-big)', overflow: 'clip' }}>
      <DataList
        label="Clients"
        fields={fields}
        rows={rows}
        idOf={(row) => row.id}
        state={state}
        onState={setState}
        today="2026-11-13"
        total={count}
        hasMore={loaded < count}
        fetchMore={() => setLoaded((now) => Math.min(count, now + 1000))}
        onOpen={() => {}}
        selection={selection}
        onSelection={setSelection}
        bulk={() => <Button small icon="user">Another manager</Button>}
        totals={{ value: <Money amount="2412900" currency="EUR" whole /> }}
        views={<ViewsMenu all="All clients" views={[{ id: 'v', name: 'Asleep in Vilnius', shared: false, mine: true }]} chosen={undefined} changed={false} onChoose={() => {}} onSave={async () => {}} />}
        actions={<Button small look="quiet" icon="download">Export</Button>}
      />
    </div>
  );
}
export const stories: Stories = {
  many: () => <Clients />,
  filtered: () => (
    <Clients
      count={14}
      start={{ ...usual, filter: [{ field: 'city', op: 'any_of', value: ['Vilnius', 'Iași'] }, { field: 'noTouchDays', op: 'more', value: 60 }] }}
      selected={{ all: false, ids: new Set(['1', '3']) }}
    />
  ),
  empty: () => <Clients count={0} />,
};
