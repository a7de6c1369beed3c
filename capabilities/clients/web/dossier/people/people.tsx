import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { Button } from '#ui/button/button.tsx';
import { useT } from '#ui/i18n/use.ts';
import { useCommands } from '#ui/palette/commands.ts';
import { EmptyState } from '#ui/state/state.tsx';
import { useDossier } from '../context.tsx';
import { AddPerson } from './add-person.tsx';
import css from './people.module.css';
import { PeopleMap } from './people-map.tsx';
import { PersonCard } from './person-card.tsx';

/** Contact persons: as cards that are edited in place, or as the map of who reports to whom (handbook 02, People). */
export function People() {
  const { dossier } = useDossier();
  const t = useT();
  const [params] = useSearchParams();
  const wanted = params.get('person');
  const [view, setView] = useState<'list' | 'map'>('list');
  const [adding, setAdding] = useState(false);
  const here = dossier.people.filter((person) => !person.toDate);
  const gone = dossier.people.filter((person) => person.toDate);
  useCommands(dossier.can.edit ? [{ id: 'person.add', label: t('person.add'), icon: 'user', run: () => setAdding(true) }] : []);
  return (
    <div className={css.people}>
      <div className={css.tools} data-noprint>
        {here.length > 1 && (
          <span role="group" aria-label={t('person.view')} className={css.views}>
            {(['list', 'map'] as const).map((each) => (
              <Button key={each} small look="quiet" icon={each === 'list' ? 'list' : 'team'} pressed={view === each} onClick={() => setView(each)}>
                {t(`person.${each}`)}
              </Button>
            ))}
          </span>
        )}
        {dossier.can.edit && <Button small icon="plus" onClick={() => setAdding(true)}>{t('person.add')}</Button>}
      </div>
      {here.length === 0 && (
        <EmptyState icon="user" title={t('person.none')}>
          {t('person.noneText')}
        </EmptyState>
      )}
      {view === 'map' && here.length > 1 ? <PeopleMap /> : here.map((person) => <PersonCard key={person.id} person={person} open={person.personId === wanted || (here.length === 1 && !wanted)} />)}
      {gone.length > 0 && (
        <details className={css.gone} open={gone.some((person) => person.personId === wanted)}>
          <summary>{t('person.former', { count: gone.length })}</summary>
          {gone.map((person) => <PersonCard key={person.id} person={person} open={person.personId === wanted} />)}
        </details>
      )}
      {adding && <AddPerson onClose={() => setAdding(false)} />}
    </div>
  );
}
