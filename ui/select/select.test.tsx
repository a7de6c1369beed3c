import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { narrow } from './options.ts';
import { MultiSelect, Select, TagInput } from './select.tsx';

const cities = ['Chișinău', 'Iași', 'Kaunas'].map((label) => ({ value: label.slice(0, 1), label }));
const box = () => screen.getByRole('combobox');

test('options are found without diacritics, by any word', () => {
  expect(narrow(cities, 'chisi').map((each) => each.value)).toEqual(['C']);
  expect(narrow([{ value: '1', label: 'Rasa Petrauskaitė' }], 'petrausk rasa')).toHaveLength(1);
});
test('typing narrows, Enter takes the first', () => {
  const change = vi.fn();
  render(<Select aria-label="City" value={null} options={cities} onChange={change} />);
  fireEvent.change(box(), { target: { value: 'ias' } });
  expect(screen.getAllByRole('option')).toHaveLength(1);
  fireEvent.keyDown(box(), { key: 'Enter' });
  expect(change).toHaveBeenCalledWith('I', cities[1]);
  expect(screen.queryByRole('listbox')).toBeNull();
});
test('Esc leaves the value as it was', () => {
  const change = vi.fn();
  render(<Select aria-label="City" value="K" options={cities} onChange={change} />);
  fireEvent.change(box(), { target: { value: 'ias' } });
  fireEvent.keyDown(box(), { key: 'Escape' });
  expect((box() as HTMLInputElement).value).toBe('Kaunas');
  expect(change).not.toHaveBeenCalled();
});
test('the chosen are tags; Backspace takes the last off', () => {
  const change = vi.fn();
  render(<MultiSelect aria-label="Cities" values={['C', 'K']} options={cities} onChange={change} />);
  fireEvent.click(screen.getByRole('button', { name: 'Remove Chișinău' }));
  expect(change).toHaveBeenCalledWith(['K']);
  fireEvent.keyDown(box(), { key: 'Backspace' });
  expect(change).toHaveBeenLastCalledWith(['C']);
});
test('a new word becomes a tag with Enter or a comma', () => {
  const change = vi.fn();
  render(<TagInput aria-label="Tags" tags={['pumps']} known={['tender']} onChange={change} />);
  fireEvent.change(box(), { target: { value: 'expo' } });
  fireEvent.keyDown(box(), { key: ',' });
  expect(change).toHaveBeenCalledWith(['pumps', 'expo']);
});
test('options that are asked for come as one types', async () => {
  const ask = vi.fn(async (text: string) => [{ value: '1', label: `Rasa ${text}` }]);
  render(<Select aria-label="Who" value={null} options={ask} onChange={() => {}} />);
  fireEvent.change(box(), { target: { value: 'r' } });
  await waitFor(() => expect(screen.getByRole('option').textContent).toBe('Rasa r'));
});
