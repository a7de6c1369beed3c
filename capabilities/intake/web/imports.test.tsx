import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Answered } from '#cap/clients/web/list/fixtures.tsx';
import { current } from '#ui/i18n/store.ts';
import { remarkText } from './counts.tsx';
import { counts, id, imported, preview } from './fixtures.tsx';
import { stories } from './imports.stories.tsx';
import ImportsPage from './imports-page.tsx';
import { columnLabel, sendColumn } from './targets.ts';

let asked: { method: string; path: string; body: unknown; version: string | null }[];
let answers: Record<string, unknown>;
beforeEach(() => {
  asked = [];
  answers = {};
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const { pathname } = new URL(url, 'http://here');
    const method = init.method ?? 'GET';
    asked.push({ method, path: pathname, body: typeof init.body === 'string' ? JSON.parse(init.body) : init.body, version: new Headers(init.headers).get('if-match') });
    const answer = answers[`${method} ${pathname}`] ?? (pathname.endsWith('/preview') ? preview() : imported());
    return new Response(JSON.stringify(answer), { status: (answer as { status?: number }).status ?? 200 });
  });
});
afterEach(() => vi.unstubAllGlobals());
const show = (name: string) => {
  const Story = stories[name]!;
  render(<Story />);
};
const column = (name: string) => screen.getByRole('combobox', { name: `Where “${name}” goes` }) as HTMLInputElement;
const write = (what: string) => asked.filter(({ method, path }) => method === what && path.startsWith('/api/imports/'));

test('a field that takes one column is taken from the column that had it; notes may come from several', () => {
  expect(sendColumn(['name', null, 'note'], 1, 'name')).toEqual([null, 'name', 'note']);
  expect(sendColumn(['name', null, 'note'], 1, 'note')).toEqual(['name', 'note', 'note']);
  expect(sendColumn(['name', null], 0, null)).toEqual([null, null]);
});
test('remarks are said in words, with the value they are about', () => {
  const { t } = current();
  expect(remarkText(counts.sample[0]!, t)).toBe('Телефон: Not a phone number (12)');
  expect(remarkText(counts.sample[2]!, t)).toBe('14 cells where the table has 13 columns');
  expect([columnLabel('person.full', t), columnLabel('Комментарий', t)]).toEqual(['Contact person', 'Комментарий']);
});
test('each column says where it goes and why; a doubtful one asks to be looked at', () => {
  show('uploaded');
  expect(column('Компания').value).toBe('Company');
  expect(column('ИНН').value).toBe('INN');
  expect(screen.getByText('not certain, look')).toBeTruthy();
  expect(screen.getByText('2 of 3 columns come in')).toBeTruthy();
  expect(screen.getByText('ООО «Прогресс»')).toBeTruthy();
});
test('columns are sent elsewhere one after the other, each change with the version of the one before', async () => {
  answers[`PATCH /api/imports/${id}`] = { version: 8 };
  show('uploaded');
  fireEvent.click(column('Комментарий'));
  fireEvent.pointerDown(await screen.findByRole('option', { name: /Note/ }));
  expect(column('Комментарий').value).toBe('Note');
  fireEvent.change(screen.getByLabelText('A client that is here already'), { target: { value: 'skip' } });
  await waitFor(() => expect(write('PATCH')).toHaveLength(2));
  expect(write('PATCH').map(({ version, body }) => [version, body])).toEqual([
    ['"3"', { mapping: ['name', 'requisite.inn', 'note'] }],
    ['"8"', { options: { ...imported().options, duplicates: 'skip' } }],
  ]);
});
test('a refused choice says why at once', async () => {
  answers[`PATCH /api/imports/${id}`] = { status: 422, code: 'TARGET_TWICE', facts: { target: 'requisite.inn' } };
  show('uploaded');
  fireEvent.change(screen.getByLabelText('Letters (encoding)'), { target: { value: 'utf-8' } });
  expect((await screen.findByRole('alert')).textContent).toBe('Two columns go to one field: INN');
});
test('what was tried is shown in figures, with the first remarks and the failed rows as a file; then it can be written', async () => {
  answers[`POST /api/imports/${id}/run`] = { state: 'running' };
  show('tried');
  const strip = screen.getByLabelText('What would be written');
  expect(within(strip).getByText('77')).toBeTruthy();
  expect(screen.getByText('Row 5')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Failed rows as a file' }).getAttribute('href')).toBe(`/api/imports/${id}/problems`);
  fireEvent.click(screen.getByRole('button', { name: 'Import 92 rows' }));
  await waitFor(() => expect(write('POST').map(({ path }) => path)).toEqual([`/api/imports/${id}/run`]));
});
test('while it is written the page says how far it is, and it can be stopped', async () => {
  answers[`POST /api/imports/${id}/stop`] = { stopping: true };
  show('running');
  expect(screen.getByText('Writing, all or nothing')).toBeTruthy();
  expect(screen.getByText(/40 of 94/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  await waitFor(() => expect(write('POST')).toHaveLength(1));
});
test('what is done leads to its clients and can be taken back as a whole, after a question', async () => {
  answers[`POST /api/imports/${id}/undo`] = { state: 'running' };
  show('done');
  expect(screen.getByRole('button', { name: 'Show these clients' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Take it all back' }));
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Take it all back' }));
  await waitFor(() => expect(write('POST').map(({ path }) => path)).toEqual([`/api/imports/${id}/undo`]));
});
test('a failed import says why', () => {
  show('failed');
  expect(screen.getByRole('alert').textContent).toBe('This manager works here no more');
});
test('a file that cannot be read is refused in words, and another can be dropped', async () => {
  answers['POST /api/imports'] = { status: 422, code: 'FILE_LOCKED', facts: {} };
  answers['GET /api/imports'] = { rows: [], next: null };
  render(<Answered><ImportsPage /></Answered>);
  fireEvent.change(screen.getByLabelText('Choose files'), { target: { files: [new File(['x'], 'secret.xlsx')] } });
  expect((await screen.findByText(/protected by a password/)).parentElement?.textContent).toContain('secret.xlsx');
  expect(screen.getByText('Drop a file here: XLSX, CSV or vCard')).toBeTruthy();
});
test('earlier imports stand with what came of them', () => {
  show('list');
  expect(screen.getByRole('link', { name: 'fair.xlsx' })).toBeTruthy();
  expect(screen.getByText(/New clients: 77/)).toBeTruthy();
});
