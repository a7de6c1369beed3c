import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export const WIDE = { width: 1440, height: 900 };
export const NARROW = { width: 390, height: 844 };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What speaks against WCAG 2.2 AA on the page as it stands; with `rules`, against these only. */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze();
  return violations.map((v) => `${v.id} (${v.nodes.length}): ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(' | ')}`);
}

/** Nothing is cut off at the side. */
export async function expectNoSideways(page: Page, what: string) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect.soft(over, `${what} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** Nothing moves and nothing loads any more. */
export async function still(page: Page) {
  await expect(page.getByRole('heading').first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(() => Promise.all(document.getAnimations().filter((a) => a.effect?.getTiming().iterations !== Infinity).map((a) => a.finished.catch(() => {}))));
}

async function stand(page: Page, size: typeof WIDE, colorScheme: 'light' | 'dark') {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await still(page);
}

/** In the dark only colours differ. */
const inTheDark = (page: Page) => violations(page, ['color-contrast', 'link-in-text-block']);

/** At a desk in light and dark, on a phone in the dark. */
export async function expectReadable(page: Page, what: string) {
  await stand(page, WIDE, 'light');
  expect.soft(await violations(page), `${what}, wide`).toEqual([]);
  await expectNoSideways(page, `${what}, wide`);
  await stand(page, WIDE, 'dark');
  expect.soft(await inTheDark(page), `${what}, wide, dark`).toEqual([]);
  await stand(page, NARROW, 'dark');
  expect.soft(await inTheDark(page), `${what}, narrow, dark`).toEqual([]);
  await expectNoSideways(page, `${what}, narrow`);
}

/** Russian words are longer: on a phone in the light, and nothing is cut at a desk either. */
export async function expectReadableInRussian(page: Page, what: string) {
  await stand(page, NARROW, 'light');
  expect.soft(await violations(page), `${what}, Russian, narrow`).toEqual([]);
  await expectNoSideways(page, `${what}, Russian, narrow`);
  await stand(page, WIDE, 'light');
  await expectNoSideways(page, `${what}, Russian, wide`);
}
