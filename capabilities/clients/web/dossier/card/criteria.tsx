import { useEffect, useRef, useState } from 'react';
import { api, refusalText } from '#app/web/api.ts';
import { Dots } from '#ui/dots/dots.tsx';
import { useT } from '#ui/i18n/use.ts';
import { tell } from '#ui/toast/toasts.ts';
import { criteria } from '../../choices.ts';
import { useDossier } from '../context.tsx';
import css from './card.module.css';

/** What weighs how much with this client, 0 to 5: by a press, the arrows or a digit. Sent when the hand rests. */
export function CriteriaWeights() {
  const { dossier, edits } = useDossier();
  const { client, can } = dossier;
  const t = useT();
  const [own, setOwn] = useState<Record<string, number>>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const send = useRef(() => {});
  const shown = own ?? client.criteria;

  send.current = () => {
    if (!own) return;
    const version = client.version;
    edits
      .deed(t('client.said.changed', { field: t('client.field.criteria') }), (options) => api.parts.setCriteria({ params: { id: client.id }, body: own }, { ...options, version }))
      .then(({ version }) => edits.change((old) => ({ ...old, client: { ...old.client, criteria: own, version } })))
      .catch((error) => {
        tell(refusalText(t, error), 'failed');
        edits.refresh();
      })
      .finally(() => setOwn((now) => (now === own ? undefined : now)));
  };
  useEffect(() => {
    if (!own) return;
    timer.current = setTimeout(() => send.current(), 700);
    return () => clearTimeout(timer.current);
  }, [own]);
  const pending = useRef(false);
  pending.current = own !== undefined;
  useEffect(() => () => void (pending.current && send.current()), []);

  return (
    <section className={css.group} aria-label={t('client.card.weighs')}>
      <header className={css.head}>
        <h3 className={css.title}>{t('client.card.weighs')}</h3>
      </header>
      <ul className={css.criteria}>
        {criteria.map((name) => (
          <li key={name}>
            <span>{t(`client.criterion.${name}`)}</span>
            <Dots value={shown[name] ?? 0} label={t(`client.criterion.${name}`)} {...(can.edit && { onChange: (value: number) => setOwn({ ...shown, [name]: value }) })} />
          </li>
        ))}
      </ul>
    </section>
  );
}
