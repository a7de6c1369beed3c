import type { Stories } from '#ui/story.ts';
import { Refusal } from '#ui/refusal/refusal.ts';
import { rules, step } from './fixtures.ts';
import { LogForm } from './log-form.tsx';

const form = (id: string, fault?: unknown) => (
  <div style={{ maxWidth: '58rem' }}>
    <LogForm step={{ ...step, id }} rules={rules} fault={fault} onLog={() => {}} onLeave={() => {}} />
  </div>
);
export const stories: Stories = {
  fresh: () => form('story1'),
  endedByAnother: () =>
    form('story2', new Refusal({ status: 409, code: 'STEP_ALREADY_ENDED', facts: { by: 'Tomas Kazlauskas', at: '2026-11-13T07:30:00Z', state: 'done' } })),
  nextNeeded: () => form('story3', new Refusal({ status: 409, code: 'NEXT_STEP_NEEDED' })),
};
