import { expect, test } from 'vitest';
import { openHouse } from './testing/house.ts';

const house = await openHouse();
await house.app.listen({ port: 0, host: '127.0.0.1' });
const base = `http://127.0.0.1:${(house.app.server.address() as { port: number }).port}`;

interface Heard {
  id: string;
  actor: string;
  changes: { relation: string; clientId: string | null }[];
}
/** Listens as a person; `next` resolves with the next event that names changes. */
async function listen(cookie: string, lastEventId?: string) {
  const stop = new AbortController();
  const r = await fetch(`${base}/api/live`, { headers: { cookie, ...(lastEventId ? { 'last-event-id': lastEventId } : {}) }, signal: stop.signal });
  expect(r.status).toBe(200);
  const reader = r.body!.getReader();
  const decoder = new TextDecoder();
  let text = '';
  /** The next event of this person; those of the set-up may still be on their way. */
  const next = async (by: string): Promise<Heard> => {
    for (;;) {
      const m = /id: (\d+)\ndata: (\{"actor.*?\})\n\n/s.exec(text);
      if (m) {
        text = text.slice(m.index + m[0].length);
        const heard: Heard = { id: m[1]!, ...JSON.parse(m[2]!) };
        if (heard.actor === by) return heard;
        continue;
      }
      const { value, done } = await reader.read();
      if (done) throw new Error('the stream ended');
      text += decoder.decode(value, { stream: true });
    }
  };
  await new Promise((done) => setTimeout(done, 50));
  return { next, stop: () => stop.abort() };
}

test('a colleague’s change is heard at once, and only in one’s own company', async () => {
  const rasa = await listen(house.as('rasa').cookie);
  const stranger = await listen(house.as('stranger').cookie);
  const made = await house.as('ilona').post('/api/clients', { name: 'Heard of', managerId: house.as('rasa').id });
  expect(made.status).toBe(200);
  const event = await rasa.next(house.as('ilona').id);
  expect(event.actor).toBe(house.as('ilona').id);
  expect(event.changes.map((c) => c.relation)).toEqual(expect.arrayContaining(['client', 'step']));
  expect(event.changes.every((c) => c.clientId === made.body.id)).toBe(true);
  expect(await Promise.race([stranger.next(house.as('ilona').id).then(() => 'heard', () => 'ended'), new Promise((done) => setTimeout(() => done('silent'), 300))])).toBe('silent');
  rasa.stop();
  stranger.stop();

  // what happened while the page was away is replayed, each transaction once
  const second = await house.as('ilona').post('/api/clients', { name: 'While away', managerId: house.as('rasa').id });
  const back = await listen(house.as('rasa').cookie, event.id);
  const missed = await back.next(house.as('ilona').id);
  expect(missed.changes[0]!.clientId).toBe(second.body.id);
  back.stop();
});

test('nobody listens without a session', async () => {
  expect((await fetch(`${base}/api/live`)).status).toBe(401);
});
