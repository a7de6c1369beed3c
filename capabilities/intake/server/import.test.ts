import { expect, test } from 'vitest';
import { openHouse } from '#app/testing/house.ts';

const house = await openHouse({ jobs: true });
const jonas = house.as('ilona');

const CSV = `Company;Country;Company code;Contact person;Phone;Mail;Responsible;Next step\r
UAB Šiaurės vėjas;Lithuania;;Rūta Jonaitė;+370 612 34567;ruta@vejas.example;Rasa Petrauskienė;\r
"OOO ""Вектор""";Russia;;Пётр Ильин;8 (812) 555-01-22;;;\r
UAB Šiaurės vėjas;Lithuania;;Darius Petraitis;;darius@vejas.example;;\r
;Lithuania;;;;;;\r
`;

async function upload(text: string, name = 'base.csv') {
  const r = await jonas.upload('/api/imports', name, text);
  expect(r.status, JSON.stringify(r.body)).toBe(200);
  return r.body.id as string;
}
async function settled(id: string) {
  await house.runJobs();
  const r = await jonas.get(`/api/imports/${id}`);
  return r.body;
}

test('an import is looked at, tried, run, and taken back as a whole', async () => {
  const id = await upload(CSV);
  const preview = await jonas.get(`/api/imports/${id}/preview`);
  expect(preview.status, JSON.stringify(preview.body)).toBe(200);
  expect(preview.body.mapping[0]).toBe('name');
  const version = preview.body.version;
  const patched = await jonas.patch(`/api/imports/${id}`, { options: { ...preview.body.options, managerId: house.as('rasa').id } }, version);
  expect(patched.status, JSON.stringify(patched.body)).toBe(200);

  await jonas.post(`/api/imports/${id}/check`);
  const tried = await settled(id);
  expect(tried).toMatchObject({ state: 'checked', counts: { rows: 4, newClients: 2, newPeople: 3, failed: 1 } });
  expect(await house.sql('select 1 from client')).toEqual([]);

  await jonas.post(`/api/imports/${id}/run`);
  const done = await settled(id);
  expect(done, JSON.stringify(done)).toMatchObject({ state: 'done', counts: { newClients: 2, newPeople: 3 } });
  const clients = await house.sql('select c.name, s.on_date, m.name as manager from client c join step s on s.id = c.next_step_id join member m on m.id = c.manager_id order by c.name');
  expect(clients.map((c) => c.manager)).toEqual(['Rasa Petrauskienė', 'Rasa Petrauskienė']);
  expect(clients.every((c) => c.on_date > new Date().toISOString().slice(0, 10))).toBe(true);
  const file = await jonas.get(`/api/imports/${id}/problems`);
  expect(file.status).toBe(200);
  expect(file.body).toContain('Reason');

  // the same file again fills and makes nobody twice
  const again = await upload(CSV);
  await jonas.post(`/api/imports/${again}/run`);
  expect(await settled(again)).toMatchObject({ state: 'done', counts: { newClients: 0, newPeople: 0, filled: 2 } });
  expect((await house.sql('select count(*)::int as n from client'))[0].n).toBe(2);
  expect((await house.sql('select count(*)::int as n from person'))[0].n).toBe(3);

  await jonas.post(`/api/imports/${id}/undo`);
  const undone = await settled(id);
  expect(undone, JSON.stringify(undone)).toMatchObject({ state: 'undone' });
  expect((await house.sql('select count(*)::int as n from client'))[0].n).toBe(0);
  expect((await house.sql('select count(*)::int as n from person'))[0].n).toBe(0);
});

test('an import that is stopped leaves nothing', async () => {
  const id = await upload(`Company\n${Array.from({ length: 3000 }, (_, i) => `Firm ${i}`).join('\n')}`);
  await jonas.post(`/api/imports/${id}/run`);
  await jonas.post(`/api/imports/${id}/stop`);
  expect(await settled(id)).toMatchObject({ state: 'stopped', progress: null });
  expect((await house.sql("select count(*)::int as n from client where name like 'Firm %'"))[0].n).toBe(0);
});

test('a manager without the right cannot import, and another company does not see it', async () => {
  const id = await upload('Company\nAlpha');
  expect((await house.as('rasa').get(`/api/imports/${id}`)).status).toBe(403);
  expect((await house.as('strangerAdmin').get(`/api/imports/${id}`)).status).toBe(404);
});

test('parts of what an import makes come without a line of their own; once somebody wrote in one of them the import is not taken back', async () => {
  const id = await upload('Company;Country;Company code;Contact person;Phone;Mail;Note\nUAB Nauja;Lithuania;303369895;Rūta Jonaitė;+370 612 34567;info@nauja.example;Met at the fair');
  await jonas.post(`/api/imports/${id}/run`);
  expect(await settled(id)).toMatchObject({ state: 'done', counts: { newClients: 1, newPeople: 1 } });
  const [client] = await house.sql<{ id: string }>("select id from client where name = 'UAB Nauja'");
  const logged = await house.sql<{ relation: string }>("select relation from change where command_id = (select command_id from import where id = $1) order by 1", [id]);
  expect(logged.map((l) => l.relation)).toEqual(['client', 'person', 'step']);
  // what a client known before gets has its line
  const more = await upload('Company;Country;Company code;Contact person;Phone;Mail\nUAB Nauja;Lithuania;303369895;Rūta Jonaitė;+370 612 99999;ruta@nauja.example');
  await jonas.post(`/api/imports/${more}/run`);
  expect(await settled(more)).toMatchObject({ state: 'done', counts: { newClients: 0, filled: 1 } });
  expect((await house.sql<{ relation: string }>("select relation from change where command_id = (select command_id from import where id = $1)", [more])).map((l) => l.relation)).toContain('contact_point');
  await jonas.post(`/api/imports/${id}/undo`);
  expect(await settled(id)).toMatchObject({ state: 'done', problem: 'UNDO_CHANGED_SINCE' });
  await jonas.post(`/api/imports/${more}/undo`);
  expect(await settled(more)).toMatchObject({ state: 'undone' });
  await jonas.post(`/api/imports/${id}/undo`);
  expect(await settled(id)).toMatchObject({ state: 'undone' });
  expect(await house.sql('select 1 from contact_point where value_key = $1', ['37061234567'])).toEqual([]);
  expect(await house.sql('select 1 from client where id = $1', [client!.id])).toEqual([]);
});
