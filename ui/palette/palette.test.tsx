import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { type Command, fits, recent, useCommands } from './commands.ts';
import Palette from './palette.tsx';

function Page({ commands }: { commands: Command[] }) {
  useCommands(commands);
  return null;
}
const box = () => screen.getByRole('combobox');

test('words begin words, in any order, without diacritics', () => {
  expect(fits('Šiaurės Vėjas UAB', 'vej siau')).toBeGreaterThan(0);
  expect(fits('Šiaurės Vėjas UAB', 'jas')).toBe(0);
});
test('a command of the page is found and run, and the palette closes', () => {
  const run = vi.fn();
  const close = vi.fn();
  render(<><Page commands={[{ id: 'm', label: 'Move the step', run }, { id: 'p', label: 'Print', run: () => {} }]} /><Palette onClose={close} /></>);
  fireEvent.change(box(), { target: { value: 'mov' } });
  expect(screen.getAllByRole('option')).toHaveLength(1);
  fireEvent.keyDown(box(), { key: 'Enter' });
  expect(run).toHaveBeenCalledOnce();
  expect(close).toHaveBeenCalledOnce();
});
test('a record is found, opened by its address and remembered', async () => {
  const find = vi.fn(async () => [{ id: '1', title: 'Baltic Pump UAB', kind: 'client', href: '/clients/1' }]);
  const { unmount } = render(<Palette find={find} onClose={() => {}} />);
  fireEvent.change(box(), { target: { value: 'baltic' } });
  await waitFor(() => expect(screen.getByRole('option').textContent).toContain('Baltic Pump'));
  fireEvent.keyDown(box(), { key: 'Enter' });
  expect(location.pathname).toBe('/clients/1');
  unmount();
  expect(recent()[0]?.href).toBe('/clients/1');
  render(<Palette onClose={() => {}} />);
  expect(screen.getByRole('group', { name: 'Opened lately' }).textContent).toContain('Baltic Pump');
});
test('nothing found is said', async () => {
  render(<Palette find={async () => []} onClose={() => {}} />);
  fireEvent.change(box(), { target: { value: 'zzz' } });
  await waitFor(() => expect(screen.getByText('Nothing found for “zzz”.')).toBeTruthy());
});
