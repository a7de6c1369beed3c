import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { rules } from '../log-form/fixtures.ts';
import DropDialog from './drop-dialog.tsx';
import MoveDialog from './move-dialog.tsx';

const onMove = vi.fn();
const onDrop = vi.fn(async () => true);
const onClose = vi.fn();
beforeEach(() => {
  onMove.mockReset();
  onDrop.mockClear();
  onClose.mockReset();
});

test('a step is moved in three presses: m, a quick letter, Enter', () => {
  render(<MoveDialog title="Move" kind="call" from={{ day: '2026-11-13' }} rules={rules} destinations={[]} onMove={onMove} onClose={onClose} />);
  const field = screen.getByLabelText('Move to');
  field.focus();
  fireEvent.change(field, { target: { value: 'w' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(onMove).toHaveBeenCalledWith({ onDate: '2026-11-20' });
  expect(onClose).toHaveBeenCalled();
});
test('a tab from the list is one press', () => {
  render(<MoveDialog title="Move" kind="call" from={null} rules={rules} destinations={[{ key: 'l', label: 'later', point: { later: true } }]} onMove={onMove} onClose={onClose} />);
  fireEvent.click(screen.getByText('later'));
  expect(onMove).toHaveBeenCalledWith({ later: true });
});
test('nothing is moved into the past', () => {
  render(<MoveDialog title="Move" kind="call" from={{ day: '2026-11-12' }} rules={rules} destinations={[]} onMove={onMove} onClose={onClose} />);
  fireEvent.click(screen.getByRole('button', { name: /^Move/ }));
  expect(onMove).not.toHaveBeenCalled();
});
test('the client’s last step is dropped only together with the next', () => {
  render(<DropDialog stepId="s" name="Vostok" last rules={rules} onDrop={onDrop} onClose={onClose} />);
  fireEvent.change(screen.getByLabelText(/^Why/), { target: { value: 'Not needed' } });
  fireEvent.click(screen.getByRole('button', { name: /^Drop/ }));
  expect(onDrop).not.toHaveBeenCalled();
  fireEvent.change(screen.getByLabelText(/^When/), { target: { value: 't' } });
  fireEvent.blur(screen.getByLabelText(/^When/));
  fireEvent.click(screen.getByRole('button', { name: /^Drop/ }));
  expect(onDrop).toHaveBeenCalledWith('Not needed', expect.objectContaining({ kind: 'call', onDate: '2026-11-14' }));
});
test('one of several steps needs only the reason', () => {
  render(<DropDialog stepId="s" name="Vostok" last={false} rules={rules} onDrop={onDrop} onClose={onClose} />);
  fireEvent.click(screen.getByRole('button', { name: /^Drop/ }));
  expect(onDrop).not.toHaveBeenCalled();
  fireEvent.change(screen.getByLabelText(/^Why/), { target: { value: 'Not needed' } });
  fireEvent.click(screen.getByRole('button', { name: /^Drop/ }));
  expect(onDrop).toHaveBeenCalledWith('Not needed', undefined);
});
