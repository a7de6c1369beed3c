import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { currentToasts } from '#ui/toast/toasts.ts';
import { id } from '../list/fixtures.tsx';
import { stories } from './trash.stories.tsx';

let asked: { path: string; body: any }[];
let answer: (path: string, body: any) => { status?: number };
beforeEach(() => {
  asked = [];
  answer = () => ({});
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const body = init.body ? JSON.parse(String(init.body)) : undefined;
    if (init.method !== 'POST') return new Promise(() => {});
    asked.push({ path: url, body });
    const said = answer(url, body);
    return new Response(JSON.stringify(said), { status: said.status ?? 200, headers: { 'x-command-id': id(77) } });
  });
});
afterEach(() => vi.unstubAllGlobals());
const Some = stories.some!;
const None = stories.none!;

test('what was taken away comes back with a step', async () => {
  answer = () => ({ version: 3, nextStepId: id(9) }) as never;
  render(<Some />);
  expect(screen.getAllByText(/gone for good on 9 Dec 2026/)).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: 'Take back' }));
  await waitFor(() => expect(currentToasts().at(-1)?.text).toBe('Test SRL is back, with a call on the next working day'));
  expect(asked[0]).toEqual({ path: `/api/clients/${id(1)}/restore`, body: {} });
});
test('a client that went into another is taken apart', async () => {
  render(<Some />);
  fireEvent.click(screen.getByRole('button', { name: 'Take apart' }));
  await waitFor(() => expect(asked[0]?.path).toBe(`/api/clients/${id(2)}/unmerge`));
});
test('when its manager has left, another is asked for', async () => {
  answer = (_, body) => (body && !body.managerId ? { status: 409, code: 'MEMBER_LEFT' } : { version: 3, nextStepId: null }) as never;
  render(<Some />);
  fireEvent.click(screen.getByRole('button', { name: 'Take back' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Who answers for Test SRL now?' }));
  fireEvent.click(dialog.getByRole('combobox'));
  fireEvent.pointerDown(await screen.findByRole('option', { name: /Tomas/ }));
  fireEvent.click(dialog.getByRole('button', { name: 'Take back' }));
  await waitFor(() => expect(asked.at(-1)!.body).toEqual({ managerId: id(901) }));
});
test('an empty trash says so', () => {
  render(<None />);
  expect(screen.getByRole('heading', { name: 'The trash is empty' })).toBeTruthy();
});
