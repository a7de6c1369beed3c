import { useT } from '#ui/i18n/use.ts';
import css from './imports.module.css';
import { type ColumnsProps, TargetChoice, useColumnName } from './target-choice.tsx';

/** The first rows as they were read; over each column, where it goes. */
export function PreviewTable(props: ColumnsProps) {
  const t = useT();
  const { table, mapping } = props;
  const nameOf = useColumnName();
  return (
    // A wide table is scrolled by the keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <div className={css.scroll} tabIndex={0} role="region" aria-label={t('intake.page.columns')}>
      <table className={css.table}>
        <thead>
          <tr>
            {table.columns.map((_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
              <th key={at} scope="col" className={mapping[at] ? undefined : css.out}>
                <span className={css.columnName} title={nameOf(table, at)}>
                  {nameOf(table, at)}
                </span>
                <TargetChoice {...props} at={at} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.sample.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file are known by their place
            <tr key={row}>
              {table.columns.map((_, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: and so are cells
                <td key={at} className={mapping[at] ? undefined : css.out} title={cells[at]}>
                  {cells[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
