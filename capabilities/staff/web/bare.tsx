import { type ReactNode, useEffect } from 'react';
import { Button } from '#ui/button/button.tsx';
import { languageNames, languages } from '#ui/i18n/languages.ts';
import { setLanguage } from '#ui/i18n/store.ts';
import { useLanguage } from '#ui/i18n/use.ts';
import css from './bare.module.css';

/** A page before one is signed in: the mark, the four languages, and one or two sheets. */
export function Bare({ title, children }: { title: string; children: ReactNode }) {
  const lang = useLanguage();
  useEffect(() => {
    document.title = `${title} · Daybook`;
  }, [title]);
  return (
    <div className={css.page}>
      <header className={css.head}>
        <span className={css.mark}>
          <svg viewBox="0 0 24 24" width="28" height="28" aria-hidden>
            <path d="M3 8h4l1.3-3h4.4L14 8h7v11a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 19z" fill="var(--teal)" />
            <path d="M3 10.5h18V19a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 19z" fill="var(--brand)" />
            <path d="M7 14h6M7 17h9" stroke="var(--on-brand)" strokeWidth="1.6" strokeLinecap="round" />
          </svg>
          Daybook
        </span>
        <nav className={css.languages} aria-label="Language · Язык · Limbă · Kalba">
          {languages.map((each) => (
            <Button key={each} small look="quiet" lang={each} pressed={each === lang} onClick={() => void setLanguage(each)}>
              {languageNames[each]}
            </Button>
          ))}
        </nav>
      </header>
      <main className={css.main}>{children}</main>
    </div>
  );
}

/** One white sheet of such a page. */
export const Card = ({ title, lead, wide, children }: { title: string; lead?: ReactNode; wide?: boolean; children: ReactNode }) => (
  <section className={[css.card, wide && css.wide].filter(Boolean).join(' ')}>
    <h1 className={css.title}>{title}</h1>
    {lead && <p className={css.lead}>{lead}</p>}
    {children}
  </section>
);
