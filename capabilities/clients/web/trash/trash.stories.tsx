import type { Stories } from '#ui/story.ts';
import { Answered, id } from '../list/fixtures.tsx';
import TrashPage from './trash-page.tsx';

const row = { id: id(1), name: 'Test SRL', managerName: 'Agnė Jankauskaitė', trashedAt: '2026-11-09T10:00:00Z', trashedBy: 'Elena Ionescu', goesOn: '2026-12-09', mergedInto: null, mergeCommandId: null };
const merged = { ...row, id: id(2), name: 'Vėjas, UAB', mergedInto: { id: id(3), name: 'UAB Vėjas' }, mergeCommandId: id(40) };
const At = ({ rows }: { rows: object[] }) => (
  <Answered more={(client) => client.setQueryData(['clients', 'trashed', 'pages'], { pages: [{ rows, next: null }], pageParams: [undefined] })}>
    <TrashPage />
  </Answered>
);
export const stories: Stories = { some: () => <At rows={[row, merged]} />, none: () => <At rows={[]} /> };
