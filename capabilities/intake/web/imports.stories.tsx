import { Route, Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { Stories } from '#ui/story.ts';
import { Answered } from '#cap/clients/web/list/fixtures.tsx';
import { counts, id, imported, withImport } from './fixtures.tsx';
import { ImportList } from './import-list.tsx';
import ImportPage from './import-page.tsx';
import type { Import } from './types.ts';

function One({ state }: { state: Partial<Import> }) {
  const { hook } = memoryLocation({ path: `/imports/${id}` });
  return (
    <Answered more={withImport(state)}>
      <Router hook={hook}>
        <Route path="/imports/:id">
          <ImportPage />
        </Route>
      </Router>
    </Answered>
  );
}
const List = () => (
  <Answered
    more={(client) =>
      client.setQueryData(['imports', 'list', 'pages'], {
        pages: [{ rows: [imported({ state: 'running', progress: { phase: 'writing', done: 40, total: 94, stopping: false } }), imported({ id: `${id.slice(0, -1)}2`, name: 'fair.xlsx', state: 'done', counts })], next: null }],
        pageParams: [undefined],
      })
    }
  >
    <ImportList />
  </Answered>
);
export const stories: Stories = {
  uploaded: () => <One state={{}} />,
  tried: () => <One state={{ state: 'checked', counts, hasProblemsFile: true }} />,
  running: () => <One state={{ state: 'running', progress: { phase: 'writing', done: 40, total: 94, stopping: false } }} />,
  done: () => <One state={{ state: 'done', counts }} />,
  failed: () => <One state={{ state: 'failed', problem: 'MANAGER_LEFT' }} />,
  list: () => <List />,
};
