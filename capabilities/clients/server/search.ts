import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/min';
import type { Json } from '#platform/database/database.ts';
import { fold } from '#plain/fold.ts';
import { phoneSearchDigits } from '#plain/phone.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import { requisiteKey } from '../requisites/validate.ts';

const FIND = `
with hit as (select * from find_dossiers($1, $2, $3, $4::text[], $5, 40)),
best as (select distinct on (h.client_id) h.* from hit h order by h.client_id, h.score desc, (h.person_id is not null)),
shown as (
  select b.*, c.name, c.name_key, c.status, c.manager_id, c.live from best b join client c on c.workspace_id = (select current_workspace()) and c.id = b.client_id
  order by b.score desc, c.live desc, c.name_key limit $6::int)
select json_build_object('hits', coalesce(json_agg(json_build_object('clientId', s.client_id, 'clientName', s.name, 'status', s.status, 'managerName', m.name,
  'city', (select a.city from address a where a.workspace_id = m.workspace_id and a.client_id = s.client_id and a.city is not null order by a.kind = 'office' desc limit 1),
  'personId', s.person_id, 'personName', (select p.name from person p where p.workspace_id = m.workspace_id and p.id = s.person_id),
  'matched', s.matched, 'value', s.value) order by s.score desc, s.live desc, s.name_key), '[]'))
from shown s join member m on m.workspace_id = (select current_workspace()) and m.id = s.manager_id`;

/** What a typed text may mean, as keys: a name, a number of a company, beginnings and the end of a telephone number. */
export function searchKeys(q: string, country: string): { key: string; raw: string; code: string; phones: string[]; tail: string } {
  const raw = q.trim().toLowerCase();
  const key = fold(q);
  const letters = /\p{L}/u.test(q.replace(/\b(?:x|ext|доб|вн|int|vid)\b\.?/giu, ''));
  const code = /\d/.test(q) ? requisiteKey(q) : '';
  const digits = letters ? '' : phoneSearchDigits(q, country);
  const typed = letters ? '' : q.replace(/\D/g, '');
  const phones = new Set<string>();
  if (digits.length >= 3) {
    phones.add(digits);
    if (isSupportedCountry(country) && !q.trim().startsWith('+')) phones.add(getCountryCallingCode(country) + digits);
  }
  return { key, raw, code, phones: [...phones], tail: typed.length >= 4 ? (digits.length >= 4 ? digits : typed) : '' };
}

/** One box finds clients by anything known of them (handbook 02, Search), the best hits first, one per client. */
export function search(ctx: Ctx, { q, limit }: { q: string; limit: number }): Promise<Json | null> {
  const k = searchKeys(q, ctx.actor.country);
  return ctx.json(FIND, [k.key, k.raw, k.code, k.phones, k.tail, limit]);
}
