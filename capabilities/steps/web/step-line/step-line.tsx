import type { ReactNode } from 'react';
import { Badge } from '#ui/badge/badge.tsx';
import { Button } from '#ui/button/button.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { TextInput } from '#ui/field/field.tsx';
import { InlineEdit } from '#ui/inline-edit/inline-edit.tsx';
import { MenuButton, type MenuItem } from '#ui/menu/menu.tsx';
import type { PatchStep, StepKind } from '../../model.ts';
import { KIND_ICONS, KINDS } from '../kinds.ts';
import { whenWords, type WhenOf } from '../when-words.ts';
import css from './step-line.module.css';

export interface LineStep extends WhenOf {
  kind: StepKind;
  why: string;
  minutes: number;
  place: string | null;
  promise: boolean;
  deadline: string | null;
  firstDue: string | null;
}

/** The step a dossier lies here for: what, when, why; each changed where it stands. */
export function StepLine({ step, today, readOnly, onPatch, onMove, more, children }: {
  step: LineStep;
  today: string;
  readOnly: boolean;
  onPatch: (change: PatchStep) => Promise<unknown>;
  onMove: () => void;
  /** What else can be done with it. */
  more: readonly MenuItem[];
  children?: ReactNode;
}) {
  const t = useT();
  const format = useFormat();
  const kinds: MenuItem[] = KINDS.map((kind) => ({ label: t(`step.kind.${kind}`), icon: KIND_ICONS[kind], checked: kind === step.kind, run: () => void onPatch({ kind }) }));
  const when = whenWords(step, t, format);
  return (
    <div className={css.line}>
      <div className={css.facts}>
        {readOnly ? (
          <span className={css.kind}>
            <Icon name={KIND_ICONS[step.kind]} size={16} /> {t(`step.kind.${step.kind}`)}
          </span>
        ) : (
          <MenuButton look="quiet" small label={t('log.nextKind')} icon={KIND_ICONS[step.kind]} items={kinds}>
            {t(`step.kind.${step.kind}`)}
          </MenuButton>
        )}
        <Button look="quiet" small icon="calendar" disabled={readOnly} onClick={onMove} title={t('step.move')}>
          {when}
        </Button>
        <span className={css.minutes}>{format.minutes(step.minutes)}</span>
        {step.place && <span className={css.minutes}>{step.place}</span>}
        {step.promise && <Badge tone="amber">{t('log.promised')}</Badge>}
        {step.deadline && <Badge tone={step.deadline < today ? 'red' : 'amber'}>{t('step.deadline', { day: format.near(step.deadline, today) })}</Badge>}
        {step.firstDue && step.onDate && step.firstDue < step.onDate && <span className={css.minutes}>{t('step.firstDue', { day: format.near(step.firstDue, today) })}</span>}
        {children}
        {!readOnly && (
          <span className={css.deeds}>
            <Button small icon="move" keys="m" onClick={onMove}>{t('step.move')}</Button>
            <MenuButton look="quiet" small icon="more" label={t('common.more')} end items={more} />
          </span>
        )}
      </div>
      <div className={css.why}>
        <InlineEdit
          label={t('log.nextWhy')}
          value={step.why}
          empty={t('step.noWhy')}
          readOnly={readOnly}
          save={(why) => onPatch({ why })}
          editor={({ value, onChange, done, label, describedBy }) => (
            <TextInput
              autoFocus
              aria-label={label}
              aria-describedby={describedBy}
              maxLength={500}
              value={value}
              onChange={(event) => onChange(event.target.value)}
              onBlur={(event) => done('leave', event.target.value.trim())}
              onKeyDown={(event) => {
                if (event.nativeEvent.isComposing) return;
                if (event.key === 'Enter') done('enter', event.currentTarget.value.trim());
                else if (event.key === 'Escape') done('escape');
                else return;
                event.preventDefault();
                event.stopPropagation();
              }}
            />
          )}
        />
      </div>
    </div>
  );
}
