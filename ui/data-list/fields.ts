import type { ReactNode } from 'react';
import type { T } from '../i18n/translate.ts';
import type { Options } from '../select/options.ts';

/** What a field holds; decides how it is asked for. `days` counts days back from today, `presence` is there or not. */
export type FieldKind = 'text' | 'choice' | 'yes_no' | 'day' | 'days' | 'number' | 'member' | 'tags' | 'presence';

/** The relations of a filter's sentence, as the API knows them. */
export type FilterOp =
  | 'is' | 'is_not' | 'any_of' | 'none_of' | 'contains' | 'begins' | 'before' | 'after' | 'more' | 'less' | 'known' | 'unknown';

export interface Sentence {
  field: string;
  op: FilterOp;
  value?: string | number | boolean | string[];
}

export const opsOf: Record<FieldKind, readonly FilterOp[]> = {
  text: ['contains', 'begins', 'is', 'is_not', 'known', 'unknown'],
  choice: ['any_of', 'none_of', 'known', 'unknown'],
  member: ['any_of', 'none_of'],
  tags: ['any_of', 'none_of', 'known', 'unknown'],
  yes_no: ['is'],
  day: ['is', 'before', 'after', 'known', 'unknown'],
  days: ['more', 'less'],
  number: ['is', 'more', 'less', 'known', 'unknown'],
  presence: ['known', 'unknown'],
};

/** Describes a column, a filter, or both. */
export interface ListField<Row> {
  id: string;
  label: string;
  kind?: FieldKind;
  /** What stands in the column; a field without it can only be filtered by. */
  cell?: (row: Row) => ReactNode;
  /** Pixels, until someone drags it. */
  width?: number;
  /** Numbers and money stand at the right. */
  right?: boolean;
  sortable?: boolean;
  filterable?: boolean;
  options?: Options;
  labelOf?: (value: string) => string;
}

export interface ListState {
  /** Ids of the shown fields, in order. */
  columns: readonly string[];
  widths: Readonly<Record<string, number>>;
  sort: { field: string; desc: boolean } | null;
  filter: readonly Sentence[];
}

/** Which rows are meant: those named, or all that the filter holds but those named. */
export interface Selection {
  all: boolean;
  ids: ReadonlySet<string>;
}
export const nothing: Selection = { all: false, ids: new Set() };
export const isSelected = (selection: Selection, id: string): boolean => selection.ids.has(id) !== selection.all;

export function toggle(selection: Selection, ids: readonly string[], on: boolean): Selection {
  const next = new Set(selection.ids);
  for (const id of ids) if (on !== selection.all) next.add(id); else next.delete(id);
  return { all: selection.all, ids: next };
}
/** How many rows are meant, of so many in all; undefined when the total is unknown. */
export function selectedCount(selection: Selection, total: number | undefined): number | undefined {
  if (!selection.all) return selection.ids.size;
  return total === undefined ? undefined : total - selection.ids.size;
}

/** Can a sentence be asked as it stands? */
export function isComplete(sentence: Sentence): boolean {
  if (sentence.op === 'known' || sentence.op === 'unknown') return true;
  const { value } = sentence;
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';
}

/** The value of a sentence in words. */
export function valueText(sentence: Sentence, field: Pick<ListField<never>, 'kind' | 'options' | 'labelOf'>, t: T, day: (day: string) => string): string {
  const { value } = sentence;
  if (value === undefined) return '';
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  const known = Array.isArray(field.options) ? field.options : [];
  const one = (each: string | number) => {
    if (field.kind === 'day' && /^\d{4}-/.test(String(each))) return day(String(each));
    return known.find((option) => option.value === each)?.label ?? field.labelOf?.(String(each)) ?? String(each);
  };
  return Array.isArray(value) ? value.map(one).join(', ') : one(value);
}

/** A list's state as the search part of an address, so that a link shows the same; only what differs from `usual`. */
export function writeState(state: ListState, usual: ListState): string {
  const search = new URLSearchParams();
  if (state.filter.length) search.set('filter', JSON.stringify(state.filter.filter(isComplete)));
  if (state.sort && JSON.stringify(state.sort) !== JSON.stringify(usual.sort)) search.set('sort', `${state.sort.desc ? '-' : ''}${state.sort.field}`);
  if (state.columns.join() !== usual.columns.join()) search.set('columns', state.columns.join(','));
  return search.toString();
}
export function readState(search: string, usual: ListState): ListState {
  const given = new URLSearchParams(search);
  const sort = given.get('sort');
  let filter: Sentence[] = [];
  try {
    const read = JSON.parse(given.get('filter') ?? '[]');
    if (Array.isArray(read)) filter = read.filter((each) => typeof each?.field === 'string' && typeof each?.op === 'string');
  } catch {
    // A mistyped address shows the list without a filter.
  }
  return {
    ...usual,
    filter,
    sort: sort ? { field: sort.replace(/^-/, ''), desc: sort.startsWith('-') } : usual.sort,
    columns: given.get('columns')?.split(',').filter(Boolean) ?? usual.columns,
  };
}
