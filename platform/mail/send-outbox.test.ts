import { afterAll, expect, test } from 'vitest';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { freshDatabase } from '../postgres/template.ts';
import { sendOutbox } from './send-outbox.ts';

const database = await freshDatabase();
const owner = new pg.Pool({ ...database.owner, max: 2 });
const letters: string[] = [];
let behave: 'take' | 'refuse' | 'cut' = 'take';
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onRcptTo: (_a, _s, done) => done(behave === 'refuse' ? Object.assign(new Error('greylisted'), { responseCode: 451 }) : null),
  onData(stream, _session, done) {
    let text = '';
    stream.on('data', (d: Buffer) => (text += d));
    stream.on('end', () => {
      letters.push(text);
      if (behave === 'cut') for (const socket of sockets) socket.destroy();
      else done();
    });
  },
});
const sockets = new Set<{ destroy(): void }>();
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
server.server.on('connection', (s) => sockets.add(s));
const port = (server.server.address() as { port: number }).port;
const workspace = (await owner.query("insert into workspace (name, country, language, time_zone, currency) values ('W', 'LT', 'en', 'UTC', 'EUR') returning id")).rows[0].id;
const put = async () =>
  (await owner.query("insert into outbox (workspace_id, kind, recipient, payload) values ($1, 'invitation', 'new@house.example', '{\"path\":\"/secret\"}') returning id", [workspace])).rows[0].id as string;
const send = () =>
  sendOutbox(owner, { url: `smtp://127.0.0.1:${port}`, from: 'Daybook <daybook@house.example>', compose: (r) => ({ subject: 'Hello', text: String(r.payload.path) }) });
const row = async (id: string) => (await owner.query('select * from outbox where id = $1', [id])).rows[0];

afterAll(async () => {
  server.close();
  await owner.end();
  await database.drop();
});

test('a letter is sent once, under a name of its own, and its secret is forgotten', async () => {
  const id = await put();
  expect(await send()).toEqual({ sent: 1, failed: 0, unclear: 0 });
  expect(await send()).toEqual({ sent: 0, failed: 0, unclear: 0 });
  expect(letters.at(-1)).toContain(`<${id}@daybook>`);
  expect(letters.at(-1)).toContain('/secret');
  expect(await row(id)).toMatchObject({ state: 'sent', payload: {} });
});

test('an invitation carries its event for the mail programme, and answers go to who invites', async () => {
  const id = await put();
  const calendar = { method: 'REQUEST' as const, text: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR' };
  await sendOutbox(owner, {
    url: `smtp://127.0.0.1:${port}`, from: 'Daybook <daybook@house.example>',
    compose: () => ({ subject: 'Встреча', text: 'Words', replyTo: { name: 'Rasa Petrauskienė', address: 'rasa@house.example' }, calendar }),
  });
  expect(await row(id)).toMatchObject({ state: 'sent' });
  const letter = letters.at(-1)!;
  expect(letter).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
  expect(letter).toMatch(/Reply-To: .*<rasa@house.example>/);
  expect(letter).toMatch(/filename=invite.ics/);
});

test('a letter refused for now waits and is tried again', async () => {
  behave = 'refuse';
  const id = await put();
  await send();
  expect(await row(id)).toMatchObject({ state: 'waiting', attempts: 1 });
  behave = 'take';
  await owner.query('update outbox set due_at = now() where id = $1', [id]);
  await send();
  expect(await row(id)).toMatchObject({ state: 'sent', attempts: 2 });
});

test('a letter whose end is not known is not sent a second time', async () => {
  behave = 'cut';
  const id = await put();
  await send();
  const before = letters.length;
  behave = 'take';
  await send();
  expect(await row(id)).toMatchObject({ state: 'unclear' });
  expect(letters.length).toBe(before);
});
