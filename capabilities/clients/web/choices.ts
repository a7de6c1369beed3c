import type {
  ADDRESS_KINDS, BUYS_FOR, CHANNELS, CLIENT_KINDS, CONTACT_KINDS, CRITERIA, DECISION_ROLES, ENDED_STATUSES, FACT_KINDS, LIVE_STATUSES, PLAN_KINDS, SIZES,
} from '../model.ts';
import type { TIMELINE_KINDS } from '../model-dossier.ts';

type Of<L extends readonly unknown[]> = readonly L[number][];

/** The lists of the model in the order a person is offered them; choices.test.ts holds them together with the model. */
export const clientKinds: Of<typeof CLIENT_KINDS> = ['company', 'entrepreneur', 'private_person'];
export const buysFor: Of<typeof BUYS_FOR> = ['own_use', 'resale', 'private_use'];
export const liveStatuses: Of<typeof LIVE_STATUSES> = ['prospect', 'client', 'dormant'];
export const endedStatuses: Of<typeof ENDED_STATUSES> = ['lost', 'unpromising', 'closed'];
export const sizes: Of<typeof SIZES> = ['small', 'medium', 'large', 'government'];
export const criteria: Of<typeof CRITERIA> = ['price', 'quality', 'functionality', 'benefit', 'time', 'information'];
export const decisionRoles: Of<typeof DECISION_ROLES> = ['decides', 'influences', 'uses', 'signs', 'guards'];
export const contactKinds: Of<typeof CONTACT_KINDS> = ['phone', 'email', 'messenger', 'site'];
export const channels: Of<typeof CHANNELS> = ['call', 'email', 'sms', 'messenger', 'post'];
export const addressKinds: Of<typeof ADDRESS_KINDS> = ['office', 'delivery', 'legal', 'postal'];
export const factKinds: Of<typeof FACT_KINDS> = [
  'aim', 'specifics', 'staff', 'turnover', 'finances', 'volumes', 'quality', 'growth', 'supplier', 'customs',
];
export const planKinds: Of<typeof PLAN_KINDS> = ['goal', 'meeting', 'product', 'price_policy', 'terms', 'notice', 'invitation', 'greeting'];
export const timelineKinds: Of<typeof TIMELINE_KINDS> = ['touch', 'note', 'file', 'step', 'change'];

/** Countries first, whose requisites are known by heart; then where else clients are likely to be. */
export const countries = [
  'LT', 'RO', 'RU', 'MD', 'LV', 'EE', 'PL', 'UA', 'BY', 'DE', 'AT', 'BE', 'BG', 'CH', 'CY', 'CZ', 'DK', 'ES', 'FI', 'FR', 'GB', 'GE', 'GR', 'HR', 'HU', 'IE', 'IL',
  'IS', 'IT', 'LU', 'MT', 'NL', 'NO', 'PT', 'RS', 'SE', 'SI', 'SK', 'TR', 'AL', 'AM', 'AZ', 'BA', 'KG', 'KZ', 'ME', 'MK', 'TJ', 'TM', 'UZ', 'AE', 'CA', 'CN', 'EG',
  'IN', 'JP', 'KR', 'SA', 'US', 'VN',
] as const;
export const currencies = ['EUR', 'RON', 'RUB', 'MDL', 'USD', 'PLN', 'UAH', 'BYN', 'GBP', 'CHF', 'CZK', 'HUF', 'SEK', 'NOK', 'DKK', 'TRY', 'KZT', 'GEL', 'CNY'] as const;

export type BuysFor = (typeof buysFor)[number];
export type LiveStatus = (typeof liveStatuses)[number];
export type EndedStatus = (typeof endedStatuses)[number];
export type Size = (typeof sizes)[number];
export type DecisionRole = (typeof decisionRoles)[number];
export type ContactKind = (typeof contactKinds)[number];
export type AddressKind = (typeof addressKinds)[number];
export type FactKind = (typeof factKinds)[number];
export type PlanKind = (typeof planKinds)[number];
export type TimelineKind = (typeof timelineKinds)[number];
