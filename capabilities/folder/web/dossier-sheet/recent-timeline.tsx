import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api } from '#app/web/api.ts';
import { todayIn } from '#plain/day/day.ts';
import type { Formats } from '#ui/i18n/format.ts';
import type { T } from '#ui/i18n/translate.ts';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { ErrorState, LoadingState } from '#ui/state/state.tsx';
import type { TimelineEntry } from '#cap/clients/model-dossier.ts';
import { whenWords } from '#cap/steps/web/when-words.ts';
import css from './dossier-sheet.module.css';

/** What happened lately, the latest first; the rest is on the dossier's own page. */
export function RecentTimeline({ clientId, today, timeZone }: { clientId: string; today: string; timeZone: string }) {
  const t = useT();
  const format = useFormat();
  const found = useQuery(api.clients.timeline.query({ params: { id: clientId }, query: { limit: 30, kinds: 'touch,note,file,step' } }));
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState lines={5} />;
  const entries = found.data.rows.filter(tells);
  if (!entries.length) return <p className={css.blank}>{t('day.dossier.noHistory')}</p>;
  return (
    <div>
      <ol className={css.timeline}>
        {entries.map((entry) => {
          const day = todayIn(timeZone, new Date(entry.at));
          const { what, text } = read(entry, t, format);
          return (
            <li key={`${entry.type}${entry.id}`} data-mood={entry.type === 'touch' ? entry.mood : undefined} className={css.entry}>
              <small>{[day === today ? t('day.today') : format.near(day, today), ...what, entry.memberName].filter(Boolean).join(' · ')}</small>
              {text && <p>{text}</p>}
            </li>
          );
        })}
      </ol>
      <Link href={`/clients/${clientId}`} className={css.more}>
        {t('day.fullDossier')}
      </Link>
    </div>
  );
}

/** Planning a step and finishing it are told by the touches themselves; taking back is no event of the client's. */
const tells = (entry: TimelineEntry) => entry.type !== 'change' && !(entry.type === 'step' && ['planned', 'done', 'reopened', 'changed'].includes(entry.event));

function read(entry: TimelineEntry, t: T, format: Formats): { what: (string | null | undefined)[]; text?: string } {
  switch (entry.type) {
    case 'touch':
      return {
        what: [
          t(`step.touched.${entry.kind}${entry.kind === 'call' || entry.kind === 'mail' || entry.kind === 'message' ? `_${entry.direction}` : ''}`),
          entry.outcome && t(`step.outcome.${entry.outcome}`),
          entry.minutes ? format.minutes(entry.minutes) : undefined,
          entry.personName,
          entry.mood && entry.mood !== 'calm' ? t(`step.mood.${entry.mood}`) : undefined,
        ],
        text: entry.text || entry.reason || undefined,
      };
    case 'note':
      return { what: [t('day.dossier.note')], text: entry.text };
    case 'file':
      return { what: [t('day.dossier.file')], text: entry.name };
    case 'step': {
      const when = (at: typeof entry.to) => (at ? whenWords(at, t, format) : '');
      const told = t(`day.dossier.step.${entry.event}`, { kind: t(`step.kind.${entry.kind}`), from: when(entry.from), to: when(entry.to), name: entry.ownerName });
      return { what: [told], text: entry.reason || entry.why || undefined };
    }
    default:
      return { what: [] };
  }
}
