import { useSyncExternalStore } from 'react';
import { useFormat, useT } from '../i18n/use.ts';

let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();
const tick = () => {
  now = Date.now();
  for (const tell of listeners) tell();
};

/** The time of day, renewed twice a minute for all who show it. */
export function useNow(): number {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      if (!timer) {
        timer = setInterval(tick, 30_000);
        if (Date.now() - now > 30_000) tick();
      }
      return () => {
        listeners.delete(tell);
        if (!listeners.size) {
          clearInterval(timer);
          timer = undefined;
        }
      };
    },
    () => now,
  );
}

/** A moment as people speak of it (“3 days ago”), with the exact one behind it. `exact` shows that one instead. */
export function When({ at, exact }: { at: string; exact?: boolean }) {
  const format = useFormat();
  const now = useNow();
  const full = format.moment(at);
  return (
    <time dateTime={at} title={full} style={{ whiteSpace: 'nowrap' }}>
      {exact ? full : format.relative(at, now)}
    </time>
  );
}

/** What the clock shows where the other side is: “14:20 there”. `zone` is an IANA time zone. */
export function LocalTime({ zone }: { zone: string }) {
  const format = useFormat();
  const t = useT();
  const time = format.time(new Date(useNow()).toISOString(), zone);
  return <span title={zone}>{t('common.timeThere', { time })}</span>;
}
