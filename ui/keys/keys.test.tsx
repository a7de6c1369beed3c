import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { face, matches, nameOf, type Pressed } from './match.ts';
import { activeKeys, setSingleKeys } from './registry.ts';
import { KeyLayer, useKeys } from './use-keys.tsx';

const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more,
});

test('a letter is known by its place on a Russian or Lithuanian layout', () => {
  expect(nameOf(press('о', { code: 'KeyJ' }))).toBe('j');
  expect(nameOf(press('č', { code: 'Digit2' }))).toBe('2');
  expect(matches('mod+k', press('л', { code: 'KeyK', ctrlKey: true }), false)).toBe(true);
});
test('Shift matters for letters, not for signs', () => {
  expect(matches('?', press('?', { shiftKey: true }), false)).toBe(true);
  expect(matches('j', press('J', { shiftKey: true }), false)).toBe(false);
  expect(matches('mod+z', press('z', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
});
test('keys are printed as on the keyboard at hand', () => {
  expect(face('mod+Enter', false)).toBe('Ctrl ↵');
  expect(face('mod+k', true)).toBe('⌘K');
  expect(face('g d', false)).toBe('G D');
});

function Page({ run, two = () => {} }: { run: () => void; two?: () => void }) {
  useKeys([
    { keys: ['j', 'ArrowDown'], label: 'Next', run },
    { keys: 'g d', label: 'Day', run: two },
    { keys: 'mod+s', label: 'Save', run },
  ]);
  return <input aria-label="field" />;
}

test('letters do nothing while a field is typed in, chords with Ctrl do', () => {
  const run = vi.fn();
  render(<Page run={run} />);
  fireEvent.keyDown(document.body, { key: 'j' });
  fireEvent.keyDown(document.body, { key: 'ArrowDown' });
  expect(run).toHaveBeenCalledTimes(2);
  fireEvent.keyDown(screen.getByLabelText('field'), { key: 'j' });
  expect(run).toHaveBeenCalledTimes(2);
  fireEvent.keyDown(screen.getByLabelText('field'), { key: 's', ctrlKey: true });
  expect(run).toHaveBeenCalledTimes(3);
});
test('two keys one after the other', () => {
  const day = vi.fn();
  render(<Page run={() => {}} two={day} />);
  fireEvent.keyDown(document.body, { key: 'd' });
  expect(day).not.toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: 'g' });
  fireEvent.keyDown(document.body, { key: 'd' });
  expect(day).toHaveBeenCalledOnce();
});
test('under a dialog the page’s keys rest', () => {
  const run = vi.fn();
  const { rerender } = render(<Page run={run} />);
  rerender(<><Page run={run} /><KeyLayer><i /></KeyLayer></>);
  fireEvent.keyDown(document.body, { key: 'j' });
  expect(run).not.toHaveBeenCalled();
  expect(activeKeys()).toEqual([]);
  rerender(<Page run={run} />);
});
test('single letters can be switched off', () => {
  const run = vi.fn();
  render(<Page run={run} />);
  setSingleKeys(false);
  fireEvent.keyDown(document.body, { key: 'j' });
  expect(run).not.toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: 'ArrowDown' });
  expect(run).toHaveBeenCalledOnce();
  setSingleKeys(true);
});
