import { useFormat, useT } from '#ui/i18n/use.ts';
import { Money } from '#ui/money/money.tsx';
import type { Figure } from '#ui/strip/strip.tsx';
import { current } from '#ui/i18n/store.ts';
import type { Dossier } from '#cap/clients/model-dossier.ts';
import { whenWords } from '#cap/steps/web/when-words.ts';
import css from './dossier-sheet.module.css';

type OpenStep = Dossier['strip']['openSteps'][number];

function StepWhen({ step }: { step: OpenStep }) {
  return <>{whenWords(step, useT(), useFormat())}</>;
}
function NearDay({ day, today }: { day: string; today: string }) {
  const format = useFormat();
  const t = useT();
  return <>{day === today ? t('day.today') : format.near(day, today)}</>;
}

const clip = (text: string, length: number) => (text.length > length ? `${text.slice(0, length).trimEnd()}…` : text);
const dueOf = (step: OpenStep) => step.deadline ?? step.onDate ?? '9999';

/** The top strip (handbook 02): only what is known stands there. */
export function figuresOf({ strip, client }: Dossier, today: string, stepId?: string): Figure[] {
  const { t } = current();
  const figures: Figure[] = [];
  const { lastAgreement, nextStep, openSteps, decisionMaker } = strip;
  if (lastAgreement?.text) figures.push({ label: t('day.dossier.lastAgreement'), value: <q className={css.clip} title={lastAgreement.text}>{lastAgreement.text}</q> });
  if (nextStep && nextStep.id !== stepId)
    figures.push({
      label: t('day.dossier.nextStep'),
      value: <>{t(`step.kind.${nextStep.kind}`)} · <StepWhen step={nextStep} /></>,
      tone: nextStep.onDate && nextStep.onDate < today ? 'late' : undefined,
    });
  const promised = openSteps.filter((step) => step.promise).sort((a, b) => dueOf(a).localeCompare(dueOf(b)))[0];
  if (promised) {
    const due = dueOf(promised);
    figures.push({
      label: strip.openPromises > 1 ? t('day.dossier.promises', { count: strip.openPromises }) : t('day.dossier.promise'),
      value: <span className={css.clip} title={promised.why}>{due !== '9999' && <><NearDay day={due} today={today} />: </>}{promised.why || t(`step.kind.${promised.kind}`)}</span>,
      tone: due < today ? 'late' : 'look',
    });
  }
  if (client.creditLimit) figures.push({ label: t('day.dossier.limit'), value: <Money amount={client.creditLimit} currency={client.currency ?? 'EUR'} whole /> });
  if (client.paymentTerms) figures.push({ label: t('day.dossier.terms'), value: clip(client.paymentTerms, 60) });
  figures.push({
    label: t('day.dossier.decisionMaker'),
    value: t(decisionMaker.reached ? 'day.dossier.reached' : decisionMaker.known ? 'day.dossier.notReached' : 'day.dossier.unknown'),
    tone: decisionMaker.reached ? 'good' : decisionMaker.flagged ? 'late' : 'look',
  });
  return figures;
}
