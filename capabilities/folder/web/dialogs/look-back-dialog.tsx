import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { Columns } from '#ui/chart/chart.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { useDraft } from '#ui/draft/use-draft.ts';
import { Field, TextArea } from '#ui/field/field.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { Stack } from '#ui/layout/layout.tsx';
import { Money } from '#ui/money/money.tsx';
import { refusalText } from '#ui/refusal/refusal.ts';
import { SaveState, type Saving } from '#ui/save-state/save-state.tsx';
import { ErrorState, LoadingState } from '#ui/state/state.tsx';
import { type Figure, Strip } from '#ui/strip/strip.tsx';
import css from './dialogs.module.css';

type LookBack = Awaited<ReturnType<typeof api.folder.lookBack>>;

/** The end of the day: not planning but looking back (handbook 01, "The day"). */
export default function LookBackDialog({ day, today, member, onClose }: { day: string; today: string; member: string | undefined; onClose: () => void }) {
  const t = useT();
  const format = useFormat();
  const found = useQuery({ ...api.folder.lookBack.query({ query: { day, ...(member && { member }) } }), staleTime: 0 });
  const looked = found.data;
  return (
    <Dialog title={t('folder.lookBack.title', { day: format.day(day, 'heading') })} size="large" onClose={onClose} foot={<Button onClick={onClose}>{t('common.close')}</Button>}>
      {found.isError ? <ErrorState error={found.error} onRetry={() => void found.refetch()} /> : !looked ? <LoadingState /> : (
        <Stack gap={4}>
          <Strip label={t('folder.lookBack.figures')} figures={figures(looked)} />
          {!member && <OwnLine looked={looked} />}
          {member && looked.line && <blockquote className={css.quote}>{looked.line.text}</blockquote>}
          <div className={css.week}>
            <Columns
              title={t('folder.lookBack.week')}
              labels={looked.week.days.map((each) => format.weekdays('short')[each.weekday - 1] ?? '')}
              series={[
                { id: 'planned', label: t('folder.lookBack.planned'), values: looked.week.days.map((each) => (each.day > today ? null : each.planned)) },
                { id: 'done', label: t('folder.lookBack.done'), values: looked.week.days.map((each) => (each.day > today ? null : each.done)) },
                { id: 'slipped', label: t('folder.lookBack.putOff'), values: looked.week.days.map((each) => (each.day > today ? null : each.carriedOver + each.moved)) },
              ]}
            />
            <p className={css.hint}>{pattern(looked)}</p>
          </div>
          <Steps looked={looked} />
        </Stack>
      )}
    </Dialog>
  );

  function figures(looked: LookBack): Figure[] {
    return [
      { label: t('folder.lookBack.planned'), value: looked.planned },
      { label: t('folder.lookBack.done'), value: looked.doneBeside ? t('folder.lookBack.doneBeside', { done: looked.done, beside: looked.doneBeside }) : looked.done, tone: 'good' },
      { label: t('folder.lookBack.carriedOver'), value: looked.carriedOver, ...(looked.carriedOver ? { tone: 'late' as const } : {}) },
      { label: t('folder.lookBack.moved'), value: looked.moved, ...(looked.moved ? { tone: 'look' as const } : {}) },
      { label: t('folder.lookBack.touches'), value: looked.touches },
      { label: t('folder.lookBack.agreed'), value: looked.agreed },
      ...looked.sold.map((sold) => ({ label: t('folder.lookBack.sold'), value: <Money amount={sold.amount} currency={sold.currency} /> })),
    ];
  }
  function pattern({ week }: LookBack): string {
    const name = (at: string) => format.day(at, 'heading');
    return [
      week.doneShare !== null && t('folder.lookBack.share', { share: format.percent(week.doneShare / 100) }),
      week.fullestOn && t('folder.lookBack.fullest', { day: name(week.fullestOn) }),
      week.slippedMostOn && t('folder.lookBack.slipped', { day: name(week.slippedMostOn) }),
    ].filter(Boolean).join(' ');
  }
}

function Steps({ looked }: { looked: LookBack }) {
  const t = useT();
  const format = useFormat();
  const groups = (['open', 'moved', 'dropped', 'done'] as const).map((end) => ({ end, steps: looked.steps.filter((step) => step.end === end) }));
  const where = (to: string) => (to === 'later' ? t('day.later') : to.length === 7 ? format.month(to, 'long') : format.day(to, 'face'));
  return (
    <div className={css.ends}>
      {groups.filter((group) => group.steps.length > 0).map(({ end, steps }) => (
        <section key={end}>
          <h3>{t(`folder.lookBack.end.${end}`)} <span>{steps.length}</span></h3>
          <ul>
            {steps.slice(0, 30).map((step) => (
              <li key={step.stepId}>
                <Link href={`/clients/${step.clientId}`}>{step.clientName}</Link>
                {step.to && <span className={css.to}>→ {where(step.to)}</span>}
                {step.why && <small>{step.why}</small>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** A line of one's own about the day. */
function OwnLine({ looked }: { looked: LookBack }) {
  const t = useT();
  const queries = useQueryClient();
  const draft = useDraft(`line.${looked.day}`, looked.line?.text ?? '');
  const [saving, setSaving] = useState<Saving>('idle');
  const [error, setError] = useState<unknown>();
  const [version, setVersion] = useState(looked.line?.version);
  async function save() {
    if (draft.value.trim() === (looked.line?.text ?? '') && saving !== 'failed') return;
    setSaving('saving');
    setError(undefined);
    try {
      const { line } = await api.folder.line({ body: { day: looked.day, text: draft.value, ...(version !== undefined && { version }) } });
      setVersion(line?.version);
      setSaving('saved');
      void queries.invalidateQueries({ queryKey: ['folder'] });
    } catch (thrown) {
      setSaving('failed');
      setError(thrown);
    }
  }
  return (
    <Field label={t('folder.lookBack.line')} {...(error !== undefined && { error: refusalText(t, error) })} hint={<SaveState state={saving} onRetry={() => void save()} />}>
      <TextArea value={draft.value} maxLength={2000} placeholder={t('folder.lookBack.lineHint')} onChange={(event) => draft.set(event.target.value)} onBlur={() => void save()} />
    </Field>
  );
}
