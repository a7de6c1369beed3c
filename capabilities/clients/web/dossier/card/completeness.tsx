import { useSearchParams } from 'wouter';
import { useState } from 'react';
import { Button } from '#ui/button/button.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useDossier } from '../context.tsx';
import css from './card.module.css';

/** Blanks that are filled on another tab than the card. */
const elsewhere: Record<string, 'people' | 'business'> = { person: 'people', position: 'people', decisionMaker: 'people', birthday: 'people', buysFrom: 'business' };

/** How complete the card is, which blank is worth asking next, and how a client of this size decides. */
export function Completeness() {
  const { dossier } = useDossier();
  const { card, guidance } = dossier;
  const t = useT();
  const format = useFormat();
  const [, setParams] = useSearchParams();
  const [told, setTold] = useState(false);
  const words = card.askNext.map((blank) => t(`client.blank.${blank}`));
  const where = card.askNext.map((blank) => elsewhere[blank]).find(Boolean);
  return (
    <div className={css.completeness}>
      <div className={css.bar}>
        <meter min={0} max={100} value={card.percent} aria-label={t('client.card.complete')} className="sr-only" />
        <span className={css.track} aria-hidden>
          <i style={{ width: `${card.percent}%` }} />
        </span>
        <b>{format.percent(card.percent / 100)}</b>
        {words.length > 0 && (
          <span className={css.asking}>
            {t('client.card.askNext')} <b>{format.list(words)}</b>
            {where && (
              <Button small look="quiet" iconAfter="arrowRight" onClick={() => setParams((old) => ({ ...Object.fromEntries(old), tab: where }), { replace: true })}>
                {t(`client.tab.${where}`)}
              </Button>
            )}
          </span>
        )}
      </div>
      {guidance && (
        <div className={css.guidance}>
          <button type="button" aria-expanded={told} className={css.howTo} onClick={() => setTold(!told)}>
            <Icon name="info" size={16} />
            <span>
              <b>{t(`guidance.${guidance}.so`)}</b>
            </span>
            <Icon name={told ? 'chevronUp' : 'chevronDown'} size={16} />
          </button>
          {told && <p>{t(`guidance.${guidance}.who`)}</p>}
        </div>
      )}
    </div>
  );
}
