import { Row } from '../layout/layout.tsx';
import type { Stories } from '../story.ts';
import { LocalTime, When } from './when.tsx';

export const stories: Stories = {
  moments: () => (
    <Row gap={5}>
      <When at={new Date(Date.now() - 3 * 86_400_000).toISOString()} />
      <When at="2026-11-09T10:20:00Z" exact />
      <LocalTime zone="Europe/Vilnius" />
    </Row>
  ),
};
