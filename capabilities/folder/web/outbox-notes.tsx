import { Button } from '#ui/button/button.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { forget, refusalOf, tryAgain } from '#ui/outbox/outbox.ts';
import { useOutbox } from '#ui/outbox/use-outbox.ts';
import { refusalText } from '#ui/refusal/refusal.ts';
import type { NewTouch } from '#cap/steps/model.ts';
import css from './day-page.module.css';

/** Touches logged without a connection: how many wait, and what became of those in conflict. Never lost, never hidden. */
export function OutboxNotes() {
  const t = useT();
  const format = useFormat();
  const items = useOutbox().filter((item) => item.path === '/api/touches');
  const waiting = items.filter((item) => item.state === 'waiting');
  return (
    <>
      {waiting.length > 0 && (
        <p className={css.banner} role="status">
          <Icon name="offline" size={16} /> {t('day.outbox.waiting', { count: waiting.length, names: format.list(waiting.slice(0, 3).map((item) => item.label)) })}
        </p>
      )}
      {items.filter((item) => item.state !== 'waiting').map((item) => (
        <div key={item.key} className={css.banner} role="alert" data-tone="late">
          <Icon name="alert" size={16} />
          <span>
            <b>{item.label}</b>{' '}
            {item.state === 'conflict' ? t('day.outbox.conflict') : refusalText(t, refusalOf(item))}
            <q>{(item.body as NewTouch).text}</q>
          </span>
          {item.state === 'refused' && <Button small onClick={() => void tryAgain(item.key, alone(item.body as NewTouch))}>{t('log.logAlone')}</Button>}
          <Button small look="quiet" onClick={() => void forget(item.key)}>{t(item.state === 'conflict' ? 'day.outbox.seen' : 'day.outbox.giveUp')}</Button>
        </div>
      ))}
    </>
  );
}

/** The touch without its step, which somebody else has finished or which is gone. */
function alone({ stepId: _, stepVersion: __, ...body }: NewTouch): Omit<NewTouch, 'stepId' | 'stepVersion'> {
  return body;
}
