import { Button } from '../button/button.tsx';
import { Grid } from '../layout/layout.tsx';
import { Sheet } from '../page/page.tsx';
import { Refusal } from '../refusal/refusal.ts';
import type { Stories } from '../story.ts';
import { EmptyState, ErrorState, LoadingState } from './state.tsx';

export const stories: Stories = {
  empty: () => (
    <Sheet>
      <EmptyState
        icon="folder"
        title="No steps on this day"
        action={<Button look="main" icon="plus" keys="n">Put a step here</Button>}
        example={<>“Call Baltic Pump about the offer, 10:00”</>}
      >
        What you plan for this day lies here: meetings by the clock, then calls, then other work.
      </EmptyState>
    </Sheet>
  ),
  loadingAndError: () => (
    <Grid min={22}>
      <Sheet title="People">
        <LoadingState />
      </Sheet>
      <Sheet>
        <ErrorState error={new Refusal({ status: 500, code: 'INTERNAL', requestId: 'req-8f2k-31' })} onRetry={() => {}} />
      </Sheet>
    </Grid>
  ),
};
