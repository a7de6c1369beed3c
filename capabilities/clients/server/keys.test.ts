import { afterAll, beforeAll, expect, test } from 'vitest';
import pg from 'pg';
import { companyKey, fold } from '#plain/fold.ts';
import { freshDatabase, type TestDatabase } from '#platform/postgres/template.ts';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client(database.owner);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const NAMES = [
  'ООО «Восток»', 'Vostok, OOO', 'Щукин Юрий', 'Ёлка Їжак ўлад', 'UAB „Žalgirio šaltinėlis“', 'Łódź Straße Ærø đ İstanbul ıssız', 'S.C. Dedeman S. R. L.',
  'Αθήνα', '  «Foo»—bar…\u00a0“baz”  ', 'Ｆｕｌｌ　ｗｉｄｔｈ', 'zero\u200bwidth\ufeff', '№ 5', '😀 firm', '株式会社 トヨタ', 'საქართველო',
  'Общество с ограниченной ответственностью "Восток"', 'ИП Иванов Иван Иванович', 'Lietuvos tiltai, UAB', 'Uždaroji akcinė bendrovė „Tiltai“',
  'VšĮ Santaros klinikos', 'OMV Petrom S.A.', 'Î.I. Rotaru Ion', 'Acme Co., Ltd.', 'Müller GmbH & Co. KG', 'Wiśniowski Sp. z o.o.', 'АО «Тандер»', 'AB',
  'Trans AS Baltic', 'J.K. Rowling Trading', 'Eesti Energia OÜ',
];

test('the database folds names exactly as the application does', async () => {
  const { rows } = await client.query('select fold(n) as folded from unnest($1::text[]) with ordinality as x(n, i) order by i', [NAMES]);
  expect(rows.map((r) => r.folded)).toEqual(NAMES.map(fold));
});
test('the database knows companies by the same key as the application', async () => {
  const { rows } = await client.query('select company_key(n) as key from unnest($1::text[]) with ordinality as x(n, i) order by i', [NAMES]);
  expect(rows.map((r) => r.key)).toEqual(NAMES.map(companyKey));
});
