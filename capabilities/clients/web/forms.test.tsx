import { QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { api } from '#app/web/api.ts';
import { currentToasts, dismiss } from '#ui/toast/toasts.ts';
import { answered, dossier, id, rasa } from './dossier/fixtures.tsx';
import { findClients } from './find.ts';
import { IncomingForm } from './incoming/incoming-form.tsx';
import { NewClientForm } from './new-client/new-client-form.tsx';
import { ClientLink, CompactDossier } from './panels.tsx';

interface Sent {
  method: string;
  path: string;
  body: any;
}
let sent: Sent[] = [];
let server: (request: Sent) => { status?: number; body?: unknown } | undefined;
const hit = { clientId: id(7), clientName: 'UAB Rytas', status: 'client', managerName: 'Rasa', city: 'Utena', personId: null, personName: null, matched: 'phone', value: '+370 612 34567' };
const usual = ({ path }: Sent) =>
  path.startsWith('/api/search') ? { hits: [hit] }
  : path.startsWith('/api/duplicates') ? { duplicates: [] }
  : path === `/api/clients/${id(7)}` ? dossier()
  : path.startsWith('/api/members?') ? { items: [{ id: id(901), name: 'Tomas', jobTitle: null, departmentName: null }], next: null }
  : {};
beforeEach(() => {
  sent = [];
  server = () => undefined;
  history.replaceState(null, '', '/');
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const request = { method: init.method ?? 'GET', path, body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined };
    sent.push(request);
    const { status = 200, body = usual(request) } = server(request) ?? {};
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', 'x-command-id': id(999) } });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  for (const toast of currentToasts()) dismiss(toast.id);
});
const writes = () => sent.filter(({ method }) => method !== 'GET');
const me = { memberId: rasa.id, name: rasa.name, country: 'LT', rights: { 'client.read': 'all', 'client.reassign': 'all' } };
const inside = (child: React.ReactElement) => render(<QueryClientProvider client={answered(dossier())}>{child}</QueryClientProvider>);
const fill = (name: string | RegExp, value: string) => fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });

test('a new client needs only its name; its first step is proposed for the next working day', async () => {
  inside(<NewClientForm me={me} />);
  fireEvent.click(screen.getByRole('button', { name: /^Create/ }));
  expect(await screen.findByText('Needed')).toBeTruthy();
  expect(writes()).toHaveLength(0);
  fill(/^Company\s*\*?$/, 'UAB Rytas');
  fill('Contact person', 'Jonaitis');
  fill('Phone', '8 612 34567');
  server = ({ method }) => (method === 'POST' ? { body: { id: id(77), version: 1, personId: null, nextStep: null, duplicates: [] } } : undefined);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: /^Create/ })));
  expect(writes()[0]).toMatchObject({
    path: '/api/clients',
    body: { name: 'UAB Rytas', country: 'LT', person: { name: 'Jonaitis', contacts: [{ kind: 'phone', value: '8 612 34567' }] }, nextStep: { kind: 'call', why: 'First call' } },
  });
  expect(writes()[0]!.body.nextStep.onDate).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(location.pathname).toBe(`/clients/${id(77)}`);
  expect(currentToasts().some((toast) => toast.undo)).toBe(true);
});

test('who is here already is proposed while one types', async () => {
  server = ({ path }) =>
    path.startsWith('/api/duplicates')
      ? { body: { duplicates: [{ id: id(8), name: 'UAB „Rytas“', status: 'client', managerName: 'Rasa', city: 'Utena', trashed: false, reasons: [{ reason: 'phone', value: '+370 612 34567' }], score: 0.9 }] } }
      : undefined;
  inside(<NewClientForm me={me} />);
  fill('Phone', '8 612 34567');
  expect((await screen.findByRole('link', { name: 'UAB „Rytas“' })).getAttribute('href')).toBe(`/clients/${id(8)}`);
  expect(screen.getByText('same phone +370 612 34567')).toBeTruthy();
  expect(sent.some(({ path }) => path.includes('phone=8+612+34567'))).toBe(true);
});

test('what was typed of a new client survives, and a refusal stands at its field', async () => {
  server = ({ method }) => (method === 'POST' ? { status: 422, body: { status: 422, code: 'BAD_INPUT', fields: [{ path: 'name', code: 'TOO_LONG', message: 'too long' }] } } : undefined);
  const { unmount } = inside(<NewClientForm me={me} />);
  fill(/^Company\s*\*?$/, 'UAB Rytas');
  await act(async () => fireEvent.click(screen.getByRole('button', { name: /^Create/ })));
  expect(screen.getByRole('textbox', { name: /^Company\s*\*?$/ }).getAttribute('aria-invalid')).toBe('true');
  unmount();
  inside(<NewClientForm me={me} />);
  expect((screen.getByRole('textbox', { name: /^Company\s*\*?$/ }) as HTMLInputElement).value).toBe('UAB Rytas');
});

test('a visitor is taken down in seconds: who, why, done', async () => {
  inside(<IncomingForm me={{ country: 'LT', rights: {} }} />);
  fireEvent.click(screen.getByRole('button', { name: /^Visit/ }));
  fill(/^New client/, 'SRL Nord');
  fireEvent.click(screen.getByRole('button', { name: 'Prices' }));
  server = ({ method }) => (method === 'POST' ? { body: { clientId: id(7), touchId: id(8), stepId: id(9), managerId: rasa.id, managerName: rasa.name } } : undefined);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: /^Take down/ })));
  expect(writes()[0]).toMatchObject({ path: '/api/incoming', body: { kind: 'visit', reason: 'Prices', newClient: { name: 'SRL Nord', country: 'LT' }, answered: false } });
  expect(currentToasts().at(-1)!.text).toBe(`SRL Nord taken down; ${rasa.name} gets a step today`);
  expect(location.pathname).toBe('/');
});

test('a known client is taken down by its address, with one of its people', async () => {
  const it = dossier();
  inside(<IncomingForm me={me} clientId={it.client.id} />);
  fireEvent.change(screen.getByRole('combobox', { name: 'Who there' }), { target: { value: id(201) } });
  fill(/^Why they turned/, 'Asks for the date');
  server = ({ method }) => (method === 'POST' ? { body: { clientId: it.client.id, touchId: id(8), stepId: id(9), managerId: rasa.id, managerName: rasa.name } } : undefined);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: /^Take down/ })));
  expect(writes()[0]!.body).toMatchObject({ clientId: it.client.id, personId: id(201), reason: 'Asks for the date' });
  expect('newClient' in writes()[0]!.body).toBe(false);
});

test('the palette asks for what was typed and says what of a client was met', async () => {
  const [found] = await findClients('8 612 34567', new AbortController().signal);
  expect(sent[0]!.path).toBe('/api/search?q=8+612+34567&limit=12');
  expect(found).toMatchObject({ title: 'UAB Rytas', kind: 'client', note: 'phone +370 612 34567 · Utena · Rasa', href: `/clients/${id(7)}` });
});

test('a hand that rests on a client’s name sees the dossier in short', async () => {
  const it = dossier();
  inside(<ClientLink id={it.client.id} name={it.client.name} />);
  fireEvent.pointerEnter(screen.getByRole('link', { name: it.client.name }), { pointerType: 'mouse' });
  await waitFor(() => expect(screen.getByText('Olga Nikitina')).toBeTruthy(), { timeout: 3000 });
});

test('the dossier in short shows who, how things stand and whom to reach', () => {
  inside(<CompactDossier dossier={dossier()} />);
  expect(screen.getByText('director · decides')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Olga Nikitina: +7 812 123 45 67' }).getAttribute('href')).toBe('tel:+78121234567');
  expect(api.clients.get.all).toEqual(['clients', 'get']);
});
