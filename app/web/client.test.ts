import { expect, test, vi } from 'vitest';
import { route } from '#plain/contract.ts';
import * as z from 'zod';
import { routeTable } from '#ui/build/api-routes.ts';
import { address, makeClient } from './client.ts';

const contract = {
  clients: {
    get: route({ method: 'GET', path: '/api/clients/{id}', action: 'client.see', summary: '', params: z.object({ id: z.string() }), response: z.object({ name: z.string() }) }),
    change: route({ method: 'PATCH', path: '/api/clients/{id}', action: 'client.change', summary: '', params: z.object({ id: z.string() }), body: z.object({ name: z.string() }), response: z.object({ name: z.string() }), versioned: true }),
    attach: route({ method: 'POST', path: '/api/files', action: 'file.add', summary: '', body: 'file', response: 'nothing' }),
  },
};
const table = routeTable(contract);
const answering = (status: number, body: unknown) =>
  vi.fn<typeof fetch>(async () => new Response(body === undefined ? null : JSON.stringify(body), { status }));

test('the browser gets only strings of the contract', () => {
  expect(table.clients).toEqual({
    get: ['GET', '/api/clients/{id}', ''],
    change: ['PATCH', '/api/clients/{id}', 'v'],
    attach: ['POST', '/api/files', 'fn'],
  });
});
test('addresses are filled and escaped', () => {
  expect(address('/api/clients/{id}', { params: { id: 'a/b' }, query: { q: 'š', tag: ['x', 'y'], no: undefined } })).toBe(
    '/api/clients/a%2Fb?q=%C5%A1&tag=x&tag=y',
  );
});
test('a change carries the version seen and a key of its own', async () => {
  const fetch = answering(200, { name: 'B' });
  const api = makeClient<typeof contract>(table, { fetch });
  expect(await api.clients.change({ params: { id: '1' }, body: { name: 'B' } }, { version: 7, key: 'k1' })).toEqual({ name: 'B' });
  const [url, init] = fetch.mock.calls[0]!;
  expect(url).toBe('/api/clients/1');
  expect(init).toMatchObject({ method: 'PATCH', body: '{"name":"B"}', headers: { 'if-match': '"7"', 'idempotency-key': 'k1' } });
});
test('a refusal is thrown with its name, its fields and the request’s id', async () => {
  const fetch = answering(422, { status: 422, code: 'STEP_IN_PAST', title: 'In the past', fields: [{ path: 'day', code: 'PAST' }], requestId: 'r1', facts: { day: '2026-01-01' } });
  await expect(makeClient<typeof contract>(table, { fetch }).clients.get({ params: { id: '1' } })).rejects.toMatchObject({
    status: 422, code: 'STEP_IN_PAST', fields: [{ path: 'day', code: 'PAST' }], requestId: 'r1', facts: { day: '2026-01-01' },
  });
});
test('an ended session is told once to the surroundings', async () => {
  const signedOut = vi.fn();
  const api = makeClient<typeof contract>(table, { fetch: answering(401, {}), signedOut });
  await expect(api.clients.get({ params: { id: '1' } })).rejects.toMatchObject({ code: 'HTTP_401' });
  expect(signedOut).toHaveBeenCalledOnce();
});
test('without a network the refusal says so', async () => {
  const api = makeClient<typeof contract>(table, { fetch: async () => Promise.reject(new TypeError('failed')) });
  await expect(api.clients.get({ params: { id: '1' } })).rejects.toMatchObject({ unreachable: true });
});
test('queries are known by group, operation and arguments', () => {
  const api = makeClient<typeof contract>(table);
  expect(api.clients.get.query({ params: { id: '1' } }).queryKey).toEqual(['clients', 'get', { params: { id: '1' } }]);
});
