import { Json } from '#platform/database/database.ts';
import { addDays, localTimeIn, todayIn } from '#plain/day/day.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import { may } from '#cap/staff/policy.ts';
import type { ClientKind, Size, Status } from '../model.ts';
import type { Dossier } from '../model-dossier.ts';
import { cardState, guidanceFor, proposesVip, reliabilityOf, zoneOfCountry } from '../rules.ts';
import { DOSSIER } from './dossier-sql.ts';

interface Row {
  body: string;
  id: string;
  kind: ClientKind;
  size: Size | null;
  status: Status;
  vip: boolean;
  country: string | null;
  time_zone: string | null;
  manager_id: string;
  trashed: boolean;
  orders: number;
  promising: boolean;
  known: string[];
  credit_limit: string | null;
  checked: Dossier['reliability']['check'];
  numbers: 'none' | 'hold' | 'fail';
  financesKnown: boolean;
}

/** The whole dossier for its page (handbook 02, The card and the page): one statement, and what rules say about it. */
export async function getClient(ctx: Ctx, id: string): Promise<Json | null> {
  const today = todayIn(ctx.actor.timeZone, ctx.now);
  const freshFrom = addDays(today, -ctx.actor.settings.factDays);
  const [row] = await ctx.read<Row>(DOSSIER, [id, today, freshFrom]);
  if (!row) return null;
  const mine = (action: string) => may(ctx.actor, action, row.manager_id, row.id);
  const zone = row.time_zone ?? zoneOfCountry(row.country);
  const more: Pick<Dossier, 'reliability' | 'card' | 'guidance' | 'vipProposed' | 'localTime' | 'can'> = {
    reliability: {
      ...reliabilityOf({
        status: row.status, freshFrom, check: row.checked && { state: row.checked.state, onDate: row.checked.onDate }, numbers: row.numbers, financesKnown: row.financesKnown,
        bought: row.orders > 0, creditLimit: row.credit_limit,
      }),
      check: row.checked,
    },
    card: cardState(row.kind, new Set(row.known)),
    guidance: guidanceFor(row.size, row.kind),
    vipProposed: proposesVip(row),
    localTime: zone ? { timeZone: zone, time: localTimeIn(zone, ctx.now) } : null,
    can: {
      edit: mine('client.edit') && !row.trashed,
      end: mine('client.end') && !row.trashed,
      reassign: mine('client.reassign') && !row.trashed,
      merge: mine('client.merge') && !row.trashed,
      trash: mine('client.trash'),
      touch: mine('touch.log') && !row.trashed,
      step: mine('step.write') && !row.trashed,
      erase: ctx.actor.rights['client.erase'] !== undefined,
    },
  };
  return new Json(`${row.body.slice(0, -1)},${JSON.stringify(more).slice(1)}`);
}
