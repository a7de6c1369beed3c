import { act, fireEvent, render, renderHook, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setDraftOwner, useDraft } from './use-draft.ts';

function Log({ id }: { id: string }) {
  const draft = useDraft(`log.${id}`, '');
  return <input aria-label="note" value={draft.value} onChange={(event) => draft.set(event.target.value)} />;
}
const leave = () => act(() => void dispatchEvent(new Event('pagehide')));

test('what was typed is there after a reload', () => {
  const first = renderHook(() => useDraft('log.1', ''));
  act(() => first.result.current.set('Called, board meets on Fri'));
  leave();
  const again = renderHook(() => useDraft('log.1', ''));
  expect(again.result.current.value).toBe('Called, board meets on Fri');
  expect(again.result.current.restoredAt).toBeTypeOf('number');
});
test('leaving the page at once loses nothing', () => {
  const { result, unmount } = renderHook(() => useDraft('log.2', ''));
  act(() => result.current.set('half a wo'));
  unmount();
  expect(renderHook(() => useDraft('log.2', '')).result.current.value).toBe('half a wo');
});
test('saved, it is forgotten', () => {
  const { result } = renderHook(() => useDraft('log.3', 'start'));
  act(() => result.current.set('x'));
  act(() => result.current.clear());
  leave();
  expect(result.current.value).toBe('start');
  expect(renderHook(() => useDraft('log.3', 'start')).result.current.restoredAt).toBeUndefined();
});
test('another client, another draft', () => {
  const { rerender } = render(<Log id="a" />);
  fireEvent.change(screen.getByLabelText('note'), { target: { value: 'for a' } });
  leave();
  rerender(<Log id="b" />);
  expect((screen.getByLabelText('note') as HTMLInputElement).value).toBe('');
  rerender(<Log id="a" />);
  expect((screen.getByLabelText('note') as HTMLInputElement).value).toBe('for a');
});
test('a colleague at the same computer does not see it', () => {
  setDraftOwner('rasa');
  const { result } = renderHook(() => useDraft('log.4', ''));
  act(() => result.current.set('mine'));
  leave();
  setDraftOwner('tomas');
  expect(renderHook(() => useDraft('log.4', '')).result.current.value).toBe('');
  setDraftOwner('rasa');
  expect(renderHook(() => useDraft('log.4', '')).result.current.value).toBe('mine');
});
