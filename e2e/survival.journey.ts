import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { expect, test } from '@playwright/test';
import { type ApiPerson, foundCompany, OWNER } from './company.ts';
import { newDataFolder, type RunningServer, spawnApp, startServer } from './server.ts';

/**
 * What a power cut, a crash or a hasty operator may do to an installation (reliability F01, F03, F04): whatever was answered
 * with success is there afterwards, once, and nobody has to mend anything by hand.
 */
test.describe.configure({ mode: 'serial' });

const data = newDataFolder();
let server: RunningServer;
let owner: ApiPerson;
/** Names of the clients whose writing was answered with success. */
const written = new Map<string, string>();

test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = await startServer({}, data);
  owner = await foundCompany(server.url);
});
test.afterAll(async () => {
  await server?.stop();
  fs.rmSync(data, { recursive: true, force: true });
});

/** Writes clients from four hands at once until told to end; each intent is repeated with its key until it is answered. */
function writeOn(repeat: boolean) {
  let on = true;
  const hand = async () => {
    while (on) {
      const name = `UAB ${randomUUID().slice(0, 8)}`;
      const key = randomUUID();
      for (;;) {
        const r = await owner
          .send('POST', '/api/clients', { name, country: 'LT' }, { 'idempotency-key': key })
          .catch(() => ({ status: 0, body: {} as { id?: string }, headers: new Headers() }));
        if (r.status === 200 || r.status === 201) {
          written.set(name, r.body.id!);
          break;
        }
        if (r.status !== 0) expect(r.status, 'while the database is away a write is told to come again').toBe(503);
        if (!repeat) return;
        await new Promise((done) => setTimeout(done, 50));
      }
    }
  };
  const hands = Promise.all([hand(), hand(), hand(), hand()]);
  return {
    async end() {
      on = false;
      await hands;
    },
  };
}

/** Every acknowledged client is there exactly once, with its next step. */
async function expectAllThere() {
  const found = new Map<string, number>();
  const stepless: string[] = [];
  for (let after = ''; ; ) {
    const page = await owner.get(`/api/clients?limit=200${after && `&after=${encodeURIComponent(after)}`}`);
    for (const row of page.rows) {
      found.set(row.name, (found.get(row.name) ?? 0) + 1);
      if (!row.nextStep) stepless.push(row.name);
    }
    if (!page.next) break;
    after = page.next;
  }
  expect([...written.keys()].filter((name) => found.get(name) !== 1), 'lost or doubled').toEqual([]);
  expect(stepless, 'live clients without a next step').toEqual([]);
}

const started = async () => {
  const began = performance.now();
  server = await startServer({}, data);
  owner = await signIn();
  return performance.now() - began;
};
async function signIn(): Promise<ApiPerson> {
  const { apiPerson } = await import('./company.ts');
  const r = await fetch(`${server.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: OWNER.email, password: OWNER.password }),
  });
  expect(r.status).toBe(200);
  return apiPerson(server.url, r.headers.getSetCookie().map((c) => c.split(';')[0]).join('; '));
}
/** So many more writes have been confirmed. */
async function writtenMore(count: number) {
  const from = written.size;
  await expect.poll(() => written.size, { timeout: 20_000, intervals: [20] }).toBeGreaterThanOrEqual(from + count);
}

test('the application is killed in the midst of writing: started again, it has everything it had confirmed', async () => {
  const hands = writeOn(false);
  await writtenMore(12);
  await server.kill();
  await hands.end();
  expect(await started()).toBeLessThan(15_000);
  await expectAllThere();
});

test('PostgreSQL is killed: the application starts it again by itself, and a repeated write is made once', async () => {
  const before = server.postgres();
  const hands = writeOn(true);
  await writtenMore(12);
  process.kill(before, 'SIGKILL');
  await writtenMore(12);
  await hands.end();
  await expect.poll(async () => (await fetch(`${server.url}/readyz`)).status, { timeout: 10_000 }).toBe(200);
  expect(server.postgres()).not.toBe(before);
  await expectAllThere();
});

test('both are killed: one start brings both back', async () => {
  const hands = writeOn(false);
  await writtenMore(12);
  process.kill(server.postgres(), 'SIGKILL');
  await server.kill();
  await hands.end();
  expect(await started()).toBeLessThan(15_000);
  await expectAllThere();
});

test('a second start on the same data says who holds them, and leaves them alone', async () => {
  const second = spawnApp({ PORT: '0', DAYBOOK_DATA: data });
  await second.ended;
  expect(second.child.exitCode).toBe(1);
  expect(second.output()).toContain(`already running on ${data} (process ${server.pid})`);
  await expectAllThere();
});

test('an operator’s stop takes less than five seconds, with people at work, and nothing confirmed is lost', async () => {
  const hands = writeOn(false);
  await writtenMore(4);
  expect(await server.stop({ keepData: true })).toBeLessThan(5000);
  await hands.end();
  expect(() => server.postgres(), 'PostgreSQL has been stopped in order').toThrow();
  await started();
  await expectAllThere();
});
