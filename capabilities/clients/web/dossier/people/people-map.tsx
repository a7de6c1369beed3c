import { useQuery } from '@tanstack/react-query';
import { api } from '#app/web/api.ts';
import { Avatar } from '#ui/avatar/avatar.tsx';
import { Badge } from '#ui/badge/badge.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { ErrorState, LoadingState } from '#ui/state/state.tsx';
import type { DecisionRole } from '../../choices.ts';
import { useDossier } from '../context.tsx';
import css from './people.module.css';
import { roleTone } from './person-card.tsx';
import { type Node, treeOf } from './tree.ts';

type Mapped = Awaited<ReturnType<typeof api.people.map>>['people'][number];

/** Who reports to whom, who decides, and whether we have talked with them. */
export function PeopleMap() {
  const { dossier } = useDossier();
  const t = useT();
  const format = useFormat();
  const found = useQuery(api.people.map.query({ params: { id: dossier.client.id } }));
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState lines={4} />;
  const { decisionMaker, people } = found.data;
  const tone = decisionMaker.reached ? 'good' : decisionMaker.flagged ? 'late' : 'look';
  return (
    <div className={css.map}>
      <p className={css.verdict} data-tone={tone}>
        <Icon name={decisionMaker.reached ? 'check' : 'target'} size={16} />
        {t(`person.verdict.${decisionMaker.reached ? 'reached' : decisionMaker.flagged ? 'flagged' : decisionMaker.known ? 'known' : 'unknown'}`, { count: decisionMaker.meetings })}
      </p>
      <Branch nodes={treeOf(people, format.compare)} label={t('person.map')} />
    </div>
  );
}

function Branch({ nodes, label }: { nodes: readonly Node<Mapped>[]; label?: string }) {
  return (
    <ul className={css.branch} aria-label={label}>
      {nodes.map((node) => (
        <li key={node.person.positionId}>
          <Face person={node.person} />
          {node.below.length > 0 && <Branch nodes={node.below} />}
        </li>
      ))}
    </ul>
  );
}

function Face({ person }: { person: Mapped }) {
  const t = useT();
  const role = person.decisionRole as DecisionRole | null;
  return (
    <div className={css.node} data-decides={role === 'decides' || undefined} data-reached={person.reached || undefined}>
      <Avatar name={person.name} size={30} />
      <span className={css.who}>
        <b>{person.name}</b>
        {person.title && <small>{person.title}</small>}
      </span>
      {role && <Badge tone={roleTone[role]}>{t(`client.role.${role}`)}</Badge>}
      <span className={css.met}>
        {person.reached ? (
          <>
            <Icon name="check" size={14} /> {t('person.touches', { count: person.touches })}
          </>
        ) : (
          t('person.notReached')
        )}
      </span>
    </div>
  );
}
