import { useState } from 'react';
import { api, isRefusal } from '#app/web/api.ts';
import type { NewTouch } from '#cap/steps/model.ts';
import { LogForm } from '#cap/steps/web/log-form/log-form.tsx';
import { useLogRules } from '#cap/steps/web/use-log-rules.ts';
import { whenWords } from '#cap/steps/web/when-words.ts';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { intentKey } from '#app/web/api.ts';
import { postLater } from '#ui/outbox/outbox.ts';
import { LoadingState } from '#ui/state/state.tsx';
import { tell } from '#ui/toast/toasts.ts';
import { useDossier } from '../context.tsx';
import type { OpenStep } from '../steps/open-steps.tsx';

/** The log form for a step of this client: what happened and what is next, in one request. */
export function LogTouch({ step, autoFocus, onDone, onLeave }: { step: OpenStep; autoFocus: boolean; onDone: () => void; onLeave: () => void }) {
  const { dossier, edits } = useDossier();
  const { client } = dossier;
  const t = useT();
  const format = useFormat();
  const rules = useLogRules(step.ownerId);
  const [fault, setFault] = useState<unknown>();
  if (!rules) return <LoadingState lines={3} />;

  async function log(body: NewTouch, saved: () => void) {
    setFault(undefined);
    const said = body.next ? t('client.said.logged', { when: whenWords(body.next, t, format) }) : t(body.end ? `client.said.${body.end.status}` : 'client.said.loggedOnly', { name: client.name });
    try {
      const { warnings } = await edits.deed(said, (options) => api.touches.log({ body }, options));
      saved();
      onDone();
      if (warnings.length) tell(warnings.map((warning) => t(`log.warning.${warning}`)).join(' · '));
    } catch (error) {
      if (!(isRefusal(error) && error.unreachable)) return setFault(error);
      await postLater({ key: intentKey(), path: '/api/touches', body: { ...body, offline: true, at: new Date().toISOString() }, label: client.name });
      tell(t('client.said.kept'));
      saved();
      onDone();
    }
  }
  return <LogForm step={{ ...step, clientId: client.id }} rules={rules} fault={fault} autoFocus={autoFocus} onLog={(body, saved) => void log(body, saved)} onLeave={onLeave} />;
}
