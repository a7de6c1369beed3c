import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { Icon, type IconName } from '../icon/icon.tsx';
import { useT } from '../i18n/use.ts';
import { Kbd } from '../kbd/kbd.tsx';
import { KeyLayer } from '../keys/use-keys.tsx';
import { refusalText } from '../refusal/refusal.ts';
import { activeCommands, type FindRecords, fits, type Found, recent, remember } from './commands.ts';
import css from './palette.module.css';

interface Line {
  id: string;
  title: string;
  kind?: string;
  note?: string;
  icon: IconName;
  keys?: string;
  run: () => void;
}
interface Group {
  title: string;
  lines: Line[];
}

/** One box that finds any record and runs any command: Ctrl K. Arrows choose, Enter opens, Esc leaves. */
export default function Palette({ find, places = [], onClose }: {
  find?: FindRecords;
  places?: readonly { path: string; under?: string; labelKey?: string; icon?: IconName; keys?: string }[];
  onClose: () => void;
}) {
  const t = useT();
  const [, go] = useLocation();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const search = useDeferredValue(text.trim());
  const { found, error, busy } = useFound(find, search);
  const own = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    const dialog = own.current!;
    if (!dialog.open) dialog.showModal();
    return () => dialog.close();
  }, []);

  const groups = useMemo<Group[]>(() => {
    const open = (record: Found): Line => ({
      id: record.href, title: record.title, kind: record.kind, note: record.note, icon: record.icon ?? 'folder',
      run: () => {
        remember(record);
        go(record.href);
      },
    });
    const commands: Line[] = activeCommands().map((command) => ({
      id: command.id, title: command.label, icon: command.icon ?? 'chevronRight', keys: command.keys, run: command.run, words: command.words,
    }) as Line);
    const sections: Line[] = places.map((place) => ({
      id: place.path, title: t(place.labelKey!), icon: place.icon ?? 'folder', keys: place.keys, run: () => go(place.under ?? place.path),
    }));
    const ranked = (lines: Line[]) =>
      search
        ? lines
            .map((line) => ({ line, score: fits(`${line.title} ${(line as { words?: string }).words ?? ''}`, search) }))
            .filter((each) => each.score > 0)
            .sort((a, b) => b.score - a.score)
            .map((each) => each.line)
        : lines;
    return [
      { title: t('palette.recent'), lines: search ? [] : recent().map(open) },
      { title: t('palette.records'), lines: found.map(open) },
      { title: t('palette.commands'), lines: ranked(commands).slice(0, 12) },
      { title: t('palette.sections'), lines: ranked(sections) },
    ].filter((group) => group.lines.length);
  }, [search, found, places, go, t]);

  const lines = groups.flatMap((group) => group.lines);
  const at = Math.min(chosen, lines.length - 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row follows the arrows
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [at, lines.length]);

  function run(line: Line | undefined) {
    if (!line) return;
    onClose();
    line.run();
  }

  let count = -1;
  return (
    <dialog
      ref={own}
      className={css.palette}
      aria-label={t('keys.search')}
      onCancel={(event) => {
        event.preventDefault();
        if (text) setText('');
        else onClose();
      }}
      onPointerDown={(event) => event.target === own.current && onClose()}
    >
      <KeyLayer>
        <div className={css.box}>
          <Icon name="search" />
          <input
            type="search"
            role="combobox"
            aria-expanded
            aria-controls={`${id}-list`}
            aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
            aria-autocomplete="list"
            aria-label={t('keys.search')}
            placeholder={t('palette.hint')}
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="go"
            data-autofocus
            ref={(input) => input?.focus()}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setChosen(0);
            }}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') setChosen((at + 1) % Math.max(1, lines.length));
              else if (event.key === 'ArrowUp') setChosen((at - 1 + lines.length) % Math.max(1, lines.length));
              else if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(lines[at]);
              else return;
              event.preventDefault();
            }}
          />
          {busy && <i className={css.busy} aria-hidden />}
          <button type="button" className={css.escape} onClick={onClose} aria-label={t('common.close')}>
            <Kbd keys="Escape" />
            <span className={css.x}>
              <Icon name="close" />
            </span>
          </button>
        </div>
        <div ref={list} id={`${id}-list`} role="listbox" aria-label={t('keys.search')} className={css.list}>
          {groups.map((group) => (
            <div key={group.title} role="group" aria-label={group.title}>
              <div className={css.heading} role="presentation">
                {group.title}
              </div>
              {group.lines.map((line) => {
                count += 1;
                const mine = count;
                return (
                  <div
                    key={line.id}
                    id={`${id}-${mine}`}
                    role="option"
                    aria-selected={mine === at}
                    className={css.line}
                    onPointerMove={() => mine !== at && setChosen(mine)}
                    onClick={() => run(line)}
                  >
                    <span className={css.icon}>
                      <Icon name={line.icon} size={18} />
                    </span>
                    <span className={css.title}>
                      {line.title}
                      {line.note && <small>{line.note}</small>}
                    </span>
                    {line.kind && <span className={css.kind}>{line.kind}</span>}
                    {line.keys && <Kbd keys={line.keys} />}
                  </div>
                );
              })}
            </div>
          ))}
        </div>
        <div className={css.foot} role="status">
          {error !== undefined ? refusalText(t, error) : !lines.length && search && !busy ? t('palette.nothing', { text: search }) : ''}
        </div>
      </KeyLayer>
    </dialog>
  );
}

/** Records for a text; old answers stay until new ones come, so that the list does not jump. */
function useFound(find: FindRecords | undefined, search: string) {
  const [state, setState] = useState<{ found: readonly Found[]; error?: unknown; busy: boolean }>({ found: [], busy: false });
  useEffect(() => {
    if (!find || !search) return setState({ found: [], busy: false });
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      setState((old) => ({ ...old, busy: true }));
      try {
        const found = await find(search, stop.signal);
        if (!stop.signal.aborted) setState({ found, busy: false });
      } catch (error) {
        if (!stop.signal.aborted) setState({ found: [], error, busy: false });
      }
    }, 40);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [find, search]);
  return state;
}
