import type { Language } from '#cap/staff/model.ts';

/** Words that the server itself writes into a step, in the language of its owner. */
export const UPSET: Record<Language, string> = {
  en: 'The client is upset.',
  ru: 'Клиент расстроен.',
  ro: 'Clientul este supărat.',
  lt: 'Klientas nusivylęs.',
};
