import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { api } from '#app/web/api.ts';
import { useT } from '#ui/i18n/use.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Reasons } from '../reasons.tsx';
import css from './new-client.module.css';

interface Likeness {
  name: string;
  phone: string;
  email: string;
  requisite: string;
  country: string;
}

/** A value that has rested for a moment. */
export function useRested<V>(value: V, ms = 250): V {
  const [rested, set] = useState(value);
  const key = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told apart by what it says, not by its place in memory
  useEffect(() => {
    const timer = setTimeout(() => set(value), ms);
    return () => clearTimeout(timer);
  }, [key, ms]);
  return rested;
}

/** Who looks like this already, found while it is typed (handbook 02, Duplicates). */
export function Twins({ like }: { like: Likeness }) {
  const t = useT();
  const rested = useRested(like);
  const query = {
    ...(rested.name.trim().length >= 3 && { name: rested.name.trim() }), ...(rested.phone.replace(/\D/g, '').length >= 6 && { phone: rested.phone }),
    ...(rested.email.includes('@') && { email: rested.email.trim() }), ...(rested.requisite.trim() && { requisite: rested.requisite.trim() }),
  };
  const asks = Object.keys(query).length > 0;
  const found = useQuery({ ...api.duplicates.find.query({ query: { ...query, ...(rested.country && { country: rested.country }) } }), enabled: asks, placeholderData: (old: unknown) => old as never });
  const twins = asks ? (found.data?.duplicates ?? []) : [];
  return (
    <div role="status" className={css.twins}>
      {twins.length > 0 && (
        <>
          <p className={css.twinsTitle}>
            <Icon name="copy" size={16} /> {t('newClient.twins', { count: twins.length })}
          </p>
          <ul>
            {twins.slice(0, 5).map((twin) => (
              <li key={twin.id}>
                <Link href={`/clients/${twin.id}`}>{twin.name}</Link>
                <small>{[t(`client.status.${twin.status}`), twin.city, twin.managerName, twin.trashed && t('newClient.inTrash')].filter(Boolean).join(' · ')}</small>
                <Reasons reasons={twin.reasons} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
