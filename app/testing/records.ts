import type { Person, TestHouse } from './house.ts';

/** Ids of one client's whole dossier and of the records of its company, by the paths that lead to them. */
export interface Records {
  client: string;
  version: number;
  step: string;
  touch: string;
  person: string;
  position: string;
  [table: string]: string | number;
}

/** One of everything, belonging to a client of `manager`; made as `by`. */
export async function makeRecords(house: TestHouse, by: Person, manager: Person, name: string): Promise<Records> {
  const ok = <B>(r: { status: number; body: B }) => {
    if (r.status >= 300) throw new Error(`${r.status}: ${JSON.stringify(r.body)}`);
    return r.body as any;
  };
  const client = ok(
    await by.post('/api/clients', {
      name, managerId: manager.id, country: 'LT', contacts: [{ kind: 'phone', value: '+37061234567' }], requisites: [], addresses: [{ kind: 'legal', city: 'Vilnius' }],
      person: { name: `Person of ${name}`, contacts: [{ kind: 'email', value: 'someone@firm.example' }] }, note: 'A note',
    }),
  );
  ok(await by.post(`/api/clients/${client.id}/facts`, { kind: 'aim', text: 'to grow', knownOn: '2026-01-15' }));
  ok(await by.post(`/api/clients/${client.id}/plan`, { kind: 'goal', text: 'twice the volume' }));
  ok(await by.upload(`/api/clients/${client.id}/files`, 'paper.txt', 'plain words'));
  ok(await manager.post('/api/touches', { clientId: client.id, kind: 'call', outcome: 'talked', text: 'talked' }));
  const one = async (table: string, where = 'client_id') => {
    const rows = await house.sql<{ id: string }>(`select id from ${table} where ${where} = $1 limit 1`, [client.id]);
    return rows[0]?.id ?? '';
  };
  const person = (await house.sql<{ person_id: string }>('select person_id from position where client_id = $1', [client.id]))[0]!.person_id;
  return {
    client: client.id,
    version: client.version,
    step: client.nextStep.id,
    touch: await one('touch'),
    person,
    position: await one('position'),
    contact_point: await one('contact_point'),
    address: await one('address'),
    fact: await one('fact'),
    plan_item: await one('plan_item'),
    note: await one('note'),
    file: await one('file'),
  };
}

/** The record a path is about, as a table. */
export function tableOf(path: string): string | undefined {
  const known: [RegExp, string][] = [
    [/^\/api\/clients\/\{id\}/, 'client'], [/^\/api\/folder\/to-negotiate\/\{/, 'client'], [/^\/api\/steps\/\{id\}/, 'step'], [/^\/api\/touches\/\{id\}/, 'touch'],
    [/^\/api\/people\/\{id\}/, 'person'], [/^\/api\/positions\/\{id\}/, 'position'], [/^\/api\/contact-points\/\{id\}/, 'contact_point'],
    [/^\/api\/addresses\/\{id\}/, 'address'], [/^\/api\/facts\/\{id\}/, 'fact'], [/^\/api\/plan-items\/\{id\}/, 'plan_item'],
    [/^\/api\/notes\/\{id\}/, 'note'], [/^\/api\/files\/\{id\}/, 'file'],
  ];
  return known.find(([pattern]) => pattern.test(path))?.[1];
}
