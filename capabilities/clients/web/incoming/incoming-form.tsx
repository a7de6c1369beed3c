import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { api, intentKey, refusalText } from '#app/web/api.ts';
import type { TouchKind } from '#cap/steps/model.ts';
import { Button } from '#ui/button/button.tsx';
import { useDraft } from '#ui/draft/use-draft.ts';
import { Checkbox, Choice, Field, TextArea, TextInput } from '#ui/field/field.tsx';
import type { IconName } from '#ui/icon/icon.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Sheet } from '#ui/page/page.tsx';
import { fieldText } from '#ui/refusal/refusal.ts';
import { Select } from '#ui/select/select.tsx';
import { offerUndo } from '#ui/toast/toasts.ts';
import { clientOptions } from '../find.ts';
import { guessContact } from '../reach.tsx';
import { Twins } from '../new-client/twins.tsx';
import css from './incoming.module.css';

const ways: readonly { kind: TouchKind; icon: IconName }[] = [
  { kind: 'call', icon: 'phone' }, { kind: 'visit', icon: 'pin' }, { kind: 'mail', icon: 'mail' }, { kind: 'message', icon: 'message' },
];
/** Reasons one meets every day; any other is typed. */
const reasons = ['prices', 'order', 'delivery', 'documents', 'claim', 'question'] as const;

interface Draft {
  kind: TouchKind;
  /** An existing client, or the name of a new one. */
  client?: { id: string; name: string } | undefined;
  name: string;
  personId: string;
  personName: string;
  phone: string;
  email: string;
  reason: string;
  source: string;
  text: string;
  answered: boolean;
}
const EMPTY: Draft = { kind: 'call', name: '', personId: '', personName: '', phone: '', email: '', reason: '', source: '', text: '', answered: false };

interface Me {
  country: string;
  rights: Record<string, string>;
}

/** Anybody takes down in seconds who turned to us and why; whoever is responsible gets a step today (handbook 02, Mail and other incoming). */
export function IncomingForm({ me, clientId }: { me: Me; clientId?: string | undefined }) {
  const t = useT();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const draft = useDraft<Draft>(`incoming.${clientId ?? ''}`, EMPTY);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [asked, setAsked] = useState(false);
  const it = draft.value;
  const set = (part: Partial<Draft>) => draft.set((old) => ({ ...old, ...part }));
  const reads = 'client.read' in me.rights;
  const chosen = it.client?.id ?? clientId;
  const known = useQuery({ ...api.clients.get.query({ params: { id: chosen ?? '' } }), enabled: reads && chosen !== undefined });
  const people = known.data?.people.filter((person) => !person.toDate && !person.erased) ?? [];
  const called = it.client?.name ?? known.data?.client.name ?? it.name;
  const missing = !chosen && !it.name.trim() ? 'who' : !it.reason.trim() ? 'reason' : undefined;

  /** What was typed where one searches: a number or an address is kept as such, anything else is a name. */
  function begin(text: string) {
    const kind = guessContact(text);
    if (kind === 'phone' && /\d{5}/.test(text.replace(/\D/g, ''))) set({ client: undefined, phone: text });
    else if (kind === 'email') set({ client: undefined, email: text });
    else set({ client: undefined, name: text });
  }
  async function save() {
    setAsked(true);
    if (missing || busy) return;
    setBusy(true);
    setError(undefined);
    let command: string | undefined;
    const text = (value: string) => value.trim() || undefined;
    const optional = { personName: it.personId ? undefined : text(it.personName), personId: it.personId || undefined, phone: text(it.phone), email: text(it.email), source: text(it.source) };
    try {
      const taken = await api.clients.takeDown(
        {
          body: {
            kind: it.kind, reason: it.reason.trim(), text: it.text.trim(), answered: it.answered,
            ...(chosen ? { clientId: chosen } : { newClient: { name: it.name.trim(), ...(me.country && { country: me.country }) } }),
            ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Partial<Record<keyof typeof optional, string>>),
          },
        },
        { key: intentKey(), onCommand: (id) => (command = id) },
      );
      draft.clear();
      setAsked(false);
      setBusy(false);
      const refresh = () => {
        for (const group of ['clients', 'folder']) void queries.invalidateQueries({ queryKey: [group] });
      };
      refresh();
      const said = t('incoming.taken', { client: called, name: taken.managerName });
      if (command) {
        const commandId = command;
        offerUndo(said, async () => {
          await api.undo.undo({ params: { commandId } });
          refresh();
        });
      }
      if (reads) go(`/clients/${taken.clientId}`);
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  }
  return (
    <form
      noValidate
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={css.ways} role="group" aria-label={t('incoming.how')}>
        {ways.map(({ kind, icon }, n) => (
          <Button key={kind} icon={icon} pressed={it.kind === kind} keys={`alt+${n + 1}`} keysInInputs keyLabel={t(`incoming.kind.${kind}`)} onClick={() => set({ kind })}>
            {t(`incoming.kind.${kind}`)}
          </Button>
        ))}
      </div>
      <Sheet title={t('incoming.who')}>
        <div className={css.fields}>
          {!clientId && (
            <Field label={t('incoming.client')} hint={t('incoming.clientHint')}>
              <Select
                autoFocus
                clearable
                options={clientOptions}
                value={it.client?.id ?? null}
                labelOf={() => it.client?.name ?? ''}
                placeholder={t('incoming.clientFind')}
                onChange={(id, option) => set({ client: id && option ? { id, name: option.label } : undefined, personId: '' })}
                onCreate={begin}
              />
            </Field>
          )}
          {clientId && <p className={css.known}>{called}</p>}
          {!chosen && (
            <>
              <Field label={t('incoming.newName')} required error={asked && missing === 'who' ? t('common.required') : fieldText(t, error, 'newClient')}>
                <TextInput maxLength={300} value={it.name} onChange={(event) => set({ name: event.target.value })} />
              </Field>
              <Twins like={{ name: it.name, phone: it.phone, email: it.email, requisite: '', country: me.country }} />
            </>
          )}
          <div className={css.three}>
            {people.length > 0 && (
              <Field label={t('incoming.personKnown')}>
                <Choice empty={t('incoming.somebodyElse')} options={people.map((person) => ({ value: person.personId, label: [person.name, person.title].filter(Boolean).join(', ') }))} value={it.personId} onChange={(event) => set({ personId: event.target.value })} />
              </Field>
            )}
            {!it.personId && (
              <Field label={t('newClient.person')}>
                <TextInput maxLength={200} value={it.personName} onChange={(event) => set({ personName: event.target.value })} />
              </Field>
            )}
            {!it.personId && (
              <Field label={t('client.contactKind.phone')} error={fieldText(t, error, 'phone')}>
                <TextInput type="tel" maxLength={60} value={it.phone} onChange={(event) => set({ phone: event.target.value })} />
              </Field>
            )}
            {!it.personId && (
              <Field label={t('client.contactKind.email')} error={fieldText(t, error, 'email')}>
                <TextInput type="email" maxLength={254} value={it.email} onChange={(event) => set({ email: event.target.value })} />
              </Field>
            )}
          </div>
        </div>
      </Sheet>
      <Sheet title={t('incoming.what')}>
        <div className={css.fields}>
          <div>
            <Field label={t('incoming.reason')} required error={asked && missing === 'reason' ? t('common.required') : fieldText(t, error, 'reason')}>
              <TextInput autoFocus={clientId !== undefined} maxLength={200} value={it.reason} onChange={(event) => set({ reason: event.target.value })} />
            </Field>
            <div className={css.reasons}>
              {reasons.map((reason) => (
                <Button key={reason} small look="quiet" pressed={it.reason === t(`incoming.reasons.${reason}`)} onClick={() => set({ reason: t(`incoming.reasons.${reason}`) })}>
                  {t(`incoming.reasons.${reason}`)}
                </Button>
              ))}
            </div>
          </div>
          <Field label={t('incoming.text')}>
            <TextArea rows={3} maxLength={20_000} value={it.text} onChange={(event) => set({ text: event.target.value })} />
          </Field>
          <Field label={t('incoming.source')} hint={t('incoming.sourceHint')}>
            <TextInput maxLength={120} value={it.source} onChange={(event) => set({ source: event.target.value })} />
          </Field>
          <Checkbox label={t('incoming.answered')} checked={it.answered} onChange={(event) => set({ answered: event.target.checked })} />
        </div>
      </Sheet>
      {error !== undefined && <p role="alert" className={css.error}>{refusalText(t, error)}</p>}
      <div className={css.foot}>
        <span>{t('incoming.then')}</span>
        <Button look="main" submit busy={busy} keys="mod+Enter" keysInInputs keyLabel={t('incoming.take')}>{t('incoming.take')}</Button>
      </div>
    </form>
  );
}
