import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { api } from '#app/web/api.ts';
import { currentToasts, dismiss } from '#ui/toast/toasts.ts';
import type { Dossier as DossierData } from '../../model-dossier.ts';
import { Card } from './card/card.tsx';
import { stories } from './dossier.stories.tsx';
import { EndDialog } from './deeds/end-dialog.tsx';
import { Dossier } from './dossier.tsx';
import { answered, dossier, entries, id, Opened } from './fixtures.tsx';
import { People } from './people/people.tsx';
import { OpenSteps } from './steps/open-steps.tsx';
import { Timeline } from './timeline/timeline.tsx';

type Sent = { method: string; path: string; body: any; headers: Record<string, string> };
let sent: Sent[] = [];
let server: (request: Sent) => { status?: number; body?: unknown } | undefined;
/** What is read where a test says nothing else. */
const usual = ({ method, path }: Sent): { status?: number; body?: unknown } =>
  method !== 'GET' ? {} : path.includes('/timeline') ? { body: { rows: entries, next: null } } : path === `/api/clients/${dossier().client.id}` ? { body: dossier() } : {};
/** Every write is answered so. */
const answers = (body: unknown) => {
  server = ({ method }) => (method === 'GET' ? undefined : { body });
};
beforeEach(() => {
  sent = [];
  server = () => undefined;
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const request: Sent = { method: init.method ?? 'GET', path, body: typeof init.body === 'string' ? JSON.parse(init.body) : init.body, headers: init.headers as Record<string, string> };
    sent.push(request);
    const { status = 200, body = {} } = server(request) ?? usual(request);
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', 'x-command-id': id(999) } });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  for (const toast of currentToasts()) dismiss(toast.id);
});
const writes = () => sent.filter(({ method }) => method !== 'GET');

/** A server that keeps one dossier. */
function keeps(first: DossierData) {
  let now = first;
  server = ({ method, path, body }) => {
    if (method === 'GET' && path === `/api/clients/${now.client.id}`) return { body: now };
    if (method === 'PATCH' && path === `/api/clients/${now.client.id}`) {
      now = { ...now, client: { ...now.client, ...body, version: now.client.version + 1 } };
      return { body: { version: now.client.version } };
    }
    return undefined;
  };
  return { meanwhile: (part: Partial<DossierData['client']>) => (now = { ...now, client: { ...now.client, ...part, version: now.client.version + 1 } }), get: () => now };
}
const open = (label: string) => fireEvent.click(screen.getByRole('button', { name: new RegExp(`^Edit ${label}`) }));
const type = (text: string) => {
  const input = document.activeElement as HTMLInputElement;
  fireEvent.change(input, { target: { value: text } });
  fireEvent.keyDown(input, { key: 'Enter' });
};

test.each(Object.keys(stories))('%s is drawn without complaint, its controls have names, its ids are its own', async (name) => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { container } = render(stories[name]!());
  await act(async () => {});
  expect(container.textContent).not.toBe('');
  const named = (each: Element) => Boolean(each.getAttribute('aria-label') || each.textContent?.trim() || each.getAttribute('aria-labelledby') || (each.id && document.querySelector(`label[for="${each.id}"]`)) || each.closest('label'));
  expect([...container.querySelectorAll('button, input:not([hidden]), select, textarea, [role="slider"]')].filter((each) => !named(each)).map((each) => each.outerHTML)).toEqual([]);
  const ids = [...container.querySelectorAll('[id]')].map((each) => each.id);
  expect(ids.filter((each, at) => ids.indexOf(each) !== at)).toEqual([]);
  expect(container.textContent).not.toMatch(/(client|person|log|step|privacy|guidance)\.[a-z]+/i);
  expect(complaints.mock.calls).toEqual([]);
  complaints.mockRestore();
});

test('a field is edited in place with the version that was seen, and can be taken back', async () => {
  const it = dossier();
  keeps(it);
  render(<Opened it={it}><Card /></Opened>);
  open('Trade');
  type('boilers');
  await waitFor(() => expect(writes()).toHaveLength(1));
  expect(writes()[0]).toMatchObject({ method: 'PATCH', body: { trade: 'boilers' }, headers: { 'if-match': '"5"' } });
  await waitFor(() => expect(currentToasts().some((toast) => toast.undo)).toBe(true));
  await act(async () => void (await currentToasts().at(-1)!.undo!()));
  expect(writes()[1]).toMatchObject({ method: 'POST', path: `/api/undo/${id(999)}` });
});

test('what a colleague changed while one typed is shown beside one’s own, and nothing is overwritten unseen', async () => {
  const it = dossier();
  const house = keeps(it);
  const queries = answered(it);
  render(<Opened it={it} queries={queries}><Card /></Opened>);
  open('Trade');
  await act(async () => {
    house.meanwhile({ trade: 'district heating' });
    queries.setQueryData(api.clients.get.query({ params: { id: it.client.id } }).queryKey, house.get());
  });
  type('boilers');
  await screen.findByText('A colleague has changed this meanwhile.');
  expect(writes()).toHaveLength(0);
  for (const text of ['heating', 'district heating', 'boilers']) expect(screen.getAllByText(text).length).toBeGreaterThan(0);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Keep mine' })));
  expect(writes()[0]).toMatchObject({ body: { trade: 'boilers' }, headers: { 'if-match': '"6"' } });
});

test('changes of different fields are put together, and that is said', async () => {
  const it = dossier();
  const house = keeps(it);
  render(<Opened it={it}><Card /></Opened>);
  house.meanwhile({ source: 'Recommended' });
  open('Trade');
  type('boilers');
  await waitFor(() => expect(currentToasts().map((toast) => toast.text)).toContain('Saved, together with a colleague’s change'));
  expect(house.get().client).toMatchObject({ trade: 'boilers', source: 'Recommended' });
});

test('a name cannot be left empty', async () => {
  const it = dossier();
  render(stories.head!());
  open('Name');
  type('  ');
  expect(await screen.findByText('Needed')).toBeTruthy();
  expect(writes()).toHaveLength(0);
  expect(it.client.name).toBe('Vostok-Montazh OOO');
});

test('what is not known yet is a button that opens its field', async () => {
  render(<Opened it={dossier()}><Card /></Opened>);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Sphere of influence' })));
  expect((document.activeElement as HTMLElement).getAttribute('aria-label')).toBe('Sphere of influence');
});

test('whoever may not edit reads only', () => {
  render(stories.cardOfOthers!());
  expect(screen.queryByRole('button', { name: /^Edit / })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Sphere of influence' })).toBeNull();
  expect(screen.queryByRole('slider')).toBeNull();
});

test('weights are set by a digit and sent once the hand rests', async () => {
  vi.useFakeTimers();
  try {
    render(<Opened it={dossier()}><Card /></Opened>);
    server = ({ path }) => (path.endsWith('/criteria') ? { body: { version: 6 } } : undefined);
    fireEvent.keyDown(screen.getByRole('slider', { name: 'price' }), { key: '4' });
    fireEvent.keyDown(screen.getByRole('slider', { name: 'price' }), { key: 'ArrowRight' });
    expect(writes()).toHaveLength(0);
    await act(async () => vi.advanceTimersByTimeAsync(800));
    expect(writes()).toMatchObject([{ method: 'PUT', body: { price: 5, quality: 4, time: 5 } }]);
  } finally {
    vi.useRealTimers();
  }
});

test('a tax number that lost its zeros in a spreadsheet gets them back at one press; a wrong one is kept only when meant', async () => {
  render(<Opened it={dossier({ requisites: [] })}><Card /></Opened>);
  fireEvent.click(screen.getByRole('button', { name: 'INN' }));
  const input = screen.getByRole('textbox', { name: 'INN' });
  fireEvent.change(input, { target: { value: '500100732259' } });
  await screen.findByText('The number holds', undefined, { timeout: 8000 });
  fireEvent.change(input, { target: { value: '500100732258' } });
  expect(screen.getByText(/check digit does not fit/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Keep although it does not hold' })).toBeTruthy();
  fireEvent.change(input, { target: { value: '274062111' } });
  fireEvent.click(screen.getByRole('button', { name: 'Restore the lost zeros: 0274062111' }));
  expect((input as HTMLInputElement).value).toBe('0274062111');
  answers({ id: id(5), version: 1 });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Add' })));
  expect(writes()[0]).toMatchObject({ body: { kind: 'inn', value: '0274062111' } });
}, 20_000);

test('an ending needs its reason', async () => {
  const it = dossier();
  const onClose = vi.fn();
  render(<Opened it={it}><EndDialog status="lost" onClose={onClose} /></Opened>);
  expect((screen.getByRole('button', { name: 'Record as lost', hidden: true }) as HTMLButtonElement).disabled).toBe(true);
  fireEvent.change(screen.getByRole('textbox', { hidden: true }), { target: { value: 'Went to Grundal' } });
  server = ({ path }) => (path.endsWith('/end') ? { body: { version: 6, droppedSteps: 2 } } : undefined);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Record as lost', hidden: true })));
  expect(writes()[0]).toMatchObject({ path: `/api/clients/${it.client.id}/end`, body: { status: 'lost', reason: 'Went to Grundal' }, headers: { 'if-match': '"5"' } });
  await waitFor(() => expect(onClose).toHaveBeenCalled());
});

test('the last step of the manager asks for the next one when it is dropped', async () => {
  const it = dossier();
  const [step] = it.strip.openSteps;
  render(<Opened it={{ ...it, strip: { ...it.strip, openSteps: [step!] } }}><OpenSteps finishing={undefined} onFinish={() => {}} /></Opened>);
  fireEvent.click(screen.getByRole('button', { name: /^More for/ }));
  fireEvent.click(screen.getByRole('menuitem', { name: 'Drop', hidden: true }));
  await act(async () => {});
  expect(screen.getByText(/never without a next step/)).toBeTruthy();
  fireEvent.change(screen.getByRole('textbox', { name: /Why is it not needed/, hidden: true }), { target: { value: 'Agreed by mail' } });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: /^Drop/, hidden: true })));
  expect(writes()[0]).toMatchObject({ path: `/api/steps/${step!.id}/drop`, body: { reason: 'Agreed by mail', next: { kind: 'call' } }, headers: { 'if-match': '"3"' } });
  expect(writes()[0]!.body.next.onDate).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test('a client with meetings but no decision-maker is flagged, in the map in words', () => {
  render(stories.mapUnreached!());
  expect(screen.getByText('2 meetings were held, none with the decision-maker.')).toBeTruthy();
  expect(screen.getAllByText('not reached').length).toBeGreaterThan(0);
});

test('people who left stay as history; consents carry their day and source', async () => {
  render(<Opened it={dossier()}><People /></Opened>);
  expect(screen.getByText('1 was here before')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Open Olga Nikitina' }));
  expect(screen.getByText('29 February')).toBeTruthy();
  const consents = screen.getByRole('region', { name: 'Consent' });
  expect(within(consents).getByText('form at the fair')).toBeTruthy();
  answers({ version: 2 });
  await act(async () => fireEvent.click(within(within(consents).getByRole('group', { name: 'calls' })).getByRole('button', { name: 'Yes' })));
  expect(writes()[0]).toMatchObject({ method: 'PUT', path: `/api/people/${id(201)}/consents/call`, body: { given: true, source: '' } });
});

test('erasing shows its plan first and asks for the name', async () => {
  server = ({ method }) =>
    method === 'GET'
      ? { body: { personId: id(201), name: 'Olga Nikitina', pseudonym: 'Person 201', contactPoints: 1, consents: 1, positions: 1, touches: 4, notes: 0, steps: 0, changes: 9, kept: ['touches'] } }
      : { body: {} };
  render(<Opened it={dossier()}><People /></Opened>);
  fireEvent.click(screen.getByRole('button', { name: 'More for Olga Nikitina' }));
  fireEvent.click(screen.getByRole('menuitem', { name: /Erase personal data/, hidden: true }));
  expect(await screen.findByText(/Person 201/)).toBeTruthy();
  const button = () => screen.getByRole('button', { name: 'Erase for good', hidden: true }) as HTMLButtonElement;
  fireEvent.change(screen.getByRole('textbox', { name: /^Why/, hidden: true }), { target: { value: 'Asked for it' } });
  fireEvent.change(screen.getByRole('textbox', { name: /^Type the name/, hidden: true }), { target: { value: 'Olga' } });
  expect(button().disabled).toBe(true);
  fireEvent.change(screen.getByRole('textbox', { name: /^Type the name/, hidden: true }), { target: { value: 'Olga Nikitina' } });
  await act(async () => fireEvent.click(button()));
  expect(writes()[0]).toMatchObject({ path: `/api/people/${id(201)}/erase`, body: { confirmName: 'Olga Nikitina', reason: 'Asked for it' } });
});

test('the timeline tells changes in words, and narrows by kind and text', async () => {
  const it = dossier();
  render(<Opened it={it}><Timeline /></Opened>);
  expect(screen.getByText('time: 3')).toBeTruthy();
  expect(screen.getByText('time: 5')).toBeTruthy();
  expect(screen.getByText(/Added: company detail 7707083893/)).toBeTruthy();
  server = () => ({ body: { rows: [entries[0]], next: null } });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Contacts' })));
  await act(async () => fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'Grundal' } }));
  await waitFor(() => expect(sent.some(({ path }) => path.includes('kinds=touch') && path.includes('q=Grundal'))).toBe(true));
});

test('one’s own words about a touch can be corrected; those of others cannot', async () => {
  const it = dossier();
  render(<Opened it={it}><Timeline /></Opened>);
  answers({ id: id(50), version: 2 });
  fireEvent.click(screen.getByRole('button', { name: /^Edit What was said/ }));
  const area = document.activeElement as HTMLTextAreaElement;
  fireEvent.change(area, { target: { value: 'Compares with Grundal.' } });
  await act(async () => void fireEvent.keyDown(area, { key: 'Enter', ctrlKey: true }));
  expect(writes()[0]).toMatchObject({ method: 'PATCH', path: `/api/touches/${id(50)}`, body: { text: 'Compares with Grundal.' }, headers: { 'if-match': '"1"' } });
});

test('a note is kept as a draft until it is saved', async () => {
  const it = dossier();
  const { unmount } = render(<Opened it={it}><Dossier /></Opened>);
  fireEvent.click(screen.getByRole('button', { name: 'Note' }));
  fireEvent.change(screen.getByRole('textbox', { name: 'Note' }), { target: { value: 'Gate code 4421' } });
  unmount();
  render(<Opened it={it}><Dossier /></Opened>);
  fireEvent.click(screen.getByRole('button', { name: 'Note' }));
  expect((screen.getByRole('textbox', { name: 'Note' }) as HTMLTextAreaElement).value).toBe('Gate code 4421');
  answers({ id: id(5), version: 1 });
  await act(async () => fireEvent.submit(screen.getByRole('textbox', { name: 'Note' }).closest('form')!));
  expect(writes()[0]).toMatchObject({ path: `/api/clients/${it.client.id}/notes`, body: { text: 'Gate code 4421', pinned: false } });
});

test('a file let go anywhere on the page goes into the dossier', async () => {
  const it = dossier();
  render(<Opened it={it}><Dossier /></Opened>);
  answers({ id: id(5), version: 1, name: 'plan.txt', type: 'text/plain', size: 3, at: '2026-11-13T09:00:00Z', memberName: null });
  const files = [new File(['abc'], 'plan.txt', { type: 'text/plain' })];
  await act(async () => void fireEvent.drop(screen.getByRole('article', { name: it.client.name }), { dataTransfer: { files, types: ['Files'] } }));
  await waitFor(() => expect(writes()).toMatchObject([{ method: 'POST', path: `/api/clients/${it.client.id}/files` }]));
  expect(screen.getByRole('tab', { name: /^Files/ }).getAttribute('aria-selected')).toBe('true');
});
