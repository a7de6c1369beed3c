import { Button } from '../button/button.tsx';
import { Grid } from '../layout/layout.tsx';
import type { Stories } from '../story.ts';
import { Page, Sheet } from './page.tsx';

export const stories: Stories = {
  page: () => (
    <Page title="Friday, 13 November" actions={<Button icon="plus">Step</Button>}>
      <Grid>
        <Sheet title="People" aside={<Button small look="quiet" icon="plus">Person</Button>}>
          Olga Nikitina decides; Pavel Dorin influences.
        </Sheet>
        <Sheet title="Weighs most">time, quality, price</Sheet>
      </Grid>
    </Page>
  ),
};
