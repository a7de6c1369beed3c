import { contactValue } from '#cap/clients/contact-key.ts';
import { customValue, type FieldDefinition } from '#cap/clients/custom-values.ts';
import type { RequisiteKind } from '#cap/clients/requisites/kinds.ts';
import { splitPhones } from '#plain/phone.ts';
import { readBuysFor, readClientKind, readLanguage, readSize, readStatus } from './choices.ts';
import { readCountry } from './countries.ts';
import type { Draft, DraftCode, DraftContact, DraftOptions, DraftPerson, DraftProblem } from './draft-model.ts';
import { countryOfRequisite, draftRequisite } from './draft-requisite.ts';
import type { AddressKind, addressParts, Target } from './fields.ts';
import type { Mapping } from './mapping.ts';
import { cleaned, readDay, readNumber, readYesNo } from './read-values.ts';

export type * from './draft-model.ts';

/** Row by row by one mapping: what is the same for all rows is worked out once. */
export function drafter(
  mapping: Mapping,
  options: DraftOptions,
): (cells: readonly string[]) => { draft: Draft; problems: DraftProblem[] } {
  // the country first: phones and numbers are read by it
  const steps = mapping
    .flatMap((target, column) => (target ? [{ target, column }] : []))
    .sort((a, b) => Number(b.target === 'country') - Number(a.target === 'country'));
  const custom = new Map(options.customFields?.map((field) => [field.key, field]));
  const withCountry = mapping.includes('country');
  const numbers = options.countryChosen ? [] : steps.filter(({ target }) => target.startsWith('requisite.'));
  return (cells) => {
    const row = new Row(options, custom);
    if (!withCountry || !cleaned(cells[mapping.indexOf('country')] ?? '')) {
      const told = countryOfNumbers(numbers.map(({ target, column }) => [target.slice(10) as RequisiteKind, cleaned(cells[column] ?? '')]));
      row.draft.country = told ?? options.country;
      if (!told && !options.countryChosen) row.draft.countryTaken = true;
    }
    for (const { target, column } of steps) {
      const value = cleaned(cells[column] ?? '');
      if (value !== '') row.take(target, value, column);
    }
    return row.finish(mapping);
  };
}

/** The country whose rules a number of the row passes, when all such numbers agree: an INN is Russian, 'RO33761393' is Romanian. */
function countryOfNumbers(numbers: readonly (readonly [RequisiteKind, string])[]): string | undefined {
  const found = new Set(numbers.flatMap(([kind, value]) => (value ? (countryOfRequisite(kind, value) ?? []) : [])));
  return found.size === 1 ? [...found][0] : undefined;
}

/** One row by a mapping; `drafter` is the way for many. */
export const toDraft = (cells: readonly string[], mapping: Mapping, options: DraftOptions) =>
  drafter(mapping, options)(cells);

/** Most characters of a field, as the tables have it. */
const lengths: Partial<Record<Target, number>> = {
  name: 300,
  legalName: 300,
  legalForm: 60,
  trade: 120,
  sphere: 200,
  source: 120,
  manager: 200,
  parent: 300,
  priceType: 60,
  paymentTerms: 500,
  nextWhy: 500,
  'person.full': 200,
  'person.family': 200,
  'person.given': 200,
  'person.patronymic': 200,
  'person.position': 200,
};
const addressLengths: Record<string, number> = { full: 300, street: 300, city: 120, region: 120, postcode: 20 };
const NOTE = 50_000;

class Row {
  readonly draft: Draft = { name: '', tags: [], contacts: [], requisites: [], addresses: [], custom: {} };
  private readonly problems: DraftProblem[] = [];
  private readonly person: Partial<DraftPerson> & { full?: string; contacts: DraftContact[] } = { contacts: [] };
  private readonly options: DraftOptions;
  private readonly custom: ReadonlyMap<string, FieldDefinition>;

  constructor(options: DraftOptions, custom: ReadonlyMap<string, FieldDefinition>) {
    this.options = options;
    this.custom = custom;
  }

  take(target: Target, value: string, column: number): void {
    const { draft } = this;
    const report = (code: DraftCode, level: 'error' | 'warning' = 'warning') =>
      this.problems.push({ column, field: target, value: value.slice(0, 200), code, level });
    const choice = <T>(found: T | undefined, code: DraftCode = 'CHOICE_UNKNOWN'): T | undefined => {
      if (found === undefined) report(code);
      return found;
    };
    switch (target) {
      case 'name':
        if (value.length > 300) report('TOO_LONG', 'error');
        draft.name = value.slice(0, 300).replace(/\s+/g, ' ');
        return;
      case 'legalForm':
      case 'legalName':
      case 'trade':
      case 'sphere':
      case 'source':
      case 'manager':
      case 'parent':
      case 'priceType':
      case 'paymentTerms':
      case 'nextWhy':
        draft[target] = this.short(value, lengths[target] as number, report);
        return;
      case 'country':
        draft.country = choice(readCountry(value), 'COUNTRY_UNKNOWN');
        return;
      case 'kind':
        draft.kind = choice(readClientKind(value));
        return;
      case 'buysFor':
        draft.buysFor = choice(readBuysFor(value));
        return;
      case 'status':
        draft.status = choice(readStatus(value));
        return;
      case 'size':
        draft.size = choice(readSize(value));
        return;
      case 'language':
        draft.language = choice(readLanguage(value));
        return;
      case 'vip':
        draft.vip = choice(readYesNo(value), 'YES_NO_UNCLEAR');
        return;
      case 'currency':
        draft.currency = choice(
          currencies[value.toUpperCase()] ?? (/^[A-Za-z]{3}$/.test(value) ? value.toUpperCase() : undefined),
          'CURRENCY_UNKNOWN',
        );
        return;
      case 'creditLimit': {
        const number = readNumber(value, this.options.decimalComma ?? true);
        draft.creditLimit = choice(
          number !== undefined && /^\d{1,12}(?:\.\d{1,2})?$/.test(number) ? number : undefined,
          'NUMBER_UNCLEAR',
        );
        return;
      }
      case 'tags':
        for (const tag of value.split(/\s*[,;|:\n]+\s*/))
          if (tag && draft.tags.length < 50 && !draft.tags.includes(tag)) draft.tags.push(tag.slice(0, 60));
        return;
      case 'note':
        draft.note = [draft.note, value].filter(Boolean).join('\n').slice(0, NOTE);
        return;
      case 'person.note':
        this.person.notes = [this.person.notes, value].filter(Boolean).join('\n').slice(0, 10_000);
        return;
      case 'nextDate': {
        const day = choice(readDay(value, this.options.dateOrder), 'DATE_UNCLEAR');
        if (day && this.options.today && day < this.options.today) report('DATE_PAST');
        else draft.nextDate = day;
        return;
      }
      case 'lastTouch':
        draft.lastTouch = choice(readDay(value, this.options.dateOrder), 'DATE_UNCLEAR');
        return;
      case 'phone':
      case 'person.phone':
        for (const one of splitPhones(value)) this.contact(target, 'phone', one, 'PHONE_WRONG', report);
        if (!/\d/.test(value)) report('PHONE_WRONG');
        return;
      case 'email':
      case 'person.email':
        for (const one of value.includes('<') ? value.split(/\s*[,;\n]\s*/) : value.split(/[\s,;|]+/))
          if (one) this.contact(target, 'email', one, 'EMAIL_WRONG', report);
        return;
      case 'website':
        this.contact(target, 'site', /#([^#\s]+)#$/.exec(value)?.[1] ?? value, 'SITE_WRONG', report);
        return;
      case 'messenger':
      case 'person.messenger':
        for (const one of value.split(/\s*[;\n]\s*/))
          this.contact(target, 'messenger', one.slice(0, 300), 'TOO_LONG', report);
        return;
      case 'person.birthday': {
        const birthday = /^--\d\d-\d\d$/.test(value) ? value : readDay(value, this.options.dateOrder);
        this.person.birthday = choice(birthday, 'DATE_UNCLEAR');
        return;
      }
      case 'person.full':
        this.person.full = this.short(value, 200, report).replace(/\s+/g, ' ');
        return;
      case 'person.family':
        this.person.familyName = this.short(value, 200, report);
        return;
      case 'person.given':
        this.person.givenName = this.short(value, 200, report);
        return;
      case 'person.patronymic':
        this.person.patronymic = this.short(value, 200, report);
        return;
      case 'person.position':
        this.person.title = this.short(value, 200, report);
        return;
      default:
        if (target.startsWith('address.')) this.address(target, value, report);
        else if (target.startsWith('requisite.')) this.requisite(target.slice(10) as RequisiteKind, value, report);
        else this.own(target.slice(7), value, report);
    }
  }

  private short(value: string, most: number, report: (code: DraftCode) => void): string {
    if (value.length <= most) return value;
    report('TOO_LONG');
    return value.slice(0, most).trim();
  }

  private contact(
    target: Target,
    kind: DraftContact['kind'],
    text: string,
    code: DraftCode,
    report: (code: DraftCode) => void,
  ): void {
    const found = text.length <= 300 ? contactValue(kind, text, this.draft.country) : null;
    if (!found) return void report(code);
    const list = target.startsWith('person.') ? this.person.contacts : this.draft.contacts;
    if (list.length < 20 && !list.some((other) => other.kind === kind && other.key === found.key))
      list.push({ kind, value: found.value, key: found.key });
  }

  private address(target: Target, value: string, report: (code: DraftCode) => void): void {
    const [, kind, part] = target.split('.') as ['address', AddressKind, (typeof addressParts)[number]];
    let address = this.draft.addresses.find((other) => other.kind === kind);
    if (!address) this.draft.addresses.push((address = { kind }));
    if (part === 'country') {
      const country = readCountry(value);
      if (country) address.country = country;
      else report('COUNTRY_UNKNOWN');
    } else {
      const text = this.short(value.replace(/\s*\n\s*/g, ', '), addressLengths[part] as number, report);
      address[part === 'full' ? 'street' : part] = text;
    }
  }

  private requisite(
    given: RequisiteKind,
    value: string,
    report: (code: DraftCode, level?: 'error' | 'warning') => void,
  ): void {
    const { requisite, problem } = draftRequisite(given, this.draft.country, value);
    if (problem === 'ZEROS_RESTORED') report(problem);
    else if (problem) report(`REQUISITE_${problem}`, this.options.badRequisites === 'refuse' ? 'error' : 'warning');
    if (requisite) this.draft.requisites.push(requisite);
  }

  private own(key: string, value: string, report: (code: DraftCode) => void): void {
    const field = this.custom.get(key);
    if (!field) return;
    const { dateOrder, decimalComma = true } = this.options;
    let read: unknown = value;
    let code: DraftCode = 'CHOICE_UNKNOWN';
    if (field.type === 'date') [read, code] = [readDay(value, dateOrder), 'DATE_UNCLEAR'];
    else if (field.type === 'number') [read, code] = [readNumber(value, decimalComma), 'NUMBER_UNCLEAR'];
    else if (field.type === 'yes_no') [read, code] = [readYesNo(value), 'YES_NO_UNCLEAR'];
    else if (field.type === 'choice')
      read = field.options.find((option) => option.toLowerCase() === value.toLowerCase());
    else if (field.type === 'link') [read, code] = [/^https?:/i.test(value) ? value : `https://${value}`, 'SITE_WRONG'];
    else read = this.short(value, 2000, report);
    const kept = read === undefined ? undefined : customValue(field, read);
    if (kept === undefined) report(code);
    else this.draft.custom[key] = kept;
  }

  finish(mapping: Mapping): { draft: Draft; problems: DraftProblem[] } {
    const { draft, person, problems } = this;
    const { full, ...rest } = person;
    const name = full || [rest.givenName, rest.patronymic, rest.familyName].filter(Boolean).join(' ').slice(0, 200);
    if (name) draft.person = { ...rest, name };
    else if (person.contacts.length) {
      // nobody is named: the ways to reach them are the company's
      for (const contact of person.contacts)
        if (!draft.contacts.some((c) => c.kind === contact.kind && c.key === contact.key)) draft.contacts.push(contact);
    }
    if (!draft.name && draft.legalName) draft.name = draft.legalName;
    if (!draft.name && name) {
      draft.name = name;
      draft.kind ??= 'private_person';
      if (mapping.includes('name'))
        problems.push({
          column: mapping.indexOf('name'),
          field: 'name',
          value: '',
          code: 'NAME_FROM_PERSON',
          level: 'warning',
        });
    }
    if (!draft.name)
      problems.push({
        column: mapping.indexOf('name'),
        field: 'name',
        value: '',
        code: 'NAME_MISSING',
        level: 'error',
      });
    for (const field of this.custom.values())
      if (field.required && !(field.key in draft.custom))
        problems.push({
          column: mapping.indexOf(`custom.${field.key}`),
          field: `custom.${field.key}`,
          value: '',
          code: 'REQUIRED',
          level: 'error',
        });
    draft.addresses = draft.addresses.filter(
      ({ street, city, region, postcode, country }) => street || city || region || postcode || country,
    );
    for (const address of draft.addresses) if (!address.country && draft.country) address.country = draft.country;
    for (const key of Object.keys(draft) as (keyof Draft)[]) if (draft[key] === undefined) delete draft[key];
    return { draft, problems };
  }
}

const currencies: Record<string, string> = {
  '€': 'EUR',
  EURO: 'EUR',
  EUROS: 'EUR',
  $: 'USD',
  '₽': 'RUB',
  РУБ: 'RUB',
  'РУБ.': 'RUB',
  RUR: 'RUB',
  LEI: 'RON',
  LEU: 'RON',
  '£': 'GBP',
  ZŁ: 'PLN',
  '₴': 'UAH',
  ГРН: 'UAH',
};
