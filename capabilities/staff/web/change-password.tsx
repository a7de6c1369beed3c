import { useState } from 'react';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { Field } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Sheet } from '#ui/page/page.tsx';
import { fieldText } from '#ui/refusal/refusal.ts';
import { tell } from '#ui/toast/toasts.ts';
import { NewPassword, PasswordInput } from './password-input.tsx';
import css from './staff.module.css';
import { Trouble } from './trouble.tsx';
import { useRefresh, useSubmit } from './use-deed.ts';

/** Another password, with the old one; every other session ends. */
export function ChangePassword({ about }: { about: readonly string[] }) {
  const t = useT();
  const refresh = useRefresh();
  const { busy, error, submit } = useSubmit();
  const [old, setOld] = useState('');
  const [password, setPassword] = useState('');
  const wrong = fieldText(t, error, 'old');
  const weak = fieldText(t, error, 'password');
  return (
    <Sheet title={t('staff.changePassword')}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit(async () => {
            await api.account.password({ body: { old, password } });
            setOld('');
            setPassword('');
            tell(t('staff.passwordChanged'));
            await refresh();
          });
        }}
      >
        <Field label={t('staff.oldPassword')} {...(wrong ? { error: wrong } : {})}>
          <PasswordInput name="password" autoComplete="current-password" required value={old} onValue={setOld} />
        </Field>
        <NewPassword label={t('signIn.newPassword')} value={password} onValue={setPassword} about={about} error={weak} />
        {!wrong && !weak && <Trouble error={error} />}
        <p className={css.note}>{t('staff.passwordNote')}</p>
        <div className={css.buttons}>
          <Button submit busy={busy} disabled={!old || !password}>
            {t('staff.changePassword')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
