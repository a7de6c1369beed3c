import { expect, test } from 'vitest';
import { openHouse } from '#app/testing/house.ts';
import { newId } from '#platform/database/id.ts';
import { makeClient } from '#cap/steps/server/fixtures.ts';
import { makeDueSteps } from './due-steps.ts';

const house = await openHouse();
const { owner } = house.house;
const rasa = house.as('rasa');
const person = async (clientId: string, more: { birthday?: string; occupation?: string; name?: string }) => {
  const id = newId();
  await house.sql('insert into person (workspace_id, id, name, birthday, occupation) values ($1, $2, $3, $4, $5)', [rasa.workspaceId, id, more.name ?? 'Ольга Никитина', more.birthday ?? null, more.occupation ?? null]);
  await house.sql('insert into "position" (workspace_id, client_id, person_id) values ($1, $2, $3)', [rasa.workspaceId, clientId, id]);
  return id;
};
const stepsOf = (clientId: string) => house.sql("select * from step where client_id = $1 and origin is not null order by on_date", [clientId]);

test('a birthday on 29 February is greeted every year, once', async () => {
  const { clientId } = await makeClient(owner, rasa, { onDate: '2030-01-01' });
  const id = await person(clientId, { birthday: '1984-02-29' });
  await makeDueSteps(owner, new Date('2027-02-10T06:00:00Z'));
  await makeDueSteps(owner, new Date('2027-02-11T06:00:00Z'));
  expect(await stepsOf(clientId)).toMatchObject([{ on_date: '2027-02-28', kind: 'call', person_id: id, owner_id: rasa.id, why: 'Gimtadienis: Ольга Никитина', state: 'open' }]);
  await makeDueSteps(owner, new Date('2028-02-10T06:00:00Z'));
  expect((await stepsOf(clientId)).map((s) => s.on_date)).toEqual(['2027-02-28', '2028-02-29']);
  expect((await house.sql('select next_step_id from client where id = $1', [clientId]))[0].next_step_id).toBe((await stepsOf(clientId))[0].id);
});

test('a birthday in January is laid in before the year ends', async () => {
  const { clientId } = await makeClient(owner, rasa, { onDate: '2030-01-01' });
  await person(clientId, { birthday: '1904-01-05' });
  await makeDueSteps(owner, new Date('2026-12-20T06:00:00Z'));
  expect(await stepsOf(clientId)).toMatchObject([{ on_date: '2027-01-05' }]);
});

test('professional holidays follow the occupation and the country', async () => {
  const { clientId } = await makeClient(owner, rasa, { onDate: '2030-01-01' });
  await house.sql("update client set country = 'RU' where id = $1", [clientId]);
  await person(clientId, { occupation: 'Главный бухгалтер' });
  await makeDueSteps(owner, new Date('2026-11-15T06:00:00Z'));
  expect(await stepsOf(clientId)).toMatchObject([{ on_date: '2026-11-21', why: 'Profesinė šventė: Ольга Никитина' }]);
});

test('facts older than half a year are asked again in one step per client, spread over working days', async () => {
  const clients = [];
  for (let i = 0; i < 7; i++) {
    const { clientId } = await makeClient(owner, rasa, { onDate: '2030-01-01' });
    clients.push(clientId);
    await house.sql("insert into fact (workspace_id, client_id, kind, text, known_on) values ($1, $2, 'volumes', '100 t', '2026-01-10'), ($1, $2, 'staff', '40', '2026-02-10'), ($1, $2, 'aim', 'x', '2026-11-01')", [rasa.workspaceId, clientId]);
  }
  const now = new Date('2026-11-20T06:00:00Z'); // a Friday
  await makeDueSteps(owner, now);
  await makeDueSteps(owner, now);
  const steps = (await Promise.all(clients.map(stepsOf))).flat();
  expect(steps).toHaveLength(7);
  expect(steps.every((s) => s.kind === 'task' && s.why === 'Žinios, kurias reikia patikslinti: 2')).toBe(true);
  expect(steps.every((s) => s.on_date >= '2026-11-23' && new Date(`${s.on_date}T12:00:00Z`).getUTCDay() % 6 !== 0)).toBe(true);
  const perDay = new Map<string, number>();
  for (const step of steps) perDay.set(step.on_date, (perDay.get(step.on_date) ?? 0) + 1);
  expect([...perDay.values()].sort()).toEqual([1, 3, 3]);
  // newer facts that grow stale are not asked about twice: only after the first review was done
  await house.sql("update fact set known_on = '2026-11-20' where client_id = $1", [clients[0]]);
  await makeDueSteps(owner, new Date('2027-07-01T06:00:00Z'));
  expect(await stepsOf(clients[0]!)).toHaveLength(1);
  const [review] = await stepsOf(clients[0]!);
  await rasa.post('/api/touches', { clientId: clients[0], stepId: review.id, kind: 'task', text: 'Asked again' });
  await makeDueSteps(owner, new Date('2027-07-02T06:00:00Z'));
  expect(await stepsOf(clients[0]!)).toHaveLength(2);
});

test('reviews of later days go where there is still room, and the rest wait', async () => {
  const jonas = house.as('jonas');
  const add = async (n: number, known: string) => {
    for (let i = 0; i < n; i++) {
      const { clientId } = await makeClient(owner, jonas, { onDate: '2030-01-01' });
      await house.sql("insert into fact (workspace_id, client_id, kind, text, known_on) values ($1, $2, 'aim', 'x', $3)", [jonas.workspaceId, clientId, known]);
    }
  };
  await add(2, '2025-01-10');
  await makeDueSteps(owner, new Date('2026-11-20T06:00:00Z'));
  await add(75, '2025-01-11');
  await makeDueSteps(owner, new Date('2026-11-21T06:00:00Z'));
  const days = await house.sql("select on_date, count(*)::int as n from step where owner_id = $1 and origin like 'facts:%' group by 1 order by 1", [jonas.id]);
  expect(days.every((d) => d.n <= 3)).toBe(true);
  expect(days[0]).toMatchObject({ on_date: '2026-11-23', n: 3 });
  expect(days.at(-1)!.on_date <= '2026-12-21').toBe(true);
  expect(days.reduce((n, d) => n + d.n, 0)).toBeLessThan(77);
});

test('a person written down during the day is greeted that same day; a quiet quarter of an hour writes nothing', async () => {
  const now = new Date('2026-11-22T08:00:00Z');
  const { clientId } = await makeClient(owner, rasa, { onDate: '2030-01-01' });
  await makeDueSteps(owner, now);
  await person(clientId, { birthday: '1980-11-22', name: 'Today' });
  expect(await makeDueSteps(owner, new Date('2026-11-22T08:15:00Z'))).toEqual({ workspaces: 1, steps: 1 });
  expect(await stepsOf(clientId)).toMatchObject([{ on_date: '2026-11-22', why: 'Gimtadienis: Today' }]);
  const before = await house.sql('select count(*)::int as n from command');
  expect(await makeDueSteps(owner, new Date('2026-11-22T08:30:00Z'))).toEqual({ workspaces: 0, steps: 0 });
  expect(await house.sql('select count(*)::int as n from command')).toEqual(before);
});

test('a birthday is greeted exactly once a year on its own day, whatever the zone of the manager and the hour of the job', async () => {
  const zones = ['Pacific/Auckland', 'Europe/Vilnius', 'America/Los_Angeles'];
  const people: [string, string][] = [];
  const birthdays = ['1984-02-29', '1990-02-28', '1990-03-01', '1990-12-31', '1990-01-01', '1990-01-31'];
  for (const zone of zones) {
    const [m] = await house.sql("insert into member (workspace_id, name, email, time_zone, state) values ($1, $2, $3, $2, 'active') returning id", [rasa.workspaceId, zone, `${zone.toLowerCase()}@zones.example`]);
    for (const birthday of birthdays) {
      const { clientId } = await makeClient(owner, { id: m.id, workspaceId: rasa.workspaceId }, { onDate: '2040-01-01' });
      people.push([await person(clientId, { birthday }), birthday]);
    }
  }
  for (let day = Date.UTC(2027, 10, 25, 3); day < Date.UTC(2029, 3, 1); day += 86_400_000 * 6 + 3_600_000 * 5) await makeDueSteps(owner, new Date(day));
  const made = await house.sql("select person_id, on_date from step where origin like 'birthday:%' and person_id = any ($1) order by on_date", [people.map(([id]) => id)]);
  for (const [id, birthday] of people) {
    const wanted = [2028, 2029].map((year) => (birthday.endsWith('02-29') && year === 2029 ? '2029-02-28' : `${year}${birthday.slice(4)}`)).concat(birthday.endsWith('12-31') ? ['2027-12-31'] : []);
    expect(made.filter((s) => s.person_id === id).map((s) => s.on_date)).toEqual(wanted.filter((d) => d < '2029-04-25').sort());
  }
});
