import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { currentToasts, takeBack } from '#ui/toast/toasts.ts';
import { id } from '../list/fixtures.tsx';
import { a, b, stories } from './duplicates.stories.tsx';

let asked: { method: string; path: string; body: any; version: string | null }[];
let answers: Record<string, unknown>;
beforeEach(() => {
  asked = [];
  answers = { 'GET /api/duplicates/pairs': { pairs: [], next: null } };
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const { pathname } = new URL(url, 'http://here');
    asked.push({ method: init.method ?? 'GET', path: pathname, body: init.body ? JSON.parse(String(init.body)) : undefined, version: new Headers(init.headers).get('if-match') });
    if (pathname.includes('/merge/')) return new Promise(() => {});
    const answer = answers[`${init.method ?? 'GET'} ${pathname}`] ?? {};
    return new Response(JSON.stringify(answer), { status: (answer as { status?: number }).status ?? 200, headers: { 'x-command-id': id(77) } });
  });
});
afterEach(() => vi.unstubAllGlobals());
const show = (name: string) => {
  const Story = stories[name]!;
  render(<Story />);
};
const writes = () => asked.filter(({ method }) => method !== 'GET');
const undoLast = () => act(() => takeBack(currentToasts().at(-1)!.id, { done: '', failed: () => '' }));

test('a pair says what makes it one, and leads to both', () => {
  show('pairs');
  expect(screen.getByText('same phone +370 612 34567')).toBeTruthy();
  expect(screen.getByRole('link', { name: a.name }).getAttribute('href')).toBe(`/clients/${a.id}`);
  fireEvent.click(screen.getByRole('button', { name: 'Side by side' }));
  expect(screen.getByRole('heading', { name: 'Make one of two' })).toBeTruthy();
});
test('two are told apart, and that can be taken back', async () => {
  show('pairs');
  fireEvent.click(screen.getByRole('button', { name: 'Different' }));
  await waitFor(() => expect(currentToasts().at(-1)?.text).toBe(`Told apart: ${a.name} and ${b.name}`));
  expect(writes()[0]).toMatchObject({ path: `/api/clients/${a.id}/not-duplicate`, body: { otherId: b.id } });
  await undoLast();
  expect(writes()[1]!.path).toBe(`/api/undo/${id(77)}`);
});
test('nobody twice: the page says so', () => {
  show('none');
  expect(screen.getByRole('heading', { name: 'No client is here twice' })).toBeTruthy();
});
test('what differs is chosen field by field from what is proposed; the rest of both is kept; taken apart again on the spot', async () => {
  show('merge');
  const radio = (name: string) => screen.getByRole('radio', { name }) as HTMLInputElement;
  expect(radio(`Size: ${b.name}`).checked).toBe(true);
  expect(radio(`Manager: ${a.name}`).checked).toBe(true);
  expect(screen.queryByText('Country')).toBeNull();
  expect(screen.getByText(/1 field is the same/)).toBeTruthy();
  expect(screen.getByText('contacts').textContent).toContain('12');
  fireEvent.click(radio(`Name: ${b.name}`));
  fireEvent.click(screen.getByRole('button', { name: `Make one: ${b.name}` }));
  expect(await screen.findByText(`dossier ${a.id}`)).toBeTruthy();
  expect(writes()[0]).toMatchObject({
    path: `/api/clients/${a.id}/merge`, version: '"4"', body: { otherId: b.id, otherVersion: 7, choices: { name: 'other', size: 'other', vip: 'other', managerId: 'this' } },
  });
  await undoLast();
  expect(writes()[1]!.path).toBe(`/api/clients/${b.id}/unmerge`);
});
test('a merge that is refused says why and loses nothing', async () => {
  answers[`POST /api/clients/${a.id}/merge`] = { status: 409, code: 'MIXED_ASSIGNMENT' };
  show('merge');
  fireEvent.click(screen.getByRole('button', { name: `Make one: ${a.name}` }));
  expect((await screen.findByRole('alert')).textContent).toContain('retail and corporate');
});
