import { Refusal } from '#app/web/api.ts';
import type { T } from '#ui/i18n/translate.ts';

/** A value that cannot be left empty: an empty one is refused before it is sent. */
export const required =
  (t: T, save: (next: string, was: string) => Promise<unknown>) =>
  async (next: string | null, was: string | null): Promise<unknown> => {
    if (!next) throw new Refusal({ status: 422, code: 'REQUIRED', detail: t('common.required') });
    return save(next, was ?? '');
  };
