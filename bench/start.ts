import { lookAt } from './data.ts';
import { rssMb, type Server, type startLoad, startServer } from './processes.ts';
import { casesOf, type Line, line, median } from './requests.ts';
import type { Known } from './data.ts';

export const startOurs = (data: string) => startServer('app/main.ts', { DAYBOOK_DATA: data, DAYBOOK_DEMO: '0', LOG_LEVEL: 'warn', DATABASE_URL: '', NODE_COMPILE_CACHE: 'node_modules/.cache/compile' });
export const startReference = (k: Known) => startServer('bench/reference/server.ts', { PGHOST: k.owner.host!, WORKSPACE: k.workspace, MEMBER: k.member, NODE_COMPILE_CACHE: 'node_modules/.cache/compile' });

/** Seconds from the process to /readyz with the data in place, its PostgreSQL started with it; against node:http and pg on a running one. */
export async function measureStart(data: string, size: string, passes: number, say: (text: string) => void): Promise<Line[]> {
  const ours: number[] = [];
  const reference: number[] = [];
  for (let pass = 0; pass < passes; pass++) {
    const server = await startOurs(data);
    ours.push(server.readyMs / 1000);
    try {
      const bare = await startReference(await lookAt(data));
      reference.push(bare.readyMs / 1000);
      await bare.stop();
    } finally {
      await server.stop();
    }
    say(`cold-start: ${ours.at(-1)!.toFixed(2)} s, bare ${reference.at(-1)!.toFixed(2)} s`);
  }
  return [line('cold-start', size, median(ours), median(reference), 'seconds to /readyz')];
}

/** The largest resident memory of the process while it answers the mixed day's requests over 16 connections. */
export async function measureMemory(b: { k: Known; ours: Server; reference: Server; load: ReturnType<typeof startLoad>; size: string }, seconds: number, say: (text: string) => void): Promise<Line[]> {
  const cases = casesOf(b.k).filter((c) => c.ours.paths);
  const peak = async (who: 'ours' | 'reference') => {
    const server = b[who];
    let most = 0;
    const timer = setInterval(() => { most = Math.max(most, rssMb(server.pid)); }, 50);
    for (const c of cases) {
      const done = await b.load.run({ base: server.url, connections: 16, seconds: seconds / cases.length, ...(who === 'ours' ? { cookie: b.k.cookie } : {}), ...c[who] });
      if (done.errors) throw new Error(`memory, ${c.name}: ${done.trouble}`);
    }
    clearInterval(timer);
    say(`memory ${who}: ${most.toFixed(0)} MB`);
    return most;
  };
  return [line('memory', b.size, await peak('ours'), await peak('reference'), 'MB resident under load')];
}
