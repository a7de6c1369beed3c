import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Redirect } from 'wouter';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { Choice, Field, TextInput } from '#ui/field/field.tsx';
import { useLanguage, useT } from '#ui/i18n/use.ts';
import { fieldText } from '#ui/refusal/refusal.ts';
import { Select } from '#ui/select/select.tsx';
import { ErrorState, LoadingState } from '#ui/state/state.tsx';
import { TRADES } from '../kinds.ts';
import css from './bare.module.css';
import { Bare, Card } from './bare.tsx';
import { countryOptions, currencyOptions, defaultsOf, guessCountry, zoneOptions } from './countries.ts';
import { DemoPeople } from './demo-people.tsx';
import { useDeedOnce, useEntered, useTrouble } from './entering.ts';
import { NewPassword } from './password-input.tsx';

/** The first page of a new server: one's own company with its administrator, or the demo company to look around in. */
export default function FirstRunPage() {
  const t = useT();
  const entry = useQuery({ ...api.session.entry.query(), refetchOnMount: 'always' });
  if (entry.isError) return <ErrorState error={entry.error} onRetry={() => void entry.refetch()} />;
  if (entry.isPending) return <LoadingState />;
  const { state, demoOffered, demo = [], me } = entry.data;
  // A guest of the demo may found a company, as long as there is none.
  if (state !== 'first_run' && !me?.demo) return <Redirect to="/" replace />;
  return (
    <Bare title={t('signIn.welcome')}>
      <Founding />
      {demoOffered && !me && <DemoPeople people={demo} />}
    </Bare>
  );
}

function Founding() {
  const t = useT();
  const lang = useLanguage();
  const trouble = useTrouble();
  const entered = useEntered();
  const { busy, error, run } = useDeedOnce();
  const [company, setCompany] = useState('');
  const [country, setCountry] = useState(() => guessCountry(lang));
  const [currency, setCurrency] = useState(() => defaultsOf(guessCountry(lang)).currency);
  const [timeZone, setTimeZone] = useState(() => defaultsOf(guessCountry(lang)).timeZone);
  const [trade, setTrade] = useState('wholesale');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const at = (path: string) => {
    const text = fieldText(t, error, path);
    return text ? { error: text } : {};
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await api.session.firstRun({ body: { company, country, currency, timeZone, trade: trade as 'other', name, email, password, language: lang } });
      await entered();
    });
  };
  return (
    <Card wide title={t('signIn.welcome')} lead={t('signIn.welcomeLead')}>
      <form className={css.form} onSubmit={submit}>
        <Field label={t('signIn.company')} required {...at('company')}>
          <TextInput name="organization" autoComplete="organization" autoFocus maxLength={200} value={company} onChange={(event) => setCompany(event.target.value)} />
        </Field>
        <div className={css.two}>
          <Field label={t('signIn.country')} hint={t('signIn.countryHint')} {...at('country')}>
            <Select
              options={countryOptions(lang)}
              value={country}
              onChange={(next) => {
                if (!next) return;
                setCountry(next);
                setCurrency(defaultsOf(next).currency);
                setTimeZone(defaultsOf(next).timeZone);
              }}
            />
          </Field>
          <Field label={t('signIn.trade')}>
            <Choice value={trade} onChange={(event) => setTrade(event.target.value)} options={TRADES.map((value) => ({ value, label: t(`staff.trade.${value}`) }))} />
          </Field>
          <Field label={t('signIn.currency')} {...at('currency')}>
            <Select options={currencyOptions(lang)} value={currency} onChange={(next) => next && setCurrency(next)} />
          </Field>
          <Field label={t('signIn.timeZone')} {...at('timeZone')}>
            <Select options={zoneOptions()} labelOf={(zone) => zone} value={timeZone} onChange={(next) => next && setTimeZone(next)} />
          </Field>
        </div>
        <Field label={t('signIn.name')} required {...at('name')}>
          <TextInput name="name" autoComplete="name" maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Field label={t('signIn.email')} required hint={t('signIn.emailHint')} {...at('email')}>
          <TextInput type="email" name="username" autoComplete="username" maxLength={254} value={email} onChange={(event) => setEmail(event.target.value)} />
        </Field>
        <NewPassword label={t('signIn.password')} value={password} onValue={setPassword} about={[name, email, company]} error={fieldText(t, error, 'password')} />
        {error !== undefined && (
          <p role="alert" className={css.trouble}>
            {trouble(error)}
          </p>
        )}
        <Button look="main" submit busy={busy}>
          {t('signIn.found')}
        </Button>
      </form>
    </Card>
  );
}
