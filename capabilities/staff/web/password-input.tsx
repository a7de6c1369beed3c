import { type InputHTMLAttributes, useState } from 'react';
import { IconButton } from '#ui/button/button.tsx';
import { Field, TextInput } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import { isWeak } from '../weak-passwords.ts';
import css from './bare.module.css';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'value' | 'onChange'> & { value: string; onValue: (value: string) => void };

/** A password that can be looked at while it is typed. */
export function PasswordInput({ value, onValue, ...input }: Props) {
  const t = useT();
  const [seen, setSeen] = useState(false);
  return (
    <div className={css.secret}>
      <TextInput {...input} type={seen ? 'text' : 'password'} maxLength={256} autoCapitalize="none" spellCheck={false} value={value} onChange={(event) => onValue(event.target.value)} />
      <IconButton icon="eye" label={t(seen ? 'signIn.hide' : 'signIn.show')} pressed={seen} onClick={() => setSeen(!seen)} />
    </div>
  );
}

/** A new password: says while it is typed what is still missing. `about` are the person's own words, which do not count. */
export function NewPassword({ label, value, onValue, about, error }: {
  label: string;
  value: string;
  onValue: (value: string) => void;
  about: readonly string[];
  error?: string | undefined;
}) {
  const t = useT();
  const weak = value.length >= 10 && isWeak(value, about);
  const hint = !value || value.length < 10 ? t('signIn.passwordRule') : weak ? t('problem.PASSWORD_WEAK') : t('signIn.passwordGood');
  return (
    <Field label={label} required hint={<span role="status">{hint}</span>} {...(error ? { error } : {})}>
      <PasswordInput name="new-password" autoComplete="new-password" minLength={10} value={value} onValue={onValue} />
    </Field>
  );
}
