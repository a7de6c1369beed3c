import { Stack } from '../layout/layout.tsx';
import type { Stories } from '../story.ts';
import { SaveState, type Saving } from './save-state.tsx';

export const stories: Stories = {
  all: () => (
    <Stack gap={1}>
      {(['draft', 'saving', 'saved', 'merged', 'failed', 'waiting'] satisfies Saving[]).map((state) => (
        <SaveState key={state} state={state} onRetry={() => {}} />
      ))}
    </Stack>
  ),
};
