import { owesSecondFactor } from './sign-in.ts';
import type { SessionHouse } from './session-api.ts';
import type { Ctx } from './actor.ts';

interface Person {
  memberId: string;
  name: string;
  jobTitle: string | null;
  roles: string[];
  departmentKind: string | null;
}

/** Whether there is a company, and whether its administrator leaves the demo open. */
export const OFFER = `select count(*) > 0 as real, coalesce(bool_and(coalesce((settings ->> 'offerDemo')::boolean, true)), true) as offer
  from workspace where not demo`;

/** What the shell draws first: the page that is due, and who is signed in with what rights. */
export async function entry(house: SessionHouse, ctx: Ctx) {
  const a = ctx.actor;
  if (a.memberId) {
    const [row] = await ctx.read<{ day_start: string; day_end: string; totp: string | null }>(
      'select day_start, day_end, (select totp_confirmed_at from account where id = m.account_id) as totp from member m where workspace_id = current_workspace() and id = $1',
      [a.memberId],
    );
    return {
      state: 'signed_in' as const,
      demoOffered: house.demoOffered,
      me: {
        memberId: a.memberId,
        name: a.name,
        language: a.language,
        timeZone: a.timeZone,
        roles: a.roles,
        rights: a.rights,
        workspaceId: a.workspaceId,
        workspaceName: a.workspaceName,
        country: a.country,
        currency: a.currency,
        demo: a.demo,
        settings: a.settings,
        secondFactor: row?.totp != null,
        secondFactorDue: a.secondFactorDue,
        dayStart: (row?.day_start ?? '09:00').slice(0, 5),
        dayEnd: (row?.day_end ?? '18:00').slice(0, 5),
      },
    };
  }
  const { rows } = await house.owner.query<{ real: boolean; offer: boolean }>(OFFER);
  const demoOffered = house.demoOffered && rows[0]!.offer;
  const demo = demoOffered
    ? (
        await house.owner.query<Person>(
          `select m.id as "memberId", m.name, m.job_title as "jobTitle", m.roles, d.kind as "departmentKind"
           from member m join workspace w on w.id = m.workspace_id and w.demo left join department d on d.workspace_id = m.workspace_id and d.id = m.department_id
           where m.state = 'active' and w.settings ->> 'ready' = 'true' order by d.position nulls last, m.id limit 60`,
        )
      ).rows
    : [];
  return {
    state: !rows[0]!.real ? ('first_run' as const) : (await owesSecondFactor(house, ctx.request!)) ? ('second_factor' as const) : ('sign_in' as const),
    demoOffered,
    ...(demo.length ? { demo } : {}),
  };
}
