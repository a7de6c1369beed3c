import type { Language } from './model.ts';

export interface LinkLetter {
  /** The whole address. */
  link: string;
  company: string;
  name: string;
  /** Who invites. */
  by: string;
}
type Words = Record<'invitation' | 'new-password', (l: LinkLetter) => { subject: string; text: string }>;

/** Letters with a link that works once, in the language of the person they go to. */
export const letters: Record<Language, Words> = {
  en: {
    invitation: (l) => ({ subject: `${l.company}: your place in Daybook`, text: `Hello ${l.name},\n\n${l.by} invites you to work with clients in Daybook. Choose a password here within 7 days:\n\n${l.link}\n\nThe link works once.` }),
    'new-password': (l) => ({ subject: 'Daybook: a new password', text: `Hello ${l.name},\n\nchoose a new password here within 30 minutes:\n\n${l.link}\n\nThe link works once. If you did not ask for it, tell your administrator.` }),
  },
  ru: {
    invitation: (l) => ({ subject: `${l.company}: ваше место в Daybook`, text: `Здравствуйте, ${l.name}!\n\n${l.by} приглашает вас работать с клиентами в Daybook. Задайте пароль в течение 7 дней:\n\n${l.link}\n\nСсылка действует один раз.` }),
    'new-password': (l) => ({ subject: 'Daybook: новый пароль', text: `Здравствуйте, ${l.name}!\n\nзадайте новый пароль в течение 30 минут:\n\n${l.link}\n\nСсылка действует один раз. Если вы её не просили, сообщите администратору.` }),
  },
  ro: {
    invitation: (l) => ({ subject: `${l.company}: locul dumneavoastră în Daybook`, text: `Bună ziua, ${l.name},\n\n${l.by} vă invită să lucrați cu clienții în Daybook. Alegeți o parolă în 7 zile:\n\n${l.link}\n\nLinkul funcționează o singură dată.` }),
    'new-password': (l) => ({ subject: 'Daybook: o parolă nouă', text: `Bună ziua, ${l.name},\n\nalegeți o parolă nouă în 30 de minute:\n\n${l.link}\n\nLinkul funcționează o singură dată. Dacă nu l-ați cerut, anunțați administratorul.` }),
  },
  lt: {
    invitation: (l) => ({ subject: `${l.company}: jūsų vieta „Daybook“`, text: `Sveiki, ${l.name},\n\n${l.by} kviečia jus dirbti su klientais „Daybook“. Pasirinkite slaptažodį per 7 dienas:\n\n${l.link}\n\nNuoroda veikia vieną kartą.` }),
    'new-password': (l) => ({ subject: '„Daybook“: naujas slaptažodis', text: `Sveiki, ${l.name},\n\npasirinkite naują slaptažodį per 30 minučių:\n\n${l.link}\n\nNuoroda veikia vieną kartą. Jei jos neprašėte, praneškite administratoriui.` }),
  },
};
