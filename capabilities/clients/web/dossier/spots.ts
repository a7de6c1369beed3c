import { api } from '#app/web/api.ts';
import type { ClientPatch } from '../../model.ts';
import type { Client, Dossier, Position } from '../../model-dossier.ts';
import type { Sending, Spot } from './use-edits.ts';

/** A field of the client itself. */
export function clientSpot<F extends keyof ClientPatch & keyof Client>(id: string, field: F, label: string): Spot<Client[F]> {
  return {
    label,
    read: ({ client }) => ({ value: client[field], version: client.version }),
    send: (value, options) => api.clients.patch({ params: { id }, body: { [field]: value } as ClientPatch }, options),
    put: (dossier, value, version) => ({ ...dossier, client: { ...dossier.client, [field]: value, version } }),
  };
}

/** A value of a field of the workspace's own. */
export function customSpot(id: string, key: string, label: string): Spot<unknown> {
  return {
    label,
    read: ({ client }) => ({ value: client.custom[key] ?? null, version: client.version }),
    send: (value, options) => api.clients.patch({ params: { id }, body: { custom: { [key]: value as string | null } } }, options),
    put: (dossier, value, version) => ({
      ...dossier,
      client: { ...dossier.client, custom: { ...dossier.client.custom, [key]: value }, version },
    }),
  };
}

type Lists = Pick<Dossier, 'requisites' | 'addresses' | 'facts' | 'plan' | 'notes' | 'files'>;
type RowOf<L extends keyof Lists> = Lists[L][number];
type Patch = (args: { params: { id: string }; body: never }, options: Sending) => Promise<{ version: number }>;

/** A field of one row of a list of the dossier, such as a fact's text. */
export function rowSpot<L extends keyof Lists, F extends keyof RowOf<L>>(list: L, id: string, field: F, patch: Patch, label: string): Spot<RowOf<L>[F]> {
  const find = (dossier: Dossier) => (dossier[list] as RowOf<L>[]).find((row) => row.id === id);
  return {
    label,
    read(dossier) {
      const row = find(dossier);
      return row && { value: row[field], version: row.version };
    },
    send: (value, options) => patch({ params: { id }, body: { [field]: value } as never }, options),
    put: (dossier, value, version) => ({
      ...dossier,
      [list]: (dossier[list] as RowOf<L>[]).map((row) => (row.id === id ? { ...row, [field]: value, version } : row)),
    }),
  };
}

const putPeople = (dossier: Dossier, is: (person: Position) => boolean, change: Partial<Position>): Dossier => ({
  ...dossier,
  people: dossier.people.map((person) => (is(person) ? { ...person, ...change } : person)),
});

const PERSON_FIELDS = ['name', 'givenName', 'patronymic', 'familyName', 'language', 'birthday', 'occupation', 'notes'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

/** A field of a person, wherever they have a place. */
export function personSpot<F extends PersonField>(personId: string, field: F, label: string): Spot<Position[F]> {
  const is = (person: Position) => person.personId === personId;
  return {
    label,
    read(dossier) {
      const person = dossier.people.find(is);
      return person && { value: person[field], version: person.personVersion };
    },
    send: (value, options) => api.people.patch({ params: { id: personId }, body: { [field]: value } as never }, options),
    put: (dossier, value, version) => putPeople(dossier, is, { [field]: value, personVersion: version }),
  };
}

export type PlaceField = 'title' | 'decisionRole' | 'reportsTo' | 'main' | 'reached' | 'fromDate' | 'toDate';

/** A field of a person's place at this client. */
export function placeSpot<F extends PlaceField>(positionId: string, field: F, label: string): Spot<Position[F]> {
  const is = (person: Position) => person.id === positionId;
  return {
    label,
    read(dossier) {
      const place = dossier.people.find(is);
      return place && { value: place[field], version: place.version };
    },
    send: (value, options) => api.people.patchPosition({ params: { id: positionId }, body: { [field]: value } as never }, options),
    put: (dossier, value, version) => putPeople(dossier, is, { [field]: value, version }),
  };
}

type Contact = Dossier['contacts'][number];

/** A phone, mail address, messenger or site, of the company or of one of its people. */
export function contactSpot(id: string, field: 'value' | 'label', label: string): Spot<string | null> {
  const all = (dossier: Dossier) => [...dossier.contacts, ...dossier.people.flatMap((person) => person.contacts)];
  const change = (list: Contact[], value: string | null, version: number) =>
    list.map((contact) => (contact.id === id ? ({ ...contact, [field]: value, version } as Contact) : contact));
  return {
    label,
    read(dossier) {
      const contact = all(dossier).find((each) => each.id === id);
      return contact && { value: contact[field], version: contact.version };
    },
    send: (value, options) => api.people.patchContact({ params: { id }, body: { [field]: value } as never }, options),
    put: (dossier, value, version) => ({
      ...dossier,
      contacts: change(dossier.contacts, value, version),
      people: dossier.people.map((person) => ({ ...person, contacts: change(person.contacts, value, version) })),
    }),
  };
}
