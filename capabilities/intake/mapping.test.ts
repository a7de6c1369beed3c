import { expect, test } from 'vitest';
import { isTarget, targets } from './fields.ts';
import { countryOfNumbers, proposeMapping } from './mapping.ts';

const map = (headers: string, rows: string[][] = [], country?: string) =>
  proposeMapping(headers.split(';'), rows, [], country).map(({ target }) => target);

test('the four languages', () => {
  const expected = ['name', 'country', 'person.full', 'phone', 'email', 'address.office.city', 'nextDate'];
  expect(map('Company;Country;Contact person;Phone;E-mail;City;Next step date')).toEqual(expected);
  expect(map('Компания;Страна;Контактное лицо;Телефон;Эл. почта;Город;Дата следующего контакта')).toEqual(expected);
  expect(map('Denumire companie;Țară;Persoană de contact;Telefon;Adresă email;Oraș;Data următorului contact')).toEqual(
    expected,
  );
  expect(map('Įmonė;Šalis;Kontaktinis asmuo;Telefonas;El. paštas;Miestas;Kito kontakto data')).toEqual(expected);
});
test('requisites of the home countries', () => {
  expect(map('ИНН;КПП;ОГРН;БИК;Расч. счёт;Кор. счёт')).toEqual([
    'requisite.inn',
    'requisite.kpp',
    'requisite.ogrn',
    'requisite.bik',
    'requisite.account',
    'requisite.corr_account',
  ]);
  expect(map('CUI;Nr. Reg. Com.;Cod TVA;IBAN;Bancă')).toEqual([
    'requisite.cui',
    'requisite.trade_register',
    'requisite.vat',
    'requisite.iban',
    'requisite.bank',
  ]);
  expect(map('Įmonės kodas;PVM mokėtojo kodas')).toEqual(['requisite.company_code', 'requisite.vat']);
});
test('Bitrix24, a company list', () => {
  expect(
    map(
      'ID;Название компании;Тип компании;Сфера деятельности;Рабочий телефон;Рабочий e-mail;Корпоративный сайт;Юридический адрес;Ответственный;Комментарий;Дата создания;Реквизит (Россия): ИНН',
    ),
  ).toEqual([
    null,
    'name',
    'kind',
    'trade',
    'phone',
    'email',
    'website',
    'address.legal.full',
    'manager',
    'note',
    null,
    'requisite.inn',
  ]);
});
test('Bitrix24 and amoCRM, contacts', () => {
  expect(
    map('Имя;Отчество;Фамилия;Должность;Компания;Дата рождения;Мобильный телефон;Рабочий e-mail;Источник'),
  ).toEqual([
    'person.given',
    'person.patronymic',
    'person.family',
    'person.position',
    'name',
    'person.birthday',
    'person.phone',
    'person.email',
    'source',
  ]);
  expect(map('Полное имя контакта;Название компании;Рабочий прямой телефон;Личный email;Теги;Web')).toEqual([
    'person.full',
    'name',
    'phone',
    'email',
    'tags',
    'website',
  ]);
});
test('Pipedrive', () => {
  expect(
    map(
      'Organization - Name;Organization - Address;Organization - Owner;Organization - Labels;Person - Name;Person - Phone - Work;Person - Email - Work',
    ),
  ).toEqual(['name', 'address.office.full', 'manager', 'tags', 'person.full', 'person.phone', 'person.email']);
});
test('HubSpot, companies and contacts', () => {
  expect(
    map(
      'Company name;Company Domain Name;Phone Number;City;State/Region;Postal Code;Country/Region;Industry;Number of Employees;Lifecycle Stage;Company owner',
    ),
  ).toEqual([
    'name',
    'website',
    'phone',
    'address.office.city',
    'address.office.region',
    'address.office.postcode',
    'country',
    'trade',
    null,
    'status',
    'manager',
  ]);
  expect(map('First Name;Last Name;Email;Job Title;Company name;Contact owner')).toEqual([
    'person.given',
    'person.family',
    'person.email',
    'person.position',
    'name',
    'manager',
  ]);
});
test('Odoo and Twenty', () => {
  expect(map('Name;Street;City;Zip;Country;Tax ID;Phone;Email;Website;Salesperson;Tags')).toEqual([
    'name',
    'address.office.street',
    'address.office.city',
    'address.office.postcode',
    'country',
    'requisite.tax_number',
    'phone',
    'email',
    'website',
    'manager',
    'tags',
  ]);
  expect(map('Name;Domain Name;Address Street1;Address City;Account Owner')).toEqual([
    'name',
    'website',
    'address.office.street',
    'address.office.city',
    'manager',
  ]);
});
test('Outlook and Google contacts', () => {
  expect(
    map(
      'Title;First Name;Middle Name;Last Name;Company;Job Title;Business Street;Business City;Business Phone;Business Fax;E-mail Address;Birthday;Notes',
    ),
  ).toEqual([
    null,
    'person.given',
    'person.patronymic',
    'person.family',
    'name',
    'person.position',
    'address.office.street',
    'address.office.city',
    'person.phone',
    null,
    'person.email',
    'person.birthday',
    'note',
  ]);
  expect(
    map(
      'Name;Given Name;Family Name;Birthday;E-mail 1 - Type;E-mail 1 - Value;Phone 1 - Value;Organization 1 - Name;Organization 1 - Title;Website 1 - Value',
    ),
  ).toEqual([
    'person.full',
    'person.given',
    'person.family',
    'person.birthday',
    null,
    'person.email',
    'person.phone',
    'name',
    'person.position',
    'website',
  ]);
});
test('without a telling header the cells are looked at', () => {
  const rows = [
    ['Jonas', 'jonas@example.lt', '+370 612 34567', 'LT121000011101001000', '303369895', 'https://example.lt'],
    ['Ona', 'ona@example.lt', '8 612 34568', 'LT121000011101001000', '303369920', 'www.example.lt'],
  ];
  expect(map('A;B;C;D;E;F', rows, 'LT')).toEqual([
    null,
    'email',
    'phone',
    'requisite.iban',
    'requisite.company_code',
    'website',
  ]);
});
test('a header whose cells say otherwise is not believed', () => {
  expect(
    map('Company;Sales', [
      ['UAB Ruta', '1200'],
      ['UAB Liepa', '1500'],
    ]),
  ).toEqual(['name', null]);
  expect(
    map('Account;Location', [
      ['Acme', 'Kenya'],
      ['Bluth', 'United States'],
    ]),
  ).toEqual(['name', 'country']);
});
test('one field takes one column, the surest; phones take several', () => {
  expect(map('Company;Company name;Phone;Mobile')).toEqual(['name', null, 'phone', 'phone']);
});
test('the workspace’s own fields are found by their labels', () => {
  expect(proposeMapping(['Klientas', 'Sandėlio plotas'], [], [{ key: 'floor', label: 'Sandėlio plotas' }])[1]).toEqual({
    target: 'custom.floor',
    confidence: 1,
    by: 'header',
  });
});
test('targets are known by name', () => {
  expect(targets.every(isTarget)).toBe(true);
  expect([isTarget('custom.floor'), isTarget('custom.'), isTarget('nonsense')]).toEqual([true, false, false]);
});

test('the numbers of a table tell its country, when they are of one', () => {
  expect(countryOfNumbers(['name', 'requisite.inn', null, 'requisite.kpp'])).toBe('RU');
  expect(countryOfNumbers(['name', 'requisite.cui', 'requisite.iban'])).toBe('RO');
  expect([countryOfNumbers(['name', 'requisite.inn', 'requisite.idno']), countryOfNumbers(['name', 'requisite.company_code'])]).toEqual([undefined, undefined]);
});
