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
  await house.sql("update fact set known_on = '2026-11-20' where client_id = $1", [clients[0]]);
  await makeDueSteps(owner, new Date('2027-07-01T06:00:00Z'));
  expect(await stepsOf(clients[0]!)).toHaveLength(2);
});
