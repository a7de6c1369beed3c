import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openHouse } from './testing/house.ts';
import { carryOut, look, randomCommand } from './testing/random-commands.ts';

const house = await openHouse({ settings: { mixedAssignments: true } });
const RUNS = 25;
const LENGTH = 400;
/** So many people act at the same time. */
const AT_ONCE = 5;

/** Live clients without an open step of their manager. */
const FORGOTTEN = `select c.id, c.name from client c where c.status in ('prospect', 'client', 'dormant') and c.trashed_at is null
  and not exists (select 1 from step s where s.workspace_id = c.workspace_id and s.client_id = c.id and s.owner_id = c.manager_id and s.state = 'open')`;
/** Rows whose version is not one more than the number of their logged changes, or that came without an entry. */
const unlogged = (table: string) => `select '${table}' as relation, t.id, t.version, count(c.op) filter (where c.op = 'U') as changes
  from ${table} t left join change c on c.workspace_id = t.workspace_id and c.relation = '${table}' and c.row_id = t.id
    and c.id > coalesce((select max(d.id) from change d where d.workspace_id = t.workspace_id and d.relation = '${table}' and d.row_id = t.id and d.op = 'D'), 0)
  where t.workspace_id = $1
  group by t.id, t.version
  having count(c.op) filter (where c.op = 'I') <> 1
    or t.version <> count(c.op) filter (where c.op = 'U') + (select coalesce((c2.after ->> 'version')::int, 1) from change c2
      where c2.workspace_id = $1 and c2.relation = '${table}' and c2.row_id = t.id and c2.op = 'I' order by c2.id desc limit 1)`;

test(`no sequence of ${RUNS * LENGTH} random commands leaves a live client without a next step of its manager, or a change without its log entry`, async () => {
  let ran = 0;
  const answers = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(randomCommand, { minLength: LENGTH, maxLength: LENGTH, size: 'max' }), async (commands) => {
      for (let n = 0; n < commands.length; n += AT_ONCE) {
        const seen = await look(house);
        await Promise.all(
          commands.slice(n, n + AT_ONCE).map(async (command) => {
            const answer = await carryOut(house, command, seen);
            ran++;
            const name = `${command.what} ${answer.status}`;
            answers.set(name, (answers.get(name) ?? 0) + 1);
            if (answer.status >= 500) throw new Error(`${JSON.stringify(command)} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
          }),
        );
        if (n % 100 === 0) expect(await house.sql(FORGOTTEN)).toEqual([]);
      }
      await house.sql('vacuum analyze'); // the server of the tests has no autovacuum
      for (const table of ['client', 'step', 'touch']) expect(await house.sql(unlogged(table), [house.world.workspaceId])).toEqual([]);
    }),
    { numRuns: RUNS, endOnFailure: true, ...(process.env.SEED ? { seed: Number(process.env.SEED) } : {}) },
  );
  expect(ran).toBeGreaterThanOrEqual(10_000);
  for (const what of ['create 200', 'log 200', 'move 200', 'undo 200', 'merge 200', 'trash 200', 'restore 200', 'bulk 200']) {
    expect(answers.get(what) ?? 0, `${what} never happened: ${JSON.stringify([...answers])}`).toBeGreaterThan(0);
  }
}, 240_000);
