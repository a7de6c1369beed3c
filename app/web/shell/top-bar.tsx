import { type Ref, useRef } from 'react';
import { useLocation } from 'wouter';
import { Avatar } from '#ui/avatar/avatar.tsx';
import { languageNames, languages } from '#ui/i18n/languages.ts';
import { setLanguage } from '#ui/i18n/store.ts';
import { useLanguage, useT } from '#ui/i18n/use.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Kbd } from '#ui/kbd/kbd.tsx';
import { type MenuItem, MenuButton } from '#ui/menu/menu.tsx';
import { setTheme, type Theme, useTheme } from '#ui/theme/theme.ts';
import type { LiveState } from '#ui/live/live.ts';
import { useAccount } from '#ui/may/may.tsx';
import { OutboxButton } from './outbox.tsx';
import css from './top-bar.module.css';

const themes: Theme[] = ['auto', 'light', 'dark'];

/** The page's title, the one search box, the page's figures and buttons, and the person. */
export function TopBar({ titleRef, stripRef, actionsRef, onSearch, onSearchNear, onKeys, live }: {
  titleRef: Ref<HTMLDivElement>;
  stripRef: Ref<HTMLDivElement>;
  actionsRef: Ref<HTMLDivElement>;
  onSearch: () => void;
  onSearchNear: () => void;
  onKeys: () => void;
  live: LiveState;
}) {
  const t = useT();
  const lang = useLanguage();
  const theme = useTheme();
  const account = useAccount();
  const [, go] = useLocation();
  const box = useRef<HTMLButtonElement>(null);

  const items: MenuItem[] = [
    { heading: t('shell.language') },
    ...languages.map((each) => ({ label: languageNames[each], checked: each === lang, run: () => void setLanguage(each) })),
    { heading: t('shell.theme') },
    ...themes.map((each) => ({ label: t(`shell.${each}`), checked: each === theme, run: () => setTheme(each) })),
    '-',
    ...(account ? [{ label: t('shell.account'), icon: 'user' as const, run: () => go('/account') }] : []),
    { label: t('shell.keys'), icon: 'keyboard', keys: '?', run: onKeys },
    ...(account ? [{ label: t('shell.signOut'), icon: 'signOut' as const, run: account.onSignOut }] : []),
  ];
  const stale = live === 'waiting' || live === 'polling';
  return (
    <header className={css.bar}>
      <div ref={titleRef} className={css.title} />
      <button
        ref={box}
        type="button"
        className={css.search}
        aria-keyshortcuts="Control+K"
        aria-haspopup="dialog"
        onClick={onSearch}
        onPointerEnter={onSearchNear}
        data-noprint
      >
        <Icon name="search" size={16} />
        <span className={css.hint}>{t('shell.search')}</span>
        <Kbd keys="mod+k" />
      </button>
      <div ref={stripRef} className={css.strip} />
      <div ref={actionsRef} className={css.actions} data-noprint />
      <div className={css.person} data-noprint>
        <OutboxButton />
        {stale && (
          <span className={css.stale} role="status" title={t('shell.waiting')}>
            <Icon name="refresh" size={16} label={t('shell.waiting')} />
          </span>
        )}
        {account ? (
          <MenuButton label={`${t('shell.account')}: ${account.name}`} end look="quiet" iconAfter={undefined} className={css.me} items={items}>
            <Avatar name={account.name} size={32} />
          </MenuButton>
        ) : (
          <MenuButton label={t('shell.account')} end look="quiet" icon="gear" items={items} />
        )}
      </div>
    </header>
  );
}
