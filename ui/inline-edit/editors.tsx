import type { ReactNode } from 'react';
import type { Day } from '#plain/day/day.ts';
import { DateEntry } from '../date-entry/date-entry.tsx';
import type { DayFacts } from '../date-entry/point.ts';
import { TextArea, TextInput } from '../field/field.tsx';
import { useFormat } from '../i18n/use.ts';
import { Select, TagInput } from '../select/select.tsx';
import type { Options } from '../select/options.ts';
import { Tag } from '../badge/badge.tsx';
import { InlineEdit, type InlineProps } from './inline-edit.tsx';
import css from './inline-edit.module.css';

type Text = string | null;
const tidy = (text: string): Text => text.trim() || null;

/** One line of text. */
export const EditText = (props: InlineProps<Text> & { type?: 'text' | 'tel' | 'email' | 'url' }) => (
  <InlineEdit
    {...props}
    editor={({ value, onChange, done, label, describedBy }) => (
      <TextInput
        autoFocus
        type={props.type}
        aria-label={label}
        aria-describedby={describedBy}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={(event) => done('leave', tidy(event.target.value))}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') done('enter', tidy(event.currentTarget.value));
          else if (event.key === 'Escape') done('escape');
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
    )}
  />
);

/** Several lines: Enter makes a new one, Ctrl+Enter keeps. */
export const EditLines = (props: InlineProps<Text>) => (
  <InlineEdit
    {...props}
    show={props.show ?? ((value) => value && <span className={css.lines}>{value}</span>)}
    editor={({ value, onChange, done, label, describedBy }) => (
      <TextArea
        autoFocus
        aria-label={label}
        aria-describedby={describedBy}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value)}
        onBlur={(event) => done('leave', tidy(event.target.value))}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) done('enter', tidy(event.currentTarget.value));
          else if (event.key === 'Escape') done('escape');
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
    )}
  />
);

/** A decimal number, kept as a string; a comma is understood as the point. */
export function decimal(text: string): Text | undefined {
  const plain = text.replace(/[\s\u00a0\u202f']/g, '').replace(',', '.');
  if (!plain) return null;
  return /^[-+]?\d+(\.\d+)?$/.test(plain) ? plain.replace(/^\+/, '') : undefined;
}

/** A number or an amount, as a decimal string. What is no number is not taken. */
export function EditNumber(props: InlineProps<Text> & { unit?: string }) {
  const format = useFormat();
  return (
    <InlineEdit
      {...props}
      show={props.show ?? ((value) => value && [format.number(value), props.unit].filter(Boolean).join(' '))}
      editor={({ value, onChange, done, label, describedBy }) => (
        <TextInput
          autoFocus
          inputMode="decimal"
          aria-label={label}
          aria-describedby={describedBy}
          aria-invalid={decimal(value ?? '') === undefined || undefined}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value)}
          onFocus={(event) => event.target.select()}
          onBlur={(event) => {
            const read = decimal(event.target.value);
            if (read !== undefined) done('leave', read);
          }}
          onKeyDown={(event) => {
            const read = decimal(event.currentTarget.value);
            if (event.key === 'Enter' && read !== undefined) done('enter', read);
            else if (event.key === 'Escape') done('escape');
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
      )}
    />
  );
}

/** One of many; choosing keeps at once. */
export const EditChoice = ({ options, labelOf, clearable, ...props }: InlineProps<Text> & { options: Options; labelOf: (value: string) => string; clearable?: boolean }) => (
  <InlineEdit
    {...props}
    show={props.show ?? ((value) => value && labelOf(value))}
    editor={({ value, done, label, describedBy }) => (
      <Leaving onLeave={() => done('leave', value)}>
        <Select
          autoFocus
          aria-label={label}
          aria-describedby={describedBy}
          options={options}
          labelOf={labelOf}
          clearable={clearable}
          value={value}
          onChange={(next) => done('enter', next)}
          onDone={(how) => done(how)}
        />
      </Leaving>
    )}
  />
);

/** Words of a thing; leaving or Enter with nothing typed keeps. */
export const EditTags = ({ known, ...props }: InlineProps<readonly string[]> & { known?: readonly string[] }) => (
  <InlineEdit
    {...props}
    show={props.show ?? ((tags) => tags.map((tag) => <Tag key={tag}>{tag}</Tag>))}
    editor={({ value, onChange, done, label, describedBy }) => (
      <Leaving onLeave={() => done('leave')}>
        <TagInput autoFocus aria-label={label} aria-describedby={describedBy} tags={value} known={known} onChange={onChange} onDone={(how) => done(how)} />
      </Leaving>
    )}
  />
);

/** A day. */
export function EditDay({ today, about, ...props }: InlineProps<Day | null> & { today: Day; about?: DayFacts }) {
  const format = useFormat();
  return (
    <InlineEdit
      {...props}
      show={props.show ?? ((value) => value && format.day(value))}
      editor={({ value, onChange, done, label, describedBy }) => (
        <Leaving onLeave={() => done('leave')}>
          <DateEntry
            autoFocus
            aria-label={label}
            aria-describedby={describedBy}
            today={today}
            about={about}
            value={value ? { day: value } : null}
            onChange={(point) => onChange(point?.day ?? null)}
            onDone={(how) => done(how)}
          />
        </Leaving>
      )}
    />
  );
}

/** Tells when focus has gone out of what is inside, also out of its floating list. */
function Leaving({ onLeave, children }: { onLeave: () => void; children: ReactNode }) {
  return (
    <div
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave();
      }}
    >
      {children}
    </div>
  );
}
