import { dossierEn } from './messages/dossier-en.ts';
import { dossierLt } from './messages/dossier-lt.ts';
import { dossierRo } from './messages/dossier-ro.ts';
import { dossierRu } from './messages/dossier-ru.ts';
import { listWords } from './messages/lists.ts';
import { nameWords } from './messages/names.ts';
import { refusalWords } from './messages/refusals.ts';
import { reliabilityWords } from './messages/reliability.ts';
import { tidyWords } from './messages/tidy.ts';
import { messages as requisiteWords } from './requisites/messages.ts';

/**
 * All words of clients: `client.…` of one client and its dossier, `person.…`, `incoming.…`, `newClient.…` of its pages, `clients.…` of
 * lists, `requisite.…`, `reliability.…`, `announcements.…`, and why something is refused.
 */
export const messages = {
  en: { sections: { clients: 'Clients' }, ...dossierEn, client: { ...nameWords.en, ...dossierEn.client }, clients: { ...listWords.en, ...tidyWords.en }, refusal: refusalWords.en, ...requisiteWords.en, ...reliabilityWords.en },
  ru: { sections: { clients: 'Клиенты' }, ...dossierRu, client: { ...nameWords.ru, ...dossierRu.client }, clients: { ...listWords.ru, ...tidyWords.ru }, refusal: refusalWords.ru, ...requisiteWords.ru, ...reliabilityWords.ru },
  ro: { sections: { clients: 'Clienți' }, ...dossierRo, client: { ...nameWords.ro, ...dossierRo.client }, clients: { ...listWords.ro, ...tidyWords.ro }, refusal: refusalWords.ro, ...requisiteWords.ro, ...reliabilityWords.ro },
  lt: { sections: { clients: 'Klientai' }, ...dossierLt, client: { ...nameWords.lt, ...dossierLt.client }, clients: { ...listWords.lt, ...tidyWords.lt }, refusal: refusalWords.lt, ...requisiteWords.lt, ...reliabilityWords.lt },
};
