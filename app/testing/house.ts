import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { newId } from '#platform/database/id.ts';
import { freshDatabase } from '#platform/postgres/template.ts';
import { COOKIE, hashToken, newToken } from '#cap/staff/server/sessions.ts';
import { installJobs, runDueJobs } from '../jobs.ts';
import { makeServer } from '../server.ts';
import { OTHER_PEOPLE, PEOPLE, type PersonName, peopleWorld } from './people.ts';

export interface Answer<B = any> {
  status: number;
  body: B;
  headers: Record<string, string>;
  /** What undo takes. */
  commandId: string | undefined;
}
type Headers = Record<string, string>;

/** One named person at the API. POSTs carry an idempotency key of their own unless one is given. */
export interface Person {
  id: string;
  workspaceId: string;
  cookie: string;
  get<B = any>(url: string, headers?: Headers): Promise<Answer<B>>;
  post<B = any>(url: string, body?: unknown, headers?: Headers): Promise<Answer<B>>;
  patch<B = any>(url: string, body: unknown, version?: number | string): Promise<Answer<B>>;
  put<B = any>(url: string, body: unknown, headers?: Headers): Promise<Answer<B>>;
  del<B = any>(url: string, version?: number): Promise<Answer<B>>;
  /** Sends one file as multipart. */
  upload<B = any>(url: string, name: string, bytes: Uint8Array | string, type?: string): Promise<Answer<B>>;
}

/**
 * A real server on a real, fresh database with two small companies in it: Baltic Pumps (its people are in people.ts) and
 * Other House, whose people must never see the first. Answers are checked against the contract.
 */
export async function openHouse(options: { settings?: Record<string, unknown>; now?: () => Date; jobs?: boolean } = {}) {
  const database = await freshDatabase();
  const filesRoot = fs.mkdtempSync(path.join(os.tmpdir(), 'daybook-files-'));
  const server = await makeServer({
    owner: database.owner,
    app: database.app,
    filesRoot,
    version: '0.0.0-test',
    demo: true,
    checkAnswers: true,
    logLevel: process.env.TEST_LOG ?? 'fatal',
    poolSize: 8,
    ...(options.now ? { now: options.now } : {}),
  });
  const { house } = server;
  if (options.jobs) await installJobs(database.owner);
  const world = await peopleWorld(house.owner, options.settings ?? {});
  const cookies = new Map<string, string>();

  const call = async (cookie: string, method: string, url: string, payload?: unknown, headers: Headers = {}): Promise<Answer> => {
    const r = await server.app.inject({
      method: method as 'GET',
      url,
      headers: { ...(cookie ? { cookie } : {}), 'sec-fetch-site': 'same-origin', ...headers },
      ...(payload === undefined ? {} : { payload: payload as object }),
    });
    const type = String(r.headers['content-type'] ?? '');
    return {
      status: r.statusCode,
      body: type.includes('json') ? r.json() : r.payload,
      headers: r.headers as Headers,
      commandId: r.headers['x-command-id'] as string | undefined,
    };
  };
  const personWith = (id: string, workspaceId: string, cookie: string): Person => ({
    id,
    workspaceId,
    cookie,
    get: (url, headers) => call(cookie, 'GET', url, undefined, headers),
    post: (url, body, headers) => call(cookie, 'POST', url, body ?? {}, { 'idempotency-key': newId(), ...headers }),
    patch: (url, body, version) => call(cookie, 'PATCH', url, body, version === undefined ? {} : { 'if-match': `"${version}"` }),
    put: (url, body, headers) => call(cookie, 'PUT', url, body, headers),
    del: (url, version) => call(cookie, 'DELETE', url, undefined, version === undefined ? {} : { 'if-match': `"${version}"` }),
    upload: (url, name, bytes, type = 'application/octet-stream') => {
      const boundary = 'daybook-boundary';
      const payload = Buffer.concat([
        Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`),
        Buffer.from(bytes),
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ]);
      return call(cookie, 'POST', url, payload, { 'content-type': `multipart/form-data; boundary=${boundary}`, 'idempotency-key': newId() });
    },
  });

  /** Signs a person in and returns them at the API. */
  const enter = async (workspaceId: string, memberId: string): Promise<Person> => {
    const known = cookies.get(memberId);
    if (known) return personWith(memberId, workspaceId, known);
    const token = newToken();
    await house.owner.query(
      `insert into session (token_hash, account_id, workspace_id, member_id, expires_at)
       select $1, account_id, workspace_id, id, now() + interval '12 hours' from member where workspace_id = $2 and id = $3`,
      [hashToken(token), workspaceId, memberId],
    );
    const cookie = `${COOKIE}=${token}`;
    cookies.set(memberId, cookie);
    return personWith(memberId, workspaceId, cookie);
  };
  const people = {} as Record<PersonName, Person>;
  for (const name of [...Object.keys(PEOPLE), ...Object.keys(OTHER_PEOPLE)] as PersonName[]) {
    const p = world.people[name];
    people[name] = await enter(p.workspaceId, p.id);
  }
  const close = async () => {
    await server.close();
    await database.drop();
    fs.rmSync(filesRoot, { recursive: true, force: true });
  };
  afterAll(close);
  return {
    ...server,
    database,
    world,
    /** A signed-in person of the named world. */
    as: (name: PersonName): Person => people[name],
    enter,
    nobody: personWith('', '', ''),
    /** SQL as the owner of the schema, for looking at what the API did. */
    sql: async <R extends object = any>(text: string, values: unknown[] = []): Promise<R[]> => (await house.owner.query<R>(text, values)).rows,
    /** Does the jobs that were asked for; the house must have been opened with `jobs: true`. */
    runJobs: () => runDueJobs(house, database.owner),
    close,
  };
}
export type TestHouse = Awaited<ReturnType<typeof openHouse>>;
