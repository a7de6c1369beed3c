import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { Field } from '#ui/field/field.tsx';
import { setLanguage } from '#ui/i18n/store.ts';
import { useT } from '#ui/i18n/use.ts';
import { fieldText, isRefusal } from '#ui/refusal/refusal.ts';
import { EmptyState, ErrorState, LoadingState } from '#ui/state/state.tsx';
import css from './bare.module.css';
import { Bare, Card } from './bare.tsx';
import { useDeedOnce, useEntered, useTrouble } from './entering.ts';
import { NewPassword, PasswordInput } from './password-input.tsx';

/** Follows a link that works once: an invitation, or a new password. Its secret stands behind the # of the address. */
export default function InvitationPage() {
  const t = useT();
  const [token] = useState(() => location.hash.slice(1));
  const link = useQuery({
    queryKey: ['session', 'invitation', token],
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const found = await api.session.invitation({ body: { token } });
      if (!localStorage.getItem('daybook.language')) await setLanguage(found.language, false);
      return found;
    },
  });
  const usedUp = isRefusal(link.error) && (link.error.code === 'LINK_USED_UP' || link.error.code === 'BAD_INPUT');
  return (
    <Bare title={t('signIn.invited')}>
      {link.isPending && <LoadingState lines={3} />}
      {link.isError && !usedUp && <ErrorState error={link.error} onRetry={() => void link.refetch()} />}
      {usedUp && (
        <EmptyState icon="link" title={t('signIn.usedUp')} action={<Link href="/sign-in">{t('signIn.title')}</Link>}>
          {t('signIn.usedUpText')}
        </EmptyState>
      )}
      {link.data && <Follow token={token} {...link.data} />}
    </Bare>
  );
}

function Follow({ token, kind, name, email, company, hasAccount }: { token: string; kind: string; name: string; email: string; company: string; hasAccount: boolean }) {
  const t = useT();
  const trouble = useTrouble();
  const entered = useEntered();
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const { busy, error, run } = useDeedOnce();
  const title = kind === 'password' ? t('signIn.newPasswordTitle') : t('signIn.hello', { name });
  return (
    <Card title={title} lead={kind === 'password' ? t('signIn.newPasswordLead', { name, email }) : t('signIn.invitedLead', { company, email })}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void run(async () => {
            await api.session.accept({ body: { token, password } });
            history.replaceState(null, '', '/invitation');
            queries.removeQueries({ queryKey: ['session', 'invitation'] });
            await entered();
          });
        }}
      >
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        {hasAccount ? (
          <Field label={t('signIn.password')} hint={t('signIn.ownPassword')}>
            <PasswordInput name="password" autoComplete="current-password" required autoFocus value={password} onValue={setPassword} />
          </Field>
        ) : (
          <NewPassword label={t('signIn.newPassword')} value={password} onValue={setPassword} about={[name, email, company]} error={fieldText(t, error, 'password')} />
        )}
        {error !== undefined && (
          <p role="alert" className={css.trouble}>
            {trouble(error)}
          </p>
        )}
        <Button look="main" submit busy={busy}>
          {t('signIn.enter')}
        </Button>
      </form>
    </Card>
  );
}
