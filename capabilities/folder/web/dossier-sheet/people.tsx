import { useT } from '#ui/i18n/use.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Sheet as Paper } from '#ui/page/page.tsx';
import type { Dossier } from '#cap/clients/model-dossier.ts';
import css from './dossier-sheet.module.css';

type Contact = Dossier['contacts'][number];

/** What a press on a contact does: dials, or opens a letter. */
const hrefOf = ({ kind, key, value }: Contact): string | undefined =>
  kind === 'phone' ? `tel:+${key.replace(/\D/g, '')}` : kind === 'email' ? `mailto:${key}` : kind === 'site' ? (/^https?:/.test(value) ? value : `https://${value}`) : undefined;

const order = { phone: 0, email: 1, messenger: 2, site: 3 };

/** Whom one talks with, and how to reach them; who is asked for first stands first. */
export function People({ people, contacts }: Pick<Dossier, 'people' | 'contacts'>) {
  const t = useT();
  const here = people.filter((person) => !person.toDate && !person.erased).sort((a, b) => Number(b.main) - Number(a.main));
  if (!here.length && !contacts.length) return null;
  return (
    <Paper title={t('day.dossier.people')}>
      <ul className={css.people}>
        {here.slice(0, 6).map((person) => (
          <li key={person.id}>
            <span>
              {person.name}
              <small>{[person.title, person.decisionRole && t(`day.role.${person.decisionRole}`)].filter(Boolean).join(' · ')}</small>
            </span>
            <Reach contacts={person.contacts} name={person.name} />
          </li>
        ))}
        {contacts.length > 0 && (
          <li>
            <span>
              {t('day.dossier.company')}
              <small>{contacts.find((contact) => contact.kind === 'phone')?.value}</small>
            </span>
            <Reach contacts={contacts} name={t('day.dossier.company')} />
          </li>
        )}
      </ul>
    </Paper>
  );
}

const icons = { phone: 'phone', email: 'mail', messenger: 'message', site: 'globe' } as const;

function Reach({ contacts, name }: { contacts: readonly Contact[]; name: string }) {
  return (
    <span className={css.reach}>
      {[...contacts]
        .sort((a, b) => order[a.kind] - order[b.kind])
        .map((contact) => ({ contact, href: hrefOf(contact) }))
        .filter(({ href }) => href)
        .slice(0, 4)
        .map(({ contact, href }) => (
          <a
            key={contact.id}
            href={href}
            className={css.contact}
            title={[contact.value, contact.label].filter(Boolean).join(' · ')}
            aria-label={`${name}: ${contact.value}`}
            {...(contact.kind === 'site' ? { target: '_blank', rel: 'noreferrer' } : {})}
          >
            <Icon name={icons[contact.kind]} size={18} />
          </a>
        ))}
    </span>
  );
}
