import { useState } from 'react';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { Field, TextInput } from '#ui/field/field.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { Sheet } from '#ui/page/page.tsx';
import { fieldText } from '#ui/refusal/refusal.ts';
import { PasswordInput } from './password-input.tsx';
import css from './staff.module.css';
import { Trouble } from './trouble.tsx';
import { useRefresh, useSubmit } from './use-deed.ts';

type Begun = Awaited<ReturnType<typeof api.account.beginSecondFactor>>;

/** The second factor: set up with a picture to scan, recovery codes shown once, switched off with the password. */
export function SecondFactor({ state }: { state: { since: string; codesLeft: number } | null }) {
  const t = useT();
  const format = useFormat();
  const refresh = useRefresh();
  const { busy, error, submit } = useSubmit();
  const [password, setPassword] = useState('');
  const [begun, setBegun] = useState<Begun>();
  const [code, setCode] = useState('');
  const [codes, setCodes] = useState<string[]>();
  const wrong = fieldText(t, error, 'old');
  const wrongCode = fieldText(t, error, 'code');
  const act = (work: () => Promise<unknown>) =>
    void submit(async () => {
      await work();
      setPassword('');
      await refresh();
    });

  return (
    <Sheet title={t('signIn.second')}>
      <div className={css.form}>
        <p>{state ? t('staff.factorSince', { day: format.moment(state.since), count: state.codesLeft }) : t('staff.factorWhy')}</p>
        {codes && (
          <section className={css.secret} aria-label={t('staff.recoveryCodes')}>
            <p>{t('staff.recoveryText')}</p>
            <ul className={css.codes}>
              {codes.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
            <div className={css.buttons}>
              <Button icon="copy" onClick={() => void navigator.clipboard?.writeText(codes.join('\n'))}>
                {t('staff.copy')}
              </Button>
              <Button onClick={() => setCodes(undefined)}>{t('staff.codesKept')}</Button>
            </div>
          </section>
        )}
        {begun && !state && (
          <form
            className={css.secret}
            onSubmit={(event) => {
              event.preventDefault();
              act(async () => {
                const { recoveryCodes } = await api.account.confirmSecondFactor({ body: { code } });
                setCodes(recoveryCodes);
                setBegun(undefined);
                setCode('');
              });
            }}
          >
            <p>{t('staff.scan')}</p>
            <img className={css.qr} alt={t('staff.qr')} src={`data:image/svg+xml;utf8,${encodeURIComponent(begun.qr)}`} />
            <p className={css.code}>{begun.secret.replace(/(.{4})/g, '$1 ').trim()}</p>
            <Field label={t('signIn.code')} {...(wrongCode ? { error: wrongCode } : {})}>
              <TextInput inputMode="numeric" autoComplete="one-time-code" autoFocus required minLength={6} maxLength={6} value={code} onChange={(event) => setCode(event.target.value)} />
            </Field>
            <div className={css.buttons}>
              <Button look="main" submit busy={busy}>
                {t('staff.factorConfirm')}
              </Button>
              <Button onClick={() => setBegun(undefined)}>{t('common.cancel')}</Button>
            </div>
          </form>
        )}
        {!begun && !codes && (
          <Field label={t('staff.oldPassword')} hint={t('staff.passwordAgain')} {...(wrong ? { error: wrong } : {})}>
            <PasswordInput name="password" autoComplete="current-password" value={password} onValue={setPassword} />
          </Field>
        )}
        {!wrong && !wrongCode && <Trouble error={error} />}
        {!begun && !codes && !state && (
          <div className={css.buttons}>
            <Button busy={busy} disabled={!password} icon="lock" onClick={() => act(async () => setBegun(await api.account.beginSecondFactor({ body: { password } })))}>
              {t('staff.factorBegin')}
            </Button>
          </div>
        )}
        {state && !codes && (
          <div className={css.buttons}>
            <Button busy={busy} disabled={!password} onClick={() => act(async () => setCodes((await api.account.newRecoveryCodes({ body: { password } })).recoveryCodes))}>
              {t('staff.newCodes')}
            </Button>
            <Button look="danger" busy={busy} disabled={!password} onClick={() => act(() => api.account.endSecondFactor({ body: { password } }))}>
              {t('staff.factorEnd')}
            </Button>
          </div>
        )}
      </div>
    </Sheet>
  );
}
