import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Refusal } from '../refusal/refusal.ts';
import { decimal, EditText } from './editors.tsx';

const stale = new Refusal({ status: 412, code: 'CHANGED_MEANWHILE' });
const face = () => screen.getByRole('button', { name: /^Edit Name/ });
function edit(text: string, key = 'Enter') {
  fireEvent.click(face());
  const input = screen.getByRole('textbox', { name: 'Name' });
  fireEvent.change(input, { target: { value: text } });
  fireEvent.keyDown(input, { key });
}

test('Enter keeps, and the new value is shown at once', async () => {
  const save = vi.fn(() => new Promise(() => {}));
  render(<EditText label="Name" value="Baltic" save={save} />);
  edit(' Baltic Pump ');
  expect(save).toHaveBeenCalledWith('Baltic Pump', 'Baltic');
  expect(face().textContent).toContain('Baltic Pump');
  expect(screen.getByRole('status').textContent).toBe('Saving');
});
test('Esc puts back, and nothing is sent', () => {
  const save = vi.fn();
  render(<EditText label="Name" value="Baltic" save={save} />);
  edit('x', 'Escape');
  expect(save).not.toHaveBeenCalled();
  expect(face().textContent).toContain('Baltic');
});
test('an unchanged value is not sent; leaving a changed one sends it once', () => {
  const save = vi.fn(async () => {});
  render(<EditText label="Name" value="Baltic" save={save} />);
  edit('Baltic');
  expect(save).not.toHaveBeenCalled();
  fireEvent.click(face());
  const input = screen.getByRole('textbox');
  fireEvent.change(input, { target: { value: 'B' } });
  fireEvent.blur(input);
  expect(save).toHaveBeenCalledOnce();
});
test('refused: what was typed stays, why is said, and it can be tried again', async () => {
  const save = vi.fn().mockRejectedValueOnce(new Refusal({ status: 0, code: 'UNREACHABLE' })).mockResolvedValueOnce(undefined);
  render(<EditText label="Name" value="Baltic" save={save} />);
  edit('New');
  expect((await screen.findByRole('alert')).textContent).toContain('does not answer');
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Saved'));
  expect(face().textContent).toContain('New');
});
test('a colleague changed another field: sent again by itself and said so', async () => {
  const save = vi.fn().mockRejectedValueOnce(stale).mockResolvedValueOnce(undefined);
  render(<EditText label="Name" value="Baltic" save={save} theirs={async () => 'Baltic'} />);
  edit('New');
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('together with a colleague'));
});
test('a colleague changed this field: all three are shown and one decides', async () => {
  const save = vi.fn().mockRejectedValueOnce(stale).mockResolvedValueOnce(undefined);
  render(<EditText label="Name" value="Baltic" save={save} theirs={async () => 'Theirs Ltd'} />);
  edit('Mine Ltd');
  const alert = await screen.findByRole('alert');
  for (const text of ['Baltic', 'Theirs Ltd', 'Mine Ltd']) expect(alert.textContent).toContain(text);
  fireEvent.click(screen.getByRole('button', { name: 'Keep mine' }));
  await waitFor(() => expect(save).toHaveBeenLastCalledWith('Mine Ltd', 'Theirs Ltd'));
});
test('numbers are read as people write them', () => {
  expect(['1 250,50', "12'000", '-3', 'x', ''].map(decimal)).toEqual(['1250.50', '12000', '-3', undefined, null]);
});
