import { DateEntry } from '#ui/date-entry/date-entry.tsx';
import { Checkbox, Choice, Field } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import { MultiSelect, Select } from '#ui/select/select.tsx';
import { endedStatuses, liveStatuses } from '#cap/clients/web/choices.ts';
import { useMembers } from '#cap/clients/web/list/use-members.ts';
import { useCountryOptions, useWordOptions } from '#cap/clients/web/names.ts';
import { useToday } from '#cap/staff/web/use-me.ts';
import type { StepKind } from '#cap/steps/model.ts';
import css from './imports.module.css';
import { LateInput } from './late-input.tsx';
import type { Options, Preview } from './types.ts';

interface Props {
  options: Options;
  onOptions: (part: Partial<Options>) => void;
}
const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'windows-1257', 'windows-1250', 'windows-1252', 'iso-8859-16', 'iso-8859-13', 'koi8-r', 'ibm866'];
const delimiters = [[',', 'comma'], [';', 'semicolon'], ['\t', 'tab'], ['|', 'bar']] as const;
const stepKinds: readonly StepKind[] = ['call', 'meeting', 'visit', 'mail', 'offer', 'document', 'task'];
const whole = (text: string): number | undefined => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined);

/** Encoding, delimiter, sheet, header row, dates and decimals: each is proposed, the person's choice wins. */
export function ReadingOptions({ kind, table, options, onOptions }: Props & { kind: Preview['kind']; table: Preview['table'] }) {
  const t = useT();
  const countries = useCountryOptions();
  const known = [...new Set([table.encoding, ...table.encodings, ...encodings].filter((each): each is string => Boolean(each)))];
  return (
    <div className={css.fields}>
      {kind !== 'xlsx' && table.encoding && (
        <Field label={t('intake.page.encoding')}>
          <Choice value={table.encoding} options={known.map((value) => ({ value, label: value }))} onChange={(event) => onOptions({ encoding: event.target.value })} />
        </Field>
      )}
      {kind === 'csv' && table.delimiter && (
        <Field label={t('intake.page.delimiter')}>
          <Choice
            value={table.delimiter}
            options={delimiters.map(([value, word]) => ({ value, label: t(`intake.page.delimiters.${word}`) }))}
            onChange={(event) => onOptions({ delimiter: event.target.value })}
          />
        </Field>
      )}
      {table.sheets.length > 1 && (
        <Field label={t('intake.page.sheet')}>
          <Choice value={table.sheet ?? ''} options={table.sheets.map((value) => ({ value, label: value }))} onChange={(event) => onOptions({ sheet: event.target.value, headerRow: undefined as never })} />
        </Field>
      )}
      {kind !== 'vcard' && (
        <Field label={t('intake.page.headerRow')} hint={t('intake.page.headerHint')}>
          <LateInput inputMode="numeric" value={String(table.headerRow)} onDone={(text) => whole(text) !== undefined && onOptions({ headerRow: whole(text)! })} />
        </Field>
      )}
      <Field label={t('intake.page.country')}>
        <Select value={options.country ?? null} options={countries} clearable placeholder={t('intake.page.ours')} onChange={(country) => onOptions({ country: (country ?? undefined) as never })} />
      </Field>
      {kind !== 'vcard' && (
        <Field label={t('intake.page.dateOrder')}>
          <Choice
            value={options.dateOrder ?? 'dmy'}
            options={[{ value: 'dmy', label: '31.12.2026' }, { value: 'mdy', label: '12/31/2026' }, { value: 'ymd', label: '2026-12-31' }]}
            onChange={(event) => onOptions({ dateOrder: event.target.value as NonNullable<Options['dateOrder']> })}
          />
        </Field>
      )}
      {kind === 'csv' && <Checkbox label={t('intake.page.decimalComma')} checked={options.decimalComma ?? false} onChange={(event) => onOptions({ decimalComma: event.target.checked })} />}
    </div>
  );
}

/** What becomes of rows whose client is known, whose number is wrong, which name no status. */
export function RowOptions({ options, onOptions }: Props) {
  const t = useT();
  const statuses = useWordOptions([...liveStatuses, ...endedStatuses], 'client.status');
  const say = (list: readonly string[], prefix: string) => list.map((value) => ({ value, label: t(`intake.page.${prefix}.${value}`) }));
  return (
    <div className={css.fields}>
      <Field label={t('intake.page.duplicates')}>
        <Choice value={options.duplicates ?? 'fill'} options={say(['fill', 'skip', 'create'], 'duplicate')} onChange={(event) => onOptions({ duplicates: event.target.value as NonNullable<Options['duplicates']> })} />
      </Field>
      <Field label={t('intake.page.badRequisites')}>
        <Choice value={options.badRequisites ?? 'keep'} options={say(['keep', 'refuse'], 'badRequisite')} onChange={(event) => onOptions({ badRequisites: event.target.value as NonNullable<Options['badRequisites']> })} />
      </Field>
      <Field label={t('intake.page.status')}>
        <Choice value={options.status ?? 'prospect'} options={statuses} onChange={(event) => onOptions({ status: event.target.value as NonNullable<Options['status']> })} />
      </Field>
    </div>
  );
}

/** One manager for all of them, or several in turn. */
export function OwnerOptions({ options, onOptions }: Props) {
  const t = useT();
  const members = useMembers();
  const share = options.share ?? [];
  return (
    <div className={css.fields}>
      <Field label={t('intake.page.manager')}>
        <Select
          value={options.managerId ?? null}
          options={members.options}
          labelOf={members.name}
          clearable
          disabled={share.length > 0}
          placeholder={t('clients.list.me')}
          onChange={(managerId) => onOptions({ managerId: (managerId ?? undefined) as never })}
        />
      </Field>
      <Field label={t('intake.page.share')}>
        <MultiSelect values={share} options={members.options} labelOf={members.name} onChange={(next) => onOptions({ share: next })} />
      </Field>
    </div>
  );
}

/** The first step of each new client, spread over the coming working days. */
export function FirstStepOptions({ options, onOptions }: Props) {
  const t = useT();
  const today = useToday();
  const kinds = useWordOptions(stepKinds, 'step.kind');
  const step = options.firstStep ?? {};
  const set = (part: Partial<typeof step>) => onOptions({ firstStep: Object.fromEntries(Object.entries({ ...step, ...part }).filter(([, value]) => value !== undefined)) as typeof step });
  return (
    <div className={css.fields}>
      <Field label={t('intake.page.kind')}>
        <Choice value={step.kind ?? 'call'} options={kinds} onChange={(event) => set({ kind: event.target.value as StepKind })} />
      </Field>
      <Field label={t('intake.page.whyStep')}>
        <LateInput value={step.why ?? ''} maxLength={500} onDone={(why) => set({ why })} />
      </Field>
      <Field label={t('intake.page.from')} hint={t('intake.page.fromHint')}>
        <DateEntry today={today} value={step.from ? { day: step.from } : null} onChange={(point) => set({ from: (point?.day ?? undefined) as never })} />
      </Field>
      <Field label={t('intake.page.perDay')} hint={t('intake.page.perDayHint')}>
        <LateInput inputMode="numeric" value={step.perDay ? String(step.perDay) : ''} onDone={(text) => set({ perDay: (whole(text) || undefined) as never })} />
      </Field>
    </div>
  );
}
