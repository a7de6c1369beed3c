import table from 'virtual:api-routes';
import { current } from '#ui/i18n/store.ts';
import type { contract } from '../contract.ts';
import { makeClient } from './client.ts';
import { queries } from './queries.ts';

export { Refusal, isRefusal, refusalText } from '#ui/refusal/refusal.ts';
export { intentKey } from './client.ts';

/**
 * The API, typed by the contract: `await api.clients.get({ params: { id } })`, `useQuery(api.clients.get.query({ … }))`.
 * When the session has ended, the sign-in page opens and leads back; drafts are kept.
 */
export const api = makeClient<typeof contract>(table, {
  language: () => current().lang,
  signedOut() {
    const { pathname, search } = location;
    if (pathname === '/sign-in') return;
    void queries.invalidateQueries({ queryKey: ['session', 'entry'] });
    history.pushState(null, '', `/sign-in?back=${encodeURIComponent(pathname + search)}`);
  },
});
