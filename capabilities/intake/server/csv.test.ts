import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CsvRecord, CsvRecords } from './csv-records.ts';
import { openTable } from './open-table.ts';
import { detectDelimiter } from './read-csv.ts';
import { fileOf, hasShared, rowsOf, shared } from './testing.ts';

const real = describe.skipIf(!hasShared);

function read(text: string, delimiter = ',', pieces = [text.length]): CsvRecord[] {
  const parser = new CsvRecords(delimiter, { columns: 50, cell: 2000, row: 10_000 });
  const records: CsvRecord[] = [];
  let at = 0;
  for (const length of pieces) {
    records.push(...parser.push(text.slice(at, at + length)));
    at += length;
  }
  return [...records, ...parser.push(text.slice(at)), ...parser.end()];
}

describe('one faulty quote costs its own row', () => {
  test('a quote that never closes is reported, the following rows are read', () => {
    expect(read('a,b\n1,"open\n2,x\n3,y\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, fault: 'QUOTE_OPEN', text: '1,"open' },
      { line: 3, cells: ['2', 'x'] },
      { line: 4, cells: ['3', 'y'] },
    ]);
  });
  test('also when a later quote would seem to close it', () => {
    expect(read('1,"open\n2,"x"\n3,y').map((r) => ('fault' in r ? r.fault : r.cells))).toEqual([
      'QUOTE_OPEN',
      ['2', 'x'],
      ['3', 'y'],
    ]);
  });
  test('a quote inside a quoted cell', () => {
    expect(read('1,"say "hi"",x\n2,y,z')).toMatchObject([
      { line: 1, fault: 'QUOTE_INSIDE' },
      { line: 2, cells: ['2', 'y', 'z'] },
    ]);
  });
  test('a quote in an unquoted cell is taken as it stands, with a remark', () => {
    expect(read('ООО "Восток";1', ';')).toEqual([{ line: 1, cells: ['ООО "Восток"', '1'], loose: true }]);
  });
  test('a long unclosed cell ends at the limit, not at the end of memory', () => {
    const text = `1,"${'x\n'.repeat(2000)}2,y\n`;
    const [first, ...rest] = read(text);
    expect(first).toMatchObject({ line: 1, fault: 'QUOTE_OPEN' });
    expect(rest.at(-1)).toEqual({ line: 2001, cells: ['2', 'y'] });
  });
  test('too long a row, a cell, too many columns', () => {
    expect(read(`${'x'.repeat(20_000)}\nb`).map((r) => ('fault' in r ? r.fault : r.cells))).toEqual([
      'ROW_TOO_LONG',
      ['b'],
    ]);
    expect(read(`${'x'.repeat(20_000)}\nb`, ',', [15_000]).map((r) => ('fault' in r ? r.fault : r.cells))).toEqual([
      'ROW_TOO_LONG',
      ['b'],
    ]);
    expect(read(`${'x'.repeat(3000)},1\nb`)[0]).toMatchObject({ fault: 'CELL_TOO_LONG' });
    expect(read(`"${'x'.repeat(3000)}",1\nb`)[0]).toMatchObject({ fault: 'CELL_TOO_LONG' });
    expect(read(`${','.repeat(60)}\nb`)[0]).toMatchObject({ fault: 'TOO_MANY_COLUMNS' });
    expect(read(`"a"${','.repeat(60)}\nb`)[0]).toMatchObject({ fault: 'TOO_MANY_COLUMNS' });
  });
});
test('line numbers count quoted line breaks', () => {
  expect(read('a\r\n"x\r\ny"\r\nb\rc').map(({ line }) => line)).toEqual([1, 2, 4, 5]);
});
test('proper text reads as an independent parser reads it, in whatever pieces it comes', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'ж', '"', ',', ';', '\n', '\r\n', ' ', '\u{1f60e}'),
    maxLength: 6,
  });
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), fc.array(fc.integer({ min: 1, max: 7 })), (rows, eol, pieces) => {
      const text = rows
        .map((row) =>
          row
            .map((v) => (/[",;\r\n]/.test(v) || (row.length === 1 && !v) ? `"${v.replaceAll('"', '""')}"` : v))
            .join(','),
        )
        .join(eol);
      expect(read(text, ',', pieces).map((r) => 'cells' in r && r.cells)).toEqual(rows);
      expect(parse(text, { relax_column_count: true })).toEqual(rows);
    }),
    { numRuns: 500 },
  );
});
test('no text stops the reader, and every line is answered for', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' '), maxLength: 60 });
  fc.assert(
    fc.property(text, fc.array(fc.integer({ min: 1, max: 9 })), (raw, pieces) => {
      const whole = read(raw);
      expect(read(raw, ',', pieces)).toEqual(whole);
      for (const [i, record] of whole.entries()) expect(record.line).toBeGreaterThan(whole[i - 1]?.line ?? 0);
    }),
    { numRuns: 2000 },
  );
});
test.each([
  ['a;b;c\n1,5;2;3\n2,5;3;4\n', ';'],
  ['a\tb\n1,2\t3\n', '\t'],
  ['a|b|c\n1|2|3\n', '|'],
  ['name,city\n"A; B",x;y\n"C",z\n', ','],
  ['only\none\ncolumn\n', ','],
])('the delimiter of %j is %j', (head, delimiter) => {
  expect(detectDelimiter(head)).toBe(delimiter);
});
test('Excel’s first line "sep=;" is obeyed and left out', async () => {
  const table = await openTable(fileOf('sep=|\r\na;x|b\r\n1;2|3\r\n'));
  expect(table).toMatchObject({ delimiter: '|', columns: ['a;x', 'b'] });
  expect((await rowsOf(table)).cells).toEqual([['1;2', '3']]);
});
test('the user’s choice wins over every proposal', async () => {
  const file = fileOf('a;b\n1;2\n');
  const table = await openTable(file, { delimiter: ',', headerRow: 0, encoding: 'koi8-r' });
  expect(table).toMatchObject({ columns: ['A'], encoding: 'koi8-r', headerRow: 0 });
  expect((await rowsOf(table)).cells).toEqual([['a;b'], ['1;2']]);
});
test('rows of another width are reported by their line', async () => {
  const table = await openTable(fileOf('a;b\n1\n1;2;3\n1;2;\n\n1;2\n'));
  expect(await rowsOf(table)).toMatchObject({
    cells: [
      ['1', '2'],
      ['1', '2'],
    ],
    problems: ['2 TOO_FEW_CELLS', '3 TOO_MANY_CELLS'],
  });
});
test('a file without a header is seen as such', async () => {
  expect(await openTable(fileOf('Jonas;jonas@example.lt\nOna;ona@example.lt\n'))).toMatchObject({
    headerRow: 0,
    columns: ['A', 'B'],
  });
});
test('reading stops with a report at the most rows allowed', async () => {
  const table = await openTable(fileOf(`a;b\n${'1;2\n'.repeat(50)}`), { limits: { rows: 11 } });
  const { cells, problems } = await rowsOf(table);
  expect(cells).toHaveLength(10);
  expect(problems).toEqual(['12 TOO_MANY_ROWS']);
});
test.each([
  ['', 'FILE_EMPTY'],
  ['\n\n  \n', 'FILE_EMPTY'],
  ['%PDF-1.7 …', 'FILE_WRONG_KIND'],
  ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'FILE_WRONG_KIND'],
  ['PK\x03\x04 nothing more', 'FILE_UNREADABLE'],
])('%j is refused', async (content, code) => {
  await expect(openTable(fileOf(Buffer.from(content, 'latin1')))).rejects.toMatchObject({ code });
});
test('too large a file is refused before it is read', async () => {
  await expect(openTable(fileOf('a;b\n1;2\n'), { limits: { file: 4 } })).rejects.toMatchObject({
    code: 'FILE_TOO_LARGE',
  });
});

/** One known answer writes LF where its file has CRLF. */
const lineFeeds = (row: Record<string, string>) =>
  JSON.parse(JSON.stringify(row).replaceAll('\\r\\n', '\\n')) as object;

real('files made by others (needs ../shared/data)', () => {
  const spectrum = `${shared}csv/csv-spectrum/`;
  const names = hasShared ? readdirSync(`${spectrum}csvs`).map((name) => name.replace('.csv', '')) : [];
  test.each(names)('csv-spectrum %s has the known answer', async (name) => {
    const answer = JSON.parse(readFileSync(`${spectrum}json/${name}.json`, 'utf8')) as Record<string, string>[];
    const table = await openTable({ path: `${spectrum}csvs/${name}.csv` }, { headerRow: 1 });
    const { cells, problems } = await rowsOf(table);
    expect(problems).toEqual([]);
    const objects = cells.map((row) => Object.fromEntries(row.map((cell, i) => [table.columns[i], cell])));
    if (name === 'location_coordinates')
      expect(objects[0]?.['Location Coordinates']).toBe(Object(answer)['Location Coordinates']); // its answer has another telephone
    else expect(objects.map(lineFeeds)).toEqual(answer.map(lineFeeds));
  });
  const data = `${shared}csv/csv-test-data/`;
  const answered = hasShared ? readdirSync(`${data}json`).map((name) => name.replace('.json', '')) : [];
  test.each(answered)('csv-test-data %s has the known answer', (name) => {
    const answer = JSON.parse(readFileSync(`${data}json/${name}.json`, 'utf8')) as unknown[];
    const rows = read(readFileSync(`${data}csv/${name}.csv`, 'utf8')).map((r) => ('cells' in r ? r.cells : r.fault));
    const [header, ...rest] = rows as string[][];
    const asObjects = rest.map((row) => Object.fromEntries(row.map((cell, i) => [header?.[i], cell])));
    expect(name.startsWith('header-') ? asObjects : rows).toEqual(answer);
  });
  test.each([
    ['bad-header-less-fields', ['2 TOO_FEW_CELLS']],
    ['bad-header-more-fields', ['2 TOO_MANY_CELLS']],
    ['bad-missing-quote', ['2 QUOTE_OPEN']],
    ['bad-quotes-with-unescaped-quote', ['2 QUOTE_INSIDE']],
  ])('%s is reported by row', async (name, problems) => {
    expect((await rowsOf(await openTable({ path: `${data}csv/${name}.csv` }))).problems).toEqual(problems);
  });
  test('an unescaped quote is read with a remark, no header is refused', async () => {
    expect((await rowsOf(await openTable({ path: `${data}csv/bad-unescaped-quote.csv` }))).warnings).toEqual([
      '2 QUOTE_INSIDE',
    ]);
    await expect(openTable({ path: `${data}csv/bad-header-no-header.csv` })).rejects.toMatchObject({
      code: 'FILE_EMPTY',
    });
    expect((await openTable({ path: `${data}csv/bad-header-wrong-header.csv` })).columns).toEqual([
      'qux',
      'quux',
      'quuz',
    ]);
  });
  test.each([
    ['crm-tables/maven-crm-sales/sales_pipeline.csv', 8800, 8],
    ['crm-tables/maven-crm-sales/accounts.csv', 85, 7],
    ['crm-tables/maven-crm-sales/products.csv', 7, 3],
    ['crm-tables/maven-crm-sales/sales_teams.csv', 35, 3],
    ['crm-tables/northwind-neo4j/data/customers.csv', 91, 11],
    ['crm-tables/northwind-neo4j/data/orders.csv', 830, 14],
    ['crm-tables/northwind-neo4j/data/order-details.csv', 2155, 5],
    ['crm-tables/northwind-neo4j/data/products.csv', 77, 10],
    ['crm-tables/northwind-neo4j/data/suppliers.csv', 29, 12],
    ['crm-tables/northwind-neo4j/data/employees.csv', 9, 18],
    ['crm-tables/atomic-crm/test-data/contacts.csv', 500, 24],
    ['companies/ru-egrul/egrul-legal-entities.utf8.csv', 94, 13],
    ['companies/ru-egrul/egrul-legal-entities.cp1251.semicolon.csv', 94, 13],
    ['companies/ro-vat-list/ro-companies.csv', 418, 2],
    ['csv/encodings/lt-sodra.cp1257.semicolon.csv', 14, 10],
    ['csv/encodings/lt-sodra.utf16le-bom.tab.csv', 14, 10],
    ['csv/papaparse/tests/verylong-sample.csv', 1996, 3],
  ])('%s has %i rows of %i columns', async (name, count, width) => {
    const { cells } = await rowsOf(await openTable({ path: shared + name }));
    expect(cells).toHaveLength(count);
    expect(cells.every((row) => row.length === width)).toBe(true);
  });
  test('unquoted addresses with a comma are put together again, and said so', async () => {
    const { cells, warnings } = await rowsOf(
      await openTable({ path: `${shared}crm-tables/northwind-neo4j/data/customers.csv` }),
    );
    expect(warnings).toHaveLength(24);
    expect(cells.find(([id]) => id === 'BLONP')?.slice(4, 9)).toEqual([
      '24, place Kléber',
      'Strasbourg',
      'NULL',
      '67000',
      'France',
    ]);
  });
  test('line 15 of the Lithuanian employers costs itself alone', async () => {
    const table = await openTable({ path: `${shared}companies/lt-atvira-sodra/src/resources/companies.csv` });
    const { cells, problems } = await rowsOf(table);
    expect(problems).toEqual(['15 QUOTE_OPEN']);
    expect(cells.at(-1)?.[2]).toBe('UAB EXADEL LT');
    expect(cells[4]?.[2]).toBe('AMRITUS, UAB');
  });
  test('windows-1251 and UTF-8 give the same entities', async () => {
    const of = async (name: string) =>
      (await rowsOf(await openTable({ path: `${shared}companies/ru-egrul/egrul-legal-entities.${name}.csv` }))).cells;
    expect(await of('cp1251.semicolon')).toEqual(await of('utf8'));
  });
  test('the three encodings of the Lithuanian rows give the same rows', async () => {
    const of = async (name: string) =>
      (await rowsOf(await openTable({ path: `${shared}csv/encodings/lt-sodra.${name}.csv` }))).cells;
    const rows = await of('utf16le-bom.tab');
    expect(await of('cp1257.semicolon')).toEqual(rows);
    expect(await of('iso-8859-13.semicolon')).toEqual(rows);
  });
});
test('no bytes crash it or keep it long', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
      const started = performance.now();
      try {
        await rowsOf(await openTable(fileOf(bytes)));
      } catch (error) {
        expect(error).toMatchObject({ name: 'Refusal' });
      }
      expect(performance.now() - started).toBeLessThan(10_000);
    }),
    { numRuns: 150 },
  );
});
