import AxeBuilder from '@axe-core/playwright';
import { type Page, test as base, expect } from '@playwright/test';
import { type RunningServer, startServer } from './server.ts';

interface Journey {
  /** Enters the demo company as the person of this name. */
  enterAs(name: string): Promise<Page>;
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
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ demo }, use) => use(demo.url),
  enterAs: async ({ page, demo }, use) => {
    await use(async (name) => {
      const entry = await (await page.request.get(`${demo.url}/api/session`)).json();
      const person = entry.demo.find((p: { name: string }) => p.name === name);
      if (!person) throw new Error(`nobody in the demo company is called ${name}`);
      await page.request.post(`${demo.url}/api/demo/enter`, { data: { memberId: person.memberId } });
      await page.goto('/');
      return page;
    });
  },
});
export { expect };

/** No violation of WCAG 2.2 AA on the page as it stands. */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(' | ')}`)).toEqual([]);
}
