import { listWords } from './messages/lists.ts';
import { nameWords } from './messages/names.ts';
import { refusalWords } from './messages/refusals.ts';

/** All words of clients: `client.…` of one client and its dossier, `clients.…` of lists, and why something is refused. */
export const messages = {
  en: { sections: { clients: 'Clients' }, client: { ...nameWords.en }, clients: { ...listWords.en }, refusal: refusalWords.en },
  ru: { sections: { clients: 'Клиенты' }, client: { ...nameWords.ru }, clients: { ...listWords.ru }, refusal: refusalWords.ru },
  ro: { sections: { clients: 'Clienți' }, client: { ...nameWords.ro }, clients: { ...listWords.ro }, refusal: refusalWords.ro },
  lt: { sections: { clients: 'Klientai' }, client: { ...nameWords.lt }, clients: { ...listWords.lt }, refusal: refusalWords.lt },
};
