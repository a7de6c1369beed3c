import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { api } from '#app/web/api.ts';
import { todayIn } from '#plain/day/day.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { Popover } from '#ui/popover/popover.tsx';
import { ErrorState, LoadingState } from '#ui/state/state.tsx';
import { Strip } from '#ui/strip/strip.tsx';
import { LocalTime } from '#ui/when/when.tsx';
import type { Dossier } from '../model-dossier.ts';
import { figuresOf } from './figures.tsx';
import css from './panels.module.css';
import { Reach } from './reach.tsx';
import { useMe } from './use-me.ts';

export { figuresOf } from './figures.tsx';
export { contactHref, Reach } from './reach.tsx';
export { clientOptions, findClients, foundOf, memberOptions } from './find.ts';

/** A client's dossier in short: who, how things stand, whom to reach. For other pages and for the card beside a link. */
export function CompactDossier({ dossier, strip = true }: { dossier: Dossier; strip?: boolean }) {
  const t = useT();
  const format = useFormat();
  const me = useMe();
  const { client, people, contacts, localTime } = dossier;
  const city = dossier.addresses.find((address) => address.city)?.city;
  const here = people.filter((person) => !person.toDate && !person.erased).slice(0, 4);
  return (
    <div className={css.compact}>
      <span className={css.tags}>
        {client.vip && <Badge tone="amber">{t('client.vip')}</Badge>}
        <Badge>{t(`client.status.${client.status}`)}</Badge>
        {client.size && <Badge tone="blue">{t(`client.size.${client.size}`)}</Badge>}
        {(city || localTime) && (
          <Badge tone="blue">
            {city}
            {city && localTime && ' · '}
            {localTime && <LocalTime zone={localTime.timeZone} />}
          </Badge>
        )}
      </span>
      {strip && <Strip label={t('client.strip.strip')} figures={figuresOf(dossier, todayIn(me?.timeZone ?? 'UTC'), t, format)} />}
      <ul className={css.people}>
        {here.map((person) => (
          <li key={person.id}>
            <span>
              {person.name}
              <small>{[person.title, person.decisionRole && t(`client.role.${person.decisionRole}`)].filter(Boolean).join(' · ')}</small>
            </span>
            <Reach contacts={person.contacts} of={person.name} most={3} />
          </li>
        ))}
        {contacts.length > 0 && (
          <li>
            <span>{t('client.kind.company')}</span>
            <Reach contacts={contacts} of={client.name} />
          </li>
        )}
      </ul>
    </div>
  );
}

function Loaded({ id, children }: { id: string; children: (dossier: Dossier) => ReactNode }) {
  const found = useQuery(api.clients.get.query({ params: { id } }));
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  return found.data ? children(found.data) : <LoadingState lines={4} />;
}

/** The dossier in short, at the side of another page. */
export function DossierPeek({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const t = useT();
  return (
    <Dialog side title={name} onClose={onClose} foot={<Link href={`/clients/${id}`}>{t('client.openDossier')}</Link>}>
      <Loaded id={id}>{(dossier) => <CompactDossier dossier={dossier} />}</Loaded>
    </Dialog>
  );
}

const wait = 450;

/** A client's name as a link to the dossier; a hand that rests on it sees the dossier in short. */
export function ClientLink({ id, name, className }: { id: string; name: string; className?: string }) {
  const anchor = useRef<HTMLAnchorElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [open, setOpen] = useState(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  const later = (on: boolean, ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(on), ms);
  };
  return (
    <>
      <Link
        ref={anchor}
        href={`/clients/${id}`}
        className={className}
        onPointerEnter={(event) => event.pointerType === 'mouse' && later(true, wait)}
        onPointerLeave={() => later(false, 200)}
        onClick={() => later(false, 0)}
      >
        {name}
      </Link>
      {open && (
        <Popover anchor={anchor} label={name} className={css.hover} onClose={() => later(false, 0)}>
          <div className={css.card} onPointerEnter={() => clearTimeout(timer.current)} onPointerLeave={() => later(false, 200)}>
            <Loaded id={id}>{(dossier) => <CompactDossier dossier={dossier} strip={false} />}</Loaded>
          </div>
        </Popover>
      )}
    </>
  );
}
