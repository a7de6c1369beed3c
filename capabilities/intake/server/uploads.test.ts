import fs from 'node:fs';
import { expect, test } from 'vitest';
import { openHouse } from '#app/testing/house.ts';
import { purgeTrash } from '#cap/clients/server/public.ts';
import { pathOf } from '#platform/files/store.ts';

const house = await openHouse({ jobs: true });
const ilona = house.as('ilona');
const bytesOf = async (id: string) => {
  const rows = await house.sql<{ sha256: string }>('select f.sha256 from import i join file f on f.id in (i.file_id, i.problems_file_id) where i.id = $1', [id]);
  return rows.map((r) => fs.existsSync(pathOf(house.house.filesRoot, r.sha256.trim())));
};
async function imported(text: string) {
  const { id } = (await ilona.upload('/api/imports', 'base.csv', text)).body;
  await ilona.post(`/api/imports/${id}/run`);
  await house.runJobs();
  expect((await ilona.get(`/api/imports/${id}`)).body).toMatchObject({ state: 'done' });
  return id as string;
}

test('an uploaded file is kept as long as the trash, then its bytes go and the import still stands in the list', async () => {
  const id = await imported('Company;Contact person\nOld Firm;Jonas Senas\n;Nobody');
  expect(await bytesOf(id)).not.toContain(false);
  await purgeTrash(house.house.owner, house.house.filesRoot, new Date(Date.now() + 29 * 86_400_000));
  expect(await bytesOf(id)).not.toContain(false);
  await purgeTrash(house.house.owner, house.house.filesRoot, new Date(Date.now() + 31 * 86_400_000));
  expect(await bytesOf(id)).not.toContain(true);
  expect((await ilona.get(`/api/imports/${id}`)).body).toMatchObject({ name: 'base.csv', state: 'done', hasProblemsFile: false });
  for (const path of ['preview', 'problems']) expect((await ilona.get(`/api/imports/${id}/${path}`)).status).toBe(404);
});

test('an erased person goes out of the uploaded file at once, and out of names of files and checks', async () => {
  const id = await imported('Company;Contact person;Phone\nWith Person;Giedrė Jankauskaitė;+370 612 34567');
  const [p] = await house.sql<{ id: string; client: string }>("select p.id, o.client_id as client from person p join position o on o.person_id = p.id where p.name like 'Giedr%'");
  await ilona.upload(`/api/clients/${p!.client}/files`, 'Letter of Jankauskaitė.txt', 'words');
  await ilona.post(`/api/clients/${p!.client}/reliability-checks`, { state: 'green', reasons: 'Giedrė Jankauskaitė vouches', source: 'Jankauskaitė' });
  const r = await ilona.post(`/api/people/${p!.id}/erase`, { confirmName: 'Giedrė Jankauskaitė', reason: 'asked' });
  expect(r.status, JSON.stringify(r.body)).toBe(200);
  expect(await bytesOf(id)).not.toContain(true);
  for (const table of ['file', 'reliability_check', 'change']) {
    expect(await house.sql(`select to_jsonb(x)::text from ${table} x where to_jsonb(x)::text ~* 'jankausk|37061234567'`), table).toEqual([]);
  }
  // the import can be taken back all the same
  expect((await ilona.get(`/api/imports/${id}`)).body.state).toBe('done');
});
