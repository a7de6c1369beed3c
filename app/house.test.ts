import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..');
/** Who may know whom: capability -> capabilities it may import from (along the foreign keys). */
const MAP: Record<string, string[]> = {
  staff: [],
  steps: ['staff'],
  clients: ['steps', 'staff'],
  folder: ['clients', 'steps', 'staff'],
  intake: ['clients', 'steps', 'staff'],
};

function* files(dir: string): Generator<string> {
  for (const entry of fs.readdirSync(path.join(root, dir), { withFileTypes: true })) {
    const at = path.join(dir, entry.name);
    if (entry.isDirectory()) yield* files(at);
    else if (/\.(ts|tsx)$/.test(entry.name)) yield at;
  }
}
const zones = ['plain', 'platform', 'ui', 'capabilities', 'app'].filter((z) => fs.existsSync(path.join(root, z)));
const imports = zones.flatMap((zone) =>
  [...files(zone)].flatMap((file) => {
    const text = fs.readFileSync(path.join(root, file), 'utf8');
    return [...text.matchAll(/(?:from\s+|import\s+|import\()'([^']+)'/g)].map((m) => {
      const name = m[1]!;
      const target = name.startsWith('.')
        ? path.join(path.dirname(file), name)
        : name.replace(/^#cap\//, 'capabilities/').replace(/^#(plain|platform|ui|app)\//, '$1/');
      return { file, target, test: /\.test\.tsx?$|\/testing\/|\/(testing|fixtures)\.tsx?$/.test(file) };
    });
  }),
);
const place = (file: string) => {
  const [zone, capability = '', ...rest] = file.split(path.sep);
  const part = zone === 'capabilities' ? (rest[0] === 'server' ? 'server' : rest[0] === 'web' ? 'web' : 'root') : zone;
  return { zone, capability, part, rest };
};

test('imports follow the map of the house', () => {
  const wrong: string[] = [];
  for (const { file, target, test: isTest } of imports) {
    if (isTest) continue;
    const from = place(file);
    const to = place(target);
    const inHouse = zones.includes(to.zone!);
    if (!inHouse) {
      if (from.zone === 'plain' && /^(node:|react|pg|fastify)/.test(target)) wrong.push(`${file} -> ${target}`);
      if (from.zone === 'capabilities' && from.part === 'root' && /^(node:|react|pg$|fastify)/.test(target)) wrong.push(`${file} -> ${target}`);
      continue;
    }
    const bad = () => wrong.push(`${file} -> ${target}`);
    if (from.zone === 'plain' && to.zone !== 'plain') bad();
    if (from.zone === 'platform' && !['platform', 'plain'].includes(to.zone!)) bad();
    if (from.zone === 'ui' && !['ui', 'plain'].includes(to.zone!)) bad();
    if (from.zone !== 'app' && to.zone === 'app' && !(from.part === 'web' && /^app\/web\/(api|client)\.ts$/.test(target))) bad();
    if (from.zone !== 'capabilities') continue;
    if (from.part === 'root' && ['platform', 'ui'].includes(to.zone!)) bad();
    if (from.part === 'server' && to.zone === 'ui') bad();
    if (from.part === 'web' && to.zone === 'platform') bad();
    if (to.zone === 'capabilities') {
      if (from.capability !== to.capability && !MAP[from.capability]?.includes(to.capability)) bad();
      if (from.part === 'web' && to.part === 'server') bad();
      if (from.part === 'server' && to.part === 'web') bad();
      if (from.part === 'root' && to.part !== 'root') bad();
    }
  }
  expect(wrong).toEqual([]);
});

test('no file grows past what one reads in a sitting', () => {
  const long = zones
    .flatMap((zone) => [...files(zone)])
    .filter((f) => !/messages|\.test\.|first-words/.test(f))
    .map((f) => [f, fs.readFileSync(path.join(root, f), 'utf8').split('\n').length] as const)
    .filter(([, lines]) => lines > 350);
  expect(long).toEqual([]);
});
