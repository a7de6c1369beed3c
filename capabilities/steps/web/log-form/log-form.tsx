import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, IconButton } from '#ui/button/button.tsx';
import { DateEntry } from '#ui/date-entry/date-entry.tsx';
import { type Point, quickDay, quickLetters } from '#ui/date-entry/point.ts';
import { useDraft } from '#ui/draft/use-draft.ts';
import { Choice, TextArea, TextInput } from '#ui/field/field.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Kbd } from '#ui/kbd/kbd.tsx';
import { useKeys } from '#ui/keys/use-keys.tsx';
import type { NewTouch } from '../../model.ts';
import { KINDS } from '../kinds.ts';
import { Fault } from './fault.tsx';
import { FreeTimes } from './free-times.tsx';
import { beyondTheField, EMPTY_LOG, ENDINGS, type LogDraft, type LoggedStep, type LogRules, logBody, resolveLog, whyFrom } from './log-draft.ts';
import css from './log-form.module.css';
import { MoreOfTouch } from './more-of-touch.tsx';

export interface LogFormProps {
  step: LoggedStep;
  rules: LogRules;
  /** Why the last sending did not arrive. */
  fault?: unknown;
  /** `saved` forgets the draft; call it once the server has answered. */
  onLog: (body: NewTouch, saved: () => void) => void;
  /** What was refused is given up; the draft is gone then. */
  onGiveUp?: () => void;
  /** Esc, from the first level. */
  onLeave: () => void;
  /** Puts the hand into the text when it appears. */
  autoFocus?: boolean;
  /** At the start of the last row. */
  aside?: ReactNode;
}

/**
 * What happened and what is next, in one form (handbook 01, "The day"): a digit for the outcome, the words, Ctrl+Enter. The
 * proposed next step can be changed before; what is typed survives a reload and is forgotten only when it was saved.
 * Give it the step's id as `key`: each step has its own draft.
 */
export function LogForm({ step, rules, fault, onLog, onGiveUp, onLeave, autoFocus, aside }: LogFormProps) {
  const t = useT();
  const format = useFormat();
  const draft = useDraft<LogDraft>(`log.${step.id}`, EMPTY_LOG);
  const text = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  // Keys may follow each other faster than the screen is drawn.
  const latest = useRef(draft.value);
  latest.current = draft.value;
  const [asked, setAsked] = useState(false);
  const [more, setMore] = useState(false);

  const value = draft.value;
  const told = resolveLog(value, step, rules);
  const { next, ending, problem } = told;
  const change = (part: Partial<LogDraft>) => {
    latest.current = { ...latest.current, ...part };
    draft.set(latest.current);
  };
  const moreOpen = more || value.minutes !== undefined || value.mood !== undefined;

  function log() {
    const now = resolveLog(latest.current, step, rules);
    if (now.problem) {
      setAsked(true);
      if (now.problem === 'REASON_NEEDED') text.current?.focus();
      if (now.problem.startsWith('WHEN') || now.problem.startsWith('TIME')) form.current?.querySelector<HTMLElement>('[data-when] input')?.focus();
      return;
    }
    onLog(logBody(latest.current, step, now), draft.clear);
  }
  function choose(outcome: LogDraft['outcome']) {
    // Another outcome proposes another next step, unless one was already said.
    change({ outcome: latest.current.outcome === outcome ? undefined : outcome });
    text.current?.focus();
  }
  const place = (point: Point | null) => change({ point });

  useKeys([
    { keys: 'l', label: t('log.log'), run: () => text.current?.focus() },
    ...rules.outcomes.map(({ outcome, key }) => ({
      keys: [key, `alt+${key}`], label: t(`step.outcome.${outcome}`), run: () => choose(outcome),
    })),
    // In the date field the letters themselves do; with Alt they do from anywhere (a digit means an outcome there).
    ...quickLetters.filter((letter) => letter !== '2').map((letter) => ({ keys: `alt+${letter}`, label: t(`dates.quick_${letter}`), run: () => quick(letter) })),
  ]);
  function quick(letter: (typeof quickLetters)[number]) {
    const time = next?.point?.time;
    place({ day: quickDay(letter, rules.today, rules.nextWorkingDay), ...(time && { time }) });
  }
  useEffect(() => {
    if (autoFocus) text.current?.focus();
  }, [autoFocus]);

  const thenOptions = [
    ...KINDS.map((kind) => ({ value: kind as string, label: t(`step.kind.${kind}`) })),
    { value: 'nothing', label: t('log.nothingMore') },
    ...ENDINGS.map((each) => ({ value: each as string, label: t(`log.end.${each}`) })),
  ];
  const shownProblem = asked ? problem : problem && !['OUTCOME_NEEDED', 'REASON_NEEDED', 'WHEN_NEEDED', 'TIME_NEEDED'].includes(problem) ? problem : undefined;

  return (
    <form
      ref={form}
      className={css.form}
      aria-label={t('log.title')}
      onSubmit={(event) => {
        event.preventDefault();
        log();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onLeave();
      }}
    >
      {fault !== undefined && (
        <Fault
          fault={fault}
          onLogAlone={() => onLog(alone(), draft.clear)}
          onGiveUp={() => {
            draft.clear();
            onGiveUp?.();
          }}
        />
      )}
      <div className={css.outcomes} role="group" aria-label={t('log.outcome')}>
        {rules.outcomes.map(({ outcome, key }) => (
          <Button key={outcome} pressed={value.outcome === outcome} onClick={() => choose(outcome)} className={css.outcome}>
            {t(`step.outcome.${outcome}`)}
            <Kbd keys={key} />
          </Button>
        ))}
      </div>
      <TextArea
        ref={text}
        rows={1}
        className={css.text}
        aria-label={t('log.text')}
        aria-invalid={shownProblem === 'REASON_NEEDED' || undefined}
        placeholder={t(ending || told.outcome?.asksReason ? 'log.whyRefused' : 'log.textHint')}
        value={value.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <div className={css.next}>
        <span className={css.label}>{t('log.next')}</span>
        <Choice
          className={css.then}
          aria-label={t('log.nextKind')}
          options={thenOptions}
          value={value.then ?? next?.kind ?? 'call'}
          onChange={(event) => change({ then: event.target.value as LogDraft['then'] })}
        />
        {next && (
          <>
            <div className={css.when} data-when>
              <DateEntry
                aria-label={t('log.nextWhen')}
                aria-invalid={shownProblem === 'WHEN_NEEDED' || shownProblem === 'TIME_NEEDED' || undefined}
                value={next.point}
                onChange={place}
                today={rules.today}
                nextWorkingDay={rules.nextWorkingDay}
                about={rules.about}
                months
              />
            </div>
            <TextInput
              className={css.why}
              aria-label={t('log.nextWhy')}
              placeholder={whyFrom(value.text) || t('log.nextWhyHint')}
              value={value.why ?? ''}
              maxLength={500}
              onChange={(event) => change({ why: event.target.value })}
            />
            <label className={css.promise}>
              <input type="checkbox" checked={value.promise ?? false} onChange={(event) => change({ promise: event.target.checked })} />
              {t('log.promised')}
            </label>
            {told.outcome?.asksTime && !next.point?.time && rules.freeTimes && <FreeTimes load={rules.freeTimes} onPick={({ day, time }) => place({ day, time })} />}
          </>
        )}
        {ending && <span className={css.hint}>{t(`log.endHint.${ending}`)}</span>}
        {value.then === 'nothing' && <span className={css.hint}>{t('log.nothingHint')}</span>}
      </div>
      {moreOpen && <MoreOfTouch value={value} onChange={change} />}
      <div className={css.foot}>
        {aside}
        {next && (
          <div className={css.quick}>
            {quickLetters.map((letter) => (
              <button key={letter} type="button" tabIndex={-1} className={css.chip} onClick={() => quick(letter)} title={format.day(quickDay(letter, rules.today, rules.nextWorkingDay), 'face')}>
                {t(`dates.quick_${letter}`)} <Kbd keys={letter} />
              </button>
            ))}
          </div>
        )}
        <span role="status" className={css.notes}>
          {shownProblem ? (
            <span className={css.problem}><Icon name="alert" size={14} /> {t(`log.problem.${shownProblem}`)}</span>
          ) : (
            beyondTheField(told.warnings).map((warning) => <span key={warning} className={css.warning}>{t(`log.warning.${warning}`)}</span>)
          )}
        </span>
        {!moreOpen && <IconButton icon="clock" label={t('log.more')} onClick={() => setMore(true)} />}
        <Button look="main" submit keys="mod+Enter" keysInInputs keyLabel={t('log.submit')} className={css.submit}>
          {t(ending ? 'log.submitEnd' : next ? 'log.submit' : 'log.submitOnly')}
        </Button>
      </div>
    </form>
  );

  /** The touch alone: somebody else has already finished the step. */
  function alone(): NewTouch {
    const { stepId: _, stepVersion: __, ...body } = logBody(latest.current, step, resolveLog(latest.current, step, rules));
    return body;
  }
}
