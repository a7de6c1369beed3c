import { todayIn } from '#plain/day/day.ts';
import type { Formats } from '#ui/i18n/format.ts';
import type { T } from '#ui/i18n/translate.ts';
import { Money } from '#ui/money/money.tsx';
import type { Figure } from '#ui/strip/strip.tsx';
import { whenWords } from '#cap/steps/web/when-words.ts';
import type { Dossier } from '../model-dossier.ts';

type OpenStep = Dossier['strip']['openSteps'][number];

const clip = (text: string, length: number) => (text.length > length ? `${text.slice(0, length).trimEnd()}…` : text);
const dueOf = (step: OpenStep) => step.deadline ?? step.onDate ?? '9999';

export interface OpenFrom {
  step?: (id: string) => void;
  people?: () => void;
  card?: () => void;
}

/** How things stand in one look (handbook 02, The card and the page); only what is known stands there. */
export function figuresOf({ strip, client }: Dossier, today: string, t: T, format: Formats, open: OpenFrom = {}): Figure[] {
  const figures: Figure[] = [];
  const { lastAgreement, nextStep, openSteps, decisionMaker, responsible, substitutes } = strip;
  const near = (day: string) => (day === today ? t('client.strip.today') : format.near(day, today));
  if (lastAgreement?.text)
    figures.push({ label: `${t('client.strip.lastAgreement')} · ${near(todayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, new Date(lastAgreement.at)))}`, value: <q>{clip(lastAgreement.text, 90)}</q> });
  if (nextStep)
    figures.push({
      label: t('client.strip.nextStep'),
      value: `${t(`step.kind.${nextStep.kind}`)} · ${whenWords(nextStep, t, format)}`,
      tone: nextStep.onDate && nextStep.onDate < today ? 'late' : undefined,
      ...(open.step && { onOpen: () => open.step!(nextStep.id) }),
    });
  const promised = openSteps.filter((step) => step.promise).sort((a, b) => dueOf(a).localeCompare(dueOf(b)))[0];
  if (promised) {
    const due = dueOf(promised);
    figures.push({
      label: t('client.strip.promises', { count: strip.openPromises }),
      value: [clip(promised.why || t(`step.kind.${promised.kind}`), 50), due !== '9999' && near(due)].filter(Boolean).join(', '),
      tone: due < today ? 'late' : 'look',
      ...(open.step && { onOpen: () => open.step!(promised.id) }),
    });
  }
  if (client.creditLimit)
    figures.push({ label: t('client.strip.limit'), value: <Money amount={client.creditLimit} currency={client.currency ?? 'EUR'} whole /> });
  const terms = [client.priceType, client.paymentTerms].filter(Boolean).join(' · ');
  if (terms) figures.push({ label: t('client.strip.terms'), value: clip(terms, 60) });
  if (client.specialTerms) figures.push({ label: t('client.strip.specialTerms'), value: clip(client.specialTerms, 60), ...(open.card && { onOpen: open.card }) });
  if (client.kind !== 'private_person')
    figures.push({
      label: t('client.strip.decisionMaker'),
      value: t(`client.strip.${decisionMaker.reached ? 'reached' : decisionMaker.known ? 'notReached' : 'unknown'}`),
      tone: decisionMaker.reached ? 'good' : decisionMaker.flagged ? 'late' : 'look',
      ...(open.people && { onOpen: open.people }),
    });
  figures.push({
    label: t('client.strip.responsible'),
    value: (
      <>
        {responsible.name}
        {substitutes.map((each) => <small key={each.id} style={{ display: 'block', fontWeight: 400, color: 'var(--amber-ink)' }}>{t('client.strip.substitute', { name: each.name, day: near(each.until) })}</small>)}
      </>
    ),
  });
  return figures;
}
