import { useId } from 'react';
import { Button } from '#ui/button/button.tsx';
import { TextInput } from '#ui/field/field.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { useT } from '#ui/i18n/use.ts';
import css from './requisite-input.module.css';
import { type RequisiteKind, useRequisiteCheck } from './use-requisite-check.ts';

/** A registration, tax or bank number: what the country's rules say of it stands under it while it is typed; lost zeros are offered back. */
export function RequisiteInput({ kind, country, bik, value, onChange, onEnter, onEscape, onLeave, label, autoFocus, describedBy }: {
  kind: RequisiteKind;
  country: string | null;
  /** The bank of a Russian account. */
  bik?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  onEnter?: (value: string) => void;
  onEscape?: () => void;
  onLeave?: (value: string) => void;
  label: string;
  autoFocus?: boolean;
  describedBy?: string;
}) {
  const t = useT();
  const id = useId();
  const check = useRequisiteCheck();
  const told = value.trim() && check ? check(kind, country, value, bik ? { bik } : {}) : undefined;
  const proposal = told && !told.ok ? told.proposal : undefined;
  return (
    <div
      role="group"
      className={css.box}
      onBlur={(event) => {
        if (onLeave && !event.currentTarget.contains(event.relatedTarget)) onLeave(value);
      }}
    >
      <TextInput
        autoFocus={autoFocus}
        spellCheck={false}
        aria-label={label}
        aria-describedby={[describedBy, `${id}-told`].filter(Boolean).join(' ')}
        aria-invalid={(told && !told.ok) || undefined}
        maxLength={120}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && onEnter) onEnter(value);
          else if (event.key === 'Escape' && onEscape) onEscape();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <p id={`${id}-told`} role="status" className={css.told} data-ok={told?.ok || undefined}>
        {told?.ok && (
          <>
            <Icon name="check" size={14} /> {t('client.requisite.holds')}
          </>
        )}
        {told && !told.ok && (
          <>
            <Icon name="alert" size={14} /> {t(`requisite.problem.${told.problem}`)}
          </>
        )}
      </p>
      {proposal && (
        <Button small icon="sparkle" onClick={() => onChange(proposal)}>
          {t('client.requisite.restore', { value: proposal })}
        </Button>
      )}
    </div>
  );
}
