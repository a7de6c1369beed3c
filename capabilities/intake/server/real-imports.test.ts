import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { openHouse } from '#app/testing/house.ts';
import { companyKey } from '#plain/fold.ts';
import { hasShared, shared } from './testing.ts';

const house = hasShared ? await openHouse({ jobs: true }) : (undefined as never);
const real = describe.skipIf(!hasShared);
const at = (file: string) => path.join(shared, file);
/** The rows of a file as another reader has them. */
const rows = (file: string) => parse(fs.readFileSync(at(file)), { columns: true, bom: true, relax_column_count: true }) as Record<string, string>[];
const distinct = (values: readonly (string | undefined)[]) => new Set(values.filter(Boolean)).size;
const count = async (what: string) => (await house.sql<{ n: number }>(`select count(*)::int as n from ${what}`))[0]!.n;

interface Tried {
  id: string;
  state: string;
  problem: string | null;
  counts: Record<string, any>;
  commandId: string;
  refused?: string;
}
/** Through the verbs as a person goes: upload, take the proposed mapping (or `mapping`), then check or run. */
async function take(source: string | { name: string; bytes: Buffer }, options: { what?: 'check' | 'run'; mapping?: (columns: string[], proposed: (string | null)[]) => (string | null)[]; set?: object } = {}): Promise<Tried> {
  const ilona = house.as('ilona');
  const file = typeof source === 'string' ? source : source.name;
  const up = await ilona.upload('/api/imports', path.basename(file), typeof source === 'string' ? fs.readFileSync(at(source)) : source.bytes);
  if (up.status !== 200) return { refused: `${up.status} ${up.body.code}` } as Tried;
  const { id } = up.body;
  const preview = (await ilona.get(`/api/imports/${id}/preview`)).body;
  if (options.mapping || options.set) {
    const body = { options: { ...preview.options, ...options.set }, ...(options.mapping ? { mapping: options.mapping(preview.table.columns, preview.mapping) } : {}) };
    const patched = await ilona.patch(`/api/imports/${id}`, body, preview.version);
    expect(patched.status, `${file} ${JSON.stringify(patched.body)}`).toBe(200);
  }
  const asked = await ilona.post(`/api/imports/${id}/${options.what ?? 'run'}`);
  if (asked.status !== 200) return { refused: `${asked.status} ${asked.body.code}` } as Tried;
  await house.runJobs();
  return (await ilona.get(`/api/imports/${id}`)).body;
}
/** Takes it back as a whole: what was there before is there again, and nothing else. */
async function takeBack(done: Tried, before: number[]) {
  await house.as('ilona').post(`/api/imports/${done.id}/undo`);
  await house.runJobs();
  const undone = (await house.as('ilona').get(`/api/imports/${done.id}`)).body;
  expect(undone, JSON.stringify(undone)).toMatchObject({ state: 'undone', problem: null });
  expect(await everything()).toEqual(before);
}
const TABLES = ['client', 'person', 'position', 'step', 'contact_point', 'requisite', 'address', 'note'];
const everything = () => Promise.all(TABLES.map((t) => count(t)));

real('files of strangers, through the verbs of the import (needs ../shared/data)', () => {
  test('Russian legal entities, in UTF-8 and in windows-1251: as many clients as tax numbers, all of Russia, and back', async () => {
    const egrul = rows('companies/ru-egrul/egrul-legal-entities.utf8.csv');
    const entities = distinct(egrul.map((r) => r['ИНН']));
    for (const file of ['egrul-legal-entities.utf8.csv', 'egrul-legal-entities.cp1251.semicolon.csv']) {
      const before = await everything();
      const done = await take(`companies/ru-egrul/${file}`);
      expect(done, JSON.stringify(done)).toMatchObject({ state: 'done', counts: { rows: egrul.length, newClients: entities, failed: 0 } });
      expect(await count(`client where country = 'RU' and import_id = '${done.id}'`)).toBe(entities);
      expect(await count("requisite where kind = 'inn' and valid")).toBe(entities);
      expect(await count('requisite where not valid')).toBe(0);
      await takeBack(done, before);
    }
  }, 60_000);

  test('Romanian companies: each its own, whatever country the company is in; the same file again makes nobody twice', async () => {
    const file = 'companies/ro-vat-list/ro-companies.csv';
    const wanted = distinct(rows(file).map((r) => r.VAT));
    const before = await everything();
    const done = await take(file);
    expect(done.counts).toMatchObject({ rows: 418, newClients: wanted, failed: 0 });
    expect(await count("client where country = 'RO'")).toBe(wanted);
    const again = await take(file);
    expect(again.counts).toMatchObject({ newClients: 0, filled: wanted });
    await takeBack(done, before);
  }, 60_000);

  test('Lithuanian employers in four encodings; a quote that never closes costs its own row', async () => {
    const lines = fs.readFileSync(at('companies/lt-atvira-sodra/src/resources/companies.csv'), 'utf8').trim().split('\n').slice(1);
    const names = (list: string[]) => distinct(list.filter((l) => (l.match(/"/g)?.length ?? 0) % 2 === 0).map((l) => companyKey(l.split(';')[2]!.replaceAll('"', ''))));
    const before = await everything();
    const whole = await take('companies/lt-atvira-sodra/src/resources/companies.csv');
    expect(whole.counts).toMatchObject({ rows: lines.length, newClients: names(lines), failed: 1 });
    const file = await house.as('ilona').get(`/api/imports/${whole.id}/problems`);
    expect(file.body.split('\r\n').filter(Boolean)).toHaveLength(2);
    await takeBack(whole, before);
    for (const encoding of ['cp1257.semicolon', 'iso-8859-13.semicolon', 'utf16le-bom.tab']) {
      const done = await take(`csv/encodings/lt-sodra.${encoding}.csv`);
      expect(done.counts, encoding).toMatchObject({ rows: 14, newClients: 6, failed: 0 });
      expect(await count("client where name = 'BRITŲ TARYBA'"), encoding).toBe(1);
      await takeBack(done, before);
    }
  }, 60_000);

  test('Northwind: customers, suppliers, shippers and employees, with their people, phones and countries', async () => {
    const before = await everything();
    for (const name of ['customers', 'suppliers']) {
      const file = `crm-tables/northwind-neo4j/data/${name}.csv`;
      const text = fs.readFileSync(at(file), 'utf8').trim().split('\n').length - 1;
      const done = await take(file);
      expect(done.counts, name).toMatchObject({ rows: text, newClients: text, newPeople: text, failed: 0 });
      expect(await count(`client where import_id = '${done.id}' and country is null`)).toBe(0);
      expect(await count(`contact_point k join client c on c.id = k.client_id where c.import_id = '${done.id}' and k.kind = 'phone'`)).toBeGreaterThanOrEqual(text - 1);
      await takeBack(done, before);
    }
    const shippers = await take('crm-tables/northwind-neo4j/data/shippers.csv');
    expect(shippers.counts).toMatchObject({ rows: 3, newClients: 3 });
    const withShippers = await everything();
    const people = await take('crm-tables/northwind-neo4j/data/employees.csv');
    expect(people.counts).toMatchObject({ rows: 9, newClients: 9, newPeople: 9 });
    expect(await count("client where kind = 'private_person'")).toBe(9);
    await takeBack(people, withShippers);
    await takeBack(shippers, before);
  }, 60_000);

  test('Maven: accounts with their parents, also taken back; deals name the same accounts', async () => {
    const accounts = rows('crm-tables/maven-crm-sales/accounts.csv');
    const before = await everything();
    const done = await take('crm-tables/maven-crm-sales/accounts.csv');
    expect(done.counts).toMatchObject({ rows: accounts.length, newClients: distinct(accounts.map((a) => a.account)), failed: 0 });
    expect(await count('client where parent_id is not null')).toBe(accounts.filter((a) => a.subsidiary_of).length);
    const deals = rows('crm-tables/maven-crm-sales/sales_pipeline.csv');
    const tried = await take('crm-tables/maven-crm-sales/sales_pipeline.csv', { what: 'check' });
    expect(tried.counts).toMatchObject({ rows: deals.length, failed: deals.filter((d) => !d.account).length, newClients: 0, filled: distinct(deals.map((d) => d.account)) });
    await takeBack(done, before);
    expect((await take('crm-tables/maven-crm-sales/products.csv')).refused).toBe('422 NAME_NOT_MAPPED');
  }, 60_000);

  test('Atomic CRM: five hundred people of their companies, tags and statuses', async () => {
    const file = 'crm-tables/atomic-crm/test-data/contacts.csv';
    const contacts = rows(file);
    const before = await everything();
    const done = await take(file);
    expect(done.counts).toMatchObject({ rows: contacts.length, newClients: distinct(contacts.map((c) => companyKey(c.company_name!))), newPeople: contacts.length, failed: 0 });
    expect(await count('contact_point where value ~ \' x[0-9]+$\'')).toBeGreaterThan(50);
    // nobody is given more in a day than the day holds
    expect(await count("(select owner_id, on_date, sum(minutes) as m from step where state = 'open' group by 1, 2) x where m > 8 * 60")).toBe(0);
    await takeBack(done, before);
  }, 60_000);

  test('cards of telephones and mail programs', async () => {
    const folder = 'contacts/ez-vcard/src/test/resources/ezvcard/io/text/';
    const names = fs.readdirSync(at(folder)).filter((f) => f.endsWith('.vcf'));
    expect(names.length).toBeGreaterThan(8);
    // all in one file: cards of 2.1, 3.0 and 4.0 one after another
    const together = names.map((name) => fs.readFileSync(at(folder + name), 'latin1').trim()).join('\r\n');
    const cards = together.match(/^BEGIN:VCARD/gim)!.length;
    const before = await everything();
    const done = await take({ name: 'all.vcf', bytes: Buffer.from(together, 'latin1') }, { set: { duplicates: 'create' } });
    // two cards of a telephone hold no name at all: they are told and left out
    expect(done.counts).toMatchObject({ rows: cards, newPeople: cards - 2, failed: 2 });
    await takeBack(done, before);
  }, 60_000);

  test('tables made to be hard to read: every row with a name is a client of that name', async () => {
    const first = (columns: string[]) => columns.map((_, i) => (i === 0 ? 'name' : 'note'));
    for (const name of ['newlines_crlf', 'quotes_and_newlines', 'utf8', 'escaped_quotes']) {
      const wanted = (JSON.parse(fs.readFileSync(at(`csv/csv-spectrum/json/${name}.json`), 'utf8')) as Record<string, string>[]).map((r) => Object.values(r)[0]!.trim().replace(/\s+/g, ' '));
      const before = await everything();
      const done = await take(`csv/csv-spectrum/csvs/${name}.csv`, { mapping: first, set: { duplicates: 'create', headerRow: 1 } });
      expect(done.counts.newClients, name).toBe(wanted.length);
      const made = await house.sql<{ name: string }>('select name from client where import_id = $1', [done.id]);
      expect(made.map((c) => c.name).sort(), name).toEqual(wanted.sort());
      await takeBack(done, before);
    }
  }, 60_000);

  test('workbooks of all makers: each is read, or refused by name', async () => {
    const folder = 'xlsx/exceljs/spec/integration/data/';
    const books = fs.readdirSync(at(folder), { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.xlsx'));
    const told: Record<string, string[]> = {};
    for (const name of books) {
      const up = await house.as('ilona').upload('/api/imports', path.basename(name), fs.readFileSync(at(folder + name)));
      (told[`${up.status} ${up.body.code ?? ''}`.trim()] ??= []).push(name);
      if (up.status === 200) expect((await house.as('ilona').get(`/api/imports/${up.body.id}/preview`)).status, name).toBe(200);
    }
    expect(Object.keys(told).sort()).toEqual(['200', '422 FILE_EMPTY', '422 FILE_UNREADABLE']);
    expect(told['422 FILE_UNREADABLE']!.sort()).toEqual(['invalid-xml.xlsx', 'missing-bits.xlsx']);
    const before = await everything();
    const done = await take(`${folder}test-issue-176.xlsx`);
    expect(done.counts).toMatchObject({ rows: 3, newClients: 3, failed: 0 });
    await takeBack(done, before);
  }, 60_000);
});
