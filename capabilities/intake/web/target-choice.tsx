import { Badge } from '#ui/badge/badge.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Select } from '#ui/select/select.tsx';
import type { Option } from '#ui/select/options.ts';
import css from './imports.module.css';
import { columnLabel, isUnsure } from './targets.ts';
import type { Preview } from './types.ts';

export interface ColumnsProps {
  table: Preview['table'];
  mapping: readonly (string | null)[];
  options: readonly Option[];
  onSend: (column: number, target: string | null) => void;
}

/** A column's name as it stands in the file. */
export function useColumnName() {
  const t = useT();
  return (table: Preview['table'], at: number): string => columnLabel(table.columns[at]?.trim() ?? '', t) || t('intake.page.column', { n: at + 1 });
}

/** Where one column goes, and what that was concluded from. */
export function TargetChoice({ table, mapping, options, onSend, at }: ColumnsProps & { at: number }) {
  const t = useT();
  const name = useColumnName()(table, at);
  const target = mapping[at] ?? null;
  const proposal = table.proposals[at];
  const proposed = proposal !== undefined && proposal.target === target;
  const unsure = proposed && target !== null && isUnsure(proposal.confidence);
  const why = !proposed ? 'you' : target === null ? 'none' : proposal.by;
  return (
    <>
      <Select
        value={target}
        options={options}
        clearable
        placeholder={t('intake.page.leftOut')}
        aria-label={t('intake.page.goesTo', { name })}
        onChange={(chosen) => onSend(at, chosen)}
      />
      <span className={css.why}>
        {t(`intake.page.why.${why}`)}
        {unsure && <Badge tone="amber">{t('intake.page.why.unsure')}</Badge>}
      </span>
    </>
  );
}
