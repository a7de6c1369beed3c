import { Button } from '#ui/button/button.tsx';
import { TextInput } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import type { Mood } from '../../model.ts';
import type { LogDraft } from './log-draft.ts';
import css from './log-form.module.css';

const MOODS: readonly Mood[] = ['calm', 'doubtful', 'upset'];

/** How long it took, and the client's mood; an upset client gets a step of the responsible manager. */
export function MoreOfTouch({ value, onChange }: { value: LogDraft; onChange: (part: Partial<LogDraft>) => void }) {
  const t = useT();
  return (
    <div className={css.next}>
      <span className={css.minutes}>
        <span className={css.label} aria-hidden>{t('log.minutes')}</span>
        <TextInput
          aria-label={t('log.minutes')}
          inputMode="numeric"
          value={value.minutes ?? ''}
          onChange={(event) => {
            const minutes = Number.parseInt(event.target.value, 10);
            onChange({ minutes: Number.isNaN(minutes) ? undefined : Math.max(0, Math.min(1440, minutes)) });
          }}
        />
      </span>
      <span className={css.label}>{t('log.mood')}</span>
      {MOODS.map((mood) => (
        <Button key={mood} small pressed={value.mood === mood} onClick={() => onChange({ mood: value.mood === mood ? undefined : mood })}>
          {t(`step.mood.${mood}`)}
        </Button>
      ))}
      {value.mood === 'upset' && <span className={css.hint}>{t('log.upsetHint')}</span>}
    </div>
  );
}
