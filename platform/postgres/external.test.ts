import pg from 'pg';
import { expect, test } from 'vitest';
import { connectExternal } from './external.ts';
import { freshDatabase } from './template.ts';

const urlOf = (config: pg.ClientConfig, user: string, extra = '') =>
  `postgres://${user}@/${config.database}?host=${config.host}&port=${config.port}${extra}`;
async function admin(config: pg.ClientConfig, sql: string): Promise<void> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
async function who(config: pg.ClientConfig): Promise<unknown> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return (
      await client.query(`select current_user as role, session_user as login, current_setting('work_mem') as work_mem`)
    ).rows[0];
  } finally {
    await client.end();
  }
}

test('the application works in its own role with the login of the URL, whatever options the URL brings', async () => {
  const { owner } = await freshDatabase({ migrations: null });
  const external = await connectExternal(urlOf(owner, 'daybook', '&options=-c%20work_mem%3D7MB'));
  expect(Number.parseInt(external.version, 10)).toBeGreaterThanOrEqual(15);
  expect(await who(external.app)).toEqual({ role: 'daybook_app', login: 'daybook', work_mem: '7MB' });
  expect(await who(external.owner)).toEqual({ role: 'daybook', login: 'daybook', work_mem: '7MB' });
});

test('a login without the rights is told what an administrator has to run', async () => {
  const { owner } = await freshDatabase({ migrations: null });
  await admin(owner, `do $$ begin create role plain_login login; exception when duplicate_object then null; end $$`);
  await expect(connectExternal(urlOf(owner, 'plain_login'))).rejects.toThrow('create extension pg_trgm;');
  await admin(
    owner,
    'create extension pg_trgm; create extension unaccent; create extension btree_gin; create extension btree_gist',
  );
  await expect(connectExternal(urlOf(owner, 'plain_login'))).rejects.toThrow('grant daybook_app to plain_login;');
});

test('a server that does not answer, or whose text is not UTF-8, is refused in words', async () => {
  await expect(connectExternal('postgres://nobody@127.0.0.1:1/none')).rejects.toThrow(
    'Cannot connect to the PostgreSQL server of DATABASE_URL',
  );
  const { owner } = await freshDatabase({ migrations: null });
  await admin(owner, `drop database if exists latin`);
  await admin(owner, `create database latin encoding 'LATIN1' locale_provider libc locale 'C' template template0`);
  await expect(connectExternal(urlOf({ ...owner, database: 'latin' }, 'daybook'))).rejects.toThrow(
    /encoding is LATIN1/,
  );
});
