import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Redirect, useSearch } from 'wouter';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { Field, TextInput } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import { fieldText } from '#ui/refusal/refusal.ts';
import { ErrorState, LoadingState } from '#ui/state/state.tsx';
import css from './bare.module.css';
import { Bare, Card } from './bare.tsx';
import { DemoPeople } from './demo-people.tsx';
import { ownPath, useDeedOnce, useEntered, useTrouble } from './entering.ts';
import { PasswordInput } from './password-input.tsx';

/** Who comes: mail address and password, the code of the second factor, or one of the people of the demo company. */
export default function SignInPage() {
  const t = useT();
  const back = ownPath(new URLSearchParams(useSearch()).get('back'));
  const entry = useQuery({ ...api.session.entry.query(), refetchOnMount: 'always' });
  const state = entry.data?.state;
  if (state === 'first_run') return <Redirect to="/first-run" replace />;
  if (state === 'signed_in' && !entry.isFetching) return <Redirect to={back} replace />;
  return (
    <Bare title={t('signIn.title')}>
      {entry.isError && <ErrorState error={entry.error} onRetry={() => void entry.refetch()} />}
      {(entry.isPending || state === 'signed_in') && <LoadingState lines={3} />}
      {state === 'second_factor' && <SecondFactor />}
      {state === 'sign_in' && <Password />}
      {state === 'sign_in' && entry.data?.demoOffered && <DemoPeople people={entry.data.demo ?? []} />}
    </Bare>
  );
}

function Password() {
  const t = useT();
  const trouble = useTrouble();
  const entered = useEntered();
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { busy, error, run } = useDeedOnce();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const answer = await api.session.signIn({ body: { email, password } });
      if (answer.state === 'signed_in') await entered();
      else await queries.refetchQueries({ queryKey: api.session.entry.all });
    });
  };
  return (
    <Card title={t('signIn.title')}>
      <form className={css.form} onSubmit={submit}>
        <Field label={t('signIn.email')} error={fieldText(t, error, 'email')}>
          <TextInput type="email" name="username" autoComplete="username" autoFocus required value={email} onChange={(event) => setEmail(event.target.value)} />
        </Field>
        <Field label={t('signIn.password')}>
          <PasswordInput name="password" autoComplete="current-password" required value={password} onValue={setPassword} />
        </Field>
        {error !== undefined && (
          <p role="alert" className={css.trouble}>
            {trouble(error)}
          </p>
        )}
        <Button look="main" submit busy={busy}>
          {t('signIn.enter')}
        </Button>
      </form>
      <p className={css.lead} style={{ margin: '1rem 0 0' }}>
        {t('signIn.forgotten')}
      </p>
    </Card>
  );
}

function SecondFactor() {
  const t = useT();
  const trouble = useTrouble();
  const entered = useEntered();
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const { busy, error, run } = useDeedOnce();
  return (
    <Card title={t('signIn.second')} lead={t('signIn.secondLead')}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void run(async () => {
            await api.session.secondFactor({ body: { code } });
            await entered();
          });
        }}
      >
        <Field label={t('signIn.code')} hint={t('signIn.codeHint')}>
          <TextInput name="code" autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} autoFocus required minLength={6} maxLength={24} value={code} onChange={(event) => setCode(event.target.value)} />
        </Field>
        {error !== undefined && (
          <p role="alert" className={css.trouble}>
            {trouble(error)}
          </p>
        )}
        <Button look="main" submit busy={busy}>
          {t('signIn.enter')}
        </Button>
        <Button
          look="quiet"
          onClick={() =>
            void run(async () => {
              await api.session.signOut();
              await queries.refetchQueries({ queryKey: api.session.entry.all });
            })
          }
        >
          {t('signIn.another')}
        </Button>
      </form>
    </Card>
  );
}
