import { Button } from '#ui/button/button.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { isRefusal, refusalText } from '#ui/refusal/refusal.ts';
import css from './log-form.module.css';

/** Why a log did not arrive, and the way on; what was typed stands below, untouched. */
export function Fault({ fault, onLogAlone, onGiveUp }: { fault: unknown; onLogAlone: () => void; onGiveUp: () => void }) {
  const t = useT();
  const format = useFormat();
  const code = isRefusal(fault) ? fault.code : undefined;
  const facts = isRefusal(fault) ? fault.facts : {};
  if (code === 'STEP_ALREADY_ENDED')
    return (
      <div role="alert" className={css.fault}>
        <Icon name="alert" size={16} />
        <span>
          {t(facts.state === 'dropped' ? 'log.alreadyDropped' : 'log.alreadyEnded', {
            name: typeof facts.by === 'string' ? facts.by : t('log.somebody'),
            when: typeof facts.at === 'string' ? format.relative(facts.at) : '',
          })}
        </span>
        <Button small onClick={onLogAlone}>{t('log.logAlone')}</Button>
        <Button small look="quiet" onClick={onGiveUp}>{t('log.giveUp')}</Button>
      </div>
    );
  return (
    <div role="alert" className={css.fault}>
      <Icon name="alert" size={16} />
      <span>{code === 'NEXT_STEP_NEEDED' ? t('log.problem.NEXT_STEP_NEEDED') : refusalText(t, fault)}</span>
    </div>
  );
}
