import { formatPhone, normalisePhone } from '#plain/phone.ts';

export type ContactKind = 'phone' | 'email' | 'messenger' | 'site';
/** `value` as it is shown, `key` as it is compared: E.164 digits, lower case, a site without scheme and www. */
export interface ContactValue {
  value: string;
  key: string;
}

const MAIL = /^[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;]+$/;
const SITE = /^[^\s/?#@]+\.[^\s/?#@.]{2,}(?:[/?#]\S*)?$/;

/**
 * One way of reaching somebody, made comparable (handbook 02, Search: "by phone in any format"); null when the text cannot
 * be of its kind. `country` says where a number without a country code is dialled.
 */
export function contactValue(kind: ContactKind, typed: string, country?: string | null): ContactValue | null {
  const text = typed.normalize('NFC').trim();
  if (kind === 'phone') {
    const phone = normalisePhone(text, country ?? undefined);
    if (phone.digits.length < 3 || phone.digits.length > 20) return null;
    return { value: phone.e164 ? formatPhone(phone.e164, phone.extension) : text, key: phone.digits };
  }
  if (kind === 'email') {
    const mail = text.replace(/^mailto:/i, '').replace(/^.*<([^<>]+)>$/, '$1').trim();
    return MAIL.test(mail) && mail.length <= 254 ? { value: mail, key: mail.toLowerCase() } : null;
  }
  if (kind === 'site') {
    const bare = text.replace(/^https?:\/\//i, '').replace(/^www\./i, '').replace(/\/+$/, '');
    return SITE.test(bare) ? { value: /^https?:/i.test(text) ? text : bare, key: bare.toLowerCase() } : null;
  }
  return text ? { value: text, key: text.toLowerCase() } : null;
}

/** Domains whose mail boxes belong to anybody: sharing one says nothing about two companies. */
export const FREE_MAIL_DOMAINS = [
  'gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'yahoo.com', 'yahoo.ro', 'ymail.com', 'icloud.com',
  'me.com', 'mac.com', 'aol.com', 'gmx.com', 'gmx.de', 'gmx.net', 'web.de', 'proton.me', 'protonmail.com', 'zoho.com', 'mail.com',
  'yandex.ru', 'ya.ru', 'yandex.com', 'yandex.by', 'mail.ru', 'bk.ru', 'list.ru', 'inbox.ru', 'internet.ru', 'rambler.ru', 'tut.by',
  'ukr.net', 'i.ua', 'inbox.lv', 'inbox.lt', 'one.lt', 'takas.lt', 'zebra.lt', 'delfi.lt', 'mail.md', 'mail.ee', 'wp.pl', 'o2.pl',
  'onet.pl', 'interia.pl', 'seznam.cz', 'abv.bg', 'free.fr', 'orange.fr', 'libero.it', 'qq.com', '163.com',
] as const;
