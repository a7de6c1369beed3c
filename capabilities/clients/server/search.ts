import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/min';
import { Json } from '#platform/database/database.ts';
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

/** Words that people put before a number: 'tel.', 'ИНН', 'PVM kodas:', 'CUI'. */
const WORD_BEFORE = /^(?:\p{L}{1,12}[\s.:№#]+){1,3}(?=[\p{L}]{0,2}[\s-]?[+(]?\d)/u;

/** What a typed text may mean, as keys: a name, a number of a company, beginnings and the end of a telephone number. */
export function searchKeys(q: string, country: string): { key: string; raw: string; code: string; phones: string[]; tail: string } {
  const raw = q.trim().toLowerCase().replace(/^(?:https?:\/\/|mailto:)/, '').replace(/^www\./, '').replace(/\/+$/, '');
  const key = fold(q);
  const said = q.replace(WORD_BEFORE, '');
  const number = said.replace(/\D/g, '').length >= 6 ? said : q;
  const letters = /\p{L}/u.test(number.replace(/(?<=\d[\s,;(]*)(?:x|ext|доб|вн|int|vid)\.?\s*\d+\)?\s*$/iu, ''));
  const code = /\d/.test(number) ? requisiteKey(number) : '';
  const digits = letters ? '' : phoneSearchDigits(number, country);
  const typed = letters ? '' : number.replace(/\D/g, '');
  const phones = new Set<string>();
  if (digits.length >= 3) {
    phones.add(digits);
    if (isSupportedCountry(country) && !q.trim().startsWith('+')) phones.add(getCountryCallingCode(country) + digits);
  }
  // dialled inside another country ('8 (495) …', '0721 …'): what follows the trunk prefix ends the number
  const trunk = typed.length >= 9 && !number.trim().startsWith('+') ? /^(?:00|0|8)/.exec(typed)?.[0] : undefined;
  const tail = trunk ? typed.slice(trunk.length) : digits.length >= 4 ? digits : typed;
  return { key, raw, code, phones: [...phones], tail: typed.length >= 4 ? tail : '' };
}

/** Cyrillic letters by which Russian ears write Latin letters with marks, which `fold` leaves without them: ш for š and ș, ц for c and ț. */
const HEARD: Record<string, string> = { ш: 's', ж: 'z', ч: 'c', щ: 'sc', х: 'h', я: 'ia', ю: 'iu', й: 'j', ы: 'y', э: 'a' };
/** Other spellings of a text in Cyrillic, as keys: 'Шяурес веяс' may mean 'Šiaurės vėjas'. */
export function heardKeys(q: string): string[] {
  if (!/[шжчщхяюйцыэ]/i.test(q)) return [];
  const heard = (ts: string) => fold(q.toLowerCase().replace(/[шжчщхяюйцыэ]/g, (c) => (c === 'ц' ? ts : HEARD[c]!)));
  return [...new Set(/ц/i.test(q) ? [heard('c'), heard('t')] : [heard('')])];
}

interface Hits {
  hits: { clientId: string }[];
}
const FEW = 3;

/** One box finds clients by anything known of them (handbook 02, Search), the best hits first, one per client. */
export async function search(ctx: Ctx, { q, limit }: { q: string; limit: number }): Promise<Json | null> {
  const k = searchKeys(q, ctx.actor.country);
  const found = await ctx.json(FIND, [k.key, k.raw, k.code, k.phones, k.tail, limit]);
  const others = heardKeys(q);
  if (!others.length) return found;
  const { hits } = JSON.parse(found!.text) as Hits;
  if (hits.length >= FEW) return found;
  for (const key of others) {
    const more = JSON.parse((await ctx.json(FIND, [key, '', '', [], '', limit]))!.text) as Hits;
    for (const hit of more.hits) if (hits.length < limit && !hits.some((h) => h.clientId === hit.clientId)) hits.push(hit);
  }
  return new Json(JSON.stringify({ hits }));
}
