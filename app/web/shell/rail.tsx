import { Link, useLocation } from 'wouter';
import { useT } from '#ui/i18n/use.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { MenuButton } from '#ui/menu/menu.tsx';
import type { Place } from '../routes.tsx';
import css from './rail.module.css';

const inThumb = 4;

function isHere(place: Place, path: string): boolean {
  const base = place.under ?? place.path;
  if (place.also?.some((other) => path.startsWith(other.split(':')[0]!))) return true;
  return base === '/' ? path === '/' : path === base || path.startsWith(`${base}/`);
}

/** The sections: at the left on a desk, under the thumb on a phone. */
export function Rail({ sections }: { sections: readonly Place[] }) {
  const t = useT();
  const [path, go] = useLocation();
  const rest = sections.slice(inThumb);
  const label = (place: Place) => t(place.labelKey!);
  return (
    <nav className={css.rail} aria-label={t('shell.sections')} data-noprint>
      <Link href="/" className={css.mark} aria-label="Daybook">
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden>
          <path d="M3 8h4l1.3-3h4.4L14 8h7v11a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 19z" fill="#6cc5c6" />
          <path d="M3 10.5h18V19a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 19z" fill="#fff" />
          <path d="M7 14h6M7 17h9" stroke="#22577a" strokeWidth="1.6" strokeLinecap="round" />
        </svg>
      </Link>
      <ul className={css.list}>
        {sections.map((place, at) => (
          <li key={place.path} className={at >= inThumb ? css.beyond : undefined}>
            <Link
              href={place.under ?? place.path}
              className={css.link}
              aria-current={isHere(place, path) ? 'page' : undefined}
              onPointerEnter={place.prefetch}
              onFocus={place.prefetch}
            >
              <Icon name={place.icon ?? 'folder'} size={22} />
              <span className={css.word}>{label(place)}</span>
            </Link>
          </li>
        ))}
        {rest.length > 0 && (
          <li className={css.rest}>
            <MenuButton
              label={t('shell.more')}
              icon="menu"
              iconAfter={undefined}
              look="quiet"
              className={css.more}
              items={rest.map((place) => ({
                label: label(place),
                icon: place.icon,
                checked: isHere(place, path) || undefined,
                run: () => go(place.under ?? place.path),
              }))}
            >
              {t('shell.more')}
            </MenuButton>
          </li>
        )}
      </ul>
    </nav>
  );
}
