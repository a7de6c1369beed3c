import type { FieldDefinition } from '#cap/clients/custom-values.ts';
import { messages as clientWords } from '#cap/clients/messages.ts';
import { formatCountry } from './format-country.ts';
import type { OutField, Language } from '../out-headers.ts';
import type { OutCell } from './write-csv.ts';

/** One client as an export reads it: everything an import could bring back. */
export interface OutClient {
  name: string;
  kind: string;
  buys_for: string;
  status: string;
  legal_form: string | null;
  legal_name: string | null;
  country: string | null;
  language: string | null;
  size: string | null;
  trade: string | null;
  sphere: string | null;
  source: string | null;
  vip: boolean;
  tags: string[];
  price_type: string | null;
  payment_terms: string | null;
  credit_limit: string | null;
  currency: string | null;
  custom: Record<string, unknown>;
  manager: string;
  parent: string | null;
  next_date: string | null;
  next_why: string | null;
  last_touch: string | null;
  created: string;
  contacts: [kind: string, value: string][];
  addresses: { kind: string; country: string | null; postcode: string | null; region: string | null; city: string | null; street: string | null }[];
  requisites: Record<string, string>;
  people: OutPerson[];
}
export interface OutPerson {
  name: string;
  given: string | null;
  patronymic: string | null;
  family: string | null;
  title: string | null;
  birthday: string | null;
  notes: string | null;
  contacts: [kind: string, value: string][];
}

const WS = 'workspace_id = c.workspace_id';
const ways = (owner: string) =>
  `coalesce((select json_agg(json_build_array(k.kind, k.value) order by k.position, k.id) from contact_point k where k.${WS} and ${owner}), '[]')`;

/** Clients of `ids` (`id`, `n`) with their parts; `zone` is the place of the reader's time zone among the parameters. */
export const exportSql = (ids: string, zone: string) => `
select c.name, c.kind, c.buys_for, c.status, c.legal_form, c.legal_name, c.country, c.language, c.size, c.trade, c.sphere, c.source, c.vip, c.tags, c.price_type, c.payment_terms,
  c.credit_limit::text, c.currency, c.custom, m.name as manager, p.name as parent, s.on_date::text as next_date, s.why as next_why,
  (c.last_touch_at at time zone ${zone})::date::text as last_touch, (c.created_at at time zone ${zone})::date::text as created,
  ${ways('k.client_id = c.id')} as contacts,
  coalesce((select json_agg(json_build_object('kind', a.kind, 'country', a.country, 'postcode', a.postcode, 'region', a.region, 'city', a.city, 'street', a.street)
    order by a.kind = 'office' desc, a.id) from address a where a.${WS} and a.client_id = c.id), '[]') as addresses,
  coalesce((select json_object_agg(r.kind, r.value) from (select distinct on (kind) kind, value from requisite where ${WS} and client_id = c.id order by kind, id) r), '{}') as requisites,
  coalesce((select json_agg(json_build_object('name', h.name, 'given', h.given_name, 'patronymic', h.patronymic, 'family', h.family_name, 'title', o.title, 'notes', h.notes,
      'birthday', case when h.birth_year_known then h.birthday::text else to_char(h.birthday, '"--"MM-DD') end, 'contacts', ${ways('k.person_id = h.id')}) order by o.main desc, o.id)
    from position o join person h on h.workspace_id = o.workspace_id and h.id = o.person_id and h.trashed_at is null and h.erased_at is null
    where o.${WS} and o.client_id = c.id and o.to_date is null), '[]') as people
from (${ids}) listed join client c on c.workspace_id = (select current_workspace()) and c.id = listed.id
join member m on m.workspace_id = c.workspace_id and m.id = c.manager_id
left join client p on p.workspace_id = c.workspace_id and p.id = c.parent_id
left join step s on s.workspace_id = c.workspace_id and s.id = c.next_step_id
order by listed.n`;

export const waysOf = (contacts: readonly [string, string][], kind: string): string[] => contacts.filter(([each]) => each === kind).map(([, value]) => value);

/** What the cells of an export are filled from, in one language. */
export class CellMaker {
  private readonly words: (typeof clientWords)[Language];
  private readonly language: Language;
  private readonly custom: ReadonlyMap<string, FieldDefinition>;

  constructor(language: Language, custom: ReadonlyMap<string, FieldDefinition>) {
    this.words = clientWords[language];
    this.language = language;
    this.custom = custom;
  }

  country = (code: string | null): string | null => code && formatCountry(code, this.language);

  yesNo = (value: boolean): string => YES_NO[this.language][value ? 0 : 1];

  word(list: 'kind' | 'buysFor' | 'status' | 'size', value: string | null): string | null {
    return value && ((this.words.client[list] as Record<string, string>)[value] ?? value);
  }

  own(key: string, client: OutClient): OutCell {
    const value = client.custom[key];
    if (value === undefined || value === null) return null;
    return typeof value === 'boolean' ? this.yesNo(value) : (value as string | number);
  }

  isNumber = (key: string) => this.custom.get(key)?.type === 'number';
  isDay = (key: string) => this.custom.get(key)?.type === 'date';

  /** A client's field, or its `person`'s. */
  cell(field: OutField, c: OutClient, person: OutPerson | undefined): OutCell {
    const [first, second = '', third = ''] = field.split('.');
    if (first === 'person') return person ? personCell(second, person) : null;
    if (first === 'address') {
      const address = c.addresses.find((each) => each.kind === second);
      if (third === 'country') return this.country(address?.country ?? null);
      return address?.[third === 'full' ? 'street' : (third as 'city')] ?? null;
    }
    if (first === 'requisite') return c.requisites[second] ?? null;
    if (first === 'custom') return this.own(second, c);
    return this.plain(field, c);
  }

  private plain(field: OutField, c: OutClient): OutCell {
    switch (field) {
      case 'kind': return this.word('kind', c.kind);
      case 'buysFor': return this.word('buysFor', c.buys_for);
      case 'status': return this.word('status', c.status);
      case 'size': return this.word('size', c.size);
      case 'country': return this.country(c.country);
      case 'vip': return c.vip ? this.yesNo(true) : null;
      case 'tags': return c.tags.join('; ');
      case 'phone': return waysOf(c.contacts, 'phone').join('; ');
      case 'email': return waysOf(c.contacts, 'email').join('; ');
      case 'website': return waysOf(c.contacts, 'site')[0];
      case 'messenger': return waysOf(c.contacts, 'messenger').join('; ');
      case 'legalForm': return c.legal_form;
      case 'legalName': return c.legal_name;
      case 'priceType': return c.price_type;
      case 'paymentTerms': return c.payment_terms;
      case 'creditLimit': return c.credit_limit;
      case 'nextDate': return c.next_date;
      case 'nextWhy': return c.next_why;
      case 'lastTouch': return c.last_touch;
      default: return (c as unknown as Record<string, OutCell>)[field];
    }
  }
}

function personCell(field: string, p: OutPerson): OutCell {
  switch (field) {
    case 'full': return p.name;
    case 'given': return p.given;
    case 'family': return p.family;
    case 'patronymic': return p.patronymic;
    case 'position': return p.title;
    case 'birthday': return p.birthday;
    case 'note': return p.notes;
    default: return waysOf(p.contacts, field).join('; ');
  }
}

/** Words that an import reads back. */
const YES_NO: Record<Language, readonly [string, string]> = { en: ['yes', 'no'], ru: ['да', 'нет'], ro: ['da', 'nu'], lt: ['taip', 'ne'] };
