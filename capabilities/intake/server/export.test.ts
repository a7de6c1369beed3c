import { expect, test } from 'vitest';
import { openHouse } from '#app/testing/house.ts';
import { addDays, todayIn } from '#plain/day/day.ts';
import { openTable } from './open-table.ts';
import { fileOf, rowsOf } from './testing.ts';
import { unzip, zipEntries } from './zip.ts';

const house = await openHouse({ jobs: true });
const ilona = house.as('ilona');
const stranger = house.as('strangerAdmin');
const day = addDays(todayIn('Europe/Vilnius'), 9);

const made: Record<string, string> = {};
async function client(body: Record<string, unknown>) {
  const r = await ilona.post('/api/clients', { managerId: house.as('rasa').id, nextStep: { kind: 'call', why: 'About pumps', onDate: day }, ...body });
  expect(r.status, JSON.stringify(r.body)).toBe(200);
  made[body.name as string] = r.body.id;
  return r.body.id as string;
}
await client({
  name: 'UAB Šiaurės vėjas', country: 'LT', legalForm: 'UAB', legalName: 'Šiaurės vėjas', size: 'large', buysFor: 'resale', trade: 'Pumps; filters', vip: true, tags: ['fair', 'north'], source: 'Fair',
  priceType: 'A', paymentTerms: '30 days', creditLimit: '1500.50', currency: 'EUR', language: 'lt',
  contacts: [{ kind: 'phone', value: '+370 612 34567' }, { kind: 'email', value: 'info@vejas.example' }, { kind: 'site', value: 'vejas.example' }],
  addresses: [{ kind: 'legal', city: 'Vilnius', street: 'Gedimino pr. 1', postcode: '01103' }, { kind: 'delivery', city: 'Kaunas', street: 'Laisvės al. 5' }],
  requisites: [{ kind: 'company_code', country: 'LT', value: '110053842' }],
  person: { name: 'Rūta Jonaitė', givenName: 'Rūta', familyName: 'Jonaitė', title: 'Director', birthday: '--03-08', contacts: [{ kind: 'phone', value: '+370 611 11111' }], notes: 'Likes "quotes", and\nlines' },
});
await ilona.post(`/api/clients/${made['UAB Šiaurės vėjas']}/people`, { name: 'Darius Petraitis', title: 'Engineer', contacts: [{ kind: 'email', value: 'darius@vejas.example' }] });
await client({ name: 'ООО «Вектор»', country: 'RU', kind: 'company', buysFor: 'own_use', status: 'dormant', note: 'x', person: { name: 'Ильин Пётр', patronymic: 'Ильич' } });
await client({ name: '=HYPERLINK("http://evil.example")', country: 'RO', tags: ['@risk'] });
await client({ name: 'Ana Pop', kind: 'private_person', buysFor: 'resale', country: 'RO', contacts: [{ kind: 'phone', value: '+40 721 123 456' }] });

const get = (url: string, by = ilona) => by.get<string>(url);
/** The answer's bytes as they came. */
async function bytes(url: string, by = ilona): Promise<Buffer> {
  const r = await house.app.inject({ method: 'GET', url, headers: { cookie: by.cookie, 'sec-fetch-site': 'same-origin' } });
  expect(r.statusCode).toBe(200);
  return r.rawPayload;
}
async function readEntries(archive: Buffer): Promise<Map<string, Buffer>> {
  const { path } = fileOf(archive, 'archive.zip');
  const entries = new Map<string, Buffer>();
  for (const [name, entry] of await zipEntries(path, 1e8)) entries.set(name, Buffer.concat(await Array.fromAsync(unzip(path, entry))));
  return entries;
}
const LANGUAGES = ['en', 'ru', 'ro', 'lt'] as const;
const speak = (language: string) => house.sql('update member set language = $1 where id = $2', [language, ilona.id]);
const FACES = `select c.name, c.kind, c.buys_for, c.status, c.legal_form, c.legal_name, c.country, c.language, c.size, c.trade, c.source, c.vip, c.tags, c.price_type, c.payment_terms, c.credit_limit, c.currency,
  s.on_date, s.why,
  (select json_agg(json_build_array(k.kind, k.value_key) order by k.kind, k.value_key) from contact_point k where k.client_id = c.id) as ways,
  (select json_agg(json_build_array(a.kind, a.city, a.street, a.postcode) order by a.kind) from address a where a.client_id = c.id) as addresses,
  (select json_agg(json_build_array(r.kind, r.value, r.valid)) from requisite r where r.client_id = c.id) as requisites,
  (select json_agg(json_build_object('name', p.name, 'given', p.given_name, 'family', p.family_name, 'patronymic', p.patronymic, 'title', o.title, 'birthday', to_char(p.birthday, 'MM-DD'), 'notes', p.notes,
     'ways', (select json_agg(k.value_key) from contact_point k where k.person_id = p.id)) order by p.name) from position o join person p on p.id = o.person_id where o.client_id = c.id) as people
  from client c join step s on s.id = c.next_step_id where c.workspace_id = $1 order by c.name`;

test.each(LANGUAGES.flatMap((language) => (['xlsx', 'csv'] as const).map((format) => [format, language] as const)))('what leaves as %s in %s comes back the same', async (format, language) => {
  await speak(language);
  const file = await bytes(`/api/clients/export?format=${format}`);
  await house.sql('update member set language = $1 where id = $2', [language, stranger.id]);
  const up = await stranger.upload('/api/imports', `back.${format}`, file);
  expect(up.status, JSON.stringify(up.body)).toBe(200);
  await stranger.post(`/api/imports/${up.body.id}/run`);
  await house.runJobs();
  const done = await stranger.get(`/api/imports/${up.body.id}`);
  expect(done.body, JSON.stringify(done.body.counts ?? done.body)).toMatchObject({ state: 'done', counts: { newClients: 4, newPeople: 3, failed: 0 } });
  expect(await house.sql(FACES, [stranger.workspaceId])).toEqual(await house.sql(FACES, [ilona.workspaceId]));
  await stranger.post(`/api/imports/${up.body.id}/undo`);
  await house.runJobs();
});

test('cards come back as the same people of the same companies', async () => {
  await speak('en');
  const file = await bytes('/api/clients/export?format=vcard');
  const up = await stranger.upload('/api/imports', 'back.vcf', file);
  await stranger.post(`/api/imports/${up.body.id}/run`);
  await house.runJobs();
  const names = 'select c.name, (select json_agg(p.name order by p.name) from position o join person p on p.id = o.person_id where o.client_id = c.id) as people from client c where workspace_id = $1 order by name';
  const back = await house.sql<{ name: string; people: string[] | null }>(names, [stranger.workspaceId]);
  expect(back.filter(({ people }) => people && people.length > 0 && !people.includes('Ana Pop'))).toEqual(
    (await house.sql<{ name: string; people: string[] | null }>(names, [ilona.workspaceId])).filter(({ people }) => people),
  );
  await stranger.post(`/api/imports/${up.body.id}/undo`);
  await house.runJobs();
});

test('what is seen leaves as it is seen: filter, order, columns; a cell that a spreadsheet would run is neutralised', async () => {
  await speak('en');
  const r = await get(`/api/clients/export?format=csv&columns=name,status,mainPerson,phone,nextStep,nothing&sort=-name&filter=${encodeURIComponent('[{"field":"country","op":"any_of","value":["LT","RO"]}]')}`);
  expect(r.status).toBe(200);
  const lines = r.body.replace('\ufeff', '').trimEnd().split('\r\n');
  expect(lines[0]).toBe('Company,Status,Contact person,Position,Phone,Next step: day,Next step: why');
  expect(lines.slice(1).map((line) => line.slice(0, 20))).toEqual(['UAB Šiaurės vėjas,pr', `"'=HYPERLINK(""http:`, 'Ana Pop,prospect,,,+']);
  expect(r.headers['content-disposition']).toContain('attachment');
  expect((await ilona.get('/api/clients/export?format=csv&columns=name,status', { 'accept-language': 'ru' })).body).toContain('Компания;Статус');
  const table = await openTable(fileOf(r.body, 'seen.csv'), { language: 'en' });
  expect((await rowsOf(table)).cells).toHaveLength(3);
});

test('an export is in the history with its count before it leaves; who has not the right gets none', async () => {
  await bytes(`/api/clients/export?format=vcard&q=vejas`);
  const [command] = await house.sql(`select detail, actor_id from command where name = 'client.export' order by at desc limit 1`);
  expect(command).toMatchObject({ actor_id: ilona.id, detail: { format: 'vcard', count: 1, q: 'vejas' } });
  const before = (await house.sql(`select 1 from command where name = 'client.export'`)).length;
  expect((await house.as('rasa').get('/api/clients/export?format=csv')).status).toBe(403);
  expect((await ilona.get('/api/archive')).status).toBe(403);
  expect((await ilona.get('/api/clients/export?format=csv&filter=[{"field":"secret","op":"is","value":"x"}]')).status).toBe(422);
  expect(await house.sql(`select 1 from command where name = 'client.export'`)).toHaveLength(before);
  expect((await bytes('/api/clients/export?format=csv', stranger)).toString()).not.toContain('Vektor');
});

test('everything leaves as one archive: rows of every table, files by content, no secret, nothing of another company', async () => {
  const upload = await ilona.upload(`/api/clients/${made['Ana Pop']}/files`, 'note.txt', 'kept by content');
  expect(upload.status, JSON.stringify(upload.body)).toBe(200);
  await house.sql(`update member set feed_token_hash = repeat('f', 64) where id = $1`, [ilona.id]);
  const entries = await readEntries(await bytes('/api/archive', house.as('ona')));
  const manifest = JSON.parse(entries.get('manifest.json')!.toString());
  expect(manifest).toMatchObject({ product: 'Daybook', workspace: { id: ilona.workspaceId }, rows: { client: 4, person: 3 }, files: { missing: [] } });
  expect(manifest.schema).toMatch(/^\d{4}_/);
  const lines = (table: string) => entries.get(`tables/${table}.jsonl`)!.toString().trimEnd().split('\n').filter(Boolean).map((line) => JSON.parse(line));
  expect(lines('client').map((c) => c.name).sort()).toEqual(Object.keys(made).sort());
  for (const [table, count] of Object.entries(manifest.rows)) expect(lines(table), table).toHaveLength(count as number);
  const file = lines('file').find((f) => f.name === 'note.txt');
  expect(entries.get(`files/${file.sha256}`)!.toString()).toBe('kept by content');
  const all = [...entries].filter(([name]) => name.startsWith('tables/')).map(([, content]) => content.toString()).join('');
  expect(all).not.toMatch(/token_hash|password_hash|f{64}/);
  expect(all).not.toContain(stranger.workspaceId);
});

test('every table of a workspace is either in the archive or named as one that stays', async () => {
  const { archived, kept } = await import('./archive-tables.ts');
  const tables = await house.sql<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not c.relispartition`,
  );
  expect(tables.map(({ name }) => name).filter((name) => !archived[name] && !kept.includes(name))).toEqual([]);
});
