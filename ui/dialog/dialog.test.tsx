import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Refusal } from '../refusal/refusal.ts';
import { Confirm } from './confirm.tsx';

function ask(deed: () => Promise<unknown>) {
  const close = vi.fn();
  render(<Confirm title="Erase?" confirm="Erase one client" onConfirm={deed} onClose={close}>Invoices stay.</Confirm>);
  return close;
}
test('the safe answer is under the hand', () => {
  ask(async () => {});
  expect(screen.getByRole('dialog', { name: 'Erase?' })).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('Cancel');
});
test('done, it closes', async () => {
  const deed = vi.fn(async () => {});
  const close = ask(deed);
  fireEvent.click(screen.getByRole('button', { name: 'Erase one client' }));
  await waitFor(() => expect(close).toHaveBeenCalledOnce());
  expect(deed).toHaveBeenCalledOnce();
});
test('refused, it stays and says why', async () => {
  const close = ask(async () => {
    throw new Refusal({ status: 0, code: 'UNREACHABLE' });
  });
  fireEvent.click(screen.getByRole('button', { name: 'Erase one client' }));
  expect((await screen.findByRole('alert')).textContent).toContain('does not answer');
  expect(close).not.toHaveBeenCalled();
});
test('Esc asks to close', () => {
  const close = ask(async () => {});
  fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
  expect(close).toHaveBeenCalledOnce();
});
