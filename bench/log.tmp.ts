import fs from 'node:fs'; import path from 'node:path'; import pg from 'pg';
import { startEmbedded } from '../platform/postgres/embedded.ts';
const db = await startEmbedded({ dataRoot: '/tmp/imp/data' });
try {
  const c = new pg.Client(db.owner); await c.connect();
  const pid = (await c.query('select pg_backend_pid() p')).rows[0].p;
  const bcpu = () => { const f = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(' '); return (Number(f[13]) + Number(f[14])) / 100; };
  const n = (await c.query('select count(*)::int n from contact_point')).rows[0].n; console.log('rows', n);
  const t = async (name: string, ...sql: string[]) => { const a = bcpu(); for (const s of sql) await c.query(s); console.log(name.padEnd(60), (bcpu() - a).toFixed(2)); };
  await c.query('begin'); await c.query("set local work_mem='64MB'");
  await t('scan', 'select count(*) from contact_point');
  await t('to_jsonb', 'select count(to_jsonb(n)) from contact_point n');
  await t('strip', 'select count(jsonb_strip_nulls(to_jsonb(n))) from contact_point n');
  await t('strip - keys', "select count(jsonb_strip_nulls(to_jsonb(n)) - '{workspace_id,id,client_id,version}'::text[]) from contact_point n");
  await t('build_object', "select count(jsonb_build_object('kind',kind,'value',value,'value_key',value_key,'person_id',person_id,'position',position)) from contact_point n");
  const ins = (after: string) => `insert into change (workspace_id, actor_id, command_id, relation, row_id, client_id, op, after) select n.workspace_id, null, '0198a3c2-7f00-7000-8000-000000000001', 'contact_point', n.id, n.client_id, 'I', ${after} from contact_point n`;
  await t('insert change full', ins('jsonb_strip_nulls(to_jsonb(n))'));
  await t('insert change trimmed', ins("jsonb_strip_nulls(to_jsonb(n)) - '{workspace_id,id,client_id,version}'::text[]"));
  await t('insert change null', ins('null::jsonb'));
  await t('as trigger now', `insert into change (workspace_id, actor_id, command_id, relation, row_id, client_id, op, after)
      select (j ->> 'workspace_id')::uuid, null, '0198a3c2-7f00-7000-8000-000000000001', 'contact_point', (j ->> 'id')::uuid, nullif(j ->> 'client_id', '')::uuid, 'I', j
      from (select jsonb_strip_nulls(to_jsonb(n)) j from contact_point n) x`);
  for (const i of ['change_announced', 'change_of_row', 'change_of_command', 'change_of_client']) { await c.query(`drop index ${i}`); await t(`without ${i}, null`, ins('null::jsonb')); }
  await c.query('alter table change drop constraint change_pkey'); await t('no index, null', ins('null::jsonb'));
  await t('no index, full', ins('jsonb_strip_nulls(to_jsonb(n))'));
  await t('fold clients', 'select count(fold(name)) from client'); await t('fold persons', 'select count(fold(name)) from person');
  await t('fold ascii', "select count(fold('UAB Vejas ' || id::text)) from client");
  await c.query('rollback'); await c.end();
} finally { await db.stop(); }
