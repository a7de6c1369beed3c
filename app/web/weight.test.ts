// @vitest-environment node
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, expect, test } from 'vitest';
import { weigh } from '#ui/build/weight.ts';

const folder = mkdtempSync(join(tmpdir(), 'daybook-web-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the first load stays light: with the day page under 160 KB of gzip, with any other under 200', async () => {
  await build({
    configFile: join(import.meta.dirname, '../../vite.config.ts'),
    mode: 'production',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir: folder, manifest: true, emptyOutDir: true },
  });
  const { shell, pages } = weigh(folder);
  const kb = (bytes: number) => Math.round(bytes / 100) / 10;
  const said = [`shell ${kb(shell)} KB`, ...Object.entries(pages).map(([page, bytes]) => `${page} ${kb(bytes)} KB`)].join('\n');
  for (const [page, bytes] of Object.entries(pages)) expect(kb(bytes), said).toBeLessThan(page.includes('day-page') ? 160 : 200);
}, 120_000);
