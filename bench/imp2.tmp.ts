import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { startEmbedded } from '../platform/postgres/embedded.ts';
import { migrate } from '../platform/postgres/migrate.ts';
import { makePool } from '../platform/database/pool.ts';
import { peopleWorld } from '../app/testing/people.ts';
import { runImport } from '../capabilities/intake/server/run-import.ts';
import { openTable } from '../capabilities/intake/server/open-table.ts';
import { proposeMapping } from '../capabilities/intake/mapping.ts';
import { drafter } from '../capabilities/intake/draft.ts';
import { ImportOptions } from '../capabilities/intake/model.ts';
import { newId } from '../platform/database/id.ts';
import { generatedName } from '../app/commands/generated/names.ts';
import { domainOf, mailOf, phoneOf } from '../app/demo/contacts.ts';
import { requisitesOf } from '../app/demo/numbers.ts';
import { Chance } from '../app/demo/random.ts';
import { nameBook } from '../app/demo/words/people.ts';
import { LANDS } from '../app/demo/words/places.ts';
const ROWS = Number(process.env.ROWS ?? 100000);
const file = `/tmp/imp/base${ROWS}.csv`;
if (!fs.existsSync(file)) {
  const c = new Chance('p0'); const quoted = (v: string) => (/[",]/.test(v) ? `"${v.replaceAll('"', '""')}"` : v);
  let text = 'Company,Country,City,Company code,Contact person,Position,Phone,E-mail,Note\n';
  for (let i = 0; i < ROWS; i++) {
    const country = c.pick(['LT', 'LT', 'LT', 'RO', 'MD', 'LV', 'PL']);
    const { name, bare, form } = generatedName(c, country);
    const [given, family] = [c.pick(nameBook(country).men), c.pick(nameBook(country).families)[0]];
    const code = requisitesOf(c, country, form, false)[0]!.value;
    text += `${[`${name} p0 ${i}`, country, c.pick(LANDS[country]!.cities)[0], code, `${given} ${family}`, 'director', phoneOf(c, country).value, mailOf(given, family, domainOf(c, `${bare} ${i}`, country)), c.maybe(0.2) ? 'Met at the exhibition' : ''].map(quoted).join()}\n`;
  }
  fs.writeFileSync(file, text);
}
fs.rmSync('/tmp/imp/data', { recursive: true, force: true });
fs.mkdirSync('/tmp/imp/data', { recursive: true, mode: 0o711 });
fs.chmodSync('/tmp/imp', 0o711);
const db = await startEmbedded({ dataRoot: '/tmp/imp/data' });
try {
  await migrate(db.owner, path.join(import.meta.dirname, '../database/migrations'), { appVersion: 'x' });
  const owner = makePool(db.owner, { max: 2, statementTimeout: 0 });
  const world = await peopleWorld(owner, {});
  const pool = makePool(db.app, { max: 2, statementTimeout: 0, idleInTransaction: 0 });
  const bare = new pg.Client(db.owner); await bare.connect();
  for (const q of (process.env.DDL ?? '').split(';;').filter(Boolean)) await owner.query(q);
  const passes = Number(process.env.PASSES ?? 2);
  for (let p = 0; p < passes; p++) {
    await bare.query('create table bare_import (a text, b text, c text, d text, e text, f text, g text, h text, i text)');
    let t = performance.now();
    await pipeline(fs.createReadStream(file), bare.query(copyFrom('copy bare_import from stdin (format csv, header)')));
    console.log('COPY', ((performance.now() - t) / 1000).toFixed(3)); await bare.query('drop table bare_import');
    if (process.env.READ) {
      t = performance.now(); const table = await openTable({ path: file, name: 'base.csv' }, { language: 'en' });
      let n = 0; for await (const b of table.batches()) n += b.length; console.log('read only', n, ((performance.now() - t) / 1000).toFixed(3));
      t = performance.now(); const t2 = await openTable({ path: file, name: 'base.csv' }, { language: 'en' }); const m2 = proposeMapping(t2.columns, t2.sample, [], 'LT').map((x) => x.target);
      const d = drafter(m2, { country: 'LT', today: '2026-11-21' }); for await (const b of t2.batches()) for (const r of b) if ('cells' in r) d(r.cells); console.log('read+draft', ((performance.now() - t) / 1000).toFixed(3), m2.join());
    }
    const importId = newId(); const fileId = newId(); const ws = world.workspaceId; const me = world.people.ilona.id;
    await owner.query("insert into file (workspace_id,id,sha256,name,type,size,created_by) values ($1,$2,$3,'base.csv','text/csv',1,$4)", [ws, fileId, '0'.repeat(64), me]);
    const table = await openTable({ path: file, name: 'base.csv' }, { language: 'en' });
    const mapping = proposeMapping(table.columns, table.sample, [], 'LT').map((x) => x.target);
    await owner.query("insert into import (workspace_id,id,file_id,kind,created_by) values ($1,$2,$3,'csv',$4)", [ws, importId, fileId, me]);
    const managers = Object.entries(world.people).filter(([k]) => ['rasa', 'andrei', 'jonas', 'tomas'].includes(k)).map(([, v]) => v.id);
    t = performance.now(); let last = t;
    const mark = (what: string) => { const now = performance.now(); const cc = bcpu(); console.log('   ', what.padEnd(40), ((now - last) / 1000).toFixed(3), 'pg cpu', (cc - lastCpu).toFixed(2)); last = now; lastCpu = cc; };
    if (process.env.STMT) {
      const orig = pool.connect.bind(pool);
      (pool as any).connect = async () => { const c = await orig(); if (!(c as any).timed) { (c as any).timed = true; const q = c.query.bind(c); (c as any).query = (...a: any[]) => { const text = typeof a[0] === 'string' ? a[0] : a[0].text ?? a[0].cursor?.text ?? '?'; const s = performance.now(); const r = (q as any)(...a); if (r?.then) return r.then((x: any) => { const d = performance.now() - s; if (d > 60) console.log('      ', d.toFixed(0).padStart(6), 'ms', text.replace(/\s+/g, ' ').slice(0, 110)); return x; }); return r; }; } return c; };
    }
    const backend = (await (async () => { const c = await pool.connect(); const pid = (await c.query('select pg_backend_pid() p')).rows[0].p; c.release(); return pid; })()) as number;
    const bcpu = () => { const f = fs.readFileSync(`/proc/${backend}/stat`, 'utf8').split(' '); return (Number(f[13]) + Number(f[14])) / 100; };
    let lastCpu = bcpu(); const cpu0 = lastCpu; const cpu = process.cpuUsage();
    const r = await runImport(pool, { scope: { workspace: ws, actor: me, sees: 'all' }, importId, dry: false, file: { path: file, name: 'base.csv' }, options: ImportOptions.parse({ share: managers, duplicates: process.env.DUP ?? 'fill' }), mapping, language: 'en', country: 'LT', timeZone: 'Europe/Vilnius', minutesByKind: {}, reservePercent: 20, memberId: me, managersWithin: null, endedReason: 'x', words: { row: 'Row', reason: 'Reason' }, now: new Date() }, { async at(phase, done) { if (phase !== 'reading' || done >= ROWS) mark(`until ${phase} ${done}`); } }, () => '');
    mark('end');
    const u = process.cpuUsage(cpu);
    console.log('IMPORT', ((performance.now() - t) / 1000).toFixed(2), 'pg cpu', (bcpu() - cpu0).toFixed(2), 'node cpu', ((u.user + u.system) / 1e6).toFixed(2), JSON.stringify({ ...r.counts, sample: undefined }));
    if (process.env.SIZES) console.log((await owner.query("select relname, pg_size_pretty(pg_total_relation_size(oid)) s, pg_size_pretty(pg_relation_size(oid)) t from pg_class where relkind='r' and relnamespace='public'::regnamespace order by pg_total_relation_size(oid) desc limit 10")).rows.map((x: any) => `${x.relname} ${x.t}/${x.s}`).join(', '));
    if (process.env.UNDO) { t = performance.now(); const c = await pool.connect(); await c.query('begin'); await c.query("select set_config('app.workspace',$1,true), set_config('app.actor',$2,true), set_config('app.sees','all',true), set_config('app.command',$3,true)", [ws, me, newId()]); console.log('undo rows', (await c.query('select undo_command($1) n', [r.commandId])).rows[0].n); await c.query('set constraints all immediate'); await c.query('commit'); c.release(); console.log('UNDO', ((performance.now() - t) / 1000).toFixed(2)); }
    r.problems.remove();
    // another pass: names differ
    fs.writeFileSync('/tmp/imp/next.csv', ''); 
    if (p + 1 < passes) await owner.query('truncate client cascade; truncate change');
    await owner.query('vacuum analyze');
  }
  await bare.end(); await pool.end(); await owner.end();
} finally { await db.stop(); }
