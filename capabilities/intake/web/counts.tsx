import { api } from '#app/web/api.ts';
import { useFormat, useT } from '#ui/i18n/use.ts';
import type { T } from '#ui/i18n/translate.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { type Figure, Strip } from '#ui/strip/strip.tsx';
import css from './imports.module.css';
import { columnLabel } from './targets.ts';
import type { Counts, Import } from './types.ts';

/** What was or would be written, in figures. */
export function CountStrip({ counts, label }: { counts: Counts; label: string }) {
  const t = useT();
  const format = useFormat();
  const figure = (key: 'rows' | 'newClients' | 'newPeople' | 'filled' | 'skipped' | 'failed' | 'warned', tone?: Figure['tone']): Figure => ({
    label: t(`intake.page.${key}`),
    value: format.number(counts[key]),
    ...(counts[key] && tone && { tone }),
  });
  const figures = [figure('rows'), figure('newClients', 'good'), figure('newPeople', 'good'), figure('filled', 'good')];
  if (counts.skipped) figures.push(figure('skipped'));
  figures.push(figure('failed', 'late'));
  if (counts.warned) figures.push(figure('warned', 'look'));
  if (counts.firstDay && counts.lastDay)
    figures.push({
      label: t('intake.page.days'),
      value: counts.firstDay === counts.lastDay ? format.day(counts.firstDay) : t('intake.page.daysFrom', { from: format.day(counts.firstDay), to: format.day(counts.lastDay) }),
    });
  return <Strip label={label} figures={figures} />;
}

type Remark = Counts['sample'][number];

/** A remark about one cell or row, in words. */
export function remarkText({ code, column, value, facts }: Remark, t: T): string {
  const known = t(code, { ...(facts as Record<string, string>), value });
  const said = known === code ? t(`draft.${code}`) : known;
  return `${column ? `${columnLabel(column, t)}: ` : ''}${said}${value && !said.includes(value) ? ` (${value})` : ''}`;
}

/** The first remarks, each with its row; the rows that failed can be had as a file with the reason beside each. */
export function Remarks({ now }: { now: Import }) {
  const t = useT();
  const sample = now.counts?.sample ?? [];
  if (!sample.length && !now.hasProblemsFile) return null;
  return (
    <div className={css.remarks}>
      <header>
        <h3>{t('intake.page.remarks')}</h3>
        {now.hasProblemsFile && (
          <a href={api.imports.problems.url({ params: { id: now.id } })} download className={css.fileLink}>
            <Icon name="download" size={16} />
            {t('intake.page.failedFile')}
          </a>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by the keyboard too */}
      <ul tabIndex={0}>
        {[...Map.groupBy(sample, ({ row }) => row)].map(([row, remarks]) => (
          <li key={row}>
            <b>{t('intake.page.row', { row })}</b> {remarks.map((remark) => remarkText(remark, t)).join('; ')}
          </li>
        ))}
      </ul>
    </div>
  );
}
