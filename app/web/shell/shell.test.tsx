import { act, fireEvent, render, screen } from '@testing-library/react';
import { lazy } from 'react';
import { expect, test, vi } from 'vitest';
import { addWords, setLanguage } from '#ui/i18n/store.ts';
import { collectWords } from '#ui/build/words.ts';
import { Page } from '#ui/page/page.tsx';
import { Refusal } from '#ui/refusal/refusal.ts';
import type { Place } from '../routes.tsx';
import { AccountProvider } from '#ui/may/may.tsx';
import { Shell } from './shell.tsx';

const page = (title: string): Place['component'] => lazy(async () => ({ default: () => <Page title={title}>body of {title}</Page> }));
const places: Place[] = [
  { path: '/day', component: page('Today'), labelKey: 'shell.sections', icon: 'calendar', keys: 'g d', prefetch() {} },
  { path: '/clients', component: page('All clients'), labelKey: 'shell.account', icon: 'folder', keys: 'g c', prefetch() {} },
  { path: '/pay', component: page('Pay'), labelKey: 'shell.theme', can: 'pay.see', prefetch() {} },
  { path: '/clients/pay', component: page('Pay of clients'), can: 'pay.see', prefetch() {} },
  { path: '/clients/:id', component: page('One client'), prefetch() {} },
  { path: '/broken', component: lazy(async () => ({ default: () => { throw new Refusal({ status: 500, code: 'INTERNAL', requestId: 'r-77' }); } })), prefetch() {} },
];
async function open(path: string) {
  history.replaceState(null, '', path);
  render(
    <AccountProvider account={{ name: 'Rasa P', can: (action) => action !== 'pay.see', onSignOut() {} }}>
      <Shell places={places} live="live" />
    </AccountProvider>,
  );
  await act(async () => {});
}

test('the first section is the first page; the page’s title stands in the top bar and the window', async () => {
  await open('/');
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Today');
  expect(screen.getByRole('banner').contains(screen.getByRole('heading', { level: 1 }))).toBe(true);
  expect(document.title).toBe('Today · Daybook');
});
test('what one may not see is not there', async () => {
  await open('/pay');
  expect(screen.queryByRole('link', { name: 'Colours' })).toBeNull();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('There is no such page');
});
test('two keys lead to a section from anywhere, and the section is marked', async () => {
  await open('/day');
  await act(async () => {
    fireEvent.keyDown(document.body, { key: 'g' });
    fireEvent.keyDown(document.body, { key: 'c' });
  });
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('All clients');
  expect(screen.getByRole('link', { current: 'page' }).textContent).toContain('Account');
});
test('a page that fails leaves the shell standing and names the request', async () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
  await open('/broken');
  expect((await screen.findByRole('alert')).textContent).toContain('r-77');
  expect(screen.getByRole('navigation')).toBeTruthy();
  quiet.mockRestore();
});
test('Ctrl K opens the one box; ? the keys', async () => {
  await open('/day');
  await act(async () => void fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true }));
  expect(await screen.findByRole('combobox')).toBeTruthy();
});
test('without a connection it says so, and that work goes on', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  await open('/day');
  expect(screen.getByText(/Go on working/)).toBeTruthy();
  vi.restoreAllMocks();
});
test('the language changes at once, without a reload', async () => {
  await open('/day');
  addWords('lt', await collectWords('lt'));
  await act(() => setLanguage('lt', false));
  expect(screen.getByText('Į puslapį')).toBeTruthy();
  expect(document.documentElement.lang).toBe('lt');
  await act(() => setLanguage('en', false));
});
test('an address that is not for this person does not read as another page', async () => {
  await open('/clients/pay');
  expect(screen.queryByText('body of One client')).toBeNull();
  expect(screen.queryByText('body of Pay of clients')).toBeNull();
  expect(screen.getAllByText('There is no such page').length).toBeGreaterThan(0);
});
