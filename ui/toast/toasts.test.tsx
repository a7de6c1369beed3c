import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { currentToasts, dismiss, offerUndo, tell } from './toasts.ts';
import { Toasts } from './toasts.tsx';

beforeEach(() => {
  vi.useFakeTimers();
  for (const toast of currentToasts()) dismiss(toast.id);
});
afterEach(() => vi.useRealTimers());

test('undo stays for at least ten seconds, and then goes', () => {
  render(<Toasts />);
  act(() => void offerUndo('Moved', () => {}));
  act(() => void vi.advanceTimersByTime(10_500));
  expect(screen.getByText('Moved')).toBeTruthy();
  act(() => void vi.advanceTimersByTime(2_000));
  expect(screen.queryByText('Moved')).toBeNull();
});
test('it waits while it is looked at', () => {
  render(<Toasts />);
  act(() => void offerUndo('Moved', () => {}));
  fireEvent.pointerEnter(screen.getByText('Moved').parentElement!);
  act(() => void vi.advanceTimersByTime(60_000));
  expect(screen.getByText('Moved')).toBeTruthy();
});
test('Ctrl+Z takes back the newest deed first, then the one before', async () => {
  const first = vi.fn();
  const second = vi.fn();
  render(<Toasts />);
  act(() => {
    offerUndo('One', first);
    offerUndo('Two', second);
  });
  await act(async () => void fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true }));
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  expect(screen.getByText('Taken back.')).toBeTruthy();
  await act(async () => void fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true }));
  expect(first).toHaveBeenCalledOnce();
});
test('in a field Ctrl+Z stays the field’s own', () => {
  const undo = vi.fn();
  render(<><input aria-label="f" /><Toasts /></>);
  act(() => void offerUndo('One', undo));
  fireEvent.keyDown(screen.getByLabelText('f'), { key: 'z', ctrlKey: true });
  expect(undo).not.toHaveBeenCalled();
});
test('a deed that cannot be taken back says why and stays offered', async () => {
  render(<Toasts />);
  act(() => void offerUndo('One', async () => Promise.reject(new Error('no'))));
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Undo' })));
  expect(screen.getByText(/Could not be taken back/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
});
test('words in passing are announced politely', () => {
  render(<Toasts />);
  act(() => void tell('Saved'));
  expect(screen.getByRole('status').getAttribute('aria-live')).toBe('polite');
});
