import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { currentToasts, takeBack } from '#ui/toast/toasts.ts';
import { giveSizes } from '#ui/testing/stub-layout.ts';
import { FILTER_FIELDS, LIST_COLUMNS, OPS_OF } from '../../model-lists.ts';
import { opsOf } from '#ui/data-list/fields.ts';
import { stories } from './clients-page.stories.tsx';
import ClientsPage from './clients-page.tsx';
import { filterKinds } from './filter-kinds.ts';
import { Answered, id, row, withClients } from './fixtures.tsx';

beforeAll(() => giveSizes());
beforeEach(() => history.replaceState(null, '', '/clients'));
afterEach(() => vi.unstubAllGlobals());

/** Answers of the server by method and path; what was asked is kept. */
function server(answers: Record<string, unknown>) {
  const asked: { method: string; path: string; query: URLSearchParams; body: any }[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const { pathname, searchParams } = new URL(url, 'http://here');
    const method = init.method ?? 'GET';
    asked.push({ method, path: pathname, query: searchParams, body: init.body ? JSON.parse(String(init.body)) : undefined });
    const answer = answers[`${method} ${pathname}`];
    return new Response(JSON.stringify(answer ?? { rows: [], next: null, count: 0, more: false }), { status: 200, headers: { 'x-command-id': id(77) } });
  });
  return asked;
}
const open = (path: string, more = withClients(5)) => {
  history.replaceState(null, '', path);
  render(<Answered more={more}><ClientsPage /></Answered>);
};

test('a list can be filtered by everything the server knows, with relations it understands', () => {
  expect(Object.keys(filterKinds).sort()).toEqual(Object.keys(FILTER_FIELDS).sort());
  for (const [field, type] of Object.entries(FILTER_FIELDS))
    for (const op of opsOf[filterKinds[field]!]) expect(OPS_OF[type], `${field} ${op}`).toContain(op);
  expect(LIST_COLUMNS.length).toBeGreaterThan(10);
});
test('clients stand with what is next; a press on the name leads to the dossier', () => {
  const Many = stories.many!;
  render(<Many />);
  expect(screen.getByRole('grid', { name: 'Clients' })).toBeTruthy();
  expect(screen.getByText('120 in all')).toBeTruthy();
  expect(screen.getByRole('link', { name: /vėjas“ 6/ }).getAttribute('href')).toBe(`/clients/${id(6)}`);
  expect(screen.getAllByText('Decision about the pumps').length).toBeGreaterThan(3);
});
test('where there are none yet, the page says how to begin', () => {
  const Empty = stories.empty!;
  render(<Empty />);
  expect(screen.getByRole('heading', { name: 'Here your clients will stand' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Bring them from a file' }));
  expect(location.pathname).toBe('/imports');
});
test('what one may not do is not offered', () => {
  const Reader = stories.reader!;
  render(<Reader />);
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByRole('button', { name: /Export|New client/ })).toBeNull();
});
test('the address says the view: filter, order and columns', async () => {
  const asked = server({ 'GET /api/clients': { rows: [row(1)], next: null }, 'GET /api/clients/count': { count: 1, more: false } });
  open(`/clients?filter=${encodeURIComponent('[{"field":"status","op":"is","value":"dormant"}]')}&sort=-created&columns=name,tags:300`);
  expect(await screen.findByText('1 in all')).toBeTruthy();
  const list = asked.find(({ path }) => path === '/api/clients')!;
  expect(list.query.get('sort')).toBe('-created');
  expect(JSON.parse(list.query.get('filter')!)).toEqual([{ field: 'status', op: 'any_of', value: ['dormant'] }]);
  expect(screen.getByRole('button', { name: 'Status is any of dormant' })).toBeTruthy();
  expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual(['', 'Client', 'Tags']);
});
test('typing narrows by a part of the name, and / leads there', async () => {
  const asked = server({});
  open('/clients');
  fireEvent.keyDown(document.body, { key: '/' });
  const box = screen.getByRole('searchbox', { name: 'Name of the client' });
  expect(document.activeElement).toBe(box);
  fireEvent.change(box, { target: { value: 'vėj' } });
  await waitFor(() => expect(asked.find(({ path }) => path === '/api/clients')?.query.get('q')).toBe('vėj'));
  expect(new URLSearchParams(location.search).get('q')).toBe('vėj');
  expect(await screen.findByRole('heading', { name: 'No client fits' })).toBeTruthy();
});
test('all that the view holds is changed, but one taken out: looked at first, in one deed that one undo takes back', async () => {
  const asked = server({
    'POST /api/clients/bulk/preview': { found: 4, changes: 3, unchanged: 0, refused: [{ id: id(3), name: 'Lost Ltd', code: 'CLIENT_ENDED' }], refusedCount: 1 },
    'POST /api/clients/bulk': { found: 4, changes: 3, unchanged: 0, refused: [], refusedCount: 1 },
    [`POST /api/undo/${id(77)}`]: { commandId: id(78), rows: 3 },
  });
  open('/clients');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select all' }));
  fireEvent.click(screen.getAllByRole('checkbox', { name: 'Select' })[0]!);
  fireEvent.click(screen.getByRole('button', { name: 'Change' }));
  fireEvent.change(screen.getByLabelText('Size'), { target: { value: 'large' } });
  fireEvent.click(screen.getByRole('button', { name: 'See what changes' }));
  expect(await screen.findByText('Lost Ltd')).toBeTruthy();
  expect(screen.getByText(/This client is ended/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Change 3' }));
  await waitFor(() => expect(currentToasts().at(-1)?.text).toBe('3 clients changed'));
  const run = asked.find(({ method, path }) => method === 'POST' && path === '/api/clients/bulk')!;
  expect(run.body).toEqual({ filter: [], except: [id(1)], change: { size: 'large' } });
  await act(() => takeBack(currentToasts().at(-1)!.id, { done: '', failed: () => '' }));
  expect(asked.some(({ path }) => path === `/api/undo/${id(77)}`)).toBe(true);
});
test('a view is saved with its filter, columns and order, and named from then on', async () => {
  const segment = { id: id(50), name: 'Asleep', entity: 'client', shared: true, ownerId: id(900), ownerName: 'Rasa', filter: [{ field: 'status', op: 'any_of', value: ['dormant'] }], columns: [], sort: '-name', position: 0, version: 1, can: { edit: true } };
  const asked = server({ 'POST /api/segments': { id: id(50), version: 1 }, 'GET /api/segments': { segments: [segment] } });
  open('/clients?sort=-name&filter=' + encodeURIComponent(JSON.stringify(segment.filter)));
  fireEvent.click(await screen.findByRole('button', { name: 'All clients' }));
  fireEvent.click(screen.getByRole('menuitem', { name: 'Save as a view' }));
  const dialog = within(screen.getByRole('dialog'));
  fireEvent.change(dialog.getByLabelText(/Name of the view/), { target: { value: ' Asleep ' } });
  fireEvent.click(dialog.getByRole('checkbox', { name: 'Colleagues see it too' }));
  fireEvent.click(dialog.getByRole('button', { name: /Save/ }));
  await waitFor(() => expect(new URLSearchParams(location.search).get('segment')).toBe(id(50)));
  expect(asked.find(({ method, path }) => method === 'POST' && path === '/api/segments')!.body).toMatchObject({ name: 'Asleep', shared: true, filter: segment.filter, sort: '-name' });
  expect(await screen.findByRole('button', { name: 'Asleep' })).toBeTruthy();
});
