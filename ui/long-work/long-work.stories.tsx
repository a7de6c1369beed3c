import { Button } from '../button/button.tsx';
import { Stack } from '../layout/layout.tsx';
import type { Stories } from '../story.ts';
import { LongWork } from './long-work.tsx';

export const stories: Stories = {
  import: () => (
    <Stack>
      <LongWork title="Import of clients.xlsx" state="running" done={6120} total={10_000} failed={12} onStop={() => {}} onFailed={() => {}} />
      <LongWork title="Export of 48,000 clients" state="waiting" done={0} onStop={() => {}} />
      <LongWork title="Import of cards.vcf" state="done" done={214} total={214}>
        <Button small icon="undo">Take back</Button>
      </LongWork>
      <LongWork title="Letters of November" state="stopped" done={120} total={400} failed={1} />
    </Stack>
  ),
};
