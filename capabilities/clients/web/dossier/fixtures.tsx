import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { api } from '#app/web/api.ts';
import type { Dossier, Position, TimelineEntry } from '../../model-dossier.ts';
import { DossierProvider } from './context.tsx';

/** The dossier of the sketch, for stories and tests: a Friday, seen by the one who is responsible. */
export const today = '2026-11-13';
export const id = (n: number) => `0198a3c2-7f00-7000-8000-${String(n).padStart(12, '0')}`;
export const rasa = { id: id(900), name: 'Rasa Petrauskienė' };

const person = (n: number, name: string, more: Partial<Position> = {}): Position => ({
  id: id(100 + n), version: 1, personId: id(200 + n), personVersion: 1, name, givenName: null, patronymic: null, familyName: null, language: null, birthday: null, occupation: null, notes: null,
  custom: {}, title: null, decisionRole: null, reportsTo: null, main: false, reached: false, fromDate: null, toDate: null, erased: false, contacts: [], consents: [], elsewhere: [], ...more,
});

export function dossier(more: Partial<Dossier> = {}): Dossier {
  const step = {
    id: id(1), version: 3, kind: 'call' as const, why: 'Decision between K-12 and the competitor’s', onDate: today, atTime: null, month: null, minutes: 10, place: null, promise: false, deadline: null,
    firstDue: today, personId: null, personName: null, ownerId: rasa.id, ownerName: rasa.name, next: true,
  };
  return {
    client: {
      id: id(7), version: 5, name: 'Vostok-Montazh OOO', kind: 'company', buysFor: 'own_use', status: 'client', statusReason: null, legalForm: 'OOO', legalName: null, country: 'RU', language: 'ru', languages: ['ru', 'en'],
      timeZone: 'Europe/Moscow', size: 'medium', trade: 'heating', sphere: null, vip: true, source: 'Exhibition', managerId: rasa.id, managerName: rasa.name, parentId: null, tags: ['boreholes'],
      priceType: 'Wholesale', paymentTerms: '30 days', specialTerms: null, creditLimit: '20000.00', currency: 'EUR', criteria: { time: 5, quality: 4, price: 2 }, custom: { pumps: 12 }, mailingList: false,
      negotiate: false, prepared: true, createdAt: '2024-03-04T08:00:00Z', trashedAt: null, mergedInto: null,
    },
    strip: {
      lastAgreement: { touchId: id(50), kind: 'call', outcome: 'talked', text: 'Call Friday, board met', at: '2026-11-09T09:20:00Z', memberName: rasa.name, mood: null },
      nextStep: step,
      openSteps: [step, { ...step, id: id(2), kind: 'document', why: 'Delivery date in writing', promise: true, deadline: '2026-11-16', onDate: '2026-11-16', next: false }],
      openPromises: 1, touches: 14, decisionMaker: { known: true, reached: true, meetings: 3, flagged: false }, responsible: rasa, substitutes: [],
    },
    people: [
      person(1, 'Olga Nikitina', {
        title: 'director', decisionRole: 'decides', main: true, reached: true, birthday: '--02-29',
        contacts: [{ id: id(301), kind: 'phone', value: '+7 812 123 45 67', label: 'mobile', key: '78121234567', version: 1 }],
        consents: [{ channel: 'email', given: true, onDate: '2025-05-12', source: 'form at the fair' }],
      }),
      person(2, 'Pavel Dorin', { title: 'chief engineer', decisionRole: 'influences', reportsTo: id(101), reached: true }),
      person(3, 'Semyon Orlov', { title: 'buyer', toDate: '2026-02-01' }),
    ],
    contacts: [{ id: id(310), kind: 'site', value: 'https://www.vostok.example', label: null, key: 'vostok.example', version: 1 }],
    addresses: [{ id: id(320), version: 1, kind: 'office', country: 'RU', postcode: '190000', region: null, city: 'Saint Petersburg', street: 'Moika 12', directions: 'Second yard, left door' }],
    requisites: [{ id: id(330), version: 1, kind: 'inn', country: 'RU', value: '7707083893', valid: true }],
    facts: [
      { id: id(340), version: 1, kind: 'supplier', text: 'Grundal', product: 'series C', contractEnd: '2027-03-31', liked: 'price', disliked: '9 weeks of delivery', source: 'Pavel Dorin', knownOn: '2026-03-02', checked: false, needsReview: true },
      { id: id(341), version: 1, kind: 'staff', text: '120 people', product: null, contractEnd: null, liked: null, disliked: null, source: 'register', knownOn: '2026-09-01', checked: true, needsReview: false },
    ],
    plan: [
      { id: id(350), version: 1, kind: 'goal', text: 'Half of their pumps from us', memberId: rasa.id, memberName: rasa.name, due: '2026-12-31', doneAt: null, position: 1 },
      { id: id(351), version: 1, kind: 'meeting', text: 'Our director with theirs', memberId: null, memberName: null, due: null, doneAt: '2026-10-01T09:00:00Z', position: 2 },
    ],
    notes: [{ id: id(360), version: 1, text: 'Gate code 4421', pinned: true, at: '2026-10-02T09:00:00Z', memberId: rasa.id, memberName: rasa.name }],
    files: [{ id: id(370), version: 1, name: 'Pump room.pdf', type: 'application/pdf', size: 412_000, at: '2026-11-03T10:00:00Z', memberName: rasa.name }],
    parent: null, children: [{ id: id(8), name: 'Vostok-Service OOO' }], duplicates: 0,
    card: { percent: 86, missing: ['messenger', 'sphere' as never], askNext: ['messenger'] },
    reliability: { state: 'green', reasons: [{ code: 'CHECKED', state: 'green', onDate: '2026-09-20' }], terms: 'deferred', check: { id: id(380), version: 1, state: 'green', reasons: 'Pays on time, clean register', source: 'register', onDate: '2026-09-20', memberName: rasa.name } },
    guidance: 'medium', vipProposed: false, localTime: { timeZone: 'Europe/Moscow', time: '14:20' },
    can: { edit: true, end: true, reassign: true, merge: true, trash: true, touch: true, step: true, erase: true },
    ...more,
  };
}

const entry = { memberId: rasa.id, memberName: rasa.name };
export const entries: TimelineEntry[] = [
  {
    type: 'touch', id: id(50), at: '2026-11-09T09:20:00Z', ...entry, version: 1, kind: 'call', direction: 'out', outcome: 'talked', text: 'Compares with Grundal: 4 % cheaper but 9 weeks. Asked for our date in writing.', minutes: 6,
    mood: 'doubtful', reason: null, source: null, result: null, personId: null, personName: 'Olga Nikitina', forMemberId: null, forMemberName: null, stepId: null, files: [],
  },
  { type: 'step', id: '41', at: '2026-11-09T09:20:00Z', ...entry, stepId: id(1), event: 'moved', kind: 'call', why: 'Decision', from: { onDate: '2026-11-10', atTime: null, month: null }, to: { onDate: today, atTime: null, month: null }, ownerName: null, reason: null },
  { type: 'change', id: '40', at: '2026-11-08T22:30:00Z', ...entry, commandId: id(600), relation: 'client', rowId: id(7), op: 'changed', about: null, fields: [{ field: 'criteria', from: { time: 3, price: 2 }, to: { time: 5, price: 2 } }] },
  { type: 'change', id: '39', at: '2026-11-08T22:30:00Z', ...entry, commandId: id(600), relation: 'requisite', rowId: id(330), op: 'added', about: '7707083893', fields: [] },
  { type: 'note', id: id(360), at: '2026-10-02T09:00:00Z', ...entry, version: 1, text: 'Gate code 4421', pinned: true },
];

const me = {
  memberId: rasa.id, name: rasa.name, language: 'en', timeZone: 'Europe/Vilnius', roles: ['farmer'], rights: { 'client.read': 'all', 'client.reassign': 'all' }, workspaceId: id(1000), workspaceName: 'Baltic Pumps', country: 'LT',
  currency: 'EUR', demo: false, settings: { minutesByKind: {} }, secondFactor: false, secondFactorDue: false, dayStart: '09:00', dayEnd: '18:00',
};

/** A store that has already been answered, so that a story asks nobody. */
export function answered(it: Dossier): QueryClient {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } });
  const put = (query: { queryKey: readonly unknown[] }, data: unknown) => queries.setQueryData(query.queryKey, data);
  put(api.session.entry.query(), { state: 'signed_in', demoOffered: false, me });
  put(api.clients.get.query({ params: { id: it.client.id } }), it);
  queries.setQueryData([...api.clients.timeline.all, { params: { id: it.client.id } }, 'endless', { limit: 40 }], { pages: [{ rows: entries, next: null }], pageParams: [undefined] });
  put(api.customFields.list.query(), { fields: [{ id: id(700), entity: 'client', key: 'pumps', label: 'Pumps in use', type: 'number', options: [], required: false, position: 1, archived: false, version: 1 }] });
  put(api.clients.tags.query({ query: {} }), { tags: [{ tag: 'heating', count: 4 }] });
  put(api.people.map.query({ params: { id: it.client.id } }), {
    people: it.people.filter((each) => !each.toDate).map((each) => ({
      positionId: each.id, personId: each.personId, name: each.name, title: each.title, decisionRole: each.decisionRole, reportsTo: each.reportsTo, main: each.main, reached: each.reached, touches: 4, lastTouchAt: null,
    })),
    decisionMaker: it.strip.decisionMaker,
  });
  for (const each of it.people) put(api.people.get.query({ params: { id: each.personId } }), { positions: [] });
  put(api.members.get.query({ params: { id: rasa.id } }), { ...rasa, timeZone: 'Europe/Vilnius', workingWeekdays: [1, 2, 3, 4, 5], dayStart: '09:00', dayEnd: '18:00', lunchMinutes: 60, rhythm: {} });
  for (let year = 2026; year < 2032; year++) put(api.calendar.get.query({ query: { year, memberId: rasa.id } }), { year, country: 'LT', days: [] });
  return queries;
}

/** Any part of the page inside an opened dossier; changes made in the store are drawn. */
export function Opened({ it, queries, children }: { it: Dossier; queries?: QueryClient; children: ReactElement }) {
  const [store] = useState(() => queries ?? answered(it));
  return (
    <QueryClientProvider client={store}>
      <Live id={it.client.id} store={store}>{children}</Live>
    </QueryClientProvider>
  );
}

function Live({ id: client, store, children }: { id: string; store: QueryClient; children: ReactElement }) {
  const query = api.clients.get.query({ params: { id: client } });
  const [it, set] = useState(() => store.getQueryData<Dossier>(query.queryKey)!);
  useState(() => store.getQueryCache().subscribe((event) => event.type === 'updated' && JSON.stringify(event.query.queryKey) === JSON.stringify(query.queryKey) && event.query.state.data && set(event.query.state.data as Dossier)));
  return (
    <DossierProvider dossier={it} today={today} timeZone="Europe/Vilnius" memberId={rasa.id}>
      {children}
    </DossierProvider>
  );
}
