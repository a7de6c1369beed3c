import { Button } from '../button/button.tsx';
import type { Stories } from '../story.ts';
import { offerUndo, tell } from './toasts.ts';
import { Toasts } from './toasts.tsx';

export const stories: Stories = {
  undo: () => (
    <div style={{ minHeight: '9rem' }}>
      <Button onClick={() => offerUndo('Vostok-Montazh moved to Tuesday, 17 November', () => {})}>Move</Button>{' '}
      <Button onClick={() => tell('The server refused: the step is already done', 'failed')}>Fail</Button>
      <Toasts />
    </div>
  ),
};
