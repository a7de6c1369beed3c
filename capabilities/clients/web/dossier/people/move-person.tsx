import { useState } from 'react';
import { api } from '#app/web/api.ts';
import { DateEntry } from '#ui/date-entry/date-entry.tsx';
import { Field, TextInput } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Select } from '#ui/select/select.tsx';
import type { Position } from '../../../model-dossier.ts';
import { clientOptions } from '../../find.ts';
import { useDossier } from '../context.tsx';
import { Ask } from '../deeds/ask.tsx';
import css from '../deeds/deeds.module.css';

/** The person went over to another client; phones, consents and history go with them. */
export function MovePerson({ person, onClose }: { person: Position; onClose: () => void }) {
  const { dossier, edits, today } = useDossier();
  const t = useT();
  const [to, setTo] = useState<{ id: string; name: string }>();
  const [title, setTitle] = useState('');
  const [day, setDay] = useState<string>(today);
  return (
    <Ask
      title={t('person.moveTitle', { name: person.name })}
      deed={t('person.moveDo')}
      ready={to !== undefined}
      size="middle"
      onClose={onClose}
      onDo={() =>
        edits.deed(t('client.said.personMoved', { name: person.name, to: to!.name }), (options) =>
          api.people.move({ params: { id: person.id }, body: { clientId: to!.id, onDate: day, ...(title.trim() && { title: title.trim() }) } }, options),
        )
      }
    >
      <p className={css.hint}>{t('person.moveHint', { from: dossier.client.name })}</p>
      <Field label={t('person.moveTo')} required>
        <Select autoFocus options={async (text, signal) => (await clientOptions(text, signal)).filter((option) => option.value !== dossier.client.id)} value={to?.id ?? null} onChange={(id, option) => setTo(id && option ? { id, name: option.label } : undefined)} />
      </Field>
      <Field label={t('person.moveTitleThere')}>
        <TextInput maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />
      </Field>
      <Field label={t('person.moveOn')}>
        <DateEntry today={today} value={{ day }} onChange={(point) => setDay(point?.day ?? today)} />
      </Field>
    </Ask>
  );
}
