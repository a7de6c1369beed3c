import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openTable } from './open-table.ts';
import { readCards } from './read-vcard.ts';
import { fileOf, hasShared, rowsOf, shared } from './testing.ts';
import { type Card, cardOf } from './vcard-card.ts';
import { cardsOf } from './vcard-text.ts';

const folder = `${shared}contacts/ez-vcard/src/test/resources/ezvcard/io/`;
const real = describe.skipIf(!hasShared);
const cards = (text: string) => [...cardsOf(text)].map((card) => cardOf(card, true));
const one = (lines: string, version = '3.0') =>
  cards(`BEGIN:VCARD\r\nVERSION:${version}\r\n${lines}\r\nEND:VCARD\r\n`)[0] as Card;

test('names, lists and escapes of version 3 and 4', () => {
  const card = one(
    'N:Щукин;Юрий;Иванович;;\nFN:Юрий Щукин\nORG:ООО \\"Восток\\"\\, Ко;Сбыт;Север\nNOTE:a\\nb\\;c\nitem1.TEL;TYPE=work,voice:+7 812 123-45-67\nitem1.X-ABLabel:x\nTEL;TYPE=fax:1',
  );
  expect(card).toMatchObject({
    family: 'Щукин',
    given: 'Юрий',
    patronymic: 'Иванович',
    org: 'ООО "Восток", Ко',
    department: 'Сбыт, Север',
    note: 'a\nb;c',
    phones: ['+7 812 123-45-67'],
  });
});
test('quoted-printable of 2.1 in its charset, with soft breaks, and without a charset', () => {
  expect(
    one('N;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=CF=E5=F2=F0=EE=E2;=C8=E2=\n=E0=ED', '2.1'),
  ).toMatchObject({ family: 'Петров', given: 'Иван' });
  expect(one('FN;QUOTED-PRINTABLE:=C5=BDaliasis', '2.1').fullName).toBe('Žaliasis');
  expect(
    [
      ...cardsOf(
        'BEGIN:VCARD\nVERSION:2.1\nFN;QUOTED-PRINTABLE:=CC=EE=F1=EA=E2=E0 =E8 =EE=E1=EB=E0=F1=F2=FC\nEND:VCARD',
        'ru',
      ),
    ].map((c) => cardOf(c).fullName),
  ).toEqual(['Москва и область']);
});
test('folded lines, preferred numbers, tel: with an extension', () => {
  const card = one(
    'NOTE:long\r\n  line\nTEL:+1\nTEL;PREF=1;VALUE=uri:tel:+370-5-1234567;ext=104\nEMAIL:B@x.lt\nEMAIL;TYPE=PREF:a@x.lt',
    '4.0',
  );
  expect(card).toMatchObject({
    note: 'long line',
    phones: ['+370-5-1234567 x104', '+1'],
    emails: ['a@x.lt', 'B@x.lt'],
  });
});
test('birthdays with and without a year', () => {
  expect(one('BDAY:19800322').birthday).toBe('1980-03-22');
  expect(one('BDAY:1980-03-22T00:00:00Z').birthday).toBe('1980-03-22');
  expect(one('BDAY:--0203', '4.0').birthday).toBe('--02-03');
});
test('photos are left out, or given as files', () => {
  const text = 'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\nPHOTO:data:image/png;base64,iVBORw0KGgo=';
  expect(one(text, '4.0').photos.map(({ type, bytes }) => [type, bytes[0]])).toEqual([
    ['image/jpeg', 255],
    ['image/png', 137],
  ]);
});
test('a card that never ends is reported, the next one is read', async () => {
  const table = await openTable(
    fileOf('BEGIN:VCARD\nVERSION:3.0\nFN:Lost\nBEGIN:VCARD\nVERSION:3.0\nFN:Found\nEND:VCARD\n', 'x.vcf'),
  );
  const { cells, problems } = await rowsOf(table);
  expect(problems).toEqual(['1 CARD_BROKEN']);
  expect(cells.map((row) => row[1])).toEqual(['Found']);
});
test('no text stops it', () => {
  const text = fc.string({
    unit: fc.constantFrom(
      'BEGIN:VCARD\n',
      'END:VCARD\n',
      'N:',
      'A',
      ';',
      '=',
      ',',
      '\\',
      '\n',
      ' ',
      '"',
      ';ENCODING=QUOTED-PRINTABLE:',
      ';ENCODING=B:',
      'ADR:',
      ':',
    ),
    maxLength: 40,
  });
  fc.assert(
    fc.property(text, (raw) => Array.isArray(cards(`BEGIN:VCARD\n${raw}`))),
    { numRuns: 1000 },
  );
});
test.each([
  '[["vcard",5],7,null]',
  '["vcard", {}]',
  '[1',
  '<vcards><vcard><n/></vcards>',
  '<!DOCTYPE a [<!ENTITY x "y">]><vcards/>',
])('%s is read or refused, never worse', async (text) => {
  await openTable(fileOf(text, 'x.vcf'))
    .then(rowsOf)
    .catch((error) => expect(error).toMatchObject({ name: 'Refusal' }));
});

real('cards made by others (needs ../shared/data)', () => {
  const all = async (name: string, photos = false) => Array.fromAsync(readCards(folder + name, { photos }));
  test.each([
    ['text/John_Doe_ANDROID.vcf', 6],
    ['text/John_Doe_GMAIL.vcf', 1],
    ['text/John_Doe_IPHONE.vcf', 1],
    ['text/John_Doe_MS_OUTLOOK.vcf', 1],
    ['text/gmail-list.vcf', 3],
    ['text/gmail-single.vcf', 1],
    ['text/gmail-single2.vcf', 1],
    ['text/outlook-2003.vcf', 1],
    ['text/rfc2426-example.vcf', 2],
    ['text/rfc6350-example.vcf', 1],
    ['json/jcard-example.json', 1],
    ['xml/rfc6351-example.xml', 1],
  ])('%s holds %i', async (name, count) => {
    expect(await all(name)).toHaveLength(count);
    expect((await rowsOf(await openTable({ path: folder + name }))).cells).toHaveLength(count);
  });
  test('Android: quoted-printable over many lines', async () => {
    const [, , third, , fifth] = await all('text/John_Doe_ANDROID.vcf', true);
    expect(third?.family).toBe('Ñ Ñ Ñ Ñ');
    expect(fifth?.emails).toEqual(['bob@company.com', 'Ñ'.repeat(14)]);
    expect(fifth?.photos[0]?.bytes.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
  });
  test('Outlook: address, birthday and photo', async () => {
    const [card] = await all('text/John_Doe_MS_OUTLOOK.vcf', true);
    expect(card).toMatchObject({
      family: 'Doe',
      given: 'John',
      org: 'IBM',
      department: 'Accounting',
      title: 'Money Counter',
      birthday: '1980-03-22',
      emails: ['john.doe@ibm.cm'],
      phones: ['(905) 555-1234', '(905) 666-1234'],
    });
    expect(card?.addresses[0]).toEqual({
      kind: 'work',
      street: 'Cresent moon drive',
      city: 'Albaney',
      region: 'New York',
      postcode: '12345',
      country: 'United States of America',
    });
    expect(card?.photos).toHaveLength(1);
    expect((await all('text/outlook-2003.vcf'))[0]).toMatchObject({
      org: 'Company, The',
      note: 'This is the note field!!\r\nSecond line\r\n\r\nThird line is empty\r\n'.trim(),
    });
  });
  test('the iPhone’s photo is whole', async () => {
    const [card] = await all('text/John_Doe_IPHONE.vcf', true);
    expect(card?.photos[0]?.bytes.length).toBeGreaterThan(30_000);
    expect(card?.photos[0]?.bytes.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
  });
  test('the same person in text, JSON and XML', async () => {
    const people = await Promise.all(
      ['text/rfc6350-example.vcf', 'json/jcard-example.json', 'xml/rfc6351-example.xml'].map((name) => all(name)),
    );
    for (const [card] of people)
      expect(card).toMatchObject({
        family: 'Perreault',
        given: 'Simon',
        org: 'Viagenie',
        birthday: '--02-03',
        emails: ['simon.perreault@viagenie.ca'],
        urls: ['http://nomis80.org'],
        phones: ['+1-418-656-9254 x102', '+1-418-262-6501'],
      });
  });
  test('cut anywhere, it still answers', () => {
    const text = readFileSync(`${folder}text/outlook-2003.vcf`, 'utf8');
    for (let at = 0; at < text.length; at += 7) cards(text.slice(0, at));
  });
});
