import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { api } from '#app/web/api.ts';
import { Avatar } from '#ui/avatar/avatar.tsx';
import { Badge, type Tone } from '#ui/badge/badge.tsx';
import { IconButton } from '#ui/button/button.tsx';
import { EditText } from '#ui/inline-edit/editors.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { type MenuItem, MenuButton } from '#ui/menu/menu.tsx';
import type { Position } from '../../../model-dossier.ts';
import type { DecisionRole } from '../../choices.ts';
import { Reach } from '../../reach.tsx';
import { required } from '../../required.ts';
import { useDossier, useSpot } from '../context.tsx';
import { personSpot, placeSpot } from '../spots.ts';
import { ErasePerson } from './erase-person.tsx';
import { MovePerson } from './move-person.tsx';
import css from './people.module.css';
import { PersonDetails } from './person-details.tsx';

export const roleTone: Record<DecisionRole, Tone> = { decides: 'teal', influences: 'blue', signs: 'blue', uses: 'plain', guards: 'plain' };

/** One person: who they are and how to reach them; opened, everything else, edited where it stands. */
export function PersonCard({ person, open: first }: { person: Position; open: boolean }) {
  const { dossier, edits, today } = useDossier();
  const t = useT();
  const format = useFormat();
  const [open, setOpen] = useState(first);
  const [asked, setAsked] = useState<'move' | 'erase'>();
  const own = useRef<HTMLElement>(null);
  const name = useSpot(personSpot(person.personId, 'name', t('person.field.name')));
  const title = useSpot(placeSpot(person.id, 'title', t('client.field.title')));
  const { edit, erase } = dossier.can;
  const still = person.erased || Boolean(person.toDate);
  useEffect(() => {
    if (first && dossier.people.length > 1) own.current?.scrollIntoView?.({ block: 'nearest' });
  }, [first, dossier.people.length]);

  const flip = (field: 'main' | 'reached') =>
    void edits.attempt(t('client.said.changed', { field: t(`client.field.${field}`) }), (options) =>
      api.people.patchPosition({ params: { id: person.id }, body: { [field]: !person[field] } }, { ...options, version: person.version }),
    );
  const items: (MenuItem | false)[] = [
    edit && !still && { label: t('client.field.main'), icon: 'star', checked: person.main, run: () => flip('main') },
    edit && !still && { label: t('client.field.reached'), icon: 'check', checked: person.reached, run: () => flip('reached') },
    edit && !still && { label: t('person.move'), icon: 'arrowRight', run: () => setAsked('move') },
    edit && !still && {
      label: t('person.left'), icon: 'signOut',
      run: () => void edits.attempt(t('client.said.personLeft', { name: person.name }), (options) => api.people.detach({ params: { id: person.id }, body: {} }, options)),
    },
    erase && !person.erased && '-',
    erase && !person.erased && { label: t('privacy.export'), icon: 'download', run: () => window.open(api.privacy.personalData.url({ params: { id: person.personId } }), '_blank', 'noopener') },
    erase && !person.erased && { label: t('privacy.erase'), icon: 'trash', danger: true, run: () => setAsked('erase') },
  ];
  const shown = items.filter((item) => item !== false);
  return (
    <article ref={own} className={css.person} data-gone={person.toDate ?? undefined} aria-label={person.name}>
      <div className={css.face}>
        <Avatar name={person.name} size={36} />
        <div className={css.who}>
          <div className={css.name}>
            {person.main && <Icon name="star" size={14} label={t('client.field.main')} />}
            <EditText {...name} readOnly={name.readOnly || person.erased} save={required(t, name.save)} />
          </div>
          <div className={css.title}>
            <EditText {...title} readOnly={title.readOnly || still} empty={t('person.noTitle')} />
            {person.decisionRole && <Badge tone={roleTone[person.decisionRole]}>{t(`client.role.${person.decisionRole}`)}</Badge>}
            {person.decisionRole === 'decides' && !person.toDate && (person.reached || dossier.strip.decisionMaker.reached ? null : <Badge tone="amber">{t('person.notReached')}</Badge>)}
          </div>
          {person.toDate && <small>{t('person.until', { day: format.near(person.toDate, today) })}</small>}
          {person.elsewhere.length > 0 && (
            <small>
              {t('person.also')} {person.elsewhere.map((other) => <Link key={other.id} href={`/clients/${other.id}`}>{other.name}</Link>)}
            </small>
          )}
        </div>
        <Reach contacts={person.contacts} of={person.name} most={3} />
        <span className={css.deeds} data-noprint>
          {shown.length > 0 && <MenuButton small look="quiet" icon="more" end label={t('person.more', { name: person.name })} items={shown} />}
          <IconButton small icon={open ? 'chevronUp' : 'chevronDown'} aria-expanded={open} label={t(open ? 'person.close' : 'person.open', { name: person.name })} onClick={() => setOpen(!open)} />
        </span>
      </div>
      {open && <PersonDetails person={person} />}
      {asked === 'move' && <MovePerson person={person} onClose={() => setAsked(undefined)} />}
      {asked === 'erase' && <ErasePerson person={person} onClose={() => setAsked(undefined)} />}
    </article>
  );
}
