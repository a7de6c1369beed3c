import { Grid } from '../layout/layout.tsx';
import { Sheet } from '../page/page.tsx';
import type { Stories } from '../story.ts';
import { Bars, Columns, Sparkline } from './chart.tsx';

export const stories: Stories = {
  bars: () => (
    <Grid min={24}>
      <Sheet>
        <Bars
          title="Calls this week, against the norm"
          bars={[
            { id: '1', label: 'Rasa', value: 132, of: 150, onOpen() {} },
            { id: '2', label: 'Tomas', value: 168, of: 150, onOpen() {} },
            { id: '3', label: 'Šarūnas Žukauskas', value: 74, of: 150, onOpen() {} },
          ]}
        />
      </Sheet>
      <Sheet>
        <Columns
          title="Offers and orders by month"
          labels={['Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov']}
          series={[
            { id: 'o', label: 'Offers', values: [120, 90, 76, 140, 162, 88] },
            { id: 'r', label: 'Orders', values: [31, 28, 24, 39, 44, null] },
          ]}
        />
      </Sheet>
    </Grid>
  ),
  sparkline: () => <Sparkline label="Touches of the last 12 weeks, from 4 to 12" values={[4, 6, 5, 8, 7, 9, 6, 10, 9, 11, 8, 12]}>12</Sparkline>,
};
