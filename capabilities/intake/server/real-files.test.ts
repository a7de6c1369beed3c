import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { companyKey } from '#plain/fold.ts';
import { type Draft, drafter } from '../draft.ts';
import { proposeMapping } from '../mapping.ts';
import { openTable } from './open-table.ts';
import { fileOf, hasShared, rowsOf, shared } from './testing.ts';

const real = describe.skipIf(!hasShared);

async function drafts(name: string, country?: string) {
  const table = await openTable({ path: shared + name }, { language: 'en' });
  const mapping = proposeMapping(table.columns, table.sample, [], country).map(({ target }) => target);
  const draft = drafter(mapping, { country, today: '2026-11-21' });
  const found: Draft[] = [];
  const problems: string[] = [];
  for await (const row of table.rows) {
    if (!('cells' in row)) continue;
    const made = draft(row.cells);
    found.push(made.draft);
    problems.push(...made.problems.map(({ field, code }) => `${field} ${code}`));
  }
  return { found, problems, mapping };
}
const tally = (list: string[]) =>
  Object.fromEntries([...new Set(list)].map((key) => [key, list.filter((other) => other === key).length]));

real('from a stranger’s file to clients, without a hand on the mapping (needs ../shared/data)', () => {
  test('Russian legal entities', async () => {
    const { found, problems } = await drafts('companies/ru-egrul/egrul-legal-entities.cp1251.semicolon.csv', 'RU');
    expect(found).toHaveLength(94);
    expect(tally(problems)).toEqual({ 'trade TOO_LONG': 1 });
    expect(found.every(({ requisites }) => requisites.length === 3 && requisites.every(({ valid }) => valid))).toBe(
      true,
    );
    expect(found.some(({ legalName }) => (legalName?.length ?? 0) >= 161)).toBe(true);
    expect(companyKey(found[0]?.name ?? '')).toBe('ufr');
  });
  test('Romanian companies', async () => {
    const { found, problems } = await drafts('companies/ro-vat-list/ro-companies.csv', 'RO');
    expect([found.length, problems]).toEqual([418, []]);
    expect(new Set(found.map(({ requisites }) => requisites[0]?.key)).size).toBeGreaterThan(400);
  });
  test('Lithuanian employers', async () => {
    const { found } = await drafts('companies/lt-atvira-sodra/src/resources/companies.csv', 'LT');
    expect(found[4]).toMatchObject({
      name: 'AMRITUS, UAB',
      country: 'LT',
      requisites: [{ kind: 'company_code', value: '303369895', valid: true }],
    });
    expect(new Set(found.map(({ name }) => companyKey(name))).size).toBe(7);
  });
  test('Northwind: literal NULL is nothing, phones by their countries', async () => {
    const { found, problems } = await drafts('crm-tables/northwind-neo4j/data/customers.csv');
    expect([found.length, problems]).toEqual([91, []]);
    expect(JSON.stringify(found)).not.toContain('NULL');
    expect(found[0]).toMatchObject({
      name: 'Alfreds Futterkiste',
      country: 'DE',
      contacts: [{ value: '+49 30 0074321' }],
      person: { name: 'Maria Anders', title: 'Sales Representative' },
    });
    expect(new Set(found.map(({ country }) => country)).size).toBe(21);
  });
  test('Northwind’s employees: days out of moments', async () => {
    const { found } = await drafts('crm-tables/northwind-neo4j/data/employees.csv');
    expect(found[0]?.person).toMatchObject({ name: 'Nancy Davolio', birthday: '1948-12-08' });
  });
  test('Maven: a subsidiary names a company of the same file, deals without an account are kept out', async () => {
    const { found } = await drafts('crm-tables/maven-crm-sales/accounts.csv');
    const names = new Set(found.map(({ name }) => name));
    expect(found.filter(({ parent }) => parent)).toHaveLength(15);
    expect(found.every(({ parent }) => !parent || names.has(parent))).toBe(true);
    expect(found.filter(({ country }) => country)).toHaveLength(85);
    const deals = await drafts('crm-tables/maven-crm-sales/sales_pipeline.csv');
    expect(tally(deals.problems)).toEqual({ 'name NAME_MISSING': 1425 });
  });
  test('Atomic CRM: extensions, moments with two and three digits, several addresses', async () => {
    const { found, problems } = await drafts('crm-tables/atomic-crm/test-data/contacts.csv', 'US');
    expect([found.length, problems]).toEqual([500, []]);
    expect(found.every(({ person, lastTouch }) => person?.name && lastTouch)).toBe(true);
    expect(
      found.flatMap(({ person }) => person?.contacts ?? []).filter(({ value }) => / x\d+$/.test(value)).length,
    ).toBeGreaterThan(50);
    expect(
      (await drafts('crm-tables/atomic-crm/src/components/atomic-crm/contacts/contacts_export.csv', 'US')).found[0],
    ).toMatchObject({ tags: ['influencer', 'developer'], status: 'client' });
  });
  test('naughty strings pass through as the text they are', async () => {
    const strings = (JSON.parse(readFileSync(`${shared}api/blns/blns.json`, 'utf8')) as string[]).filter(
      (text) => text.trim() && !text.includes('\0'),
    );
    const csv = `Company;Note\r\n${strings.map((text) => `x;"${text.replaceAll('"', '""')}"`).join('\r\n')}\r\n`;
    const { cells, problems } = await rowsOf(await openTable(fileOf(csv)));
    expect(problems).toEqual([]);
    expect(cells.map(([, text]) => text)).toEqual(strings.map((text) => text.toWellFormed()));
    const draft = drafter(['name', 'note'], {});
    for (const text of strings) expect(typeof draft([text, text]).draft.name).toBe('string');
  });
});
