import { readdirSync, readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openTable } from './open-table.ts';
import { fileOf, hasShared, rowsOf, shared } from './testing.ts';
import { dateText, numberText, shapeOf } from './xlsx-cells.ts';

const folder = `${shared}xlsx/exceljs/spec/integration/data/`;
const real = describe.skipIf(!hasShared);

async function book(fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('Клиенты'), workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

test('what people keep in workbooks reads as text', async () => {
  const bytes = await book((sheet) => {
    sheet.addRow(['Name', 'INN', 'Since', 'At', 'Share', 'Rich', 'Link', 'Sum', 'Yes', 'Wrong']);
    sheet.addRow([
      'ООО «Восток» & Ко <1>',
      274062111,
      new Date(Date.UTC(2026, 1, 3)),
      new Date(Date.UTC(2026, 1, 3, 14, 5)),
      0.1 + 0.2,
      { richText: [{ text: 'bold' }, { font: { bold: true }, text: ' and not' }] },
      { text: 'write', hyperlink: 'mailto:a@example.lt' },
      { formula: '1+1', result: 2 },
      true,
      { error: '#REF!' },
    ]);
    sheet.getCell('B2').numFmt = '0000000000';
    sheet.getCell('C2').numFmt = 'dd.mm.yyyy';
    sheet.getCell('D2').numFmt = 'dd/mm/yyyy hh:mm';
    sheet.getCell('J3').value = { formula: 'NOW()' } as ExcelJS.CellFormulaValue;
  });
  const table = await openTable(fileOf(bytes, 'book.csv'));
  expect(table).toMatchObject({
    kind: 'xlsx',
    sheet: 'Клиенты',
    sheets: [{ name: 'Клиенты', hidden: false }],
    headerRow: 1,
  });
  const { cells, warnings } = await rowsOf(table);
  expect(cells[0]).toEqual([
    'ООО «Восток» & Ко <1>',
    '0274062111',
    '2026-02-03',
    '2026-02-03 14:05:00',
    '0.3',
    'bold and not',
    'write',
    '2',
    'true',
    '',
  ]);
  expect(warnings).toEqual(['2 CELL_ERROR']);
});
test('a chosen sheet, a hidden one is not proposed', async () => {
  const bytes = await book((sheet, workbook) => {
    sheet.state = 'hidden';
    sheet.addRow(['a', 'b']);
    workbook.addWorksheet('Empty');
    workbook.addWorksheet('Second').addRow(['c', 'd']);
  });
  const file = fileOf(bytes);
  expect(await openTable(file)).toMatchObject({ sheet: 'Second', columns: ['c', 'd'] });
  expect(await openTable(file, { sheet: 'Клиенты' })).toMatchObject({ columns: ['a', 'b'] });
});
test('the days of both calendars', () => {
  expect(dateText(1, false)).toBe('1900-01-01');
  expect(dateText(59, false)).toBe('1900-02-28');
  expect(dateText(61, false)).toBe('1900-03-01');
  expect(dateText(45_000, false)).toBe('2023-03-15');
  expect(dateText(0, true)).toBe('1904-01-01');
  expect(dateText(45_000.75, false)).toBe('2023-03-15 18:00:00');
});
test.each([
  ['dd.mm.yyyy', 'date'],
  ['[$-419]d mmmm yyyy "г.";@', 'date'],
  ['yyyy-mm-dd hh:mm', 'date'],
  ['mmm yy', 'date'],
  ['h:mm AM/PM', 'time'],
  ['[h]:mm:ss', 'elapsed'],
  ['0000000000', 'zeros'],
  ['# ##0.00 "дн."', 'number'],
  ['0.00E+00', 'number'],
  ['General', 'number'],
  ['#,##0 [$€-427]', 'number'],
  ['@', 'number'],
])('the format %s shows a %s', (code, kind) => {
  expect(shapeOf(200, code).kind).toBe(kind);
});
test('numbers are written out without an exponent and without noise', () => {
  const text = (stored: string) => numberText(stored, { kind: 'number' }, false);
  expect(text('1.1000000000000001E-2')).toBe('0.011');
  expect(text('7604244281')).toBe('7604244281');
  expect(text('7.604244281E9')).toBe('7604244281');
  expect(text('1.2E+25')).toBe('12000000000000000000000000');
  expect(text('1E-9')).toBe('0.000000001');
});
test('a bomb is refused by what it declares, and by what it unpacks to', async () => {
  const bytes = await book((sheet) => {
    for (let i = 0; i < 3000; i++) sheet.addRow(['the same text again and again', i]);
  });
  await expect(openTable(fileOf(bytes), { limits: { unpacked: 10_000 } })).rejects.toMatchObject({
    code: 'FILE_TOO_LARGE',
  });
  const lying = Buffer.from(bytes);
  for (let at = lying.indexOf('PK\x01\x02'); at >= 0; at = lying.indexOf('PK\x01\x02', at + 1))
    if (lying.toString('latin1', at + 46, at + 46 + lying.readUInt16LE(at + 28)).includes('sheet1.xml'))
      lying.writeUInt32LE(500, at + 24);
  await expect(openTable(fileOf(lying), { limits: { unpacked: 100_000 } })).rejects.toMatchObject({
    code: 'FILE_UNREADABLE',
  });
});
test('a password, an old workbook and a foreign archive are named as such', async () => {
  const ole = (text: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(text, 'utf16le')]);
  await expect(openTable(fileOf(ole('EncryptedPackage')))).rejects.toMatchObject({ code: 'FILE_LOCKED' });
  await expect(openTable(fileOf(ole('Workbook')))).rejects.toMatchObject({ code: 'FILE_OLD_EXCEL' });
});
test('whatever damage a workbook suffers, it is read or refused, soon', { timeout: 60_000 }, async () => {
  const good = await book((sheet) => {
    for (let i = 0; i < 200; i++) sheet.addRow([`client ${i}`, i, new Date(0), { formula: 'A1', result: 'x' }]);
  });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: good.length }),
      fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 12 }),
      fc.boolean(),
      async (cut, flips, truncate) => {
        const bytes = Uint8Array.from(truncate ? good.subarray(0, cut) : good);
        for (const [at, value] of flips) if (at < bytes.length) bytes[at] = value;
        const started = performance.now();
        try {
          await rowsOf(await openTable(fileOf(bytes)));
        } catch (error) {
          expect(error).toMatchObject({ name: 'Refusal' });
        }
        expect(performance.now() - started).toBeLessThan(1500);
      },
    ),
    { numRuns: 150 },
  );
});

real('workbooks made by others (needs ../shared/data)', () => {
  const names = hasShared
    ? (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.xlsx'))
    : [];
  const refused: Record<string, string> = {
    'invalid-xml.xlsx': 'FILE_UNREADABLE',
    'missing-bits.xlsx': 'FILE_UNREADABLE',
    'duplicateRowTest.xlsx': 'FILE_EMPTY',
    'images.xlsx': 'FILE_EMPTY',
    'test-issue-1842.xlsx': 'FILE_EMPTY',
    'test-issue-257.xlsx': 'FILE_EMPTY',
    'test-issue-623.xlsx': 'FILE_EMPTY',
    'test-issue-771.xlsx': 'FILE_EMPTY',
  };
  test('more than thirty of them', () => expect(names.length).toBeGreaterThan(30));
  test.each(names)('%s is read as an independent reader reads it, or refused', async (name) => {
    const code = refused[name.split('/').at(-1) ?? ''];
    if (code) return expect(openTable({ path: folder + name })).rejects.toMatchObject({ code });
    const table = await openTable({ path: folder + name }, { headerRow: 0 });
    const { cells } = await rowsOf(table);
    const workbook = await new ExcelJS.Workbook().xlsx.load(readFileSync(folder + name) as unknown as ExcelJS.Buffer);
    const sheet = workbook.getWorksheet(table.sheet);
    let filled = 0;
    sheet?.eachRow((row) => {
      const texts = [];
      row.eachCell((cell) => {
        const master = !cell.isMerged || cell.master.address === cell.address;
        const value = cell.value as { error?: string; formula?: string; result?: unknown } | null;
        const empty =
          value &&
          typeof value === 'object' &&
          ('error' in value ||
            ('formula' in value && (value.result === undefined || typeof value.result === 'object')) ||
            ('sharedFormula' in value && value.result === undefined));
        if (master && !empty && cell.text.trim() !== '') texts.push(cell.text);
      });
      if (texts.length) filled++;
    });
    expect(cells.length).toBe(filled);
  });
  test('results of shared formulas', async () => {
    const { cells } = await rowsOf(await openTable({ path: `${folder}fibonacci.xlsx` }));
    expect(cells.map(([, value]) => value)).toEqual([
      '1',
      '1',
      '2',
      '3',
      '5',
      '8',
      '13',
      '21',
      '34',
      '55',
      '89',
      '144',
      '233',
      '377',
      '610',
      '987',
      '1597',
      '2584',
      '4181',
    ]);
  });
  test('the 1904 calendar, rich texts, escapes and a title above the header', async () => {
    expect((await rowsOf(await openTable({ path: `${folder}1904.xlsx` }))).cells).toEqual([['', '1904-01-01']]);
    expect((await openTable({ path: `${folder}shared_string_with_escape.xlsx` })).columns).toEqual(['_x000D_']);
    expect((await openTable({ path: `${folder}dateIssue.xlsx` })).sample).toEqual([['2020-11-20']]);
    const lineUp = await openTable({ path: `${folder}1519293514-KRISHNAPATNAM_LINE_UP.xlsx` });
    expect(lineUp.columns.slice(1, 4)).toEqual(['VESSELS NAME:', 'ARRVD', 'BRTHED']);
  });
  test('another program’s archive is refused', async () => {
    await expect(openTable({ path: `${folder}numbers.numbers` })).rejects.toMatchObject({ code: 'FILE_WRONG_KIND' });
  });
});
