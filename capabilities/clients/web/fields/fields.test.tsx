import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { id } from '../list/fixtures.tsx';
import { stories } from './fields.stories.tsx';

let asked: { method: string; path: string; body: any; version: string | null }[];
let answer: { status?: number };
beforeEach(() => {
  asked = [];
  answer = {};
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    if ((init.method ?? 'GET') === 'GET') return new Promise(() => {});
    asked.push({ method: init.method!, path: url, body: JSON.parse(String(init.body)), version: new Headers(init.headers).get('if-match') });
    return new Response(JSON.stringify(answer), { status: answer.status ?? 200, headers: { 'x-command-id': id(77) } });
  });
});
afterEach(() => vi.unstubAllGlobals());
const Some = stories.some!;
const None = stories.none!;

test('fields stand by whom they are of, those put away by themselves', () => {
  render(<Some />);
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual(['Clients', 'People', 'Put away']);
  expect(screen.getByText('Ours, Grundal · Key in the API: f1')).toBeTruthy();
});
test('a new field of choice needs its values', async () => {
  render(<None />);
  fireEvent.click(screen.getByRole('button', { name: 'New field' }));
  const dialog = within(screen.getByRole('dialog'));
  fireEvent.change(dialog.getByLabelText(/Name of the field/), { target: { value: 'Kind of heating' } });
  fireEvent.change(dialog.getByLabelText('What it holds'), { target: { value: 'choice' } });
  expect(dialog.getByRole('button', { name: /Save/ }).hasAttribute('disabled')).toBe(true);
  const values = dialog.getByLabelText(/Values to choose from/);
  fireEvent.change(values, { target: { value: 'gas' } });
  fireEvent.keyDown(values, { key: 'Enter' });
  fireEvent.click(dialog.getByRole('button', { name: /Save/ }));
  await waitFor(() => expect(asked[0]?.body).toEqual({ label: 'Kind of heating', required: false, options: ['gas'], entity: 'client', type: 'choice', position: 0 }));
});
test('a name that is taken is said at the field', async () => {
  answer = { status: 409, code: 'KEY_TAKEN' } as never;
  render(<Some />);
  fireEvent.click(screen.getByRole('button', { name: 'Likes' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Change “Likes”' }));
  expect(dialog.queryByLabelText('What it holds')).toBeNull();
  fireEvent.change(dialog.getByLabelText(/Name of the field/), { target: { value: 'Hobby' } });
  fireEvent.click(dialog.getByRole('button', { name: /Save/ }));
  expect(await dialog.findByText('There is such a field already')).toBeTruthy();
  expect(asked[0]).toMatchObject({ method: 'PATCH', version: '"3"', body: { label: 'Hobby', required: false } });
});
test('the order is what is seen: places are numbered anew', async () => {
  render(<Some />);
  fireEvent.click(screen.getByRole('button', { name: 'Move Next inspection up' }));
  await waitFor(() => expect(asked.map(({ path, body }) => [path, body])).toEqual([[`/api/custom-fields/${id(1)}`, { position: 1 }]]));
});
test('a field is put away and used again', async () => {
  render(<Some />);
  fireEvent.click(screen.getAllByRole('button', { name: 'Put away' })[0]!);
  fireEvent.click(screen.getByRole('button', { name: 'Use again' }));
  await waitFor(() => expect(asked.map(({ body }) => body)).toEqual([{ archived: true }, { archived: false }]));
});
