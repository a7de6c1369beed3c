import { type BrowserContext, type BrowserContextOptions, type Page, test as base, expect } from '@playwright/test';
import { type ApiPerson, demoPerson } from './company.ts';
import { type RunningServer, startServer } from './server.ts';

interface Journey {
  /** Enters the demo company as the person of this name, on a device of their own; English unless another language is named. */
  enterAs(name: string, options?: BrowserContextOptions & { language?: string; at?: string }): Promise<Page>;
  /** The same person at the API, to prepare a journey and to see what became of it. */
  apiOf(name: string): Promise<ApiPerson & { memberId: string }>;
}

/** Journeys in the demo company share one server; a journey that needs its own starts one with startServer(). */
export const test = base.extend<Journey, { demo: RunningServer }>({
  demo: [
    async ({}, use) => {
      const server = await startServer({ DAYBOOK_DEMO: '1' });
      await fetch(`${server.url}/api/demo/enter`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ demo }, use) => use(demo.url),
  enterAs: async ({ browser, demo, contextOptions }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (name, { language = 'en', at = '/', ...options } = {}) => {
      const context = await browser.newContext({ ...contextOptions, baseURL: demo.url, ...options });
      opened.push(context);
      await speak(context, language);
      const page = await context.newPage();
      page.on('pageerror', (error) => expect.soft(error.message, `${page.url()} threw`).toBe(''));
      if (process.env.JOURNEY_LOG) page.on('console', (line) => line.type() === 'error' && console.log(`[${name}] ${line.text()}`));
      const { cookie } = await demoPerson(demo.url, name);
      const [cookieName, ...value] = cookie.split('=');
      await context.addCookies([{ name: cookieName!, value: value.join('='), url: demo.url }]);
      await page.goto(at);
      return page;
    });
    for (const context of opened) await context.close();
  },
  apiOf: async ({ demo }, use) => use((name) => demoPerson(demo.url, name)),
});
export { expect };

/** The device speaks this language from the first page on. */
export const speak = (context: BrowserContext, language: string) =>
  context.addInitScript((lang) => {
    if (!localStorage.getItem('daybook.language')) localStorage.setItem('daybook.language', lang);
  }, language);
