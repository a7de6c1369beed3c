import { addDays, isDay } from '#plain/day/day.ts';
import { type FieldProblem, refuse } from '#plain/refusal.ts';
import type { FieldDefinition } from '../custom-values.ts';
import { FILTER_FIELDS, type FieldType, type Filter, OPS_OF, type Sentence } from '../model-lists.ts';

/** Who filters, and on which day: what 'me', 'today' and '-30' mean. */
export interface FilterScope {
  memberId: string;
  today: string;
  timeZone: string;
  /** Facts known before this day are asked again. */
  factsFrom: string;
  custom: readonly FieldDefinition[];
}

/** Parameters of a statement that is put together from parts. */
export class Params {
  readonly values: unknown[];
  constructor(values: unknown[] = []) {
    this.values = values;
  }
  /** Adds a value and answers its place, cast: `$3::text[]`. */
  add(value: unknown, cast = ''): string {
    this.values.push(value);
    return `$${this.values.length}${cast && `::${cast}`}`;
  }
}

const WS = 'workspace_id = c.workspace_id';
const ownPoint = (kind: string) =>
  `(exists (select 1 from contact_point k where k.${WS} and k.client_id = c.id and k.kind = '${kind}')
    or exists (select 1 from position o join contact_point k on k.workspace_id = o.workspace_id and k.person_id = o.person_id and k.kind = '${kind}'
      where o.${WS} and o.client_id = c.id and o.to_date is null))`;
const DECIDER_REACHED = `(exists (select 1 from touch t where t.${WS} and t.client_id = c.id and t.outcome = 'decision_maker')
  or exists (select 1 from position o where o.${WS} and o.client_id = c.id and o.decision_role = 'decides' and o.reached and o.to_date is null))`;

/** Plain columns of `c`, by the field's name. */
const COLUMN: Record<string, string> = {
  name: 'c.name', status: 'c.status', kind: 'c.kind', buysFor: 'c.buys_for', size: 'c.size', country: 'c.country', language: 'c.language', trade: 'c.trade',
  sphere: 'c.sphere', source: 'c.source', priceType: 'c.price_type', vip: 'c.vip', mailingList: 'c.mailing_list', negotiate: 'c.negotiate',
  prepared: '(c.prepared_at is not null)', live: 'c.live', manager: 'c.manager_id', created: 'c.created_at', lastTouch: 'c.last_touch_at',
  nextStepKind: 's.kind', nextStepDue: 's.due', creditLimit: 'c.credit_limit', import: 'c.import_id',
};

interface Part {
  s: Sentence;
  type: FieldType;
  p: Params;
  scope: FilterScope;
}
class BadValue extends Error {}

const textOf = (v: unknown): string => {
  if (typeof v !== 'string' && typeof v !== 'number') throw new BadValue();
  return String(v);
};
const list = (v: unknown): string[] => (Array.isArray(v) ? v.map(String) : [textOf(v)]);
const number = (v: unknown): number => {
  const n = typeof v === 'string' && v.trim() ? Number(v) : v;
  if (typeof n !== 'number' || !Number.isFinite(n)) throw new BadValue();
  return n;
};
const wholeDays = (v: unknown): number => Math.min(36_500, Math.max(0, Math.round(number(v))));
const yes = (v: unknown): boolean => {
  if (v === true || v === 'true' || v === undefined) return true;
  if (v === false || v === 'false') return false;
  throw new BadValue();
};
/** 'today', '+7', '-30' or a day. */
const day = (v: unknown, today: string): string => {
  const t = textOf(v);
  if (t === 'today') return today;
  if (/^[+-]\d{1,5}$/.test(t)) return addDays(today, Number(t));
  if (isDay(t)) return t;
  throw new BadValue();
};

/** A text without case and accents. `unaccent` costs a tenth of `fold`, which matters over a million rows. */
function textSentence(column: string, { s, p }: Part): string {
  const plain = `unaccent(lower(${column}))`;
  const given = (text: string) => `(select unaccent(lower(${p.add(text, 'text')})))`;
  if (s.op === 'contains' || s.op === 'begins') {
    const part = textOf(s.value).replace(/[\\%_]/g, '\\$&');
    return `${plain} like ${given(s.op === 'contains' ? `%${part}%` : `${part}%`)}`;
  }
  const among = `${plain} = any (array(select unaccent(lower(v)) from unnest(${p.add(list(s.value), 'text[]')}) v))`;
  return s.op === 'is_not' ? `(${column} is null or not (${among}))` : among;
}

/** A column that is kept folded, against a text folded the same way. */
function foldedSentence(column: string, { s, p }: Part): string {
  if (s.op === 'contains' || s.op === 'begins') {
    return `${column} like (select ${s.op === 'contains' ? `'%' || ` : ''}fold(${p.add(textOf(s.value), 'text')}) || '%')`;
  }
  const among = `${column} = any (array(select fold(v) from unnest(${p.add(list(s.value), 'text[]')}) v))`;
  return s.op === 'is_not' ? `(${column} is null or not (${among}))` : among;
}

function choiceSentence(column: string, { s, p }: Part, cast = 'text[]'): string {
  const among = `${column} = any (${p.add(list(s.value), cast)})`;
  return s.op === 'is_not' || s.op === 'none_of' ? `(${column} is null or not (${among}))` : among;
}

/** A day against a moment of the reader's time zone (`moment`), or against a plain day. */
function daySentence(column: string, { s, p, scope }: Part, moment: boolean): string {
  const value = day(s.value, scope.today);
  const at = (d: string) => (moment ? `(${p.add(d, 'timestamp')} at time zone ${p.add(scope.timeZone, 'text')})` : p.add(d, 'date'));
  if (s.op === 'before') return `${column} < ${at(value)}`;
  if (s.op === 'after') return `${column} >= ${at(addDays(value, 1))}`;
  return `(${column} >= ${at(value)} and ${column} < ${at(addDays(value, 1))})`;
}

function numberSentence(column: string, { s, p }: Part): string {
  return `${column} ${s.op === 'more' ? '>' : s.op === 'less' ? '<' : '='} ${p.add(number(s.value), 'numeric')}`;
}

/** Month and day of the coming days, for birthdays; 29 February is greeted on the 28th when it is missing. */
function comingDays(today: string, count: number): string[] {
  const days = Array.from({ length: Math.min(count, 366) + 1 }, (_, i) => addDays(today, i).slice(5));
  if (days.includes('02-28')) days.push('02-29');
  return [...new Set(days)];
}

/** How many such touches since so many days ago, counted no further than the sentence needs. */
const touches =
  (days: number, which = 'true') =>
  ({ s, p, scope }: Part): string => {
    const n = Math.max(0, Math.round(number(s.value)));
    const since = `(${p.add(addDays(scope.today, -days), 'timestamp')} at time zone ${p.add(scope.timeZone, 'text')})`;
    const counted = `(select count(*) from (select 1 from touch t where t.${WS} and t.client_id = c.id and t.at >= ${since} and ${which} limit ${n + 1}) x)`;
    return `${counted} ${s.op === 'more' ? '>' : s.op === 'less' ? '<' : '='} ${n}`;
  };
const ORDER = `t.outcome = 'order'`;
const ORDERS = (n: number) => `(select count(*) from (select 1 from touch t where t.${WS} and t.client_id = c.id and ${ORDER} and t.at > now() - interval '1 year' limit ${n}) x) >= ${n}`;
/** The SQL twin of rules.ts proposesVip. */
const VIP_PROPOSED = `(not c.vip and c.live and (${ORDERS(6)} or (exists (select 1 from fact f where f.${WS} and f.client_id = c.id and f.kind = any ('{growth,volumes}'))
  and (c.size = any ('{large,government}') or ${ORDERS(3)}))))`;
const LAST_CHECK = `(select r.state from reliability_check r where r.${WS} and r.client_id = c.id order by r.on_date desc, r.id desc limit 1)`;

/** Fields that are more than a column. */
const OWN: Record<string, (part: Part) => string> = {
  manager: (x) => choiceSentence('c.manager_id', { ...x, s: { ...x.s, value: list(x.s.value).map((v) => (v === 'me' ? x.scope.memberId : v)) } }, 'uuid[]'),
  import: (x) => choiceSentence('c.import_id', x, 'uuid[]'),
  department: (x) => {
    const among = `exists (select 1 from member m where m.${WS} and m.id = c.manager_id and m.department_id = any (${x.p.add(list(x.s.value), 'uuid[]')}))`;
    return x.s.op === 'is_not' || x.s.op === 'none_of' ? `not ${among}` : among;
  },
  tags: ({ s, p }) => {
    if (s.op === 'is') return `c.tags @> ${p.add(list(s.value), 'text[]')}`;
    const some = `c.tags && ${p.add(list(s.value), 'text[]')}`;
    return s.op === 'none_of' ? `not (${some})` : some;
  },
  languages: ({ s, p }) => {
    if (s.op === 'is') return `c.languages @> ${p.add(list(s.value), 'text[]')}`;
    const some = `c.languages && ${p.add(list(s.value), 'text[]')}`;
    return s.op === 'none_of' ? `not (${some})` : some;
  },
  touchesIn30Days: touches(30),
  touchesIn90Days: touches(90),
  touchesInYear: touches(365),
  ordersInYear: touches(365, ORDER),
  lastOrder: (x) => daySentence(`(select max(t.at) from touch t where t.${WS} and t.client_id = c.id and ${ORDER})`, x, true),
  vipProposed: ({ s }) => `${yes(s.value) ? '' : 'not '}${VIP_PROPOSED}`,
  reliabilityCheck: (x) => choiceSentence(`coalesce(${LAST_CHECK}, 'unknown')`, x),
  factsToReview: ({ s, p, scope }) =>
    `${yes(s.value) ? '' : 'not '}exists (select 1 from fact f where f.${WS} and f.client_id = c.id and f.known_on < ${p.add(scope.factsFrom, 'date')})`,
  planDue: (x) => `exists (select 1 from plan_item i where i.${WS} and i.client_id = c.id and i.done_at is null and ${daySentence('i.due', x, false)})`,
  city: (x) => {
    const inner = (op: Sentence['op']) => `exists (select 1 from address a where a.${WS} and a.client_id = c.id and ${foldedSentence('a.city_key', { ...x, s: { ...x.s, op } })})`;
    return x.s.op === 'is_not' ? `not ${inner('is')}` : inner(x.s.op);
  },
  noTouchDays: ({ s, p, scope }) => {
    const since = `(${p.add(addDays(scope.today, -wholeDays(s.value)), 'timestamp')} at time zone ${p.add(scope.timeZone, 'text')})`;
    return s.op === 'more' ? `(c.last_touch_at is null or c.last_touch_at < ${since})` : `c.last_touch_at >= ${since}`;
  },
  overdueDays: ({ s, p, scope }) =>
    s.op === 'more'
      ? `s.due < ${p.add(addDays(scope.today, -wholeDays(s.value)), 'date')}`
      : `(s.due < ${p.add(scope.today, 'date')} and s.due >= ${p.add(addDays(scope.today, -wholeDays(s.value)), 'date')})`,
  promiseDue: (x) => `exists (select 1 from step v where v.${WS} and v.client_id = c.id and v.state = 'open' and v.promise and ${daySentence('v.due', x, false)})`,
  supplierContractEnd: (x) => `exists (select 1 from fact f where f.${WS} and f.client_id = c.id and ${daySentence('f.contract_end', x, false)})`,
  birthdayInDays: ({ s, p, scope }) =>
    `${s.op === 'more' ? 'not ' : ''}exists (select 1 from position o join person b on b.workspace_id = o.workspace_id and b.id = o.person_id
      where o.${WS} and o.client_id = c.id and o.to_date is null and to_char(b.birthday, 'MM-DD') = any (${p.add(comingDays(scope.today, wholeDays(s.value)), 'text[]')}))`,
  requisite: ({ s, p }) =>
    `${s.op === 'none_of' ? 'not ' : ''}exists (select 1 from requisite r where r.${WS} and r.client_id = c.id${s.op === 'known' ? '' : ` and r.kind = any (${p.add(list(s.value), 'text[]')})`})`,
  phone: ({ s }) => `${s.op === 'none_of' ? 'not ' : ''}${ownPoint('phone')}`,
  email: ({ s }) => `${s.op === 'none_of' ? 'not ' : ''}${ownPoint('email')}`,
  personWithRole: ({ s, p }) =>
    `${s.op === 'none_of' ? 'not ' : ''}exists (select 1 from position o where o.${WS} and o.client_id = c.id and o.to_date is null and ${
      s.op === 'known' ? 'o.decision_role is not null' : `o.decision_role = any (${p.add(list(s.value), 'text[]')})`
    })`,
  decisionMakerReached: ({ s }) => `${yes(s.value) ? '' : 'not '}${DECIDER_REACHED}`,
  meetingsWithoutDecisionMaker: ({ s }) =>
    `${yes(s.value) ? '' : 'not '}(exists (select 1 from touch t where t.${WS} and t.client_id = c.id and t.kind in ('meeting', 'visit')) and not ${DECIDER_REACHED})`,
};
/** Where 'known' means that such a row is there. */
const KNOWN: Record<string, string> = {
  tags: `c.tags <> '{}'`,
  languages: `c.languages <> '{}'`,
  touchesIn30Days: `exists (select 1 from touch t where t.${WS} and t.client_id = c.id and t.at >= now() - interval '30 days')`,
  touchesIn90Days: `exists (select 1 from touch t where t.${WS} and t.client_id = c.id and t.at >= now() - interval '90 days')`,
  touchesInYear: `exists (select 1 from touch t where t.${WS} and t.client_id = c.id and t.at >= now() - interval '1 year')`,
  ordersInYear: ORDERS(1),
  lastOrder: `exists (select 1 from touch t where t.${WS} and t.client_id = c.id and ${ORDER})`,
  reliabilityCheck: `${LAST_CHECK} is not null`,
  planDue: `exists (select 1 from plan_item i where i.${WS} and i.client_id = c.id and i.done_at is null and i.due is not null)`,
  city: `exists (select 1 from address a where a.${WS} and a.client_id = c.id and a.city is not null)`,
  promiseDue: `exists (select 1 from step v where v.${WS} and v.client_id = c.id and v.state = 'open' and v.promise)`,
  supplierContractEnd: `exists (select 1 from fact f where f.${WS} and f.client_id = c.id and f.contract_end is not null)`,
  nextStepDue: '(s.on_date is not null or s.month is not null)',
};

const CUSTOM_TYPE: Record<FieldDefinition['type'], FieldType> = { text: 'text', link: 'text', number: 'number', date: 'day', yes_no: 'yes_no', choice: 'choice' };

function sentence(part: Part): string {
  const { s, type, p } = part;
  const custom = s.field.startsWith('custom.') ? s.field.slice(7) : undefined;
  // the key stands in the workspace's own table and has passed its check, so it may be written out
  const raw = custom && `(c.custom ->> '${custom}')`;
  const column = raw ? (type === 'number' ? `${raw}::numeric` : type === 'day' ? `${raw}::date` : raw) : COLUMN[s.field];
  if (s.op === 'unknown' || (s.op === 'known' && !(type === 'presence'))) {
    const known = KNOWN[s.field] ?? (type === 'presence' ? OWN[s.field]!({ ...part, s: { ...s, op: 'known' } }) : `${column} is not null`);
    return s.op === 'known' ? known : `not (${known})`;
  }
  const own = custom ? undefined : OWN[s.field];
  if (own) return own(part);
  if (!column) throw new BadValue();
  switch (type) {
    case 'text':
      return s.field === 'name' ? foldedSentence('c.name_key', part) : textSentence(column, part);
    case 'choice':
      return choiceSentence(column, part);
    case 'yes_no':
      return raw ? `coalesce(${raw}::boolean, false) = ${p.add(yes(s.value), 'boolean')}` : `${column} = ${p.add(yes(s.value), 'boolean')}`;
    case 'day':
      return daySentence(column, part, s.field === 'created' || s.field === 'lastTouch');
    case 'number':
      return numberSentence(column, part);
    default:
      throw new BadValue();
  }
}

/** The type of a field, or undefined when there is no such field. */
export function fieldType(field: string, custom: readonly FieldDefinition[]): FieldType | undefined {
  if (!field.startsWith('custom.')) return Object.hasOwn(FILTER_FIELDS, field) ? FILTER_FIELDS[field] : undefined;
  const definition = custom.find((f) => f.key === field.slice(7));
  return definition && CUSTOM_TYPE[definition.type];
}

/**
 * A filter as conditions over client `c` and its next step `s`, joined by `and`. Refuses UNKNOWN_FIELD with what is wrong at
 * which sentence: an unknown field, an op its type has not, a value that is none.
 */
export function filterSql(filter: Filter, p: Params, scope: FilterScope, path = 'filter'): string {
  const problems: FieldProblem[] = [];
  const parts = filter.map((s, i) => {
    const type = fieldType(s.field, scope.custom);
    if (!type) problems.push({ path: `${path}.${i}.field`, code: 'UNKNOWN_FIELD' });
    else if (!OPS_OF[type].includes(s.op)) problems.push({ path: `${path}.${i}.op`, code: 'BAD_OP' });
    else {
      try {
        return `(${sentence({ s, type, p, scope })})`;
      } catch (e) {
        if (!(e instanceof BadValue)) throw e;
        problems.push({ path: `${path}.${i}.value`, code: 'BAD_VALUE' });
      }
    }
    return 'true';
  });
  if (problems.length) throw refuse('UNKNOWN_FIELD', { status: 422, fields: problems });
  return parts.length ? parts.join(' and ') : 'true';
}

/** Whether a filter holds live clients only, so that each has a next step to be ordered by. */
export const holdsLiveOnly = (filter: Filter): boolean =>
  filter.some(
    (s) =>
      (s.field === 'live' && s.op === 'is' && s.value !== false && s.value !== 'false') ||
      (s.field === 'status' && (s.op === 'is' || s.op === 'any_of') && list(s.value ?? []).every((v) => ['prospect', 'client', 'dormant'].includes(v))) ||
      ['nextStepDue', 'nextStepKind', 'overdueDays'].includes(s.field),
  );
