import { listWords } from './messages/lists.ts';
import { nameWords } from './messages/names.ts';
import { refusalWords } from './messages/refusals.ts';
import { messages as requisiteWords } from './requisites/messages.ts';

/** All words of clients: `client.…` of one client and its dossier, `clients.…` of lists, `requisite.…`, and why something is refused. */
export const messages = {
  en: { sections: { clients: 'Clients' }, client: { ...nameWords.en }, clients: { ...listWords.en }, refusal: refusalWords.en, ...requisiteWords.en },
  ru: { sections: { clients: 'Клиенты' }, client: { ...nameWords.ru }, clients: { ...listWords.ru }, refusal: refusalWords.ru, ...requisiteWords.ru },
  ro: { sections: { clients: 'Clienți' }, client: { ...nameWords.ro }, clients: { ...listWords.ro }, refusal: refusalWords.ro, ...requisiteWords.ro },
  lt: { sections: { clients: 'Klientai' }, client: { ...nameWords.lt }, clients: { ...listWords.lt }, refusal: refusalWords.lt, ...requisiteWords.lt },
};
