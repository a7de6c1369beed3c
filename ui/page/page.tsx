import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { createPortal } from 'react-dom';
import css from './page.module.css';

/** Places of the shell that a page fills: the title in the top bar, the figures beside the search, the page's buttons. */
export interface PageSlots {
  title: HTMLElement | null;
  strip: HTMLElement | null;
  actions: HTMLElement | null;
}
export const PageSlotsContext = createContext<PageSlots | null>(null);

export interface PageProps {
  /** Names the page in the top bar, the window and the history. */
  title: string;
  /** Figures that belong to the page, such as the day's norms; stand at the right of the top bar. */
  strip?: ReactNode;
  actions?: ReactNode;
  /** `sheet` a page to read or fill (limited width), `full` the whole room without padding, for lists and the day. */
  layout?: 'sheet' | 'full' | 'wide';
  children: ReactNode;
}

/** A page inside the shell. Without a shell (tests, windows of their own) it draws its own head. */
export function Page({ title, strip, actions, layout = 'wide', children }: PageProps) {
  const slots = useContext(PageSlotsContext);
  useEffect(() => {
    document.title = `${title} · Daybook`;
  }, [title]);
  const heading = <h1 className={css.title}>{title}</h1>;
  return (
    <>
      {slots ? (
        <>
          {slots.title && createPortal(heading, slots.title)}
          {slots.strip && strip && createPortal(strip, slots.strip)}
          {slots.actions && actions && createPortal(actions, slots.actions)}
        </>
      ) : (
        <header className={css.head}>
          {heading}
          {strip}
          {actions}
        </header>
      )}
      <div className={[css.page, css[layout]].join(' ')}>{children}</div>
    </>
  );
}

/** A white sheet on the paper ground: one subject, with a heading. */
export function Sheet({ title, aside, flush, children }: { title?: ReactNode; aside?: ReactNode; flush?: boolean; children: ReactNode }) {
  return (
    <section className={css.sheet}>
      {title !== undefined && (
        <header className={css.sheetHead}>
          <h2 className={css.sheetTitle}>{title}</h2>
          {aside}
        </header>
      )}
      <div className={flush ? undefined : css.sheetBody}>{children}</div>
    </section>
  );
}
