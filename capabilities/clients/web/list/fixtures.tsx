import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '#app/web/api.ts';
import type { ClientRow } from '../../model-lists.ts';

const names = ['UAB „Šiaurės vėjas“', 'Agromec Iași SRL', 'ООО «Вектор»', 'Baltic Pump OÜ', 'Construct Nord SA', 'Нева-Инжиниринг'];
const cities = ['Vilnius', 'Iași', 'Санкт-Петербург', 'Tallinn', 'Chișinău', null];
const statuses = ['client', 'prospect', 'dormant', 'lost'] as const;
export const id = (n: number) => `0198a3c2-7f00-7000-8000-${String(n).padStart(12, '0')}`;

export function row(n: number, more: Partial<ClientRow> = {}): ClientRow {
  const status = statuses[n % 4]!;
  return {
    id: id(n), name: `${names[n % 6]} ${n}`, status, kind: 'company', buysFor: 'own_use', size: n % 3 ? 'medium' : null, vip: n % 7 === 0, managerId: id(900), managerName: 'Rasa Petrauskienė', country: 'LT',
    city: cities[n % 6]!, trade: null, source: null, priceType: null, tags: n % 2 ? ['pumps'] : [], custom: {}, mainPerson: n % 2 ? { id: id(500 + n), name: 'Rūta Jonaitė', title: 'director' } : null,
    phone: n % 2 ? '+370 612 34567' : null, email: null, lastTouchAt: null, createdAt: '2026-01-05T08:00:00Z', negotiate: false, prepared: true, version: 1,
    nextStep: status === 'lost' ? null : { id: id(700 + n), kind: 'call', why: 'Decision about the pumps', onDate: '2026-11-13', atTime: null, month: null, ownerId: id(900), promise: false, version: 1 },
    ...more,
  };
}

const everything = { 'client.read': 'all', 'client.create': 'all', 'client.bulk': 'all', 'client.export': 'all', 'client.import': 'all', 'segment.use': 'all', 'segment.share': 'all' } as const;
export const me = {
  memberId: id(900), name: 'Rasa Petrauskienė', language: 'en', timeZone: 'Europe/Vilnius', roles: ['head'], rights: everything, workspaceId: id(1000), workspaceName: 'Baltic Pumps', country: 'LT',
  currency: 'EUR', demo: false, settings: {}, secondFactor: false, secondFactorDue: false, dayStart: '09:00', dayEnd: '18:00',
};

/** A page with the answers of a server already there: what is asked beyond them goes to `fetch`. */
export function Answered({ rights = everything, more, children }: { rights?: object; more?: (client: QueryClient) => void; children: ReactNode }) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  client.setQueryData(api.session.entry.query().queryKey, { state: 'signed_in', demoOffered: false, me: { ...me, rights } } as never);
  client.setQueryData(['members', 'list', 'everybody'], [{ id: id(900), name: 'Rasa Petrauskienė', state: 'active' }, { id: id(901), name: 'Tomas Kazlauskas', state: 'active' }]);
  client.setQueryData(api.departments.list.query().queryKey, { items: [] } as never);
  client.setQueryData(api.clients.tags.query().queryKey, { tags: [{ tag: 'pumps', count: 3 }] } as never);
  client.setQueryData(api.customFields.list.query().queryKey, { fields: [] } as never);
  client.setQueryData(api.imports.list.query({ query: { limit: 100 } }).queryKey, { rows: [], next: null } as never);
  client.setQueryData(api.segments.list.query().queryKey, { segments: [] } as never);
  more?.(client);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

/** So many clients for the view that nobody narrowed. */
export function withClients(count: number, total = count) {
  return (client: QueryClient) => {
    const rows = Array.from({ length: count }, (_, n) => row(n + 1));
    client.setQueryData([...api.clients.list.all, 'pages', { sort: 'name', limit: 200 }], { pages: [{ rows, next: null }], pageParams: [undefined] });
    client.setQueryData(api.clients.count.query({ query: {} }).queryKey, { count: Math.min(total, 10_000), more: total > 10_000 } as never);
  };
}
