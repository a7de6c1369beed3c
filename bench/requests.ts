import pg from 'pg';
import { addDays, todayIn } from '../plain/day/day.ts';
import type { Known } from './data.ts';
import { cpuMs, cpuOfPostgres, type Load, type LoadOrder, type Server, type startLoad } from './processes.ts';

export interface Line {
  name: string;
  size: string;
  ours: number;
  reference: number;
  ratio: number;
  unit: string;
}
export const median = (list: readonly number[]) => {
  const sorted = [...list].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};
export const round = (n: number) => Number(n.toPrecision(4));
export const line = (name: string, size: string, ours: number, reference: number, unit: string): Line => ({ name, size, ours: round(ours), reference: round(reference), ratio: round(ours / reference), unit });

interface Case {
  name: string;
  ours: Partial<LoadOrder>;
  reference: Partial<LoadOrder>;
  /** How many rows an answer has, to see that both give the same; `more` are also known of ours. */
  rows?: (answer: any) => number;
  rowsOfReference?: (answer: any) => number;
}

/** The paths of the day: opening the folder, a dossier, lists, search, and logging. */
export function casesOf(k: Known): Case[] {
  const today = todayIn('Europe/Vilnius');
  const filter = encodeURIComponent(JSON.stringify([{ field: 'status', op: 'is', value: 'client' }, { field: 'noTouchDays', op: 'more', value: 30 }]));
  const days = Array.from({ length: 60 }, (_, i) => addDays(today, i + 1));
  return [
    { name: 'folder-open', ours: { paths: ['/api/folder'] }, reference: { paths: [`/folder?member=${k.member}&day=${today}`] }, rows: (a) => a.sheets.length, rowsOfReference: (a) => a.sheets.length },
    { name: 'dossier-open', ours: { paths: k.clients.map((id) => `/api/clients/${id}`) }, reference: { paths: k.clients.map((id) => `/dossier?id=${id}`) }, rows: (a) => a.people.length + a.contacts.length, rowsOfReference: (a) => (a.people === null ? 0 : JSON.parse(a.people).length) + JSON.parse(a.contacts).length },
    { name: 'client-list', ours: { paths: ['/api/clients?limit=100'] }, reference: { paths: ['/list'] }, rows: (a) => a.rows.length, rowsOfReference: (a) => a.length - 1 },
    { name: 'client-filter', ours: { paths: [`/api/clients?limit=100&sort=lastTouch&filter=${filter}`] }, reference: { paths: ['/filter'] }, rows: (a) => a.rows.length, rowsOfReference: (a) => a.length - 1 },
    { name: 'search', ours: { paths: k.names.map((q) => `/api/search?q=${encodeURIComponent(q)}`) }, reference: { paths: k.names.map((q) => `/search?q=${encodeURIComponent(q)}`) } },
    { name: 'log-touch', ours: { log: k.steps, days }, reference: { log: k.steps.map((s) => ({ ...s })), days } },
  ];
}

export const makeBenchTable = async (owner: pg.ClientConfig) => {
  const client = new pg.Client(owner);
  await client.connect();
  await client.query('drop table if exists bench_touch; create table bench_touch (like touch including defaults including indexes)');
  await client.end();
};

interface Bench {
  k: Known;
  ours: Server;
  reference: Server;
  load: ReturnType<typeof startLoad>;
  size: string;
  passes: number;
  seconds: number;
}

/** Measures one case: both in turn, the order changing with every pass; medians of processor time a request and of requests a second. */
export async function measure(b: Bench, c: Case, say: (text: string) => void): Promise<Line[]> {
  await sameRows(b, c);
  const taken = { ours: { cpu: [] as number[], rate: [] as number[] }, reference: { cpu: [] as number[], rate: [] as number[] } };
  const side = async (who: 'ours' | 'reference', pass: number) => {
    const server = b[who];
    const order: LoadOrder = { base: server.url, seconds: 0.3, connections: 16, ...(who === 'ours' ? { cookie: b.k.cookie } : {}), ...c[who] };
    const ask = async (seconds: number, atLeast = 0): Promise<Load> => {
      const done = await b.load.run({ ...order, seconds, atLeast });
      if (done.log) order.log = done.log;
      if (done.errors) throw new Error(`${c.name}, ${who}: ${done.errors} of ${done.requests} went wrong: ${done.trouble}`);
      return done;
    };
    // every connection plans a statement anew for its first five times
    await ask(0.4, pass === 0 ? 16 * 12 : 0);
    const before = [cpuMs(server.pid), cpuOfPostgres(b.k.postmaster)] as const;
    const done = await ask(b.seconds);
    const app = cpuMs(server.pid) - before[0];
    const database = cpuOfPostgres(b.k.postmaster) - before[1];
    if (order.log) c[who].log = order.log;
    taken[who].cpu.push((app + database) / done.requests);
    say(`${c.name} ${who}: ${(app / done.requests).toFixed(3)} application + ${(database / done.requests).toFixed(3)} database ms, ${Math.round((done.requests * 1000) / done.ms)} a second`);
    taken[who].rate.push((done.requests * 1000) / done.ms);
  };
  for (let pass = 0; pass < b.passes; pass++) {
    for (const who of pass % 2 ? (['reference', 'ours'] as const) : (['ours', 'reference'] as const)) await side(who, pass);
  }
  return [
    line(c.name, b.size, median(taken.ours.cpu), median(taken.reference.cpu), 'ms CPU a request (application and database)'),
    line(c.name, b.size, median(taken.ours.rate), median(taken.reference.rate), 'requests a second, 16 connections'),
  ];
}

/** A measure that returned fewer rows would flatter us, or itself. */
async function sameRows(b: Bench, c: Case) {
  if (!c.rows) return;
  const [mine, its] = await Promise.all([
    fetch(b.ours.url + c.ours.paths![0], { headers: { cookie: b.k.cookie } }).then((r) => r.json()),
    fetch(b.reference.url + c.reference.paths![0]).then((r) => r.json()),
  ]);
  const rows = [c.rows(mine), c.rowsOfReference!(its)];
  if (rows[0] !== rows[1] || !rows[0]) throw new Error(`${c.name}: ours answers ${rows[0]} rows, the reference ${rows[1]}`);
}
