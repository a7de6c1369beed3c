import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { EditText } from '#ui/inline-edit/editors.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import type { Position } from '../../../model-dossier.ts';
import { channels } from '../../choices.ts';
import { useDossier } from '../context.tsx';
import css from './people.module.css';

type Channel = (typeof channels)[number];

/** Whether and how the person may be written to or called: each channel with its day and its source. */
export function Consents({ person }: { person: Position }) {
  const { dossier, edits, today } = useDossier();
  const t = useT();
  const format = useFormat();
  const { edit } = dossier.can;
  const set = (channel: Channel, given: boolean, source: string, onDate?: string) =>
    edits.deed(t('client.said.consent', { name: person.name, channel: t(`person.channel.${channel}`) }), (options) =>
      api.people.setConsent({ params: { id: person.personId, channel }, body: { given, source, ...(onDate && { onDate }) } }, options),
    );
  return (
    <section aria-label={t('person.consents')}>
      <h4 className={css.small}>{t('person.consents')}</h4>
      <ul className={css.consents}>
        {channels.map((channel) => {
          const known = person.consents.find((consent) => consent.channel === channel);
          return (
            <li key={channel}>
              <span>{t(`person.channel.${channel}`)}</span>
              <span role="group" aria-label={t(`person.channel.${channel}`)} className={css.yesNo}>
                {([true, false] as const).map((given) => (
                  <Button
                    key={String(given)}
                    small
                    look="quiet"
                    disabled={!edit}
                    pressed={known?.given === given}
                    onClick={() => known?.given !== given && void set(channel, given, known?.source ?? '').catch(() => edits.refresh())}
                  >
                    {t(given ? 'common.yes' : 'common.no')}
                  </Button>
                ))}
              </span>
              {known && (
                <small>
                  {format.near(known.onDate, today)}{' '}
                  <EditText label={t('person.consentSource')} value={known.source || null} empty={t('person.consentSource')} readOnly={!edit} save={(next) => set(channel, known.given, next ?? '', known.onDate)} />
                </small>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
