import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { setLanguage } from '#ui/i18n/store.ts';
import { agentName } from './agent-name.ts';
import { countryOptions, currencyOptions, defaultsOf } from './countries.ts';
import { ownPath } from './entering.ts';
import InvitationPage from './invitation-page.tsx';
import { NewPassword } from './password-input.tsx';
import SignInPage from './sign-in-page.tsx';
import { sharesGiven } from './share-out.tsx';
import { type DayRow, YearGrid } from './year-grid.tsx';

afterEach(() => vi.unstubAllGlobals());

/** A server of a few answers by method and path. */
function server(answers: Record<string, (body: any) => [status: number, body: unknown]>) {
  const asked: [string, unknown][] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const what = `${init.method ?? 'GET'} ${url}`;
    const body = init.body ? JSON.parse(String(init.body)) : undefined;
    asked.push([what, body]);
    const [status, answer] = answers[what]?.(body) ?? [404, { code: 'NOT_FOUND', status: 404 }];
    return new Response(answer === undefined ? null : JSON.stringify(answer), { status, headers: { 'content-type': 'application/json', ...(status === 429 ? { 'retry-after': '600' } : {}) } });
  });
  return asked;
}
const show = (page: React.ReactElement) =>
  render(<QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>{page}</QueryClientProvider>);

test('only an own path is gone back to', () => {
  for (const bad of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/a\r\nb', '', null, '/sign-in?back=/sign-in']) expect(ownPath(bad), String(bad)).toBe('/');
  expect(ownPath('/team?q=rasa')).toBe('/team?q=rasa');
});

test('signing in: a refusal stands in words and what was typed stays; too many tries say how long', async () => {
  let tries = 0;
  const asked = server({
    'GET /api/session': () => [200, { state: 'sign_in', demoOffered: false }],
    'POST /api/session': () => (++tries === 1 ? [401, { code: 'WRONG_PASSWORD', status: 401 }] : [429, { code: 'TOO_MANY_TRIES', status: 429 }]),
  });
  show(<SignInPage />);
  fireEvent.change(await screen.findByLabelText('Mail address'), { target: { value: 'rasa@lt.example' } });
  fireEvent.change(screen.getByLabelText('Password'), { target: { value: 'not it' } });
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect((await screen.findByRole('alert')).textContent).toContain('is not right');
  expect(screen.getByLabelText<HTMLInputElement>('Mail address').value).toBe('rasa@lt.example');
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('10 min'));
  expect(asked.at(-1)).toEqual(['POST /api/session', { email: 'rasa@lt.example', password: 'not it' }]);
});

test('the second factor is asked when it is owed', async () => {
  const asked = server({ 'GET /api/session': () => [200, { state: 'second_factor', demoOffered: false }], 'POST /api/session/second-factor': () => [401, { code: 'WRONG_CODE', status: 401 }] });
  show(<SignInPage />);
  fireEvent.change(await screen.findByLabelText('Code'), { target: { value: '123456' } });
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect((await screen.findByRole('alert')).textContent).toContain('code');
  expect(asked.some(([what, body]) => what === 'POST /api/session/second-factor' && (body as { code: string }).code === '123456')).toBe(true);
});

test('the people of the demo stand by department, and one enters as any of them', async () => {
  const asked = server({
    'GET /api/session': () => [
      200,
      {
        state: 'sign_in', demoOffered: true,
        demo: [
          { memberId: 'm1', name: 'Rasa Petrauskienė', jobTitle: 'Account manager', roles: ['farmer'], departmentKind: 'client_department' },
          { memberId: 'm2', name: 'Petras Urbonas', jobTitle: null, roles: ['caller'], departmentKind: 'call_centre' },
        ],
      },
    ],
    'POST /api/demo/enter': () => [200, { state: 'signed_in' }],
  });
  show(<SignInPage />);
  const calls = await screen.findByRole('region', { name: 'Call centre' });
  expect(within(calls).getByRole('button').textContent).toContain('Enter as Petras UrbonasCaller');
  fireEvent.click(within(screen.getByRole('region', { name: 'Client department' })).getByRole('button'));
  await waitFor(() => expect(asked).toContainEqual(['POST /api/demo/enter', { memberId: 'm1' }]));
});

test('the language changes at once, without a reload', async () => {
  server({ 'GET /api/session': () => [200, { state: 'sign_in', demoOffered: false }] });
  show(<SignInPage />);
  await screen.findByRole('heading', { name: 'Sign in' });
  fireEvent.click(screen.getByRole('button', { name: 'Русский' }));
  await waitFor(() => expect(document.documentElement.lang).toBe('ru'));
  await setLanguage('en');
});

test('a link that was used says so', async () => {
  location.hash = '#abcdefghijklmnopqrstuvwxyz';
  const asked = server({ 'POST /api/invitation': () => [404, { code: 'LINK_USED_UP', status: 404 }] });
  show(<InvitationPage />);
  expect(await screen.findByText('This link has been used or is too old')).toBeTruthy();
  expect(asked[0]).toEqual(['POST /api/invitation', { token: 'abcdefghijklmnopqrstuvwxyz' }]);
  location.hash = '';
});

test('a new password is judged while it is typed', () => {
  const words = (value: string) => {
    const { container, unmount } = show(<NewPassword label="New" value={value} onValue={() => {}} about={['Rasa Petrauskienė']} />);
    const text = container.querySelector('[role="status"]')!.textContent;
    unmount();
    return text;
  };
  expect(words('short')).toContain('At least 10');
  expect(words('petrauskiene1985')).toContain('easy to guess');
  expect(words('rain on the tin roof')).toBe('Good.');
});

test('a country sets currency and time zone; all are named in the language', () => {
  expect(defaultsOf('MD')).toEqual({ currency: 'MDL', timeZone: 'Europe/Chisinau' });
  expect(countryOptions('lt').find((c) => c.value === 'LT')!.label).toBe('Lietuva');
  expect(currencyOptions('ru').some((c) => c.value === 'RON')).toBe(true);
  for (const { value } of countryOptions('en')) expect(() => new Intl.DateTimeFormat('en', { timeZone: defaultsOf(value).timeZone }), value).not.toThrow();
});

test('the year walks by keyboard and names each day with what it is', () => {
  const days: DayRow[] = [{ id: '1', onDate: '2026-02-16', kind: 'public', name: 'Independence', memberId: null, version: 1 }];
  const opened: string[] = [];
  show(<YearGrid year={2026} days={days} today="2026-02-13" onOpen={(day) => opened.push(day)} />);
  const today = document.querySelector<HTMLElement>('[data-day="2026-02-13"]')!;
  expect(today.tabIndex).toBe(0);
  today.focus();
  for (const key of ['ArrowDown', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft']) fireEvent.keyDown(document.activeElement!, { key });
  expect(document.activeElement!.getAttribute('aria-label')).toBe('Monday 16 February, Public holiday, Independence');
  fireEvent.click(document.activeElement!);
  expect(opened).toEqual(['2026-02-16']);
  fireEvent.keyDown(document.activeElement!, { key: 'PageUp' });
  expect((document.activeElement as HTMLElement).dataset.day).toBe('2026-01-16');
  // February 2026: 20 weekdays without the holiday.
  expect(screen.getByRole('region', { name: 'February 2026' }).textContent).toContain('19 working days');
});

test('shares without a person are not sent; one without clients takes the rest', () => {
  expect(sharesGiven([{ key: '1', member: null, clients: [] }, { key: '2', member: { id: 'a', name: 'A' }, clients: [] }, { key: '3', member: { id: 'b', name: 'B' }, clients: [{ id: 'c', name: 'C' }] }])).toEqual([
    { memberId: 'a', clientIds: null },
    { memberId: 'b', clientIds: ['c'] },
  ]);
});

test('a browser is named by what it says of itself', () => {
  expect(agentName('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0')).toBe('Edge, Windows');
  expect(agentName('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1')).toBe('Safari, iOS');
  expect(agentName('curl/8')).toBeUndefined();
});
