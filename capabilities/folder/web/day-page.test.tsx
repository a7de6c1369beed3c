import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { currentToasts, dismiss, lastUndo, takeBack } from '#ui/toast/toasts.ts';
import DayPage from './day-page.tsx';
import { folder, rasa, sheet } from './fixtures.ts';

/** The day page over a server that is played: what it answers, and what it was asked. */
type Answer = { status?: number; body?: unknown; command?: string };
const calls: { method: string; path: string; body: Record<string, unknown>; version: string | null }[] = [];
let answers: Record<string, () => Answer | Promise<Answer>>;

const dossier = {
  client: { id: 'c', version: 1, vip: false, size: null, tags: [], criteria: {}, creditLimit: null, paymentTerms: null, negotiate: false, prepared: true, managerId: rasa.id },
  strip: { lastAgreement: null, nextStep: null, openSteps: [], openPromises: 0, decisionMaker: { reached: true, known: true, flagged: false }, responsible: rasa, substitutes: [] },
  people: [], contacts: [], addresses: [], localTime: null,
};

beforeEach(() => {
  calls.length = 0;
  history.replaceState(null, '', '/');
  answers = {
    'GET /api/folder': () => ({ body: folder() }),
    'GET /api/session': () => ({ body: { state: 'signed_in', me: { memberId: rasa.id, rights: { 'folder.read': 'own' } } } }),
    'GET /api/clients/timeline': () => ({ body: { rows: [], next: null } }),
    'GET /api/clients': () => ({ body: dossier }),
    'POST /api/undo': () => ({ body: { commandId: 'u', rows: 1 } }),
  };
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const path = new URL(url, 'http://x').pathname.replace(/\/[0-9a-f-]{36}/g, '');
    const method = init.method ?? 'GET';
    const headers = init.headers as Record<string, string>;
    if (method !== 'GET') calls.push({ method, path: new URL(url, 'http://x').pathname, body: JSON.parse(String(init.body ?? '{}')), version: headers['if-match'] ?? null });
    const answer = await answers[`${method} ${path}`]?.();
    if (!answer) throw new Error(`nobody answers ${method} ${path}`);
    return new Response(JSON.stringify(answer.body ?? {}), { status: answer.status ?? 200, headers: answer.command ? { 'x-command-id': answer.command } : {} });
  });
});
afterEach(() => {
  for (const toast of currentToasts()) dismiss(toast.id);
  vi.unstubAllGlobals();
});

async function open() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(<QueryClientProvider client={queries}><DayPage /></QueryClientProvider>);
  await screen.findByRole('listbox');
}
const sheets = () => within(screen.getByRole('listbox')).getAllByRole('option');
const nameOf = (row: HTMLElement) => row.children[1]?.textContent;
const rows = () => sheets().map(nameOf);
const chosenRow = () => sheets().find((row) => row.getAttribute('aria-selected') === 'true')!;
const chosen = () => nameOf(chosenRow());
const key = (name: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: name, code: /^\d$/.test(name) ? `Digit${name}` : `Key${name.toUpperCase()}`, ...more });
const tabCount = (day: string) => Number(/(\d+) steps?/.exec(document.querySelector(`[data-tab="${day}"]`)!.getAttribute('title')!)?.[1]);
async function logAgromec(text: string) {
  for (let i = 0; i < 3; i++) key('j');
  key('2');
  fireEvent.change(document.activeElement!, { target: { value: text } });
  key('Enter', { ctrlKey: true });
}
const logged = { touchId: 't', clientId: 'c', finished: 's', next: null, nextStepId: 'n', lastTouchAt: '', warnings: [], conflict: null };

test('a call is logged: gone from the list and counted behind its new tab in the same frame, the next sheet is chosen', async () => {
  let arrive: (answer: Answer) => void = () => {};
  answers['POST /api/touches'] = () => new Promise((done) => (arrive = done));
  await open();
  const before = tabCount('2026-11-20');
  expect(rows()[3]).toBe('Agromec Iași SRL');
  await logAgromec('Arrived; they compare.');
  expect(rows()[3]).toBe('Vostok-Montazh OOO');
  expect(chosen()).toBe('Vostok-Montazh OOO');
  expect(tabCount('2026-11-20')).toBe(before + 1);
  expect(calls).toHaveLength(1);
  expect(calls[0]!.body).toMatchObject({ outcome: 'talked', text: 'Arrived; they compare.', stepVersion: 1, next: { onDate: '2026-11-20' } });
  expect(lastUndo()?.stay).toBeGreaterThanOrEqual(10_000);
  expect(localStorage.length).toBeGreaterThan(0);
  answers['GET /api/folder'] = () => ({ body: folder({ sheets: folder().sheets.filter((s) => s.why !== 'Did the offer of 9 November arrive?') }) });
  await act(async () => arrive({ body: logged, command: 'cmd-1' }));
  await waitFor(() => expect(localStorage.length).toBe(0));
  await act(async () => takeBack(lastUndo()!.id, { done: '', failed: String }));
  expect(calls.at(-1)!.path).toBe('/api/undo/cmd-1');
});

test('a refused log brings its sheet back with all that was typed, and asks for what is missing in place', async () => {
  answers['POST /api/touches'] = () => ({ status: 409, body: { code: 'NEXT_STEP_NEEDED', status: 409 } });
  await open();
  await logAgromec('They think.');
  await waitFor(() => expect(chosen()).toBe('Agromec Iași SRL'));
  expect(chosenRow().textContent).toContain('not saved');
  expect((screen.getByLabelText('What was said') as HTMLTextAreaElement).value).toBe('They think.');
  expect(screen.getByRole('alert').textContent).toContain('never without a next step');
});

test('a step that a colleague has ended meanwhile stays in sight until it is logged all the same', async () => {
  answers['POST /api/touches'] = () => ({ status: 409, body: { code: 'STEP_ALREADY_ENDED', status: 409, facts: { by: 'Tomas', at: new Date().toISOString(), state: 'done' } } });
  await open();
  answers['GET /api/folder'] = () => ({ body: folder({ sheets: folder().sheets.filter((s) => s.why !== 'Did the offer of 9 November arrive?') }) });
  await logAgromec('I called, too.');
  await screen.findByText('Log all the same');
  expect((screen.getByLabelText('What was said') as HTMLTextAreaElement).value).toBe('I called, too.');
  answers['POST /api/touches'] = () => ({ body: logged, command: 'cmd-2' });
  await act(async () => fireEvent.click(screen.getByText('Log all the same')));
  expect(calls.at(-1)!.body).toMatchObject({ text: 'I called, too.' });
  expect(calls.at(-1)!.body.stepId).toBeUndefined();
  await waitFor(() => expect(screen.queryByText('Log all the same')).toBeNull());
});

test('marked sheets move together, in one write', async () => {
  answers['POST /api/steps/move'] = () => ({ body: { steps: [], warnings: [] }, command: 'cmd-3' });
  await open();
  for (let i = 0; i < 3; i++) key('j');
  key('x');
  for (let i = 0; i < 2; i++) key('j');
  key('x');
  key('m');
  fireEvent.click(await screen.findByText('Tue 17 Nov'));
  await waitFor(() => expect(calls).toHaveLength(1));
  expect((calls[0]!.body.moves as { to: object }[]).map((move) => move.to)).toEqual([{ onDate: '2026-11-17' }, { onDate: '2026-11-17' }]);
  expect(rows()).not.toContain('Construct Nord SA');
});

test('behind a month lies its tray', async () => {
  answers['GET /api/folder/tab'] = () => ({ body: { tab: '2027-01', sheets: [sheet('Ventus AB', { onDate: null, month: '2027-01' })], next: null } });
  history.replaceState(null, '', '/month/2027-01');
  await open();
  expect(within(screen.getByRole('listbox')).getByRole('group').textContent).toContain('January 2027, no day yet');
});

test('an empty folder teaches, a failed one says why and can be asked again', async () => {
  answers['GET /api/folder'] = () => ({ body: folder({ sheets: [], done: [], load: [] }) });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const page = render(<QueryClientProvider client={queries}><DayPage /></QueryClientProvider>);
  expect(await screen.findByText('Your folder is ready')).toBeTruthy();
  page.unmount();
  answers['GET /api/folder'] = () => ({ status: 503, body: { code: 'UNAVAILABLE', status: 503 } });
  render(<QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}><DayPage /></QueryClientProvider>);
  const again = await screen.findByText('Try again');
  answers['GET /api/folder'] = () => ({ body: folder() });
  fireEvent.click(again);
  await waitFor(() => expect(rows()).toContain('Vostok-Montazh OOO'));
});

test('what lies behind a divider may come before the folder itself', async () => {
  let arrive: (answer: Answer) => void = () => {};
  answers['GET /api/folder'] = () => new Promise((done) => (arrive = done));
  answers['GET /api/folder/tab'] = () => ({ body: { sheets: [], next: null } });
  history.replaceState(null, '', '/later');
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(<QueryClientProvider client={queries}><DayPage /></QueryClientProvider>);
  await waitFor(() => expect(queries.getQueryCache().getAll().some((query) => query.state.status === 'success')).toBe(true));
  await act(async () => arrive({ body: folder() }));
  await waitFor(() => expect(document.querySelector('[data-tab="later"]')).toBeTruthy());
});
