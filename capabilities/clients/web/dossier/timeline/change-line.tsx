import { useQuery } from '@tanstack/react-query';
import { api } from '#app/web/api.ts';
import { useFormat, useT } from '#ui/i18n/use.ts';
import type { Change } from './gather.ts';
import { Frame } from './entry-line.tsx';
import css from './timeline.module.css';
import { valueWords } from './value-words.ts';

/** What was changed in one gesture: fields from → to, things added and taken away. */
export function ChangeLine({ changes }: { changes: readonly Change[] }) {
  const t = useT();
  const format = useFormat();
  const first = changes[0]!;
  const own = useQuery(api.customFields.list.query()).data?.fields;
  const say = (change: Change, field: string, value: unknown, other: unknown) => valueWords(change.relation, field, unlike(value, other, own), t, format);
  const shown = changes.filter((change) => change.op !== 'changed' || change.fields.length > 0);
  return (
    <Frame icon="edit" at={first.at} quiet what={[t('client.timeline.change'), first.memberName ?? t('client.timeline.system')]}>
      <ul className={css.changes}>
        {shown.slice(0, 12).map((change) =>
          change.op === 'changed' ? (
            change.fields.map(({ field, from, to }) => (
              <li key={`${change.id}.${field}`}>
                {change.relation === 'client' ? fieldWord(t, field) : t('client.timeline.fieldOf', { field: fieldWord(t, field), thing: t(`client.timeline.relation.${change.relation}`) })}
                {': '}
                <del>{say(change, field, from, to)}</del>
                {' → '}
                <ins>{say(change, field, to, from)}</ins>
              </li>
            ))
          ) : (
            <li key={change.id}>{[t(`client.timeline.${change.op}`, { thing: t(`client.timeline.relation.${change.relation}`) }), change.about].filter(Boolean).join(' ')}</li>
          ),
        )}
        {shown.length > 12 && <li>{t('client.timeline.andMore', { count: shown.length - 12 })}</li>}
      </ul>
    </Frame>
  );
}

/** Of a value made of several, only what is not the same in the other; own fields by their names. */
function unlike(value: unknown, other: unknown, own: readonly { key: string; label: string }[] | undefined): unknown {
  const plain = (each: unknown): each is Record<string, unknown> => typeof each === 'object' && each !== null && !Array.isArray(each);
  if (!plain(value) || !(plain(other) || other === null)) return value;
  const differ = Object.entries(value).filter(([name, each]) => JSON.stringify(each) !== JSON.stringify(other?.[name]));
  return differ.length ? Object.fromEntries(differ.map(([name, each]) => [own?.find((field) => field.key === name)?.label ?? name, each])) : null;
}

/** A column by its name on the screen; one without a name is shown as it is called in the API. */
function fieldWord(t: (key: string) => string, field: string): string {
  const key = `client.field.${field}`;
  const word = t(key);
  return word === key ? field : word;
}
