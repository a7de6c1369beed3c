import { lookAt, prepareData } from './data.ts';
import { measureFirstLoad } from './first-load.ts';
import { measureImport } from './import.ts';
import { startLoad } from './processes.ts';
import { casesOf, type Line, makeBenchTable, measure } from './requests.ts';
import { measureMemory, measureStart, startOurs, startReference } from './start.ts';

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
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close().finally(() => process.exit(1)));
  try {
    if (wanted('cold-start')) tell(await measureStart(data.data, size, passes, say));
    if (['import-100k', 'first-load', 'memory', ...REQUESTS].some(wanted)) {
      const ours = await startOurs(data.data);
      closing.push(ours.stop);
      const k = await lookAt(data.data);
      await makeBenchTable(k.owner);
      const reference = await startReference(k);
      closing.push(reference.stop);
      const load = startLoad();
      closing.push(() => void load.stop());
      const bench = { k, ours, reference, load, size, passes, seconds };
      if (wanted('first-load')) tell(await measureFirstLoad(bench, say));
      for (const c of casesOf(k).filter((x) => wanted(x.name))) tell(await measure(bench, c, say));
      if (wanted('memory')) tell(await measureMemory(bench, 10, say));
      if (wanted('import-100k')) tell(await measureImport(bench, say));
    }
  } finally {
    await close();
  }
}

main().then(() => process.exit(0), (e) => {
  console.error(e);
  process.exit(1);
});
