import { useState } from 'react';
import { Badge } from '#ui/badge/badge.tsx';
import { Button } from '#ui/button/button.tsx';
import { EditText } from '#ui/inline-edit/editors.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { MenuButton } from '#ui/menu/menu.tsx';
import { KIND_ICONS } from '#cap/steps/web/kinds.ts';
import type { Dossier } from '../../../model-dossier.ts';
import { useDossier, useSpot } from '../context.tsx';
import { DropStep } from './drop-step.tsx';
import { EditStep } from './edit-step.tsx';
import { MoveStep } from './move-step.tsx';
import css from './steps.module.css';
import { stepSpot } from './step-spot.ts';

export type OpenStep = Dossier['strip']['openSteps'][number];

/** What is next with this client: each step with its day, moved, changed or dropped where it stands. */
export function OpenSteps({ finishing, onFinish }: { finishing: string | undefined; onFinish: (id: string) => void }) {
  const { dossier } = useDossier();
  const t = useT();
  const [all, setAll] = useState(false);
  const { openSteps } = dossier.strip;
  const shown = all ? openSteps : openSteps.slice(0, 3);
  return (
    <section className={css.steps} aria-label={t('client.step.open')}>
      <ul>
        {shown.map((step) => <Line key={step.id} step={step} finishing={step.id === finishing} onFinish={() => onFinish(step.id)} />)}
      </ul>
      {openSteps.length === 0 && <p className={css.none}>{t('client.step.none')}</p>}
      {openSteps.length > shown.length && (
        <Button small look="quiet" className={css.others} onClick={() => setAll(true)}>
          {t('client.step.others', { count: openSteps.length - shown.length })}
        </Button>
      )}
    </section>
  );
}

function Line({ step, finishing, onFinish }: { step: OpenStep; finishing: boolean; onFinish: () => void }) {
  const { dossier, today } = useDossier();
  const { can, client } = dossier;
  const t = useT();
  const format = useFormat();
  const [asked, setAsked] = useState<'drop' | 'edit'>();
  const why = useSpot(stepSpot(step.id, 'why', t('client.step.why')), can.step);
  const late = step.onDate !== null && step.onDate < today;
  return (
    <li className={css.line} data-finishing={finishing || undefined}>
      <span className={css.icon} title={t(`step.kind.${step.kind}`)}>
        <Icon name={KIND_ICONS[step.kind]} size={16} label={t(`step.kind.${step.kind}`)} />
      </span>
      <MoveStep step={step} late={late} />
      <span className={css.why}>
        <EditText {...why} empty={t('client.step.noWhy')} save={(next, was) => why.save(next ?? '', was ?? '')} />
      </span>
      <span className={css.marks}>
        {step.personName && <span>{step.personName}</span>}
        {step.place && <span>{step.place}</span>}
        {step.promise && <Badge tone="amber">{t('log.promised')}</Badge>}
        {step.deadline && <Badge tone={step.deadline < today ? 'red' : 'amber'}>{t('client.step.until', { day: format.near(step.deadline, today) })}</Badge>}
        {step.ownerId !== client.managerId && <Badge>{step.ownerName}</Badge>}
      </span>
      {(can.step || can.touch) && (
        <MenuButton
          small
          look="quiet"
          icon="more"
          end
          label={t('client.step.more', { why: step.why || t(`step.kind.${step.kind}`) })}
          items={[
            ...(can.touch ? [{ label: t('log.title'), icon: 'check' as const, run: onFinish }] : []),
            ...(can.step ? [{ label: t('client.step.edit'), icon: 'edit' as const, run: () => setAsked('edit') }, { label: t('client.step.drop'), icon: 'close' as const, run: () => setAsked('drop') }] : []),
          ]}
        />
      )}
      {asked === 'drop' && <DropStep step={step} onClose={() => setAsked(undefined)} />}
      {asked === 'edit' && <EditStep step={step} onClose={() => setAsked(undefined)} />}
    </li>
  );
}
