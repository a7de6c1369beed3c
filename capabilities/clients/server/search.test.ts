import { expect, test } from 'vitest';
import { openHouse } from '#app/testing/house.ts';
import { newClient } from './fixtures.ts';

const house = await openHouse();
const rasa = house.as('rasa');
const hits = async (q: string, who = rasa) => {
  const r = await who.get(`/api/search?q=${encodeURIComponent(q)}`);
  expect(r.status, JSON.stringify(r.body)).toBe(200);
  return r.body.hits as { clientId: string; clientName: string; personName: string | null; matched: string }[];
};
const first = async (q: string) => (await hits(q))[0]?.clientName;

await newClient(rasa, { name: 'UAB „Šiaurės vėjas“', country: 'LT', contacts: [{ kind: 'phone', value: '+370 612 34567' }, { kind: 'site', value: 'https://www.siauresvejas.lt/apie' }], requisites: [{ kind: 'company_code', value: '303369895' }] });
await newClient(rasa, { name: 'ООО «Восток-Монтаж»', country: 'RU', requisites: [{ kind: 'inn', country: 'RU', value: '7604244281' }], contacts: [{ kind: 'phone', value: '8 (495) 123-45-67' }, { kind: 'email', value: 'zakaz@vostok-montazh.example' }] });
await newClient(rasa, { name: 'Țesătura Șipote SRL', country: 'RO', requisites: [{ kind: 'vat', country: 'RO', value: 'RO33761393' }], person: { name: 'Ștefan Brătianu', contacts: [{ kind: 'phone', value: '0721 123 456' }, { kind: 'email', value: 'stefan.bratianu@sipote.example' }] } });
await newClient(rasa, { name: 'Żółw i Synowie', country: 'PL', person: { name: 'Евгений Щукин', contacts: [{ kind: 'phone', value: '+48 58 085 22 52' }] } });
for (let i = 0; i < 60; i++) await newClient(rasa, { name: `${['Baltic', 'Nordic', 'Rytų', 'Vest', 'Север'][i % 5]} ${['Metal', 'Textil', 'Statyba', 'Agro', 'Строй'][Math.floor(i / 5) % 5]} ${i}` });

test.each([
  // any script
  ['восток монтаж', 'ООО «Восток-Монтаж»'], ['vostok', 'ООО «Восток-Монтаж»'], ['vostok montazh', 'ООО «Восток-Монтаж»'], ['montaz', 'ООО «Восток-Монтаж»'],
  ['шяурес веяс', 'UAB „Šiaurės vėjas“'], ['сяурес вейас', 'UAB „Šiaurės vėjas“'], ['цесэтура', 'Țesătura Șipote SRL'],
  ['щукин', 'Żółw i Synowie'], ['schukin', 'Żółw i Synowie'], ['evgenij shchukin', 'Żółw i Synowie'], ['брэтиану', 'Țesătura Șipote SRL'],
  // with and without diacritics, whatever the legal form and quotes
  ['siaures vejas', 'UAB „Šiaurės vėjas“'], ['ŠIAURĖS', 'UAB „Šiaurės vėjas“'], ['šiaures vėjas uab', 'UAB „Šiaurės vėjas“'], ['tesatura sipote', 'Țesătura Șipote SRL'], ['ţesătura', 'Țesătura Șipote SRL'], ['zolw', 'Żółw i Synowie'],
  // one letter wrong, missing, too many, swapped
  ['siaurse vejas', 'UAB „Šiaurės vėjas“'], ['siures vejas', 'UAB „Šiaurės vėjas“'], ['siaurres vejas', 'UAB „Šiaurės vėjas“'], ['siaurės vejus', 'UAB „Šiaurės vėjas“'], ['востог монтаж', 'ООО «Восток-Монтаж»'], ['tesatira', 'Țesătura Șipote SRL'], ['bratiamu stefan', 'Țesătura Șipote SRL'],
  // any part, words in any order
  ['vejas siaures', 'UAB „Šiaurės vėjas“'], ['ontaj', undefined], ['онтаж', 'ООО «Восток-Монтаж»'], ['auré', 'UAB „Šiaurės vėjas“'],
  // telephones
  ['+370 612 34567', 'UAB „Šiaurės vėjas“'], ['8 612 34567', 'UAB „Šiaurės vėjas“'], ['0 612 34 567', 'UAB „Šiaurės vėjas“'], ['(8-612) 345', 'UAB „Šiaurės vėjas“'], ['612 345', 'UAB „Šiaurės vėjas“'], ['tel. 8 612 34567', 'UAB „Šiaurės vėjas“'],
  ['00370 61234567', 'UAB „Šiaurės vėjas“'], ['8 (495) 123-45-67', 'ООО «Восток-Монтаж»'], ['123 45 67', 'ООО «Восток-Монтаж»'], ['0721 123 456', 'Țesătura Șipote SRL'], ['+40 721', 'Țesătura Șipote SRL'], ['58 085 22 52', 'Żółw i Synowie'],
  // numbers of companies
  ['7604 2442 81', 'ООО «Восток-Монтаж»'], ['ИНН 7604244281', 'ООО «Восток-Монтаж»'], ['760424', 'ООО «Восток-Монтаж»'], ['RO 33761393', 'Țesătura Șipote SRL'], ['33761393', 'Țesătura Șipote SRL'], ['CUI: RO33761393', 'Țesătura Șipote SRL'], ['įm. k. 303 369 895', 'UAB „Šiaurės vėjas“'],
  // mail addresses and sites
  ['zakaz@vostok-montazh.example', 'ООО «Восток-Монтаж»'], ['ZAKAZ@', 'ООО «Восток-Монтаж»'], ['@sipote.example', 'Țesătura Șipote SRL'], ['sipote.example', 'Țesătura Șipote SRL'], ['mailto:stefan.bratianu@sipote.example', 'Țesătura Șipote SRL'],
  ['https://www.siauresvejas.lt/apie', 'UAB „Šiaurės vėjas“'], ['siauresvejas.lt', 'UAB „Šiaurės vėjas“'], ['www.siauresvejas.lt', 'UAB „Šiaurės vėjas“'],
])('“%s” finds %s', async (q, name) => {
  expect(await first(q)).toBe(name);
});

test('says by what it was found, person and all', async () => {
  expect((await hits('bratianu'))[0]).toMatchObject({ matched: 'person', personName: 'Ștefan Brătianu' });
  expect((await hits('33761393'))[0]).toMatchObject({ matched: 'requisite', value: 'RO33761393' });
});

test('odd texts find nothing and break nothing; another company finds nothing of ours', async () => {
  for (const q of ['%', '_', '\\', "'; drop table client; --", '+', '8', '()', '   a', '0000000000000000000000', '🙂🙂', 'ы', '\u0000'.repeat(3) + 'x', 'a'.repeat(100), '́́', '名']) {
    expect([200, 422], q).toContain((await rasa.get(`/api/search?q=${encodeURIComponent(q)}`)).status);
  }
  expect(await hits('vostok', house.as('strangerAdmin'))).toEqual([]);
});
