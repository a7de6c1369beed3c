import { Icon, type IconName } from '#ui/icon/icon.tsx';
import type { Dossier } from '../model-dossier.ts';
import type { ContactKind } from './choices.ts';
import css from './reach.module.css';

export type Contact = Dossier['contacts'][number];

export const contactIcons: Record<ContactKind, IconName> = { phone: 'phone', email: 'mail', messenger: 'message', site: 'globe' };
const order: Record<ContactKind, number> = { phone: 0, email: 1, messenger: 2, site: 3 };

/** What a press on a contact does: dials, opens a letter, a messenger or a page; undefined where the device knows no way. */
export function contactHref({ kind, key, value }: Pick<Contact, 'kind' | 'key' | 'value'>): string | undefined {
  if (kind === 'phone') return `tel:+${key.replace(/\D/g, '')}`;
  if (kind === 'email') return `mailto:${key}`;
  if (kind === 'site') return /^https?:\/\//i.test(value) ? value : `https://${value}`;
  return /^https:\/\//i.test(value) ? value : undefined;
}

const outside = (kind: ContactKind) => (kind === 'site' || kind === 'messenger' ? { target: '_blank', rel: 'noreferrer' } : {});

/** A contact as one pressable icon. */
export function ReachIcon({ contact, of }: { contact: Contact; of: string }) {
  const href = contactHref(contact);
  if (!href) return null;
  return (
    <a
      href={href}
      className={css.icon}
      title={[contact.value, contact.label].filter(Boolean).join(' · ')}
      aria-label={`${of}: ${contact.value}`}
      {...outside(contact.kind)}
    >
      <Icon name={contactIcons[contact.kind]} size={18} />
    </a>
  );
}

/** The ways to reach somebody, the phone first. */
export function Reach({ contacts, of, most = 4 }: { contacts: readonly Contact[]; of: string; most?: number }) {
  const shown = [...contacts].filter(contactHref).sort((a, b) => order[a.kind] - order[b.kind]).slice(0, most);
  return (
    <span className={css.row}>
      {shown.map((contact) => <ReachIcon key={contact.id} contact={contact} of={of} />)}
    </span>
  );
}

/** What a text is likely to be, told by its form. */
export function guessContact(text: string): ContactKind {
  const plain = text.trim();
  if (/^[@]|t\.me\/|wa\.me\/|viber|telegram|whatsapp|skype/i.test(plain)) return 'messenger';
  if (/^[^\s@]+@[^\s@]+/.test(plain)) return 'email';
  if (/^[+\d(][\d\s().\-/]*$/.test(plain)) return 'phone';
  return /^(https?:|www\.)|^[^\s@]+\.[a-zа-я]{2,}(\/|$)/i.test(plain) ? 'site' : 'phone';
}
