import type { Language } from '#cap/staff/model.ts';

/** What the calendar writes into the steps it makes, in the language of their owner; `{name}` and `{count}` are filled in. */
export const dueWords: Record<Language, { birthday: string; holiday: string; review: string }> = {
  en: { birthday: 'Birthday: {name}', holiday: 'Professional holiday: {name}', review: 'Facts to ask again: {count}' },
  ru: { birthday: 'День рождения: {name}', holiday: 'Профессиональный праздник: {name}', review: 'Сведения, которые пора уточнить: {count}' },
  ro: { birthday: 'Zi de naștere: {name}', holiday: 'Sărbătoare profesională: {name}', review: 'Date care trebuie verificate din nou: {count}' },
  lt: { birthday: 'Gimtadienis: {name}', holiday: 'Profesinė šventė: {name}', review: 'Žinios, kurias reikia patikslinti: {count}' },
};
