import { useEffect, useRef, useState } from 'react';
import { IconButton } from '#ui/button/button.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useKeys } from '#ui/keys/use-keys.tsx';
import css from './clients-page.module.css';

const WAIT = 180;

/** Narrows the list by a part of a name while it is typed; `/` goes there, Esc empties it. */
export function SearchBox({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const t = useT();
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const told = useRef(value);
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(value);
  }, [value]);
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => {
    if (text.trim() === told.current) return;
    const timer = setTimeout(() => {
      told.current = text.trim();
      tell.current(told.current);
    }, WAIT);
    return () => clearTimeout(timer);
  }, [text]);
  useKeys([{ keys: '/', label: t('clients.list.search'), run: () => box.current?.focus() }]);
  return (
    <span className={css.search}>
      <Icon name="search" size={16} />
      <input
        ref={box}
        type="text"
        role="searchbox"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        aria-label={t('clients.list.search')}
        aria-keyshortcuts="/"
        placeholder={t('clients.list.search')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            if (text) setText('');
            else box.current?.blur();
          }
          if (event.key === 'Enter' || event.key === 'ArrowDown') {
            event.preventDefault();
            box.current?.closest('[data-clients]')?.querySelector<HTMLElement>('[role="grid"]')?.focus();
          }
        }}
      />
      {text && <IconButton icon="close" small label={t('common.clear')} onClick={() => setText('')} />}
    </span>
  );
}
