import { useRef, useState } from 'react';
import { Button } from '#ui/button/button.tsx';
import { useT } from '#ui/i18n/use.ts';
import { forget, refusalOf, tryAgain, type Waiting } from '#ui/outbox/outbox.ts';
import { useOutbox } from '#ui/outbox/use-outbox.ts';
import { Popover } from '#ui/popover/popover.tsx';
import { refusalText } from '#ui/refusal/refusal.ts';
import { When } from '#ui/when/when.tsx';
import css from './outbox.module.css';

/** What was done without a connection and waits on this device; nothing when nothing waits. */
export function OutboxButton() {
  const t = useT();
  const waiting = useOutbox();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  if (!waiting.length) return null;
  const trouble = waiting.some((item) => item.state !== 'waiting');
  return (
    <>
      <Button ref={anchor} small icon={trouble ? 'alert' : 'offline'} className={trouble ? css.trouble : css.wait} aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('shell.outboxCount', { count: waiting.length })}
      </Button>
      {open && (
        <Popover
          anchor={anchor}
          end
          label={t('shell.outbox')}
          onClose={(how) => {
            setOpen(false);
            if (how === 'escape') anchor.current?.focus();
          }}
        >
          <ul className={css.list}>
            {waiting.map((item) => (
              <Line key={item.key} item={item} />
            ))}
          </ul>
        </Popover>
      )}
    </>
  );
}

function Line({ item }: { item: Waiting }) {
  const t = useT();
  const why = item.state === 'waiting' ? t('shell.outboxWaits') : item.state === 'conflict' ? t('shell.outboxConflict') : refusalText(t, refusalOf(item));
  return (
    <li>
      <strong>{item.label}</strong> <When at={new Date(item.at).toISOString()} />
      <p className={item.state === 'waiting' ? undefined : css.why}>{why}</p>
      {item.state !== 'waiting' && (
        <div className={css.deeds}>
          {item.state === 'refused' && (
            <Button small look="main" onClick={() => void tryAgain(item.key)}>
              {t('common.retry')}
            </Button>
          )}
          <Button small onClick={() => void forget(item.key)}>
            {item.state === 'refused' ? t('shell.outboxForget') : t('common.close')}
          </Button>
        </div>
      )}
    </li>
  );
}
