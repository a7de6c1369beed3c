import { Link } from 'wouter';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { Icon } from '#ui/icon/icon.tsx';
import type { Folder } from '../model.ts';
import css from './day-page.module.css';

/** Under the day's sheets: what is done, whose cards want preparing for the next working day, and what did not fit. */
export function ListFoot({ folder }: { folder: Folder }) {
  const t = useT();
  const format = useFormat();
  const { done, unprepared, more } = folder;
  return (
    <div className={css.foot}>
      {more && <p className={css.hint}>{t('day.tooMany')}</p>}
      {unprepared && unprepared.clients.length > 0 && (
        <section className={css.note}>
          <h3>
            <Icon name="alert" size={14} /> {t('day.unprepared', { count: unprepared.clients.length, day: format.day(unprepared.day, 'face') })}
          </h3>
          <ul>
            {unprepared.clients.slice(0, 8).map((client) => (
              <li key={client.stepId}>
                <Link href={`/clients/${client.clientId}`}>{client.name}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {done.length > 0 && (
        <details className={css.done}>
          <summary>{t('day.done', { count: done.length })}</summary>
          <ul>
            {done.map((sheet) => (
              <li key={sheet.id}>
                <Icon name="check" size={14} />
                <Link href={`/clients/${sheet.client.id}`}>{sheet.client.name}</Link>
                <span>{t(`step.kind.${sheet.kind}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
