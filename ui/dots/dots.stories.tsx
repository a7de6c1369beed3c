import { useState } from 'react';
import { Stack } from '../layout/layout.tsx';
import type { Stories } from '../story.ts';
import { Dots } from './dots.tsx';

function Edited() {
  const [value, set] = useState(3);
  return <Dots value={value} label="quality" onChange={set} />;
}
export const stories: Stories = {
  shown: () => (
    <Stack gap={2}>
      <Dots value={5} label="time" />
      <Dots value={2} label="price" />
    </Stack>
  ),
  edited: () => <Edited />,
};
