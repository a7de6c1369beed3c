import { languageNames } from '#ui/i18n/languages.ts';
import { EditChoice, EditDay, EditLines, EditText } from '#ui/inline-edit/editors.tsx';
import { useT } from '#ui/i18n/use.ts';
import type { Position } from '../../../model-dossier.ts';
import { decisionRoles } from '../../choices.ts';
import { languageOptions, useWordOptions } from '../../names.ts';
import { Contacts } from '../card/contacts.tsx';
import { FieldGroup } from '../card/field-group.tsx';
import { useDossier, useSpot } from '../context.tsx';
import { personSpot, placeSpot } from '../spots.ts';
import { EditBirthday } from './birthday.tsx';
import { Consents } from './consents.tsx';
import css from './people.module.css';
import { Places } from './places.tsx';

/** Everything of a person besides their name: ways to reach them, role, whom they report to, character, consents, history. */
export function PersonDetails({ person }: { person: Position }) {
  const { dossier, today } = useDossier();
  const t = useT();
  const may = dossier.can.edit && !person.erased;
  const here = may && !person.toDate;
  const word = (field: string) => t(`person.field.${field}`);
  const of = <F extends Parameters<typeof personSpot>[1]>(field: F) => personSpot(person.personId, field, word(field));
  const at = <F extends Parameters<typeof placeSpot>[1]>(field: F) => placeSpot(person.id, field, t(`client.field.${field}`));
  const spots = {
    patronymic: useSpot(of('patronymic'), may), givenName: useSpot(of('givenName'), may), familyName: useSpot(of('familyName'), may),
    occupation: useSpot(of('occupation'), may), notes: useSpot(of('notes'), may),
  };
  const language = useSpot(of('language'), may);
  const birthday = useSpot(of('birthday'), may);
  const role = useSpot(at('decisionRole'), here);
  const boss = useSpot(at('reportsTo'), here);
  const from = useSpot(at('fromDate'), here);
  const roles = useWordOptions(decisionRoles, 'client.role');
  const others = dossier.people.filter((other) => other.id !== person.id && !other.toDate);
  const text = (field: 'patronymic' | 'givenName' | 'familyName' | 'occupation') => ({ name: field, label: word(field), known: person[field] !== null, fillable: may, node: <EditText {...spots[field]} /> });
  return (
    <div className={css.details}>
      <Contacts contacts={person.contacts} personId={person.personId} />
      <FieldGroup
        fields={[
          {
            name: 'decisionRole', label: t('client.field.decisionRole'), known: person.decisionRole !== null, fillable: here, ask: true,
            node: <EditChoice {...role} value={role.value as string | null} save={(next, was) => role.save(next as never, was as never)} theirs={role.theirs} options={roles} labelOf={(value) => t(`client.role.${value}`)} clearable />,
          },
          {
            name: 'reportsTo', label: t('client.field.reportsTo'), known: person.reportsTo !== null, fillable: here && others.length > 0,
            node: <EditChoice {...boss} clearable options={others.map((other) => ({ value: other.id, label: other.name, note: other.title ?? '' }))} labelOf={(id) => dossier.people.find((other) => other.id === id)?.name ?? ''} />,
          },
          {
            name: 'birthday', label: word('birthday'), known: person.birthday !== null, fillable: may,
            node: <EditBirthday {...birthday} />,
          },
          text('occupation'),
          { name: 'language', label: word('language'), known: person.language !== null, fillable: may, node: <EditChoice {...language} value={language.value as string | null} save={(next, was) => language.save(next as never, was as never)} theirs={language.theirs} options={languageOptions} labelOf={(code) => languageNames[code as keyof typeof languageNames]} clearable /> },
          text('givenName'), text('patronymic'), text('familyName'),
          { name: 'fromDate', label: t('client.field.fromDate'), known: person.fromDate !== null, fillable: here, node: <EditDay {...from} today={today} /> },
          { name: 'notes', long: true, label: word('notes'), known: person.notes !== null, fillable: may, node: <EditLines {...spots.notes} /> },
        ]}
      />
      {!person.erased && <Consents person={person} />}
      <Places person={person} />
    </div>
  );
}
