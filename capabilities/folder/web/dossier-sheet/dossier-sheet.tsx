import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { api } from '#app/web/api.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Dots } from '#ui/dots/dots.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Sheet as Paper } from '#ui/page/page.tsx';
import { ErrorState, LoadingState } from '#ui/state/state.tsx';
import { Strip } from '#ui/strip/strip.tsx';
import { LocalTime } from '#ui/when/when.tsx';
import type { Dossier } from '#cap/clients/model-dossier.ts';
import type { Sheet } from '../../model.ts';
import css from './dossier-sheet.module.css';
import { People } from './people.tsx';
import { figuresOf } from './figures.tsx';
import { RecentTimeline } from './recent-timeline.tsx';

export interface DossierSheetProps {
  client: Pick<Sheet['client'], 'id' | 'name'> & Partial<Sheet['client']>;
  today: string;
  timeZone: string;
  /** The step it lies here for; the strip does not say it again. */
  stepId?: string;
  /** Before the title: the way back, on a phone. */
  before?: ReactNode;
  /** Under the title: the step it lies here for. */
  children?: ReactNode;
}

/** The dossier of the chosen client, as much as one needs while talking; the whole one is a page of its own. */
export function DossierSheet({ client, today, timeZone, stepId, before, children }: DossierSheetProps) {
  const t = useT();
  const found = useQuery(api.clients.get.query({ params: { id: client.id } }));
  const dossier = found.data;
  return (
    <article className={css.sheet} aria-label={client.name}>
      <header className={css.head}>
        {before}
        <h2 className={css.name}>
          <Link href={`/clients/${client.id}`} title={t('day.fullDossier')}>
            {client.name}
          </Link>
        </h2>
        <Tags client={client} dossier={dossier} />
      </header>
      {children}
      {found.isError ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : !dossier ? (
        <LoadingState lines={8} />
      ) : (
        <>
          <Strip label={t('day.dossier.strip')} figures={figuresOf(dossier, today, stepId)} />
          <div className={css.two}>
            <RecentTimeline clientId={client.id} today={today} timeZone={timeZone} />
            <aside className={css.side}>
              <People people={dossier.people} contacts={dossier.contacts} />
              <Criteria criteria={dossier.client.criteria} />
            </aside>
          </div>
        </>
      )}
    </article>
  );
}

function Tags({ client, dossier }: { client: DossierSheetProps['client']; dossier: Dossier | undefined }) {
  const t = useT();
  const vip = dossier?.client.vip ?? client.vip;
  const size = dossier?.client.size ?? client.size;
  const city = dossier?.addresses.find((address) => address.city)?.city ?? client.city;
  const zone = dossier?.localTime?.timeZone ?? client.timeZone;
  return (
    <span className={css.tags}>
      {vip && <Badge tone="amber">{t('day.vip')}</Badge>}
      {size && <Badge tone="blue">{t(`day.size.${size}`)}</Badge>}
      {(city || zone) && (
        <Badge tone="blue">
          {city}
          {city && zone && ' · '}
          {zone && <LocalTime zone={zone} />}
        </Badge>
      )}
      {dossier?.client.tags.slice(0, 4).map((tag) => <Badge key={tag}>{tag}</Badge>)}
      {dossier && dossier.strip.substitutes.length > 0 && (
        <Badge tone="amber">
          <Icon name="user" size={14} /> {t('day.of', { name: dossier.strip.responsible.name })}
        </Badge>
      )}
    </span>
  );
}

function Criteria({ criteria }: { criteria: Record<string, number> }) {
  const t = useT();
  const weighed = Object.entries(criteria).filter(([, weight]) => weight > 0).sort((a, b) => b[1] - a[1]);
  if (!weighed.length) return null;
  return (
    <Paper title={t('day.dossier.weighsMost')}>
      <ul className={css.criteria}>
        {weighed.slice(0, 4).map(([name, weight]) => (
          <li key={name}>
            <span>{t(`day.criterion.${name}`)}</span>
            <Dots value={weight} label={t(`day.criterion.${name}`)} />
          </li>
        ))}
      </ul>
    </Paper>
  );
}
