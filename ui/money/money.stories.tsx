import { Row } from '../layout/layout.tsx';
import type { Stories } from '../story.ts';
import { Money } from './money.tsx';

export const stories: Stories = {
  amounts: () => (
    <Row gap={5}>
      <Money amount="96400.00" currency="EUR" />
      <Money amount="-1250.5" currency="RON" />
      <Money amount="412900" currency="RUB" whole />
    </Row>
  ),
};
