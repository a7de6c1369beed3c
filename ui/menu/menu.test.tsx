import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { MenuButton } from './menu.tsx';

function open(run = vi.fn()) {
  render(<MenuButton label="Deeds" items={[{ label: 'Move', run }, { label: 'Gone', run, disabled: true }, '-', { label: 'Print', run }]}>Deeds</MenuButton>);
  fireEvent.keyDown(screen.getByRole('button'), { key: 'ArrowDown' });
  return run;
}
const menu = () => screen.getByRole('menu', { name: 'Deeds' });

test('opens with its first item under the hand, walks past what cannot be done, round at the end', () => {
  open();
  expect(document.activeElement?.textContent).toContain('Move');
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
  expect(document.activeElement?.textContent).toContain('Print');
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
  expect(document.activeElement?.textContent).toContain('Move');
});
test('a first letter jumps', () => {
  open();
  fireEvent.keyDown(document.activeElement!, { key: 'p' });
  expect(document.activeElement?.textContent).toContain('Print');
});
test('Esc closes and goes back to the button', () => {
  open();
  fireEvent.keyDown(menu(), { key: 'Escape' });
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button'));
});
test('choosing does it once and closes; what cannot be done stays undone', () => {
  const run = open();
  fireEvent.click(screen.getByRole('menuitem', { name: 'Gone' }));
  expect(run).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('menuitem', { name: 'Print' }));
  expect(run).toHaveBeenCalledOnce();
  expect(screen.queryByRole('menu')).toBeNull();
});
test('a press elsewhere closes', () => {
  open();
  fireEvent.pointerDown(document.body);
  expect(screen.queryByRole('menu')).toBeNull();
});
