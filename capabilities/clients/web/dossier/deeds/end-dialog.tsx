import { api } from '#app/web/api.ts';
import { useDraft } from '#ui/draft/use-draft.ts';
import { Field, TextArea } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import type { EndedStatus } from '../../choices.ts';
import { useDossier } from '../context.tsx';
import { Ask } from './ask.tsx';
import css from './deeds.module.css';

/** The recorded decision that a client needs no next step; its reason stays in the dossier (handbook 01, Steps). */
export function EndDialog({ status, onClose }: { status: EndedStatus; onClose: () => void }) {
  const { dossier, edits } = useDossier();
  const { client, strip } = dossier;
  const t = useT();
  const reason = useDraft(`end.${client.id}`, '');
  const text = reason.value.trim();
  return (
    <Ask
      title={t(`client.end.title.${status}`, { name: client.name })}
      deed={t(`client.end.do.${status}`)}
      ready={text !== ''}
      onClose={onClose}
      onDo={async () => {
        await edits.deed(t(`client.said.${status}`, { name: client.name }), (options) =>
          api.clients.end({ params: { id: client.id }, body: { status, reason: text } }, { ...options, version: client.version }),
        );
        reason.clear();
      }}
    >
      <p>{t(`log.endHint.${status}`)}</p>
      {strip.openSteps.length > 0 && <p className={css.hint}>{t('client.end.steps', { count: strip.openSteps.length })}</p>}
      <Field label={t('client.end.why')} required hint={t('client.end.whyHint')}>
        <TextArea data-autofocus value={reason.value} maxLength={500} onChange={(event) => reason.set(event.target.value)} />
      </Field>
    </Ask>
  );
}
