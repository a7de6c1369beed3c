import { useRef, useState } from 'react';
import { Button } from '#ui/button/button.tsx';
import { DateEntry } from '#ui/date-entry/date-entry.tsx';
import type { Point } from '#ui/date-entry/point.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { Field } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import type { StepKind, When } from '../../model.ts';
import { beyondTheField, type LogRules, whenOf } from '../log-form/log-draft.ts';
import css from './dialogs.module.css';

export interface Destination {
  key: string;
  label: string;
  /** How full it is, in words. */
  note?: string;
  full?: boolean;
  point: Point;
}

/**
 * Moves a step, or several marked ones, to a day, a month or later: by typing, by a quick key, or from the list of tabs (the
 * keyboard's way of dropping a sheet on one).
 */
export default function MoveDialog({ title, kind, from, rules, destinations, onMove, onClose }: {
  title: string;
  kind: StepKind;
  from: Point | null;
  rules: LogRules;
  destinations: readonly Destination[];
  onMove: (to: When) => void;
  onClose: () => void;
}) {
  const t = useT();
  const [point, setPoint] = useState(from);
  const latest = useRef(from);
  const [asked, setAsked] = useState(false);
  const checkOf = (to: Point | null) => (to ? rules.check({ kind, onDate: to.day, atTime: to.time, month: to.month }) : undefined);
  const checked = checkOf(point);
  const error = checked?.refusal ? t(`log.problem.${checked.refusal}`) : asked && !point ? t('log.problem.WHEN_NEEDED') : undefined;
  const set = (to: Point | null) => {
    latest.current = to;
    setPoint(to);
  };
  function move() {
    const to = latest.current;
    if (!to || checkOf(to)?.refusal) return setAsked(true);
    onMove(whenOf(to));
    onClose();
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="main" icon="move" keys="mod+Enter" keysInInputs onClick={move}>{t('step.move')}</Button>
        </>
      }
    >
      <Field label={t('step.moveTo')} {...(error && { error })} hint={beyondTheField(checked?.warnings).map((warning) => t(`log.warning.${warning}`)).join(' · ')}>
        <DateEntry value={point} onChange={set} today={rules.today} nextWorkingDay={rules.nextWorkingDay} about={rules.about} months quick keys autoFocus onDone={(how) => (how === 'enter' ? move() : onClose())} />
      </Field>
      <ul className={css.places} aria-label={t('step.tabs')}>
        {destinations.map((place) => (
          <li key={place.key}>
            <Button
              small
              className={css.place}
              onClick={() => {
                onMove(whenOf(place.point));
                onClose();
              }}
            >
              {place.label}
              {place.note && <small data-full={place.full || undefined}>{place.note}</small>}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
