import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useT } from '#ui/i18n/use.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useKeys } from '#ui/keys/use-keys.tsx';
import type { LiveState } from '#ui/live/live.ts';
import { useOnline } from '#ui/online/use-online.ts';
import { PageSlotsContext } from '#ui/page/page.tsx';
import { Toasts } from '#ui/toast/toasts.tsx';
import type { FindRecords } from '#ui/palette/commands.ts';
import type { Place } from '../routes.tsx';
import { useMay } from '#ui/may/may.tsx';
import { Pages } from './pages.tsx';
import { Rail } from './rail.tsx';
import css from './shell.module.css';
import { TopBar } from './top-bar.tsx';

const loadPalette = () => import('#ui/palette/palette.tsx');
const loadHelp = () => import('#ui/keys/keys-help.tsx');
const Palette = lazy(loadPalette);
const KeysHelp = lazy(loadHelp);

/** What stands around every page. `find` answers the search box. */
export function Shell({ places, live, find }: { places: readonly Place[]; live: LiveState; find?: FindRecords }) {
  const t = useT();
  const may = useMay();
  const online = useOnline();
  const [path, go] = useLocation();
  const [open, setOpen] = useState<'palette' | 'keys'>();
  const [title, setTitle] = useState<HTMLElement | null>(null);
  const [strip, setStrip] = useState<HTMLElement | null>(null);
  const [actions, setActions] = useState<HTMLElement | null>(null);
  const slots = useMemo(() => ({ title, strip, actions }), [title, strip, actions]);
  const main = useRef<HTMLElement>(null);
  const allowed = places.filter((place) => !place.can || may(place.can));
  const sections = allowed.filter((place) => place.labelKey);

  useKeys([
    { keys: 'mod+k', label: t('keys.search'), run: () => setOpen('palette') },
    { keys: '/', label: t('keys.search'), run: () => setOpen('palette'), hidden: true },
    { keys: '?', label: t('keys.help'), run: () => setOpen('keys') },
    ...sections
      .filter((place) => place.keys)
      .map((place) => ({ keys: place.keys!, label: t(place.labelKey!), run: () => go(place.under ?? place.path) })),
  ]);

  // Heavy parts and other sections come while nobody waits for them, so that opening them is at once.
  const nearby = useRef(sections);
  nearby.current = sections;
  useEffect(() => {
    const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
    const timer = setTimeout(() => {
      void loadPalette();
      void loadHelp();
      if (!saving) for (const place of nearby.current) place.prefetch();
    }, 2500);
    return () => clearTimeout(timer);
  }, []);

  // Another page begins at its top, and for a screen reader at its title.
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, [path]);

  return (
    <PageSlotsContext value={slots}>
      <div className={css.shell}>
        <a href="#main" className={css.skip}>
          {t('shell.skip')}
        </a>
        <Rail sections={sections} />
        <TopBar
          titleRef={setTitle}
          stripRef={setStrip}
          actionsRef={setActions}
          onSearch={() => setOpen('palette')}
          onSearchNear={loadPalette}
          onKeys={() => setOpen('keys')}
          live={live}
        />
        <main id="main" ref={main} tabIndex={-1} className={css.main}>
          {!online && (
            <div className={css.offline} role="status">
              <Icon name="offline" size={16} />
              {t('shell.offline')}
            </div>
          )}
          <Pages places={places} />
        </main>
        <Toasts />
        <Suspense>
          {open === 'palette' && <Palette find={find} places={sections} onClose={() => setOpen(undefined)} />}
          {open === 'keys' && <KeysHelp onClose={() => setOpen(undefined)} />}
        </Suspense>
      </div>
    </PageSlotsContext>
  );
}
