import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { detectEncoding, type Encoding, sampleText, singleByteTable } from './detect-encoding.ts';

const folder = mkdtempSync(join(tmpdir(), 'encoding-'));
const shared = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const real = test.skipIf(!existsSync(shared));

/** The text in a single-byte encoding; only tests need to write them. */
function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const bytes = singleByteTable(encoding);
  return Uint8Array.from([...text].map((char) => bytes.get(char) ?? 63));
}
async function detect(bytes: Uint8Array, language?: string) {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  return detectEncoding(await sampleText(path), language);
}

const lt = 'Įmonė;Vadovas\nUAB „Žalioji šaka“;Jonas Kazlauskas, Šiauliai\nMB Ąžuolų giraitė;Rūta Černiūtė\n';
const ru = 'Клиент;Город\nООО «Восток»;Санкт-Петербург\nИП Щукин;Нижний Новгород, улица Горького\n';
const ruPlain = ru.replace(/[«»]/g, '"');
const ro = 'Denumire;Oraş\nSC Pâinea noastră SRL;Iaşi\nÎntreprinderea Ţesătura;Piteşti, judeţul Argeş\n';
const roComma = ro.replaceAll('ş', 'ș').replaceAll('ţ', 'ț').replaceAll('Ţ', 'Ț');

test.each([
  [ru, 'windows-1251', 'ru'],
  [ru, 'windows-1251', 'lt'],
  [ruPlain, 'koi8-r', 'ru'],
  [ruPlain, 'koi8-r', 'en'],
  [ruPlain, 'ibm866', 'ru'],
  [ru, 'utf-16le', 'ru'],
  [ru, 'utf-16be', 'ru'],
  [lt, 'windows-1257', 'lt'],
  [lt, 'windows-1257', 'ru'],
  [lt, 'windows-1257', 'ro'],
  [lt, 'iso-8859-13', 'lt'],
  [lt, 'utf-16le', 'lt'],
  [ro, 'windows-1250', 'ro'],
  [ro, 'windows-1250', 'ru'],
  [roComma, 'iso-8859-16', 'ro'],
  ['Name;Ort\nMüller GmbH;Düsseldorf\nGroß;Köln\n', 'windows-1252', 'de'],
] as const)('case %#: a file of a few lines reads back as it was written', async (text, encoding, language) => {
  const bytes = encode(text, encoding);
  const [best] = await detect(bytes, language);
  const read = new TextDecoder(best?.encoding).decode(bytes);
  expect(read.replaceAll('ș', 'ş').replaceAll('ț', 'ţ').replaceAll('Ț', 'Ţ')).toBe(
    text.replaceAll('ș', 'ş').replaceAll('ț', 'ţ').replaceAll('Ț', 'Ţ'),
  );
});
test('marks decide, and plain ASCII is UTF-8', async () => {
  expect((await detect(Buffer.from('\ufeffa;b')))[0]).toMatchObject({ encoding: 'utf-8', confidence: 1 });
  expect((await detect(Buffer.from('a;b\n1;2\n')))[0]).toMatchObject({ encoding: 'utf-8', confidence: 1 });
  expect((await detect(Uint8Array.of(0xfe, 0xff, 0, 97)))[0]?.encoding).toBe('utf-16be');
  expect((await detect(new Uint8Array()))[0]?.encoding).toBe('utf-8');
});
test('a letter far behind a long beginning of plain ASCII is still seen', async () => {
  const bytes = Buffer.concat([Buffer.from('name;city\n'.repeat(300_000)), encode(ru, 'windows-1251')]);
  expect((await detect(bytes, 'ru'))[0]?.encoding).toBe('windows-1251');
});
test('every proposal shows how the file would read', async () => {
  const proposals = await detect(encode(ru, 'windows-1251'), 'ru');
  expect(proposals.length).toBeGreaterThan(5);
  expect(proposals[0]?.sample).toBe('Клиент;Город');
  expect(proposals[0]?.confidence).toBeGreaterThan(proposals[1]?.confidence ?? 1);
});
real.each([
  ['csv/encodings/lt-sodra.cp1257.semicolon.csv', 'windows-1257'],
  ['csv/encodings/lt-sodra.iso-8859-13.semicolon.csv', 'windows-1257'],
  ['csv/encodings/lt-sodra.utf16le-bom.tab.csv', 'utf-16le'],
  ['companies/ru-egrul/egrul-legal-entities.cp1251.semicolon.csv', 'windows-1251'],
  ['companies/ru-egrul/egrul-legal-entities.utf8.csv', 'utf-8'],
  ['companies/ro-vat-list/ro-companies.csv', 'utf-8'],
])('%s is %s whatever the workspace speaks', async (file, encoding) => {
  for (const language of ['en', 'ru', 'ro', 'lt'])
    expect(detectEncoding(await sampleText(shared + file), language)[0]?.encoding).toBe(encoding);
});
