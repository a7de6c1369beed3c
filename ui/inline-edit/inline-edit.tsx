import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../button/button.tsx';
import { useT } from '../i18n/use.ts';
import { isRefusal, refusalText } from '../refusal/refusal.ts';
import { SaveState } from '../save-state/save-state.tsx';
import css from './inline-edit.module.css';

export interface InlineProps<V> {
  label: string;
  value: V;
  /**
   * Sends the change; `was` is what the person saw. When it is refused as stale, `theirs` is asked: a field that nobody
   * else touched is sent again by itself, otherwise both are shown and the person decides.
   */
  save: (next: V, was: V) => Promise<unknown>;
  /** The value as it is on the server now; must also renew the version that `save` sends. */
  theirs?: () => Promise<V>;
  show?: (value: V) => ReactNode;
  empty?: string;
  readOnly?: boolean;
}

export interface EditorProps<V> {
  value: V;
  onChange: (value: V) => void;
  /** Enter, Esc or leaving; a value can be given where choosing it ends the editing. */
  done: (how: 'enter' | 'escape' | 'leave', value?: V) => void;
  label: string;
  describedBy: string;
}

type Phase<V> =
  | { at: 'rest' }
  | { at: 'edit'; was: V }
  | { at: 'saving' | 'saved' | 'merged'; next: V }
  | { at: 'failed'; next: V; was: V; error: unknown }
  | { at: 'conflict'; next: V; was: V; theirs: V };

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** A value that is edited where it stands: press or Enter opens it, Enter keeps, Esc puts back, leaving keeps. */
export function InlineEdit<V>({ label, value, save, theirs, show, empty, readOnly, editor }: InlineProps<V> & { editor: (props: EditorProps<V>) => ReactNode }) {
  const t = useT();
  const id = useId();
  const face = useRef<HTMLButtonElement>(null);
  const [phase, setPhase] = useState<Phase<V>>({ at: 'rest' });
  const [draft, setDraft] = useState(value);
  const back = useRef(false);
  const editing = useRef(false);

  useEffect(() => {
    if (phase.at !== 'saved' && phase.at !== 'merged') return;
    const timer = setTimeout(() => setPhase({ at: 'rest' }), 3000);
    return () => clearTimeout(timer);
  }, [phase.at]);
  useEffect(() => {
    if (phase.at === 'edit' || !back.current) return;
    back.current = false;
    face.current?.focus();
  }, [phase.at]);

  function open(start: V = value) {
    editing.current = true;
    setDraft(start);
    setPhase({ at: 'edit', was: value });
  }
  async function send(next: V, was: V): Promise<void> {
    if (same(next, was)) return setPhase({ at: 'rest' });
    setPhase({ at: 'saving', next });
    try {
      await save(next, was);
      setPhase({ at: 'saved', next });
    } catch (error) {
      if (!(isRefusal(error) && error.stale && theirs)) return setPhase({ at: 'failed', next, was, error });
      try {
        const now = await theirs();
        if (same(now, next)) return setPhase({ at: 'saved', next });
        if (!same(now, was)) return setPhase({ at: 'conflict', next, was, theirs: now });
        await save(next, now);
        setPhase({ at: 'merged', next });
      } catch (again) {
        setPhase({ at: 'failed', next, was, error: again });
      }
    }
  }

  const face2 = (shown: V): ReactNode => {
    const seen = show ? show(shown) : (shown as ReactNode);
    return seen === null || seen === undefined || seen === '' || (Array.isArray(seen) && !seen.length) ? <span className={css.empty}>{empty ?? t('common.none')}</span> : seen;
  };

  if (phase.at === 'edit')
    return (
      <div className={css.edit}>
        {editor({
          value: draft,
          onChange: setDraft,
          label,
          describedBy: `${id}-note`,
          done(how, chosen) {
            // Leaving follows Enter and Esc when the editor goes away.
            if (!editing.current) return;
            editing.current = false;
            back.current = how !== 'leave';
            if (how === 'escape') setPhase({ at: 'rest' });
            else void send(chosen === undefined ? draft : chosen, phase.was);
          },
        })}
        <span id={`${id}-note`} className="sr-only">
          {t('edit.how')}
        </span>
      </div>
    );

  const shown = phase.at === 'rest' ? value : phase.next;
  return (
    <div className={css.inline}>
      {readOnly ? (
        <span className={css.still}>{face2(shown)}</span>
      ) : (
        <button ref={face} type="button" className={css.face} onClick={() => open(phase.at === 'failed' || phase.at === 'conflict' ? phase.next : value)} data-state={phase.at}>
          <span className="sr-only">{t('edit.edit', { name: label })}: </span>
          {face2(shown)}
        </button>
      )}
      {phase.at !== 'rest' && phase.at !== 'conflict' && <SaveState state={phase.at} />}
      {phase.at === 'failed' && (
        <div className={css.trouble} role="alert">
          <p>{refusalText(t, phase.error)}</p>
          <Button small look="main" onClick={() => void send(phase.next, phase.was)}>
            {t('common.retry')}
          </Button>
          <Button small onClick={() => setPhase({ at: 'rest' })}>
            {t('edit.putBack')}
          </Button>
        </div>
      )}
      {phase.at === 'conflict' && (
        <div className={css.trouble} role="alert">
          <p>{t('edit.conflict')}</p>
          <dl className={css.versions}>
            <dt>{t('edit.was')}</dt>
            <dd>{face2(phase.was)}</dd>
            <dt>{t('edit.theirs')}</dt>
            <dd>{face2(phase.theirs)}</dd>
            <dt>{t('edit.yours')}</dt>
            <dd>{face2(phase.next)}</dd>
          </dl>
          <Button small look="main" onClick={() => void send(phase.next, phase.theirs)}>
            {t('edit.keepYours')}
          </Button>
          <Button small onClick={() => setPhase({ at: 'rest' })}>
            {t('edit.takeTheirs')}
          </Button>
        </div>
      )}
    </div>
  );
}
