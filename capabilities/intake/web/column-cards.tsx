import css from './imports.module.css';
import { type ColumnsProps, TargetChoice, useColumnName } from './target-choice.tsx';

/** The same on a phone: a card for each column with some of what stands in it. */
export function ColumnCards(props: ColumnsProps) {
  const { table } = props;
  const nameOf = useColumnName();
  return (
    <ul className={css.cards}>
      {table.columns.map((_, at) => {
        const some = [...new Set(table.sample.map((cells) => cells[at]).filter(Boolean))].slice(0, 3);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
          <li key={at}>
            <b>{nameOf(table, at)}</b>
            <span className={css.some}>{some.join(' · ')}</span>
            <TargetChoice {...props} at={at} />
          </li>
        );
      })}
    </ul>
  );
}
