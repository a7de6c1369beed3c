import { useState } from 'react';
import { api } from '#app/web/api.ts';
import { useT } from '#ui/i18n/use.ts';
import { LongWork } from '#ui/long-work/long-work.tsx';
import { refusalText } from '#ui/refusal/refusal.ts';
import { tell } from '#ui/toast/toasts.ts';
import type { Import } from './types.ts';
import { useRefreshImports } from './use-import.ts';

/** How far it is; it goes on when the page is closed, and can be stopped. */
export function Working({ now }: { now: Import }) {
  const t = useT();
  const refresh = useRefreshImports();
  const [asked, setAsked] = useState(false);
  const { progress } = now;
  // What is done in one piece tells only how much it is.
  const counted = progress?.phase === 'reading' || (progress?.done ?? 0) > 0;
  const stopping = asked || progress?.stopping;
  const stop = async () => {
    setAsked(true);
    try {
      await api.imports.stop({ params: { id: now.id }, body: {} });
      await refresh();
    } catch (error) {
      tell(refusalText(t, error), 'failed');
      setAsked(false);
    }
  };
  return (
    <LongWork
      title={t(`intake.page.phase.${progress?.phase ?? 'waiting'}`)}
      state={stopping ? 'stopping' : progress && progress.phase !== 'waiting' ? 'running' : 'waiting'}
      done={counted ? (progress?.done ?? 0) : (progress?.total ?? progress?.done ?? 0)}
      {...(counted && progress?.total && { total: progress.total })}
      {...(progress?.phase !== 'undoing' && { onStop: () => void stop() })}
    />
  );
}
