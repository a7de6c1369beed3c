import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api } from '#app/web/api.ts';
import { useFormat, useT } from '#ui/i18n/use.ts';
import type { Position } from '../../../model-dossier.ts';
import { useDossier } from '../context.tsx';
import css from './people.module.css';

/** Where the person has worked and works: the history goes with them from company to company. */
export function Places({ person }: { person: Position }) {
  const { dossier, today } = useDossier();
  const t = useT();
  const format = useFormat();
  const found = useQuery(api.people.get.query({ params: { id: person.personId } }));
  const places = found.data?.positions ?? [];
  if (places.length < 2) return null;
  const day = (value: string | null) => (value ? format.near(value, today) : '…');
  return (
    <section aria-label={t('person.places')}>
      <h4 className={css.small}>{t('person.places')}</h4>
      <ul className={css.places}>
        {places.map((place) => (
          <li key={place.id}>
            {place.clientId === dossier.client.id ? place.clientName : <Link href={`/clients/${place.clientId}?tab=people&person=${person.personId}`}>{place.clientName}</Link>}
            <small>{[place.title, place.toDate || place.fromDate ? `${day(place.fromDate)} – ${place.toDate ? day(place.toDate) : t('person.now')}` : t('person.now')].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
