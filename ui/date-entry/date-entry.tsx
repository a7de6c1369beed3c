import { lazy, Suspense, useId, useRef, useState } from 'react';
import type { Day } from '#plain/day/day.ts';
import type { DateWords, parseDateWords } from '#plain/day/words.ts';
import { Button, IconButton } from '../button/button.tsx';
import field from '../field/field.module.css';
import { useFormat, useT } from '../i18n/use.ts';
import { Popover } from '../popover/popover.tsx';
import css from './date-entry.module.css';
import { type DayFacts, nextWeekday, type Point, pointText, type Quick, quickDay, quickLetters } from './point.ts';

const loadCalendar = () => import('./calendar.tsx');
const Calendar = lazy(loadCalendar);
let read: typeof parseDateWords | undefined;
const loadReader = async () => (read ??= (await import('#plain/day/words.ts')).parseDateWords);

export interface DateEntryProps {
  value: Point | null;
  onChange: (point: Point | null) => void;
  today: Day;
  nextWorkingDay?: (after: Day) => Day;
  /** Marks days in the calendar, and warns of a day off. */
  about?: DayFacts;
  /** A whole month or “later” is an answer too. */
  months?: boolean;
  /** The buttons tomorrow, +2 days …; with `keys` their letters work while no field is typed in, with Alt also inside. */
  quick?: boolean;
  keys?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
  onDone?: (how: 'enter' | 'escape') => void;
  id?: string;
  'aria-label'?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
}

/**
 * A date as people say it: words in four languages (“5 July”, “через неделю”, “Tue 10:00”), quick letters (T, 2, W, M, N),
 * or a small calendar. What was understood is shown before it is taken; days off and days past warn.
 */
export function DateEntry(props: DateEntryProps) {
  const { value, onChange, today, nextWorkingDay = nextWeekday, about, months, quick, keys, onDone, disabled, autoFocus, ...input } = props;
  const t = useT();
  const format = useFormat();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const own = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<string>();
  const [open, setOpen] = useState(false);
  const [, ready] = useState(0);

  const understood = text?.trim() ? understand(text.trim()) : undefined;
  const shown = understood ? understood.point : value;
  const later = t('dates.later');

  function understand(said: string): { point: Point | null; problem?: DateWords['problem'] } {
    const letter = said.toLowerCase();
    if ((quickLetters as readonly string[]).includes(letter)) return { point: keep(quickDay(letter as Quick, today, nextWorkingDay)) };
    if (!read) return { point: null };
    const { problem, ...point } = read(said, { today, locale: format.lang, nextWorkingDay });
    if (problem) return { point: point.day || point.month ? point : null, problem };
    if (!months && !point.day) return { point: null, problem: 'NOT_UNDERSTOOD' };
    return { point: point.day && !point.time ? keep(point.day) : point };
  }
  // Moving to another day keeps the hour.
  function keep(day: Day): Point {
    return value?.time ? { day, time: value.time } : { day };
  }

  function take(point: Point | null) {
    setText(undefined);
    setOpen(false);
    onChange(point);
  }
  /** Takes what was typed when it was understood; leaves it standing otherwise. */
  function settle(): boolean {
    if (text === undefined) return true;
    if (!text.trim()) {
      take(null);
      return true;
    }
    if (!understood?.point || understood.problem) return false;
    take(understood.point);
    return true;
  }

  const note = noteOf();
  function noteOf(): { text: string; tone?: 'look' | 'late' } | undefined {
    if (understood?.problem) return { text: t(`dates.${understood.problem}`), tone: 'late' };
    if (shown?.day && shown.day < today) return { text: t('dates.IN_PAST'), tone: 'late' };
    const off = shown?.day && about?.(shown.day)?.off;
    const face = understood?.point ? pointText(understood.point, format, later, today) : '';
    if (off) {
      const why = off === true ? t('dates.off') : t('dates.offFor', { reason: off });
      return { text: [face, why].filter(Boolean).join(' · '), tone: 'look' };
    }
    return face ? { text: face } : undefined;
  }

  return (
    <div className={css.entry}>
      <div ref={box} className={css.line}>
        <input
          {...input}
          ref={own}
          type="text"
          autoComplete="off"
          spellCheck={false}
          disabled={disabled}
          autoFocus={autoFocus}
          className={[field.input, css.input].join(' ')}
          placeholder={t('dates.hint')}
          value={text ?? pointText(value, format, later, today)}
          aria-describedby={[input['aria-describedby'], note && `${id}-note`].filter(Boolean).join(' ') || undefined}
          aria-invalid={understood?.problem ? true : input['aria-invalid']}
          onFocus={(event) => {
            event.target.select();
            if (!read) void loadReader().then(() => ready(1));
          }}
          onChange={(event) => setText(event.target.value)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
              if (text === undefined && !onDone) return;
              event.preventDefault();
              if (settle()) onDone?.('enter');
            } else if (event.key === 'Escape') {
              if (text !== undefined) setText(undefined);
              else if (onDone) onDone('escape');
              else return;
              event.preventDefault();
              event.stopPropagation();
            } else if (event.key === 'ArrowDown') {
              event.preventDefault();
              setOpen(true);
            } else if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') settle();
          }}
        />
        <IconButton
          icon="calendar"
          label={t('dates.calendar')}
          className={css.calendar}
          aria-expanded={open}
          aria-haspopup="dialog"
          disabled={disabled}
          onPointerEnter={loadCalendar}
          onClick={() => setOpen(!open)}
        />
        {open && (
          <Popover
            anchor={box}
            label={t('dates.calendar')}
            onClose={(how) => {
              setOpen(false);
              if (how === 'escape') own.current?.focus();
            }}
          >
            <Suspense fallback={<div style={{ width: '17rem', height: '18rem' }} />}>
              <Calendar
                chosen={shown?.day}
                today={today}
                about={about}
                onPick={(day) => {
                  take(keep(day));
                  own.current?.focus();
                }}
              />
            </Suspense>
          </Popover>
        )}
      </div>
      {quick && (
        <div className={css.quick}>
          {quickLetters.map((letter) => (
            <Button
              key={letter}
              small
              look="quiet"
              keys={keys ? [letter, `alt+${letter}`] : undefined}
              keysInInputs={false}
              keyLabel={t(`dates.quick_${letter}`)}
              disabled={disabled}
              title={format.day(quickDay(letter, today, nextWorkingDay), 'face')}
              onClick={() => take(keep(quickDay(letter, today, nextWorkingDay)))}
            >
              {t(`dates.quick_${letter}`)}
            </Button>
          ))}
        </div>
      )}
      <p id={`${id}-note`} role="status" className={[css.note, note?.tone && css[note.tone]].filter(Boolean).join(' ')}>
        {note?.text}
      </p>
    </div>
  );
}
