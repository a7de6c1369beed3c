import type { Stories } from '#ui/story.ts';
import { rules } from '../log-form/fixtures.ts';
import DropDialog from './drop-dialog.tsx';
import MoveDialog from './move-dialog.tsx';
import NewStepDialog from './new-step-dialog.tsx';

const none = () => {};
export const stories: Stories = {
  aloneMove: () => (
    <MoveDialog
      title="Move Vostok-Montazh OOO"
      kind="call"
      from={{ day: '2026-11-13' }}
      rules={rules}
      destinations={[
        { key: 'a', label: 'Mon 16 Nov', note: '95%', point: { day: '2026-11-16' } },
        { key: 'b', label: 'Tue 17 Nov', note: '102%', full: true, point: { day: '2026-11-17' } },
        { key: 'c', label: 'January', note: '46', point: { month: '2027-01' } },
        { key: 'd', label: 'later', point: { later: true } },
      ]}
      onMove={none}
      onClose={none}
    />
  ),
  aloneDropLast: () => <DropDialog stepId="story" name="Vostok-Montazh OOO" last rules={rules} onDrop={async () => true} onClose={none} />,
  aloneNew: () => <NewStepDialog clientId="story" name="Vostok-Montazh OOO" rules={rules} onCreate={async () => true} onClose={none} />,
};
