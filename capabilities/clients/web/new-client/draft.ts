import type { ClientCreate } from '../../model.ts';
import type { BuysFor, ContactKind, Size } from '../choices.ts';
import type { StepDraft } from '../step-fields.tsx';

/** What has been typed of a client that is not there yet. */
export interface NewClient {
  name: string;
  person: string;
  title: string;
  phone: string;
  email: string;
  site: string;
  city: string;
  country: string;
  kind: 'company' | 'entrepreneur' | 'private_person';
  buysFor: BuysFor;
  size: Size | '';
  trade: string;
  source: string;
  requisites: Record<string, string>;
  managerId: string;
  note: string;
  step: StepDraft;
}

export const emptyClient = (country: string, managerId: string): NewClient => ({
  name: '', person: '', title: '', phone: '', email: '', site: '', city: '', country, kind: 'company', buysFor: 'own_use', size: '', trade: '', source: '',
  requisites: {}, managerId, note: '', step: { kind: 'call', why: '' },
});

type Step = NonNullable<ClientCreate['nextStep']>;

/** The one request that makes the client with its person, numbers and first step; what was left empty is left out. */
export function createBody(it: NewClient, step: Step, invalid: (kind: string, value: string) => boolean): ClientCreate {
  const text = (value: string) => value.trim() || undefined;
  const ways = (kinds: readonly (readonly [ContactKind, string])[]) => kinds.flatMap(([kind, value]) => (value.trim() ? [{ kind, value: value.trim() }] : []));
  const named = text(it.person);
  const own = ways([['phone', it.phone], ['email', it.email]]);
  const site = ways([['site', it.site]]);
  const requisites = Object.entries(it.requisites).flatMap(([kind, value]) =>
    value.trim() ? [{ kind, value: value.trim(), ...(invalid(kind, value) && { evenIfInvalid: true }) }] : [],
  );
  // Phone and mail are the person's when somebody was named, the company's otherwise.
  const contacts = named ? site : [...own, ...site];
  const body = {
    name: it.name.trim(), kind: it.kind, buysFor: it.kind === 'private_person' ? ('private_use' as const) : it.buysFor, status: 'prospect' as const,
    country: it.country || null, size: it.size || null, trade: text(it.trade) ?? null, source: text(it.source) ?? null, managerId: it.managerId || undefined, nextStep: step,
    person: named ? { name: named, title: text(it.title) ?? null, main: true, ...(own.length && { contacts: own }) } : undefined,
    contacts: contacts.length ? contacts : undefined,
    requisites: requisites.length ? requisites : undefined,
    addresses: text(it.city) ? [{ kind: 'office' as const, city: text(it.city)! }] : undefined,
    note: text(it.note),
  };
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as unknown as ClientCreate;
}
