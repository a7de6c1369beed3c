import type { T } from '#ui/i18n/translate.ts';

/** Why an import failed, by the name the server gave it. */
export function problemText(problem: string | null, t: T): string {
  const key = `refusal.${problem}`;
  const said = problem ? t(key) : key;
  return said === key ? t('common.broken') : said;
}
