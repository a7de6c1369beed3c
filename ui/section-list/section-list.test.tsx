import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { SectionList } from './section-list.tsx';
import { stories } from './section-list.stories.tsx';

const Day = stories.day!;
const chosen = () => screen.getByRole('option', { selected: true }).textContent;

test('j and k walk through the day across its sections, from anywhere on the page', () => {
  render(<Day />);
  expect(chosen()).toContain('Vostok-Montazh');
  fireEvent.keyDown(document.body, { key: 'j' });
  expect(chosen()).toContain('Šiaurės Vėjas');
  fireEvent.keyDown(document.body, { key: 'j' });
  expect(chosen()).toContain('Šiaurės Vėjas');
  for (let n = 0; n < 3; n++) fireEvent.keyDown(document.body, { key: 'k' });
  expect(chosen()).toContain('Teplo-Servis');
});
test('one row is reached by Tab; Home, End and Enter work in the list', () => {
  const open = vi.fn();
  const choose = vi.fn();
  render(<SectionList label="x" chosen="b" onChoose={choose} onOpen={open} sections={[{ id: 's', title: 'S', rows: [{ id: 'a', title: 'A' }, { id: 'b', title: 'B' }] }]} />);
  const [a, b] = screen.getAllByRole('option');
  expect([a!.tabIndex, b!.tabIndex]).toEqual([-1, 0]);
  fireEvent.keyDown(b!, { key: 'Enter' });
  expect(open).toHaveBeenCalledWith('b');
  fireEvent.keyDown(b!, { key: 'Home' });
  expect(choose).toHaveBeenCalledWith('a');
});
test('each section is a named group', () => {
  render(<Day />);
  expect(screen.getByRole('group', { name: /Meetings/ }).textContent).toContain('Baltic Pump');
});
