import { Row } from '../layout/layout.tsx';
import type { Stories } from '../story.ts';
import { Norm, Strip } from './strip.tsx';

export const stories: Stories = {
  dossier: () => (
    <Strip
      label="At a glance"
      figures={[
        { label: 'Last agreement', value: '“Call Friday, board met”' },
        { label: 'Open interest', value: '48 pumps · €96,400', onOpen() {} },
        { label: 'Promise', value: 'delivery date, today', tone: 'look' },
        { label: 'Debt / limit', value: '€1,900 / 20,000', tone: 'late' },
        { label: 'Lifetime value', value: '€412,900' },
        { label: 'Decision-maker', value: 'reached', tone: 'good' },
      ]}
    />
  ),
  norms: () => (
    <Row gap={4} wrap>
      <Norm label="calls" done={18} of={30} />
      <Norm label="offers by mail" done={31} of={50} />
      <Norm label="load" done="112 %" tone="late" />
    </Row>
  ),
};
