import { useRef, useState } from 'react';
import type { Day } from '#plain/day/day.ts';
import { Button, IconButton } from '../button/button.tsx';
import { DateEntry } from '../date-entry/date-entry.tsx';
import { Choice, Field, TextInput } from '../field/field.tsx';
import { useFormat, useT } from '../i18n/use.ts';
import { Popover } from '../popover/popover.tsx';
import { MultiSelect } from '../select/select.tsx';
import { type FieldKind, isComplete, type ListField, opsOf, type Sentence, valueText } from './fields.ts';
import css from './filters.module.css';

type Any = ListField<never>;
const kindOf = (field: Any | undefined): FieldKind => field?.kind ?? 'text';

/** What a list is narrowed by, as sentences one can read, change and take away. */
export function Filters({ fields, filter, onFilter, today }: {
  fields: readonly Any[];
  filter: readonly Sentence[];
  onFilter: (filter: Sentence[]) => void;
  today: Day;
}) {
  const t = useT();
  const format = useFormat();
  const [at, setAt] = useState<number>();
  const chips = useRef<HTMLDivElement>(null);
  const anchor = useRef<HTMLElement | null>(null);
  const asked = fields.filter((field) => field.filterable !== false);
  const open = (index: number, near: HTMLElement) => {
    anchor.current = near;
    setAt(index);
  };
  const close = () => {
    setAt(undefined);
    anchor.current?.focus();
  };
  return (
    <div ref={chips} className={css.filters} role="group" aria-label={t('list.filters')}>
      {filter.map((sentence, index) => {
        const field = asked.find((each) => each.id === sentence.field);
        const value = field ? valueText(sentence, field, t, (day) => format.day(day)) : String(sentence.value ?? '');
        return (
          <span key={JSON.stringify(sentence)} className={css.chip}>
            <button type="button" aria-haspopup="dialog" aria-expanded={at === index} onClick={(event) => open(index, event.currentTarget)}>
              {field?.label ?? sentence.field} <i>{t(`list.op.${sentence.op}`)}</i> <b>{value}</b>
            </button>
            <IconButton
              icon="close"
              small
              label={t('common.remove', { name: field?.label ?? sentence.field })}
              onClick={() => onFilter(filter.filter((_, each) => each !== index))}
            />
          </span>
        );
      })}
      <Button look="quiet" small icon="filter" keys="f" aria-haspopup="dialog" aria-expanded={at === filter.length} onClick={(event) => open(filter.length, event.currentTarget)}>
        {t('list.filter')}
      </Button>
      {filter.length > 1 && (
        <Button look="quiet" small onClick={() => onFilter([])}>
          {t('list.clearFilters')}
        </Button>
      )}
      {at !== undefined && (
        <Popover anchor={anchor} label={t('list.filter')} onClose={close}>
          <SentenceForm
            fields={asked}
            start={filter[at]}
            today={today}
            onDone={(sentence) => {
              onFilter(at < filter.length ? filter.map((each, index) => (index === at ? sentence : each)) : [...filter, sentence]);
              close();
            }}
          />
        </Popover>
      )}
    </div>
  );
}

function SentenceForm({ fields, start, today, onDone }: { fields: readonly Any[]; start?: Sentence; today: Day; onDone: (sentence: Sentence) => void }) {
  const t = useT();
  const first = fields[0];
  const [sentence, set] = useState<Sentence>(() => start ?? fresh(first));
  const field = fields.find((each) => each.id === sentence.field) ?? first;
  const kind = kindOf(field);
  if (!field) return null;
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete(sentence)) onDone(sentence);
      }}
    >
      <Field label={t('list.field')}>
        <Choice
          autoFocus={!start}
          value={sentence.field}
          onChange={(event) => set(fresh(fields.find((each) => each.id === event.target.value)))}
          options={fields.map((each) => ({ value: each.id, label: each.label }))}
        />
      </Field>
      {opsOf[kind].length > 1 && (
        <Field label={t('list.relation')}>
          <Choice
            value={sentence.op}
            onChange={(event) => set({ ...sentence, op: event.target.value as Sentence['op'], value: sentence.value ?? fresh(field).value })}
            options={opsOf[kind].map((op) => ({ value: op, label: t(`list.op.${op}`) }))}
          />
        </Field>
      )}
      {sentence.op !== 'known' && sentence.op !== 'unknown' && (
        <Field label={t('list.value')}>
          <ValueEditor field={field} value={sentence.value} today={today} onChange={(value) => set({ ...sentence, value })} />
        </Field>
      )}
      <Button look="main" submit disabled={!isComplete(sentence)}>
        {t('list.apply')}
      </Button>
    </form>
  );
}

function fresh(field: Any | undefined): Sentence {
  const kind = kindOf(field);
  const many = kind === 'choice' || kind === 'member' || kind === 'tags';
  return { field: field?.id ?? '', op: opsOf[kind][0]!, value: kind === 'yes_no' ? true : kind === 'presence' ? undefined : many ? [] : '' };
}

interface Labelled {
  id?: string;
  'aria-describedby'?: string;
}
function ValueEditor({ field, value, today, onChange, ...labelled }: Labelled & {
  field: Any;
  value: Sentence['value'];
  today: Day;
  onChange: (value: Sentence['value']) => void;
}) {
  const t = useT();
  const kind = kindOf(field);
  if (kind === 'choice' || kind === 'member' || kind === 'tags')
    return (
      <MultiSelect
        {...labelled}
        autoFocus
        values={Array.isArray(value) ? value : value ? [String(value)] : []}
        options={field.options ?? []}
        labelOf={field.labelOf}
        onCreate={field.options ? undefined : (text) => onChange([...(Array.isArray(value) ? value : []), text])}
        onChange={onChange}
      />
    );
  if (kind === 'yes_no')
    return (
      <Choice
        {...labelled}
        value={String(value)}
        onChange={(event) => onChange(event.target.value === 'true')}
        options={[{ value: 'true', label: t('common.yes') }, { value: 'false', label: t('common.no') }]}
      />
    );
  if (kind === 'day')
    return <DateEntry {...labelled} today={today} value={typeof value === 'string' && value ? { day: value } : null} onChange={(point) => onChange(point?.day ?? '')} />;
  if (kind === 'number' || kind === 'days')
    return (
      <TextInput
        {...labelled}
        type="number"
        inputMode="decimal"
        step="any"
        value={typeof value === 'number' ? value : ''}
        onChange={(event) => onChange(event.target.value === '' ? '' : event.target.valueAsNumber)}
      />
    );
  return <TextInput {...labelled} value={typeof value === 'string' ? value : ''} onChange={(event) => onChange(event.target.value)} />;
}
