import type { CustomValue, FieldDefinition } from '#cap/clients/custom-values.ts';
import type { BuysFor, ClientKind, Size, Status } from '#cap/clients/model.ts';
import type { RequisiteKind } from '#cap/clients/requisites/kinds.ts';
import type { RequisiteProblem } from '#cap/clients/requisites/validate.ts';
import type { Day } from '#plain/day/day.ts';
import type { AddressKind, Target } from './fields.ts';
import type { DateOrder } from './read-values.ts';

/** What is wrong with a value of a row; worded in messages.ts as `draft.CODE`. */
export type DraftCode =
  | 'NAME_MISSING'
  | 'NAME_FROM_PERSON'
  | 'TOO_LONG'
  | 'COUNTRY_UNKNOWN'
  | 'CHOICE_UNKNOWN'
  | 'YES_NO_UNCLEAR'
  | 'DATE_UNCLEAR'
  | 'DATE_PAST'
  | 'NUMBER_UNCLEAR'
  | 'EMAIL_WRONG'
  | 'PHONE_WRONG'
  | 'SITE_WRONG'
  | 'CURRENCY_UNKNOWN'
  | 'ZEROS_RESTORED'
  | 'REQUIRED'
  | `REQUISITE_${RequisiteProblem}`;

/**
 * `column` from 0, -1 when it is about the whole row. An `error` keeps the row out; a `warning` says what was left out
 * or changed.
 */
export interface DraftProblem {
  column: number;
  field: Target;
  value: string;
  code: DraftCode;
  level: 'error' | 'warning';
}

export interface DraftContact {
  kind: 'phone' | 'email' | 'messenger' | 'site';
  value: string;
  key: string;
}
export interface DraftRequisite {
  kind: RequisiteKind;
  country: string | null;
  value: string;
  key: string;
  valid: boolean;
}
export type DraftAddress = { kind: AddressKind; country?: string } & Partial<
  Record<'street' | 'city' | 'region' | 'postcode', string>
>;
export interface DraftPerson {
  name: string;
  givenName?: string;
  familyName?: string;
  patronymic?: string;
  title?: string;
  /** `YYYY-MM-DD`, or `--MM-DD` without the year. */
  birthday?: string;
  notes?: string;
  contacts: DraftContact[];
}

/**
 * One row understood: what a client of ours would be made of. `manager` and `parent` are names or addresses as they
 * stood.
 */
export interface Draft {
  name: string;
  kind?: ClientKind;
  buysFor?: BuysFor;
  status?: Status;
  size?: Size;
  legalForm?: string;
  legalName?: string;
  country?: string;
  /** The country is only the one taken for rows that tell none. */
  countryTaken?: boolean;
  language?: 'en' | 'ru' | 'ro' | 'lt';
  trade?: string;
  sphere?: string;
  source?: string;
  manager?: string;
  parent?: string;
  vip?: boolean;
  tags: string[];
  priceType?: string;
  paymentTerms?: string;
  creditLimit?: string;
  currency?: string;
  contacts: DraftContact[];
  requisites: DraftRequisite[];
  addresses: DraftAddress[];
  person?: DraftPerson;
  note?: string;
  nextDate?: Day;
  nextWhy?: string;
  lastTouch?: Day;
  custom: Record<string, CustomValue>;
}

export interface DraftOptions {
  /** Of clients whose row names none; also says where phones without a code are dialled. */
  country?: string;
  /** The country was chosen for this file: it wins over what the numbers of a row tell. */
  countryChosen?: boolean;
  dateOrder?: DateOrder;
  decimalComma?: boolean;
  customFields?: readonly FieldDefinition[];
  /** Whether a requisite that its country's rules refuse keeps the row out (else it is kept, marked as not valid). */
  badRequisites?: 'refuse' | 'warn';
  /** Next steps before this day are reported and left to be planned anew. */
  today?: Day;
}
