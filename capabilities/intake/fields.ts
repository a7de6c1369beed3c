import type { ADDRESS_KINDS } from '#cap/clients/model.ts';
import { type RequisiteKind, requisiteKinds } from '#cap/clients/requisites/kinds.ts';

/** Where a column of a foreign table may go (handbook 02, Coming in). Words: `field.…` in messages.ts. */
export const clientFields = [
  'name',
  'kind',
  'legalForm',
  'legalName',
  'country',
  'language',
  'status',
  'buysFor',
  'size',
  'trade',
  'sphere',
  'source',
  'manager',
  'vip',
  'tags',
  'parent',
  'priceType',
  'paymentTerms',
  'creditLimit',
  'currency',
  'phone',
  'email',
  'website',
  'messenger',
  'note',
  'nextDate',
  'nextWhy',
  'lastTouch',
] as const;
export const personFields = [
  'full',
  'family',
  'given',
  'patronymic',
  'position',
  'phone',
  'email',
  'messenger',
  'birthday',
  'note',
] as const;
export const addressParts = ['full', 'street', 'city', 'region', 'postcode', 'country'] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];
/** As the model has them; named again so that a browser needs no model for it. */
export const addressKinds: readonly AddressKind[] = ['legal', 'postal', 'delivery', 'office'];

/** `custom.KEY` names one of the workspace's own fields of clients. */
export type Target =
  | (typeof clientFields)[number]
  | `person.${(typeof personFields)[number]}`
  | `address.${AddressKind}.${(typeof addressParts)[number]}`
  | `requisite.${RequisiteKind}`
  | `custom.${string}`;

/** Every target but the workspace's own fields, in the order a list offers them. */
export const targets: readonly Target[] = [
  ...clientFields,
  ...personFields.map((field) => `person.${field}` as const),
  ...addressKinds.flatMap((kind) => addressParts.map((part) => `address.${kind}.${part}` as const)),
  ...requisiteKinds.map((kind) => `requisite.${kind}` as const),
];
const known = new Set<string>(targets);
export const isTarget = (text: string): text is Target => known.has(text) || /^custom\.[\w-]{1,40}$/.test(text);

/** Targets that several columns may feed; every other takes one column. */
export const takesSeveral = (target: Target): boolean =>
  /^(?:person\.)?(?:phone|email|messenger|note)$|^website$|^tags$/.test(target);
