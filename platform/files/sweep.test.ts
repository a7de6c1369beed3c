import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pathOf, saveFile, sweepStore } from './store.ts';

async function* bytes(text: string) {
  yield Buffer.from(text);
}

test('a file that nobody refers to goes after a day; others, and fresh ones, stay', async () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'daybook-sweep-'));
  const [used, old, fresh] = await Promise.all(['used', 'old', 'fresh'].map((t) => saveFile(root, bytes(t), { maxBytes: 100 })));
  const yesterday = new Date(Date.now() - 2 * 86_400_000);
  for (const f of [used!, old!]) fs.utimesSync(pathOf(root, f.sha256), yesterday, yesterday);
  expect(await sweepStore(root, async () => new Set([used!.sha256]))).toBe(1);
  expect([used!, old!, fresh!].map((f) => fs.existsSync(pathOf(root, f.sha256)))).toEqual([true, false, true]);
  fs.rmSync(root, { recursive: true });
});
