import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { generatedName } from '../app/commands/generated/names.ts';
import { domainOf, mailOf, phoneOf } from '../app/demo/contacts.ts';
import { requisitesOf } from '../app/demo/numbers.ts';
import { Chance } from '../app/demo/random.ts';
import { nameBook } from '../app/demo/words/people.ts';
import { LANDS } from '../app/demo/words/places.ts';
import type { Known } from './data.ts';
import { cpuMs, cpuOfPostgres, type Server } from './processes.ts';
import { type Line, line, median } from './requests.ts';

const ROWS = 100_000;
const HEAD = 'Company,Country,City,Company code,Contact person,Position,Phone,E-mail,Note';
const COLUMNS = ['company', 'country', 'city', 'code', 'person', 'title', 'phone', 'email', 'note'];

/** A spreadsheet of companies that nobody has yet; each pass another one. */
function writeBase(file: string, seed: string) {
  const c = new Chance(seed);
  const quoted = (v: string) => (/[",]/.test(v) ? `"${v.replaceAll('"', '""')}"` : v);
  const out = fs.openSync(file, 'w');
  let text = `${HEAD}\n`;
  for (let i = 0; i < ROWS; i++) {
    const country = c.pick(['LT', 'LT', 'LT', 'RO', 'MD', 'LV', 'PL']);
    const { name, bare, form } = generatedName(c, country);
    const [given, family] = [c.pick(nameBook(country).men), c.pick(nameBook(country).families)[0]];
    const code = requisitesOf(c, country, form, false)[0]!.value;
    text += `${[`${name} ${seed} ${i}`, country, c.pick(LANDS[country]!.cities)[0], code, `${given} ${family}`, 'director', phoneOf(c, country).value, mailOf(given, family, domainOf(c, `${bare} ${i}`, country)), c.maybe(0.2) ? 'Met at the exhibition' : ''].map(quoted).join()}\n`;
    if (text.length > 1e6) {
      fs.writeSync(out, text);
      text = '';
    }
  }
  fs.writeSync(out, text);
  fs.closeSync(out);
}

/** Seconds until 100,000 rows of a spreadsheet are clients, against COPY of the same rows into a bare table. */
export async function measureImport(b: { ours: Server; k: Known; size: string; passes: number }, say: (text: string) => void): Promise<Line[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'daybook-bench-import-'));
  const ours: number[] = [];
  const reference: number[] = [];
  const client = new pg.Client(b.k.owner);
  await client.connect();
  try {
    const ask = async (method: string, url: string, body?: unknown, headers: Record<string, string> = {}) => {
      const form = body instanceof FormData;
      const r = await fetch(b.ours.url + url, { method, headers: { cookie: b.k.adminCookie, ...(form || !body ? {} : { 'content-type': 'application/json' }), ...headers }, ...(body ? { body: form ? body : JSON.stringify(body) } : {}) });
      if (!r.ok) throw new Error(`${method} ${url}: ${r.status} ${await r.text()}`);
      return r.json() as Promise<any>;
    };
    for (let pass = 0; pass < b.passes; pass++) {
      const file = path.join(folder, 'base.csv');
      writeBase(file, `p${pass}x${process.pid}`);
      const copy = async () => {
        await client.query(`create table bare_import (${COLUMNS.map((x) => `${x} text`).join()})`);
        const began = performance.now();
        await pipeline(fs.createReadStream(file), client.query(copyFrom('copy bare_import from stdin (format csv, header)')));
        reference.push((performance.now() - began) / 1000);
        await client.query('drop table bare_import');
      };
      const take = async () => {
        const form = new FormData();
        form.append('file', await fs.openAsBlob(file), 'base.csv');
        const { id } = await ask('POST', '/api/imports', form);
        const before = await ask('GET', `/api/imports/${id}`);
        await ask('PATCH', `/api/imports/${id}`, { options: { ...before.options, share: b.k.managers } }, { 'if-match': `"${before.version}"` });
        const cpu = [cpuMs(b.ours.pid), cpuOfPostgres(b.k.postmaster)] as const;
        const began = performance.now();
        await ask('POST', `/api/imports/${id}/run`, {});
        for (;;) {
          const now = await ask('GET', `/api/imports/${id}`);
          if (now.state === 'done' && now.counts.rows === ROWS && now.counts.failed === 0) break;
          if (now.state !== 'running') throw new Error(`the import ended as ${now.state}: ${JSON.stringify(now.counts)?.slice(0, 400)} ${now.problem ?? ''}`);
          await sleep(50);
        }
        ours.push((performance.now() - began) / 1000);
        say(`  ${((cpuMs(b.ours.pid) - cpu[0]) / 1000).toFixed(1)} application + ${((cpuOfPostgres(b.k.postmaster) - cpu[1]) / 1000).toFixed(1)} database seconds of processor`);
      };
      for (const work of pass % 2 ? [copy, take] : [take, copy]) await work();
      say(`import-100k: ${ours.at(-1)!.toFixed(2)} s, COPY ${reference.at(-1)!.toFixed(2)} s`);
    }
    return [line('import-100k', b.size, median(ours), median(reference), 'seconds (against COPY of the rows into a bare table)')];
  } finally {
    await client.end();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
