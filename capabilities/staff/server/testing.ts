import type { TestHouse } from '#app/testing/house.ts';
import { newId } from '#platform/database/id.ts';
import { hashPassword } from './passwords.ts';

/** A browser without a session: keeps the cookies it is given, may come from an address of its own. */
export function browserAt(house: Pick<TestHouse, 'app'>, from: { ip?: string; jar?: Record<string, string> } = {}) {
  const jar = from.jar ?? {};
  const call = async (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) => {
    const r = await house.app.inject({
      method,
      url,
      ...(payload ? { payload } : {}),
      ...(from.ip ? { remoteAddress: from.ip } : {}),
      headers: { 'sec-fetch-site': 'same-origin', cookie: Object.entries(jar).map(([k, v]) => `${k}=${v}`).join('; ') },
    });
    for (const c of [r.headers['set-cookie'] ?? []].flat()) {
      const [pair = ''] = c.split(';');
      jar[pair.slice(0, pair.indexOf('='))] = pair.slice(pair.indexOf('=') + 1);
    }
    const json = String(r.headers['content-type'] ?? '').includes('json');
    return { status: r.statusCode, body: json ? r.json() : r.payload, headers: r.headers };
  };
  return {
    jar,
    get: (url: string) => call('GET', url),
    post: (url: string, body: object = {}) => call('POST', url, body),
    del: (url: string) => call('DELETE', url),
  };
}

/** Gives the account of a person of the named world a password. */
export async function setPassword(house: Pick<TestHouse, 'sql'>, email: string, password: string) {
  await house.sql('update account set password_hash = $2 where email = $1', [email, await hashPassword(password)]);
}

/** A client of somebody, with its first step, for tests about who may touch it. */
export async function clientOf(house: Pick<TestHouse, 'sql'>, who: { id: string; workspaceId: string }, name: string): Promise<string> {
  const clientId = newId();
  await house.sql(
    `with c as (insert into client (workspace_id, id, name, manager_id, next_step_id) values ($1, $2, $3, $4, $5))
     insert into step (workspace_id, id, client_id, owner_id, kind, on_date) values ($1, $5, $2, $4, 'call', current_date)`,
    [who.workspaceId, clientId, name, who.id, newId()],
  );
  return clientId;
}
