import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import Calendar from './calendar.tsx';
import { DateEntry } from './date-entry.tsx';
import { nextWeekday, quickDay } from './point.ts';

const friday = '2026-11-13';
function enter(props: Partial<Parameters<typeof DateEntry>[0]> = {}) {
  const change = vi.fn();
  render(<DateEntry aria-label="Next" value={null} onChange={change} today={friday} quick keys {...props} />);
  return change;
}
const field = () => screen.getByRole('textbox') as HTMLInputElement;
async function type(text: string) {
  fireEvent.focus(field());
  fireEvent.change(field(), { target: { value: text } });
  await waitFor(() => expect(screen.getByRole('status').textContent).not.toBe(''));
}

test('quick days from a Friday', () => {
  expect((['t', '2', 'w', 'm', 'n'] as const).map((quick) => quickDay(quick, friday, nextWeekday))).toEqual([
    '2026-11-14', '2026-11-15', '2026-11-20', '2026-12-13', '2026-11-16',
  ]);
});
test('one letter in the field is a quick day; Enter takes it', async () => {
  const change = enter();
  await type('w');
  fireEvent.keyDown(field(), { key: 'Enter' });
  expect(change).toHaveBeenCalledWith({ day: '2026-11-20' });
});
test('the same letters work outside fields, with Alt inside', () => {
  const change = enter();
  fireEvent.keyDown(document.body, { key: 'n' });
  expect(change).toHaveBeenLastCalledWith({ day: '2026-11-16' });
  fireEvent.keyDown(field(), { key: 't', altKey: true });
  expect(change).toHaveBeenLastCalledWith({ day: '2026-11-14' });
});
test('words are understood in any of the four languages, with a time', async () => {
  const change = enter();
  await type('через неделю');
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('20 Nov'));
  fireEvent.keyDown(field(), { key: 'Enter' });
  expect(change).toHaveBeenLastCalledWith({ day: '2026-11-20' });
  await type('Tue 10:00');
  fireEvent.blur(field());
  expect(change).toHaveBeenLastCalledWith({ day: '2026-11-17', time: '10:00' });
});
test('another day keeps the hour', async () => {
  const change = enter({ value: { day: '2026-11-17', time: '10:00' } });
  fireEvent.keyDown(document.body, { key: 'w' });
  expect(change).toHaveBeenCalledWith({ day: '2026-11-20', time: '10:00' });
});
test('what is not understood stays, with a word about it', async () => {
  const change = enter();
  await type('31 February');
  await waitFor(() => expect(field().getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getByRole('status').textContent).toBe('There is no such date');
  fireEvent.keyDown(field(), { key: 'Enter' });
  expect(change).not.toHaveBeenCalled();
  expect(field().value).toBe('31 February');
});
test('a day off warns, with its reason', () => {
  enter({ value: { day: '2026-12-01' }, about: (day) => (day === '2026-12-01' ? { off: 'Ziua Națională' } : undefined) });
  expect(screen.getByRole('status').textContent).toBe('not a working day: Ziua Națională');
});
test('a month is an answer only where it may be', async () => {
  const change = enter({ months: true });
  await type('July');
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('July 2027'));
  fireEvent.keyDown(field(), { key: 'Enter' });
  expect(change).toHaveBeenCalledWith({ month: '2027-07' });
});
test('the calendar is walked with the arrows, over months', () => {
  const pick = vi.fn();
  render(<Calendar chosen="2026-11-30" today={friday} onPick={pick} />);
  expect(document.activeElement?.getAttribute('data-day')).toBe('2026-11-30');
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowRight' });
  expect(screen.getByText('December 2026')).toBeTruthy();
  fireEvent.keyDown(document.activeElement!, { key: 'PageDown' });
  fireEvent.click(document.activeElement!);
  expect(pick).toHaveBeenCalledWith('2027-01-01');
});
