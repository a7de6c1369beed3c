import type pg from 'pg';
import { newId } from '#platform/database/id.ts';

type Department = 'calls' | 'sales' | 'clients';
interface PersonSpec {
  name: string;
  roles: string[];
  department?: Department;
  heads?: Department;
  language?: string;
}

/** Baltic Pumps, a wholesaler in Vilnius. */
export const PEOPLE = {
  rasa: { name: 'Rasa Petrauskienė', roles: ['farmer'], department: 'clients', language: 'lt' },
  andrei: { name: 'Андрей Соколов', roles: ['farmer'], department: 'clients', language: 'ru' },
  jonas: { name: 'Jonas Kazlauskas', roles: ['head'], department: 'clients', heads: 'clients' },
  tomas: { name: 'Tomas Balčiūnas', roles: ['hunter'], department: 'sales' },
  elena: { name: 'Elena Ionescu', roles: ['head'], department: 'sales', heads: 'sales', language: 'ro' },
  petras: { name: 'Petras Urbonas', roles: ['caller'], department: 'calls' },
  greta: { name: 'Greta Norkutė', roles: ['call_centre_admin'], department: 'calls', heads: 'calls' },
  ilona: { name: 'Ilona Vaitkutė', roles: ['commercial_director'] },
  mindaugas: { name: 'Mindaugas Stankus', roles: ['general_director'] },
  ona: { name: 'Ona Žukauskaitė', roles: ['administrator'] },
  laima: { name: 'Laima Rimkutė', roles: ['lawyer'] },
  darius: { name: 'Darius Auditas', roles: ['auditor'] },
  vytas: { name: 'Vytas Darbininkas', roles: ['employee'] },
} as const satisfies Record<string, PersonSpec>;

/** Other House: a second company on the same server. */
export const OTHER_PEOPLE = {
  stranger: { name: 'Stranger Farmer', roles: ['farmer'] },
  strangerAdmin: { name: 'Stranger Admin', roles: ['administrator', 'general_director'] },
} as const satisfies Record<string, PersonSpec>;

export type PersonName = keyof typeof PEOPLE | keyof typeof OTHER_PEOPLE;

const DEPARTMENTS: Record<Department, [string, string]> = {
  calls: ['Call centre', 'call_centre'],
  sales: ['Active sales', 'active_sales'],
  clients: ['Client department', 'client_department'],
};

/** Puts the named world into an empty database, as its owner. */
export async function peopleWorld(owner: pg.Pool, settings: Record<string, unknown>) {
  const people = {} as Record<PersonName, { id: string; workspaceId: string }>;
  const departments = {} as Record<Department, string>;
  const make = async (name: string, country: string, zone: string, everybody: Record<string, PersonSpec>) => {
    const workspaceId = newId();
    await owner.query(
      'insert into workspace (id, name, country, language, time_zone, currency, trade, settings) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [workspaceId, name, country, 'en', zone, 'EUR', 'wholesale', JSON.stringify(settings)],
    );
    if (country === 'LT') {
      for (const [key, [label, kind]] of Object.entries(DEPARTMENTS)) {
        departments[key as Department] = newId();
        await owner.query('insert into department (workspace_id, id, name, kind) values ($1, $2, $3, $4)', [workspaceId, departments[key as Department], label, kind]);
      }
    }
    for (const [key, p] of Object.entries(everybody)) {
      const id = newId();
      const account = newId();
      await owner.query('insert into account (id, email) values ($1, $2)', [account, `${key.toLowerCase()}@${country.toLowerCase()}.example`]);
      await owner.query(
        `insert into member (workspace_id, id, account_id, name, email, roles, state, time_zone, language, department_id)
         values ($1, $2, $3, $4, $5, $6, 'active', $7, $8, $9)`,
        [workspaceId, id, account, p.name, `${key.toLowerCase()}@${country.toLowerCase()}.example`, p.roles, zone, p.language ?? 'en', p.department ? departments[p.department] : null],
      );
      if (p.heads) await owner.query('update department set head_id = $3 where workspace_id = $1 and id = $2', [workspaceId, departments[p.heads], id]);
      people[key as PersonName] = { id, workspaceId };
    }
    return workspaceId;
  };
  const workspaceId = await make('Baltic Pumps', 'LT', 'Europe/Vilnius', PEOPLE);
  const otherId = await make('Other House', 'RO', 'Europe/Bucharest', OTHER_PEOPLE);
  return { workspaceId, otherId, people, departments };
}
