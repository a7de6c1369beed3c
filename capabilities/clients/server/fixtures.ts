import { expect } from 'vitest';
import type { Person } from '#app/testing/house.ts';

let made = 0;
/** A client made through the API by a named person; for tests. */
export async function newClient(by: Person, more: object = {}) {
  const r = await by.post('/api/clients', { name: `Client ${++made} of ${by.id.slice(-6)}`, ...more });
  expect(r.status, JSON.stringify(r.body)).toBe(200);
  return r.body as { id: string; version: number; nextStep: { id: string; onDate: string }; personId: string; duplicates: { id: string; reasons: { reason: string }[] }[] };
}
