import { useFormat, useT } from '#ui/i18n/use.ts';
import { isRefusal, refusalText } from '#ui/refusal/refusal.ts';
import css from './staff.module.css';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Why a form was refused, above its buttons. Fields say their own part themselves. */
export function Trouble({ error }: { error: unknown }) {
  const t = useT();
  const format = useFormat();
  if (error === undefined) return null;
  let text = refusalText(t, error);
  if (isRefusal(error) && error.code === 'BAD_INPUT') text = t('signIn.lookAgain');
  if (isRefusal(error)) {
    for (const value of Object.values(error.facts)) if (typeof value === 'string' && DAY.test(value)) text = text.replace(value, format.day(value));
  }
  return (
    <p role="alert" className={css.trouble}>
      {text}
    </p>
  );
}
