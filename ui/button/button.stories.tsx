import { Row } from '../layout/layout.tsx';
import type { Stories } from '../story.ts';
import { Button, IconButton } from './button.tsx';

export const stories: Stories = {
  looks: () => (
    <Row wrap>
      <Button look="main" keys="mod+Enter">Log and move</Button>
      <Button icon="plus">Add a person</Button>
      <Button look="quiet" icon="filter">Filter</Button>
      <Button look="danger" icon="trash">Erase for good</Button>
      <IconButton icon="more" label="More" />
    </Row>
  ),
  states: () => (
    <Row wrap>
      <Button pressed keys="2">Talked</Button>
      <Button keys="3">Decision-maker</Button>
      <Button look="main" busy>Saving</Button>
      <Button disabled>Not now</Button>
      <Button small icon="download">Export</Button>
    </Row>
  ),
  long: () => (
    <div style={{ width: '14rem' }}>
      <Button look="main" icon="send">Отправить коммерческое предложение на согласование</Button>
    </div>
  ),
};
