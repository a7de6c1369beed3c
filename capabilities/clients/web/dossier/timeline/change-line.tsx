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
  const say = (change: Change, field: string, value: unknown) => valueWords(change.relation, field, value, t, format);
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
                <del>{say(change, field, from)}</del>
                {' → '}
                <ins>{say(change, field, to)}</ins>
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

/** A column by its name on the screen; one without a name is shown as it is called in the API. */
function fieldWord(t: (key: string) => string, field: string): string {
  const key = `client.field.${field}`;
  const word = t(key);
  return word === key ? field : word;
}
