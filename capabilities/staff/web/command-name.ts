import { useT } from '#ui/i18n/use.ts';

/** A command in the reader’s words; one that has none is shown by its own name. */
export function useCommandName() {
  const t = useT();
  return (name: string) => {
    const key = `staff.command.${name}`;
    const text = t(key);
    return text && text !== key ? text : name;
  };
}

/** A table in the reader’s words. */
export function useRelationName() {
  const t = useT();
  return (relation: string) => {
    const key = `staff.relation.${relation}`;
    const text = t(key);
    return text && text !== key ? text : relation;
  };
}

/** A column in the reader’s words; one that has none is shown by its own name, without underscores. */
export function useColumnName() {
  const t = useT();
  return (column: string) => {
    const key = `staff.column.${column}`;
    const text = t(key);
    if (text && text !== key) return text;
    const plain = column.replace(/_id$/, '').replaceAll('_', ' ');
    return plain.charAt(0).toUpperCase() + plain.slice(1);
  };
}
