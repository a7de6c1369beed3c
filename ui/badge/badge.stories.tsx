import { Row } from '../layout/layout.tsx';
import type { Stories } from '../story.ts';
import { Badge, Tag } from './badge.tsx';

export const stories: Stories = {
  tones: () => (
    <Row wrap>
      <Badge>medium</Badge>
      <Badge tone="blue">Saint Petersburg</Badge>
      <Badge tone="teal">reached</Badge>
      <Badge tone="amber">VIP</Badge>
      <Badge tone="red">late by 2 days</Badge>
      <Tag>pumps</Tag>
      <Tag onRemove={() => {}}>exhibition</Tag>
    </Row>
  ),
};
