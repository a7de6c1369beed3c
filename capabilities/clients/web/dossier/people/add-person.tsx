import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { useDraft } from '#ui/draft/use-draft.ts';
import { Choice, Field, TextInput } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import { decisionRoles, type DecisionRole } from '../../choices.ts';
import { useWordOptions } from '../../names.ts';
import { useDossier } from '../context.tsx';
import { Ask } from '../deeds/ask.tsx';
import deeds from '../deeds/deeds.module.css';

interface Draft {
  name: string;
  title: string;
  role: DecisionRole | '';
  phone: string;
  email: string;
}
const EMPTY: Draft = { name: '', title: '', role: '', phone: '', email: '' };

/** A contact person: the surname first; somebody known from another company is proposed while the name is typed. */
export function AddPerson({ onClose }: { onClose: () => void }) {
  const { dossier, edits } = useDossier();
  const { client } = dossier;
  const t = useT();
  const draft = useDraft<Draft>(`person.${client.id}`, EMPTY);
  const it = draft.value;
  const set = (part: Partial<Draft>) => draft.set((old) => ({ ...old, ...part }));
  const roles = useWordOptions(decisionRoles, 'client.role');
  const q = useDeferredValue(it.name.trim());
  const known = useQuery({ ...api.clients.search.query({ query: { q: q || '-', limit: 5 } }), enabled: q.length >= 3 });
  const here = new Set(dossier.people.filter((person) => !person.toDate).map((person) => person.personId));
  const proposed = (known.data?.hits ?? []).filter((hit) => hit.matched === 'person' && hit.personId && !here.has(hit.personId));
  const place = { title: it.title.trim() || null, ...(it.role && { decisionRole: it.role }) };

  async function take(personId: string, name: string) {
    if (await edits.attempt(t('client.said.personAdded', { name }), (options) => api.people.add({ params: { id: client.id }, body: { personId, ...place } }, options))) {
      draft.clear();
      onClose();
    }
  }
  return (
    <Ask
      title={t('person.add')}
      deed={t('client.add')}
      size="middle"
      ready={it.name.trim() !== ''}
      onClose={onClose}
      onDo={async () => {
        const contacts = [...(it.phone.trim() ? [{ kind: 'phone' as const, value: it.phone.trim() }] : []), ...(it.email.trim() ? [{ kind: 'email' as const, value: it.email.trim() }] : [])];
        await edits.deed(t('client.said.personAdded', { name: it.name.trim() }), (options) =>
          api.people.add({ params: { id: client.id }, body: { name: it.name.trim(), ...place, ...(contacts.length && { contacts }) } }, options),
        );
        draft.clear();
      }}
    >
      <Field label={t('person.field.name')} required hint={t('person.nameHint')}>
        <TextInput data-autofocus maxLength={200} value={it.name} onChange={(event) => set({ name: event.target.value })} />
      </Field>
      {proposed.length > 0 && (
        <ul className={deeds.alike} aria-label={t('person.known')}>
          {proposed.map((hit) => (
            <li key={hit.personId}>
              <span>
                {hit.personName}
                <small>{[hit.clientName, hit.city].filter(Boolean).join(' · ')}</small>
              </span>
              <Button small onClick={() => void take(hit.personId!, hit.personName ?? '')}>{t('person.same')}</Button>
            </li>
          ))}
        </ul>
      )}
      <Field label={t('client.field.title')}>
        <TextInput maxLength={200} value={it.title} onChange={(event) => set({ title: event.target.value })} />
      </Field>
      <Field label={t('client.field.decisionRole')}>
        <Choice empty={t('person.roleUnknown')} options={roles} value={it.role} onChange={(event) => set({ role: event.target.value as DecisionRole | '' })} />
      </Field>
      <Field label={t('client.contactKind.phone')}>
        <TextInput type="tel" maxLength={60} value={it.phone} onChange={(event) => set({ phone: event.target.value })} />
      </Field>
      <Field label={t('client.contactKind.email')}>
        <TextInput type="email" maxLength={254} value={it.email} onChange={(event) => set({ email: event.target.value })} />
      </Field>
    </Ask>
  );
}
