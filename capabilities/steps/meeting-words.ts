import type { Language } from '#cap/staff/model.ts';

/** What the letter of an invitation says, in the language of the person it goes to. */
interface MeetingWords {
  kind: Record<'meeting' | 'visit' | 'call' | 'other', string>;
  hello: (name: string) => string;
  invite: (by: string) => string;
  change: string;
  cancel: string;
  changed: string;
  cancelled: string;
  when: string;
  minutes: (n: number) => string;
  where: string;
  answer: string;
}

export const meetingWords: Record<Language, MeetingWords> = {
  en: {
    kind: { meeting: 'Meeting', visit: 'Visit', call: 'Call', other: 'Appointment' },
    hello: (name) => `Hello ${name},`,
    invite: (by) => `${by} invites you.`,
    change: 'The time, the place or the host has changed; it is now as written below.',
    cancel: 'It does not take place. We ask you to excuse us.',
    changed: 'Changed', cancelled: 'Cancelled',
    when: 'When', minutes: (n) => `${n} min`, where: 'Where',
    answer: 'You can accept or decline in your mail programme, or simply reply to this letter.',
  },
  ru: {
    kind: { meeting: 'Встреча', visit: 'Визит', call: 'Звонок', other: 'Договорённость' },
    hello: (name) => `Здравствуйте, ${name}!`,
    invite: (by) => `Вас приглашает ${by}.`,
    change: 'Изменилось время, место или ведущий; теперь так, как указано ниже.',
    cancel: 'Не состоится. Приносим извинения.',
    changed: 'Изменено', cancelled: 'Отменено',
    when: 'Когда', minutes: (n) => `${n} мин`, where: 'Где',
    answer: 'Принять или отклонить приглашение можно в почтовой программе или просто ответив на это письмо.',
  },
  ro: {
    kind: { meeting: 'Întâlnire', visit: 'Vizită', call: 'Apel', other: 'Programare' },
    hello: (name) => `Bună ziua, ${name},`,
    invite: (by) => `${by} vă invită.`,
    change: 'Ora, locul sau gazda s-au schimbat; datele de mai jos sunt cele valabile.',
    cancel: 'Nu mai are loc. Ne cerem scuze.',
    changed: 'Modificat', cancelled: 'Anulat',
    when: 'Când', minutes: (n) => `${n} min`, where: 'Unde',
    answer: 'Puteți accepta sau refuza din programul de e-mail ori puteți răspunde pur și simplu la această scrisoare.',
  },
  lt: {
    kind: { meeting: 'Susitikimas', visit: 'Vizitas', call: 'Skambutis', other: 'Susitarimas' },
    hello: (name) => `Laba diena, ${name},`,
    invite: (by) => `Jus kviečia ${by}.`,
    change: 'Pasikeitė laikas, vieta arba vedantysis; dabar yra taip, kaip parašyta toliau.',
    cancel: 'Neįvyks. Atsiprašome.',
    changed: 'Pakeista', cancelled: 'Atšaukta',
    when: 'Kada', minutes: (n) => `${n} min.`, where: 'Kur',
    answer: 'Priimti arba atmesti kvietimą galite pašto programoje arba tiesiog atsakę į šį laišką.',
  },
};
