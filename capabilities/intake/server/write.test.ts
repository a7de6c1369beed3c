import { createWriteStream } from 'node:fs';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { safeCell, unneutralised } from '../safe-cell.ts';
import { openTable } from './open-table.ts';
import { fileOf, rowsOf } from './testing.ts';
import { cardOf } from './vcard-card.ts';
import { cardsOf } from './vcard-text.ts';
import { writeCsv } from './write-csv.ts';
import { type OutCard, writeVcard } from './write-vcard.ts';
import { writeXlsx } from './write-xlsx.ts';

test.each([
  '=1+1',
  '+cmd|/c calc',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '＝1+1',
  '＋A1',
  '－A1',
  '＠A1',
  '=HYPERLINK("http://x")',
  '- a',
  '\n=1',
])('%j is neutralised', (text) => {
  expect(safeCell(text)).toBe(`'${text}`);
  expect(unneutralised(safeCell(text))).toBe(text);
});
test.each([
  '',
  'text',
  '-12.50',
  '+370 612 34567',
  '-5',
  'a=b',
  '2-3',
  "'quoted'",
  'name@example.lt',
  '+7 (812) 123-45-67',
])('%j stays as it is', (text) => {
  expect(safeCell(text)).toBe(text);
});
test('no cell of an export begins like a formula', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (text) =>
        /^[^=@＝＋－＠\t\r\n]|^$/.test(safeCell(text)) && unneutralised(safeCell(text)).length <= text.length + 1,
    ),
  );
});
const cell = fc.string({ unit: fc.constantFrom('a', 'Ž', 'я', '"', ';', ',', '\n', ' ', '=', "'", '0') });
test('what is written as CSV is read back by others, and by ourselves', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
      const text = (await Array.fromAsync(writeCsv(rows, { header: ['a', 'b', 'c'] }))).join('');
      expect(parse(text, { delimiter: ';', bom: true })).toEqual([
        ['a', 'b', 'c'],
        ...rows.map((row) => row.map(safeCell)),
      ]);
      const filled = rows.filter((row) => row.some((value) => safeCell(value).trim()));
      if (!filled.length) return;
      const read = await rowsOf(await openTable(fileOf(text), { delimiter: ';', headerRow: 1 }));
      expect(read.problems).toEqual([]);
      expect(read.cells).toEqual(filled.map((row) => row.map(safeCell)));
    }),
    { numRuns: 60 },
  );
});
test('a workbook keeps texts as texts, numbers as numbers and days as days', async () => {
  const { path } = fileOf('', 'out.xlsx');
  const out = createWriteStream(path);
  async function* rows() {
    yield ['=1+1', '12.50', '2026-02-03', '0274062111', 'a\u0000b', null];
    yield ['Žalioji', 'not a number', 'soon', '1', '2', true];
  }
  await writeXlsx(out, [
    {
      name: 'Clients: [all]',
      columns: [
        { header: 'Name' },
        { header: 'Sum', type: 'money' },
        { header: 'Day', type: 'day' },
        { header: 'INN' },
        { header: 'x' },
        { header: 'y' },
      ],
      rows: rows(),
    },
    { name: 'Clients  [all]', columns: [{ header: 'z' }], rows: [] },
  ]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.worksheets[0];
  expect(sheet?.getCell('A2').value).toBe('=1+1');
  expect(sheet?.getCell('A2').type).toBe(ExcelJS.ValueType.String);
  expect(sheet?.getCell('B2').value).toBe(12.5);
  const { cells } = await rowsOf(await openTable({ path }));
  expect(cells).toEqual([
    ['=1+1', '12.5', '2026-02-03', '0274062111', 'ab', ''],
    ['Žalioji', 'not a number', 'soon', '1', '2', 'true'],
  ]);
});
test.each(['3.0', '4.0'] as const)('a card of version %s reads back', (version) => {
  const word = fc
    .string({ unit: fc.constantFrom('a', 'Ž', 'я', ';', ',', '\\', 'n', ':', '"', '😎', ' '), maxLength: 60 })
    .map((text) => text.trim().replace(/\s+/g, ' '));
  const given = word.filter(Boolean);
  fc.assert(
    fc.property(
      given,
      given,
      given,
      word,
      fc.array(given, { maxLength: 3 }),
      (fullName, givenName, family, note, tags) => {
        const card: OutCard = {
          fullName,
          given: givenName,
          family,
          org: 'ООО "Восток", Ко; филиал',
          title: 'CEO',
          phones: ['+7 812 123 45 67 x12'],
          emails: ['a@example.lt'],
          urls: ['http://example.lt/?a=1,2;3'],
          addresses: [
            {
              kind: 'work',
              street: 'Gedimino pr. 1, 2',
              city: 'Vilnius',
              region: '',
              postcode: '01103',
              country: 'Lietuva',
            },
          ],
          birthday: '1980-03-22',
          note: `${note}\nsecond`,
          categories: [...new Set(tags)],
        };
        const text = writeVcard(card, version);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const [read] = [...cardsOf(text)].map((found) => cardOf(found));
        expect(read).toMatchObject({
          fullName,
          given: givenName,
          family,
          org: card.org,
          title: 'CEO',
          emails: ['a@example.lt'],
          urls: card.urls,
          addresses: card.addresses,
          birthday: '1980-03-22',
          categories: card.categories,
        });
        expect(read?.phones[0]?.replace(/[^\dx]/g, '')).toBe('78121234567x12');
        expect(read?.note).toBe(`${note}\nsecond`.trim());
      },
    ),
    { numRuns: 200 },
  );
});
test('a birthday without a year is only said where the version can', () => {
  expect(writeVcard({ fullName: 'A', birthday: '--02-03' }, '4.0')).toContain('BDAY:--0203');
  expect(writeVcard({ fullName: 'A', birthday: '--02-03' }, '3.0')).not.toContain('BDAY');
});
