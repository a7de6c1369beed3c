import type { Stories } from '#ui/story.ts';
import { StepLine } from './step-line.tsx';

const step = {
  kind: 'call' as const, why: 'Decision between K-12 and the competitor’s; promised delivery date', onDate: '2026-11-13', atTime: null, month: null, minutes: 10,
  place: null, promise: true, deadline: '2026-11-20', firstDue: '2026-11-11',
};
const line = (more: object, readOnly = false) => (
  <div style={{ maxWidth: '52rem' }}>
    <StepLine step={{ ...step, ...more }} today="2026-11-13" readOnly={readOnly} onPatch={async () => {}} onMove={() => {}} more={[{ label: 'Drop', run() {} }]} />
  </div>
);
export const stories: Stories = {
  call: () => line({}),
  meeting: () => line({ kind: 'meeting', atTime: '10:00', minutes: 90, place: 'our office', promise: false, deadline: null, firstDue: null }),
  noWhy: () => line({ why: '', promise: false, deadline: null, firstDue: null }),
  readOnly: () => line({}, true),
};
