import { Route, Router, Switch } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { api } from '#app/web/api.ts';
import type { Stories } from '#ui/story.ts';
import { Answered, id } from '../list/fixtures.tsx';
import DuplicatesPage from './duplicates-page.tsx';
import MergePage from './merge-page.tsx';

export const a = { id: id(1), name: 'UAB Vėjas', managerName: 'Rasa Petrauskienė', city: 'Vilnius' };
export const b = { id: id(2), name: 'Vėjas, UAB', managerName: 'Tomas Balčiūnas', city: null };
const fields = [
  { field: 'name', this: a.name, other: b.name, differ: true, proposed: 'this' },
  { field: 'size', this: null, other: 'large', differ: true, proposed: 'other' },
  { field: 'vip', this: false, other: true, differ: true, proposed: 'other' },
  { field: 'managerId', this: id(900), other: id(901), differ: true, proposed: 'this' },
  { field: 'country', this: 'LT', other: 'LT', differ: false, proposed: 'this' },
];

function At({ path, none }: { path: string; none?: boolean }) {
  const { hook } = memoryLocation({ path });
  return (
    <Answered
      more={(client) => {
        client.setQueryData([...api.duplicates.pairs.all, 'pages'], { pages: [{ pairs: none ? [] : [{ a, b, reason: 'phone', value: '+370 612 34567' }], next: null }], pageParams: [undefined] });
        client.setQueryData(api.duplicates.sideBySide.query({ params: { id: a.id, otherId: b.id } }).queryKey, {
          versions: { this: 4, other: 7 }, names: { this: a.name, other: b.name }, managers: { this: a.managerName, other: b.managerName }, fields, moves: { touch: 12, position: 2, note: 0 },
        } as never);
      }}
    >
      <Router hook={hook}>
        <Switch>
          <Route path="/clients/duplicates"><DuplicatesPage /></Route>
          <Route path="/clients/:id/merge/:otherId"><MergePage /></Route>
          <Route path="/clients/:id">{({ id: opened }) => <p>dossier {opened}</p>}</Route>
        </Switch>
      </Router>
    </Answered>
  );
}
export const stories: Stories = {
  pairs: () => <At path="/clients/duplicates" />,
  none: () => <At path="/clients/duplicates" none />,
  merge: () => <At path={`/clients/${a.id}/merge/${b.id}`} />,
};
