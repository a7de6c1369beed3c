import { mkdirSync } from 'node:fs';
import { lookAt, prepareData } from './data.ts';
import { startLoad, startServer } from './processes.ts';
import { casesOf, type Line, makeBenchTable, measure } from './requests.ts';

/**
 * `npm run bench [-- --size 100k|1m --passes 5 --only name]`: one line of JSON a measurement,
 * {"name","size","ours","reference","ratio","unit"}. Each is taken in turn with its reference in the same run; progress goes to the
 * error output.
 */
const flag = (name: string) => {
  const i = process.argv.indexOf(`--${name}`);
  return i > 0 ? process.argv[i + 1] : undefined;
};
const size = flag('size') ?? '100k';
const passes = Number(flag('passes') ?? 5);
const seconds = Number(flag('seconds') ?? 1.5);
const only = flag('only');
const wanted = (name: string) => !only || only.split(',').includes(name);
const say = (text: string) => process.stderr.write(`${text}\n`);
const tell = (lines: Line[]) => {
  for (const l of lines) console.log(JSON.stringify(l));
};

const REQUESTS = ['folder-open', 'dossier-open', 'client-list', 'client-filter', 'search', 'log-touch'];

async function main() {
  const data = await prepareData(size, say);
  const closing: (() => Promise<void> | void)[] = [() => data.remove()];
  try {
    if (REQUESTS.some(wanted) || wanted('memory')) {
      const ours = await startServer('app/main.ts', { DAYBOOK_DATA: data.data, DAYBOOK_DEMO: '0', LOG_LEVEL: 'warn', DATABASE_URL: '' });
      closing.push(ours.stop);
      const k = await lookAt(data.data);
      await makeBenchTable(k.owner);
      const reference = await startServer('bench/reference/server.ts', { PGHOST: k.owner.host!, WORKSPACE: k.workspace, MEMBER: k.member });
      closing.push(reference.stop);
      const load = startLoad();
      closing.push(() => void load.stop());
      const bench = { k, ours, reference, load, size, passes, seconds };
      for (const c of casesOf(k).filter((x) => wanted(x.name))) tell(await measure(bench, c, say));
    }
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

mkdirSync('node_modules/.cache', { recursive: true });
main().then(() => process.exit(0), (e) => {
  console.error(e);
  process.exit(1);
});
