import type pg from 'pg';
import type { Context, Who } from '#platform/http/context.ts';
import { type Language, type Rights, type Settings, settingsOf } from '../model.ts';
import { type Acting, rightsOf } from '../policy.ts';

/** Who asks, with everything rules need; loaded once per session and kept in memory, so that it costs no SQL. */
export interface Actor extends Who, Acting {
  sessionId: string;
  accountId: string;
  name: string;
  language: Language;
  timeZone: string;
  roles: string[];
  rights: Rights;
  departmentId: string | null;
  workspaceName: string;
  country: string;
  currency: string;
  demo: boolean;
  settings: Settings;
  secondFactorDue: boolean;
}
export type Ctx = Context<Actor>;

export const NOBODY: Actor = {
  workspaceId: '00000000-0000-0000-0000-000000000000',
  memberId: '',
  sees: 'all',
  sessionId: '',
  accountId: '',
  name: '',
  language: 'en',
  timeZone: 'UTC',
  roles: [],
  rights: {},
  departmentId: null,
  team: [],
  standsInFor: [],
  workspaceName: '',
  country: '',
  currency: '',
  demo: false,
  settings: settingsOf({}),
  secondFactorDue: false,
};

interface Row {
  account_id: string | null;
  factor: boolean | null;
  name: string;
  language: Language;
  time_zone: string;
  roles: string[];
  department_id: string | null;
  workspace_name: string;
  country: string;
  currency: string;
  demo: boolean;
  settings: unknown;
  own_roles: Record<string, Rights> | null;
  team: string[] | null;
  colleagues: string[] | null;
  stands: { memberId: string; clientId: string | null; except: string[] | null }[] | null;
}

type Stands = Acting['standsInFor'][number];

const LOAD = `
  with recursive me as (select * from member where workspace_id = $1 and id = $2 and state = 'active'),
  headed as (
    select d.id from department d, me where d.workspace_id = $1 and (d.head_id = me.id or ('head' = any (me.roles) and d.id = me.department_id))
    union select d.id from department d join headed h on d.workspace_id = $1 and d.parent_id = h.id)
  select me.account_id, (select totp_confirmed_at is not null from account where id = me.account_id) as factor, me.name, me.language, me.time_zone, me.roles, me.department_id,
    w.name as workspace_name, w.country, w.currency, w.demo, w.settings,
    (select json_object_agg(key, rights) from role where workspace_id = $1) as own_roles,
    (select json_agg(m.id) from member m where m.workspace_id = $1 and m.department_id in (select id from headed)) as team,
    (select json_agg(m.id) from member m where m.workspace_id = $1 and m.department_id = me.department_id) as colleagues,
    (select json_agg(json_build_object('memberId', a.member_id, 'clientId', s.client_id, 'except', case when s.client_id is null then
        (select json_agg(o.client_id) from substitute o where o.workspace_id = $1 and o.absence_id = a.id and o.client_id is not null and o.member_id <> me.id) end))
      from substitute s join absence a on a.workspace_id = s.workspace_id and a.id = s.absence_id
      where s.workspace_id = $1 and s.member_id = me.id and a.cancelled_at is null
        and (now() at time zone me.time_zone)::date between a.from_date and a.to_date) as stands
  from me join workspace w on w.id = $1`;

/** The actor as the database knows them now; undefined when they left or never were. */
export async function loadActor(
  owner: pg.Pool,
  workspaceId: string,
  memberId: string,
  sessionId: string,
): Promise<Actor | undefined> {
  const row = (await owner.query<Row>({ name: 'load-actor', text: LOAD, values: [workspaceId, memberId] })).rows[0];
  if (!row) return undefined;
  const settings = settingsOf(row.settings);
  // Who owes the company a second factor may set it up, and nothing else until then.
  const due = !row.demo && !row.factor && row.roles.some((role) => settings.secondFactorRoles.includes(role));
  const rights = due ? {} : rightsOf(row.roles, row.own_roles ?? {});
  const standsInFor = new Map<string, Stands>();
  for (const s of due ? [] : (row.stands ?? [])) {
    const known = standsInFor.get(s.memberId);
    if (!s.clientId) standsInFor.set(s.memberId, { memberId: s.memberId, clientIds: null, ...(s.except ? { except: s.except } : {}) });
    else if (known?.clientIds !== null) standsInFor.set(s.memberId, { memberId: s.memberId, clientIds: [...(known?.clientIds ?? []), s.clientId] });
  }
  const team = due ? [] : (row.team ?? []);
  return {
    workspaceId,
    memberId,
    sessionId,
    accountId: row.account_id ?? '',
    name: row.name,
    language: row.language,
    timeZone: row.time_zone,
    roles: row.roles,
    rights,
    departmentId: row.department_id,
    team,
    standsInFor: [...standsInFor.values()],
    secondFactorDue: due,
    sees: due ? memberId : seesOf(settings, rights, memberId, team, row.colleagues ?? [], [...standsInFor.values()].filter((t) => !t.clientIds).map((t) => t.memberId)),
    workspaceName: row.workspace_name,
    country: row.country,
    currency: row.currency,
    demo: row.demo,
    settings,
  };
}

/**
 * Whose clients the person sees (handbook 15: a workspace may narrow what is seen to the department or to one's own). Clients
 * seen one by one, because a step or a substitution leads there, come from the database (handed_clients).
 */
function seesOf(settings: Settings, rights: Rights, me: string, team: string[], colleagues: string[], absent: string[]) {
  if (settings.visibility === 'all' || rights['client.edit'] === 'all' || rights['audit.read']) return 'all';
  const near = settings.visibility === 'department' ? colleagues : [];
  return [...new Set([me, ...team, ...near, ...absent])].join(',');
}
