import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { giveSizes } from '../testing/stub-layout.ts';
import { DataList } from './data-list.tsx';
import { stories } from './data-list.stories.tsx';
import { isComplete, isSelected, type ListState, nothing, readState, selectedCount, toggle, writeState } from './fields.ts';

beforeAll(() => giveSizes());
const Many = stories.many!;
const rows = () => screen.getAllByRole('row').slice(1);

describe('selection', () => {
  test('rows one by one, or all but some', () => {
    const some = toggle(nothing, ['a', 'b'], true);
    expect([isSelected(some, 'a'), isSelected(some, 'c'), selectedCount(some, 100)]).toEqual([true, false, 2]);
    const all = toggle({ all: true, ids: new Set() }, ['a'], false);
    expect([isSelected(all, 'a'), isSelected(all, 'z'), selectedCount(all, 100)]).toEqual([false, true, 99]);
  });
  test('ten thousand rows draw only what is seen; x selects, Shift extends, all are selected at once', () => {
    render(<Many />);
    expect(rows().length).toBeLessThan(60);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('10001');
    fireEvent.keyDown(document.body, { key: 'j' });
    fireEvent.keyDown(document.body, { key: 'x' });
    fireEvent.keyDown(document.body, { key: 'J', shiftKey: true });
    fireEvent.keyDown(document.body, { key: 'J', shiftKey: true });
    expect(screen.getByText('3 selected')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Select all 10,000' }));
    expect(screen.getByText('10,000 selected')).toBeTruthy();
    fireEvent.click(within(rows()[1]!).getByRole('checkbox'));
    expect(screen.getByText('9,999 selected')).toBeTruthy();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(screen.queryByText(/selected/)).toBeNull();
  });
});

const usual: ListState = { columns: ['name', 'age'], widths: {}, sort: null, filter: [] };
function list(more: Partial<Parameters<typeof DataList<{ id: string; name: string }>>[0]> = {}) {
  const onState = vi.fn();
  const onOpen = vi.fn();
  render(
    <DataList
      label="People" idOf={(row) => row.id} today="2026-11-13" state={usual} onState={onState} onOpen={onOpen}
      rows={[{ id: '1', name: 'Ana' }, { id: '2', name: 'Ion' }]}
      fields={[{ id: 'name', label: 'Name', cell: (row) => row.name, sortable: true }, { id: 'age', label: 'Age', kind: 'number', cell: () => '7', width: 100 }]}
      {...more}
    />,
  );
  return { onState, onOpen };
}

test('a press on a name sorts, another turns it round', () => {
  const { onState } = list();
  fireEvent.click(screen.getByRole('button', { name: 'Name' }));
  expect(onState).toHaveBeenLastCalledWith({ ...usual, sort: { field: 'name', desc: false } });
});
test('a sorted column says so', () => {
  list({ state: { ...usual, sort: { field: 'name', desc: true } } });
  expect(screen.getByRole('columnheader', { name: /Name/ }).getAttribute('aria-sort')).toBe('descending');
});
test('columns are resized by keyboard too', () => {
  const { onState } = list();
  fireEvent.keyDown(screen.getByRole('separator', { name: 'Width of Age' }), { key: 'ArrowRight' });
  expect(onState).toHaveBeenLastCalledWith({ ...usual, widths: { age: 116 } });
});
test('j and Enter open a record', () => {
  const { onOpen } = list();
  fireEvent.keyDown(document.body, { key: 'j' });
  fireEvent.keyDown(document.body, { key: 'j' });
  fireEvent.keyDown(document.body, { key: 'Enter' });
  expect(onOpen).toHaveBeenCalledWith({ id: '2', name: 'Ion' });
});
test('a filter is put together as a sentence', async () => {
  const { onState } = list();
  fireEvent.click(screen.getByRole('button', { name: 'Filter' }));
  fireEvent.change(screen.getByLabelText('Value'), { target: { value: 'an' } });
  fireEvent.click(screen.getByRole('button', { name: 'Apply' }));
  await waitFor(() => expect(onState).toHaveBeenLastCalledWith({ ...usual, filter: [{ field: 'name', op: 'contains', value: 'an' }] }));
});
test('a sentence is read as one and can be taken away', () => {
  const { onState } = list({ state: { ...usual, filter: [{ field: 'age', op: 'more', value: 60 }] } });
  expect(screen.getByRole('button', { name: 'Age more than 60' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Remove Age' }));
  expect(onState).toHaveBeenLastCalledWith(usual);
});
test('near the end more is asked for, once there is more', () => {
  const fetchMore = vi.fn();
  list({ hasMore: true, fetchMore });
  expect(fetchMore).toHaveBeenCalled();
});
test('the address carries the view and gives it back', () => {
  const state: ListState = { ...usual, sort: { field: 'age', desc: true }, filter: [{ field: 'name', op: 'any_of', value: ['Ș'] }], columns: ['name'] };
  expect(readState(writeState(state, usual), usual)).toEqual(state);
  expect(writeState(usual, usual)).toBe('');
  expect(readState('filter=%7Bbroken', usual)).toEqual(usual);
});
test('a sentence without a value is not yet one', () => {
  expect([isComplete({ field: 'a', op: 'known' }), isComplete({ field: 'a', op: 'is', value: '' }), isComplete({ field: 'a', op: 'any_of', value: [] })]).toEqual([true, false, false]);
});
