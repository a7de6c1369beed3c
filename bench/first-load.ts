import zlib from 'node:zlib';
import { chromium } from '@playwright/test';
import { COOKIE } from '../capabilities/staff/server/sessions.ts';
import { chromiumPath } from '../e2e/chromium.ts';
import type { Known } from './data.ts';
import type { Server } from './processes.ts';
import { type Line, line, median } from './requests.ts';

/** What may be loaded before the day page is usable, in KB of gzip. */
const LIMIT_KB = 160;

/**
 * The day page on a cold cache: KB of JavaScript and CSS (gzip) and milliseconds until its first sheet is there, in Chromium; against a bare page
 * with the same names.
 */
export async function measureFirstLoad(b: { k: Known; ours: Server; reference: Server; size: string; passes: number }, say: (text: string) => void): Promise<Line[]> {
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox'] });
  try {
    const folder = await fetch(`${b.ours.url}/api/folder`, { headers: { cookie: b.k.cookie } }).then((r) => r.json() as Promise<{ sheets: { client: { name: string } }[] }>);
    const names = [...new Set<string>(folder.sheets.map((s) => s.client.name))];
    const token = b.k.cookie.slice(COOKIE.length + 1);
    let bytes = 0;
    const open = async (url: string): Promise<number> => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
      try {
        await context.addCookies([{ name: COOKIE, value: token, url: b.ours.url }]);
        const page = await context.newPage();
        const loaded: Promise<number>[] = [];
        const files = new Map<string, number>();
        page.on('response', (r) => {
          if (/javascript|css/.test(r.headers()['content-type'] ?? '')) loaded.push(r.body().then((body) => zlib.gzipSync(body, { level: 9 }).length, () => 0).then((n) => { files.set(new URL(r.url()).pathname, n); return n; }));
        });
        const began = performance.now();
        await page.goto(url, { waitUntil: 'commit' });
        await page.waitForFunction((all) => {
          const text: string | undefined = (globalThis as any).document.body?.innerText;
          return text !== undefined && all.some((name) => text.includes(name));
        }, names, { polling: 'raf', timeout: 30_000 });
        const ms = performance.now() - began;
        const sum = (await Promise.all(loaded)).reduce((a, n) => a + n, 0);
        if (url.startsWith(b.ours.url) && bytes === 0) for (const [file, n] of files) say(`  ${(n / 1024).toFixed(1)} KB ${file}`);
        if (url.startsWith(b.ours.url)) bytes = sum;
        return ms;
      } finally {
        await context.close();
      }
    };
    const bare = `${b.reference.url}/page?names=${encodeURIComponent(names.slice(0, 40).join('\n'))}`;
    await open(`${b.ours.url}/`);
    const ours: number[] = [];
    const reference: number[] = [];
    for (let pass = 0; pass < b.passes; pass++) {
      for (const who of pass % 2 ? ['reference', 'ours'] : ['ours', 'reference']) {
        if (who === 'ours') ours.push(await open(`${b.ours.url}/`));
        else reference.push(await open(bare));
      }
      say(`first-load: ${ours.at(-1)!.toFixed(0)} ms, bare page ${reference.at(-1)!.toFixed(0)} ms`);
    }
    return [line('first-load', b.size, bytes / 1024, LIMIT_KB, 'KB gzip of JavaScript and CSS (against the limit)'), line('first-load', b.size, median(ours), median(reference), 'ms to the first sheet, cold cache (against a bare page)')];
  } finally {
    await browser.close();
  }
}
