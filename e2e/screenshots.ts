import fs from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumPath } from './chromium.ts';
import { demoPerson } from './company.ts';
import { folderOf, plusDays } from './folder.ts';
import { still, WIDE } from './readable.ts';
import { startServer } from './server.ts';

/**
 * The pictures of README.md and docs/guide, taken from the demo company as it is on the day they are taken:
 * `node scripts/run.mjs e2e/screenshots.ts`.
 */
const docs = path.join(import.meta.dirname, '../docs');
const MANAGER = 'Rasa Petrauskienė';

const server = await startServer({ DAYBOOK_DEMO: '1' });
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  await fetch(`${server.url}/api/demo/enter`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  const manager = await demoPerson(server.url, MANAGER);
  const { hits } = await manager.get(`/api/search?q=${encodeURIComponent('Vandens ratas')}`);
  fs.mkdirSync(path.join(docs, 'guide'), { recursive: true });
  await take(browser, MANAGER, await fullDay(), 'day-folder.png');
  await take(browser, MANAGER, `/clients/${hits[0].clientId}`, 'guide/dossier.png');
  await take(browser, 'Jonas Kazlauskas', '/team/absences', 'guide/absences.png');
} finally {
  await browser.close();
  await server.stop();
}

/** Today, or on a day off the next day with work behind it. */
async function fullDay(): Promise<string> {
  const manager = await demoPerson(server.url, MANAGER);
  const { today } = await folderOf(manager);
  for (let ahead = 0; ahead < 8; ahead++) {
    const day = plusDays(today, ahead);
    if ((await folderOf(manager, day)).sheets.length >= 8) return ahead ? `/day/${day}` : '/';
  }
  return '/';
}

async function take(browser: Browser, name: string, at: string, file: string) {
  const { cookie } = await demoPerson(server.url, name);
  const context = await browser.newContext({ baseURL: server.url, viewport: WIDE, locale: 'en-GB', timezoneId: 'Europe/Vilnius', serviceWorkers: 'block' });
  await context.addInitScript(() => localStorage.setItem('daybook.language', 'en'));
  const mark = cookie.indexOf('=');
  await context.addCookies([{ name: cookie.slice(0, mark), value: cookie.slice(mark + 1), url: server.url }]);
  const page: Page = await context.newPage();
  await page.goto(at);
  await page.waitForLoadState('networkidle').catch(() => {});
  await page.waitForTimeout(1200);
  await still(page);
  await page.screenshot({ path: path.join(docs, file) });
  const { size } = fs.statSync(path.join(docs, file));
  console.log(`${file}: ${Math.round(size / 1024)} KB`);
  if (size > 400 * 1024) process.exitCode = 1;
  await context.close();
}
