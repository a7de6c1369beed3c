import type pg from 'pg';
import { Chance, zipfShares } from '../../demo/random.ts';
import { insertRows, type Row } from '../../demo/rows.ts';
import { iso } from '../../demo/scene.ts';
import { nameBook } from '../../demo/words/people.ts';

export interface Manager {
  id: string;
  /** Whose clients: LT, RO, MD, RU … */
  country: string;
  clients: number;
}
const LARGEST = 2000;
const HOMES = ['LT', 'LT', 'LT', 'RO', 'RO', 'RU', 'MD', 'LV', 'EE', 'PL'];
const ZONES: Record<string, string> = { LT: 'Europe/Vilnius', RO: 'Europe/Bucharest', RU: 'Europe/Moscow', MD: 'Europe/Chisinau', LV: 'Europe/Riga', EE: 'Europe/Tallinn', PL: 'Europe/Warsaw' };
const LANGUAGES: Record<string, string> = { LT: 'lt', RO: 'ro', MD: 'ro', RU: 'ru' };

/** How many clients each of the managers has: a few have 2,000, most have some dozens. */
export function portfolios(clients: number): number[] {
  const n = Math.max(4, Math.ceil(clients / 220));
  const counts = zipfShares(n, 0.85).map((share) => Math.min(LARGEST, Math.floor(share * clients)));
  let left = clients - counts.reduce((a, b) => a + b, 0);
  for (let i = 0; left > 0; i = (i + 1) % n) {
    const more = Math.min(left, Math.max(0, Math.min(LARGEST - counts[i]!, Math.ceil(left / n))), left);
    counts[i]! += more;
    left -= more;
    if (i === n - 1 && counts.every((c) => c >= LARGEST)) counts.push(0);
  }
  return counts;
}

/** The workspace and its people: an administrator, a director, heads, and the managers with their numbers of clients. */
export async function openWorkspace(client: pg.ClientBase, name: string, clients: number, now: number): Promise<{ id: string; managers: Manager[] }> {
  const c = new Chance(`${name} ${clients}`);
  const began = now - 3650 * 86_400_000;
  const id = c.id(began);
  const member = (i: number, country: string, more: Row): Row => {
    const book = nameBook(country);
    const woman = c.maybe(0.5);
    const family = c.pick(book.families);
    return {
      id: c.id(began + 1000 + i), name: `${c.pick(woman ? book.women : book.men)} ${family[woman ? 1 : 0]}`, language: LANGUAGES[country] ?? 'en', time_zone: ZONES[country] ?? 'Europe/Vilnius', state: 'active', ...more,
    };
  };
  const departments = ['Client department North', 'Client department South', 'Active sales'].map((label, i) => ({ id: c.id(began + i), name: label, kind: i === 2 ? 'active_sales' : 'client_department', position: i }));
  const staff: Row[] = [
    member(0, 'LT', { email: 'admin@generated.invalid', roles: ['administrator'], department_id: null }),
    member(1, 'LT', { email: 'director@generated.invalid', roles: ['general_director'], department_id: null }),
    ...departments.map((d, i) => member(2 + i, 'LT', { email: `head${i + 1}@generated.invalid`, roles: ['head'], department_id: d.id })),
  ];
  const managers = portfolios(clients).map((count, i): Manager => {
    const country = HOMES[i % HOMES.length]!;
    const row = member(10 + i, country, { email: `manager${i + 1}@generated.invalid`, roles: [i % 3 === 2 ? 'hunter' : 'farmer'], department_id: departments[i % 3]!.id });
    staff.push(row);
    return { id: String(row.id), country, clients: count };
  });
  await client.query('begin');
  await insertRows(client, 'workspace', [{ id, name, country: 'LT', language: 'en', time_zone: 'Europe/Vilnius', currency: 'EUR', trade: 'wholesale', created_at: iso(began), settings: { mixedAssignments: true } }]);
  await insertRows(client, 'department', departments, id);
  await insertRows(client, 'member', staff, id);
  await client.query('commit');
  return { id, managers };
}
