import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { current } from '#ui/i18n/store.ts';
import { folder, today } from '../fixtures.ts';
import { dayGroups } from '../groups.ts';
import { readFolder } from '../view.ts';
import { DayList, type DayListProps } from './day-list.tsx';

function open(more: Partial<DayListProps> = {}) {
  const groups = dayGroups(readFolder(folder()), current().t);
  const ids = groups.flatMap((group) => group.steps.map((step) => step.id));
  const hear = { onChoose: vi.fn(), onOpen: vi.fn(), onMark: vi.fn() };
  const props: DayListProps = {
    groups, label: 'Friday', today, timeZone: 'Europe/Vilnius', chosen: ids[0], marked: new Set(), marking: false, failed: new Map(), ...hear, ...more,
  };
  render(<DayList {...props} />);
  return { ids, ...hear };
}
const row = (name: string) => screen.getAllByRole('option').find((each) => each.textContent?.includes(name))!;

test('sections in working order, with what is done of what was planned', () => {
  open();
  expect(screen.getAllByRole('group').map((group) => group.firstChild?.textContent)).toEqual([
    'Needs a day1', 'Meetings2', 'Repeat calls3 of 7', 'New calls2', 'Other work1',
  ]);
});
test('what presses most stands at the end of a row', () => {
  open();
  expect(row('Did the offer of 9 November arrive?').textContent).toContain('carried 2 days');
  expect(row('Vostok-Montazh').textContent).toContain('promised');
  expect(row('Нева-Инжиниринг').textContent).toContain('not prepared');
  expect(row('Ventus').textContent).toContain('give it a day');
  expect(row('Construct Nord').textContent).toContain('of Tomas Kazlauskas');
});
test('j and k leaf from anywhere, Enter opens, x marks', () => {
  const { ids, onChoose, onOpen, onMark } = open();
  fireEvent.keyDown(document.body, { key: 'j', code: 'KeyJ' });
  expect(onChoose).toHaveBeenLastCalledWith(ids[1], 'walk');
  fireEvent.keyDown(row('Ventus'), { key: 'Enter' });
  expect(onOpen).toHaveBeenCalledWith(ids[0]);
  fireEvent.keyDown(document.body, { key: 'x', code: 'KeyX' });
  expect(onMark).toHaveBeenCalledWith([ids[0]]);
});
test('keys work on a Russian layout, too', () => {
  const { ids, onChoose } = open();
  fireEvent.keyDown(document.body, { key: 'о', code: 'KeyJ' });
  expect(onChoose).toHaveBeenLastCalledWith(ids[1], 'walk');
});
test('Ctrl and Shift mark several', () => {
  const { ids, onMark, onChoose } = open();
  fireEvent.click(row('Teplo-Servis'), { ctrlKey: true });
  expect(onMark).toHaveBeenCalledWith([ids[2]]);
  fireEvent.click(row('Teplo-Servis'), { shiftKey: true });
  expect(onMark).toHaveBeenLastCalledWith(ids.slice(0, 3));
  expect(onChoose).not.toHaveBeenCalled();
});
test('a change that did not arrive is said at its row', () => {
  const groups = dayGroups(readFolder(folder()), current().t);
  const id = groups[1]!.steps[0]!.id;
  open({ failed: new Map([[id, 'No connection']]) });
  expect(row('Baltic Pump').textContent).toContain('not saved');
});
