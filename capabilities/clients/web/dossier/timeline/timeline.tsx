import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '#ui/button/button.tsx';
import { TextInput } from '#ui/field/field.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { useKeys } from '#ui/keys/use-keys.tsx';
import { Select } from '#ui/select/select.tsx';
import { ErrorState, LoadingState } from '#ui/state/state.tsx';
import { addDays } from '#plain/day/day.ts';
import { type TimelineKind, timelineKinds } from '../../choices.ts';
import { memberOptions } from '../../find.ts';
import { useDossier } from '../context.tsx';
import { ChangeLine } from './change-line.tsx';
import { EntryLine } from './entry-line.tsx';
import { gather } from './gather.ts';
import css from './timeline.module.css';
import { useTimeline } from './use-timeline.ts';

/** Everything that happened, in order, the latest first; narrowed by kind, by words, by who; older pages come by scrolling. */
export function Timeline() {
  const { dossier, today, timeZone } = useDossier();
  const t = useT();
  const format = useFormat();
  const [kinds, setKinds] = useState<readonly TimelineKind[]>([]);
  const [text, setText] = useState('');
  const [member, setMember] = useState<{ id: string; name: string }>();
  const q = useDeferredValue(text.trim());
  const found = useTimeline(dossier.client.id, { kinds, q, member: member?.id });
  const days = useMemo(() => gather(found.data?.pages.flatMap((page) => page.rows) ?? [], timeZone), [found.data, timeZone]);
  const box = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const narrowed = kinds.length > 0 || q !== '' || member !== undefined;

  const { hasNextPage, isFetchingNextPage, fetchNextPage, isFetchNextPageError } = found;
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!end.current || !hasNextPage || isFetchingNextPage || isFetchNextPageError || typeof IntersectionObserver === 'undefined') return;
    const watch = new IntersectionObserver((seen) => seen.some((each) => each.isIntersecting) && void fetchNextPage(), { rootMargin: '600px' });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);

  const lines = () => [...(box.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
  function walk(by: number) {
    const all = lines();
    const at = all.findIndex((line) => line === document.activeElement || line.contains(document.activeElement));
    const to = all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + by))];
    to?.focus({ preventScroll: true });
    to?.scrollIntoView({ block: 'nearest' });
  }
  useKeys([
    { keys: 'j', label: t('keys.next'), run: () => walk(1) },
    { keys: 'k', label: t('keys.previous'), run: () => walk(-1) },
    { keys: 'f', label: t('client.timeline.search'), run: () => search.current?.focus() },
  ]);
  function press(event: KeyboardEvent) {
    if (!(event.target as HTMLElement).matches('[data-line]')) return;
    if (event.key === 'ArrowDown') walk(1);
    else if (event.key === 'ArrowUp') walk(-1);
    else if (event.key === 'Home') lines()[0]?.focus();
    else if (event.key === 'End') lines().at(-1)?.focus();
    else return;
    event.preventDefault();
  }
  const dayWord = (day: string) => (day === today ? t('client.timeline.today') : day === addDays(today, -1) ? t('client.timeline.yesterday') : format.day(day, day.slice(0, 4) === today.slice(0, 4) ? 'face' : 'medium'));

  return (
    <div className={css.timeline}>
      <div className={css.tools} data-noprint>
        <div className={css.kinds} role="group" aria-label={t('client.timeline.kinds')}>
          {timelineKinds.map((kind) => (
            <Button
              key={kind}
              small
              look="quiet"
              pressed={kinds.includes(kind)}
              onClick={() => setKinds(kinds.includes(kind) ? kinds.filter((each) => each !== kind) : [...kinds, kind])}
            >
              {t(`client.timeline.kind.${kind}`)}
            </Button>
          ))}
        </div>
        <TextInput
          ref={search}
          type="search"
          className={css.search}
          aria-label={t('client.timeline.search')}
          placeholder={t('client.timeline.search')}
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            if (text) setText('');
            else event.currentTarget.blur();
          }}
        />
        <div className={css.member}>
          <Select
            clearable
            aria-label={t('client.timeline.who')}
            placeholder={t('client.timeline.who')}
            options={memberOptions}
            value={member?.id ?? null}
            labelOf={() => member?.name ?? ''}
            onChange={(id, option) => setMember(id && option ? { id, name: option.label } : undefined)}
          />
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div ref={box} className={css.days} onKeyDown={press} role="group" aria-label={t('client.tab.timeline')} aria-busy={found.isFetching} tabIndex={0}>
        {found.isError && !found.data && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
        {found.isPending && <LoadingState lines={8} />}
        {found.data && days.length === 0 && <p className={css.none}>{t(narrowed ? 'client.timeline.noneFound' : 'client.timeline.none')}</p>}
        {days.map(({ day, lines }) => (
          <section key={day} className={css.day} aria-label={format.day(day)}>
            <h3 className={css.date} title={format.day(day)}>
              <time dateTime={day}>{dayWord(day)}</time>
            </h3>
            {lines.map((line) => ('entry' in line ? <EntryLine key={line.key} entry={line.entry} opened={line.opened} /> : <ChangeLine key={line.key} changes={line.changes} />))}
          </section>
        ))}
        <div ref={end} className={css.end}>
          {isFetchingNextPage && <LoadingState lines={3} />}
          {isFetchNextPageError && <Button small icon="refresh" onClick={() => void fetchNextPage()}>{t('common.retry')}</Button>}
          {found.data && days.length > 0 && !hasNextPage && <span>{t(narrowed ? 'client.timeline.endFound' : 'client.timeline.beginning')}</span>}
        </div>
      </div>
    </div>
  );
}
