import { fold } from '#plain/fold.ts';
import type { ListState, Sentence } from '#ui/data-list/fields.ts';
import { isComplete } from '#ui/data-list/fields.ts';
import { oneOfMany } from './filter-kinds.ts';

/** What a list of clients shows: a part of a name, sentences, an order, columns, and the saved view it began with. */
export interface View extends ListState {
  q: string;
  /** The saved view's id. */
  segment: string | undefined;
}
/** What a saved view keeps. A column is `name` or, once someone dragged it, `name:240` (pixels). */
export interface SavedView {
  filter: readonly Sentence[];
  columns: readonly string[];
  sort: string | null;
}

const usualColumns = ['name', 'nextStep', 'status', 'city', 'manager', 'lastTouch', 'mainPerson', 'phone'];
export const usualView: View = { q: '', segment: undefined, filter: [], sort: { field: 'name', desc: false }, columns: usualColumns, widths: {} };

const sortText = (sort: ListState['sort']) => (sort ? `${sort.desc ? '-' : ''}${sort.field}` : 'name');
const sortOf = (text: string): ListState['sort'] => ({ field: text.replace(/^-/, ''), desc: text.startsWith('-') });

function columnsText({ columns, widths }: ListState): string[] {
  return columns.map((column) => (widths[column] ? `${column}:${widths[column]}` : column));
}
function columnsOf(texts: readonly string[]): Pick<ListState, 'columns' | 'widths'> {
  const widths: Record<string, number> = {};
  const columns = texts.map((text) => {
    const [, name, width] = /^(.+?)(?::(\d{2,3}))?$/.exec(text)!;
    if (width) widths[name!] = Number(width);
    return name!;
  });
  return { columns: columns.includes('name') ? columns : ['name', ...columns], widths };
}

/** Where one value is meant (“is”), several may be chosen (“is any of”): the editor of sentences knows only those. */
const several: Partial<Record<Sentence['op'], Sentence['op']>> = { is: 'any_of', is_not: 'none_of' };
/** A sentence as the editor writes it, whoever wrote it. */
export function usualSentence({ field, op, value }: Sentence): Sentence {
  const many = several[op];
  if (many && value !== undefined && oneOfMany(field)) return { field, op: many, value: Array.isArray(value) ? value : [String(value)] };
  return value === undefined ? { field, op } : { field, op, value };
}

/** The view a saved one opens. */
export const viewOf = (id: string, saved: SavedView): View => ({
  ...usualView,
  segment: id,
  filter: saved.filter.map(usualSentence),
  sort: saved.sort ? sortOf(saved.sort) : usualView.sort,
  ...(saved.columns.length ? columnsOf(saved.columns) : {}),
});
/** What is seen now, to be saved; the searched part of a name becomes a sentence. */
export const savedOf = (view: View): SavedView => ({ filter: asked(view), columns: columnsText(view), sort: sortText(view.sort) });

/** The sentences that can be asked as they stand, the searched part of a name among them. */
export function asked(view: Pick<View, 'q' | 'filter'>): Sentence[] {
  const key = fold(view.q);
  const named: Sentence[] = key ? [{ field: 'name', op: key.length >= 3 ? 'contains' : 'begins', value: view.q.trim() }] : [];
  return [...view.filter.filter(isComplete), ...named];
}

/** Two views show the same. */
export const sameView = (a: View, b: View): boolean => JSON.stringify(savedOf(a)) === JSON.stringify(savedOf(b));

/**
 * A view as the search part of an address. A shared saved view is named alone while it is shown as it was saved; all that
 * differs, and everything of a view that only its owner can open, is written out, so that whoever opens the link sees the same.
 */
export function writeView(view: View, saved: (SavedView & { shared: boolean }) | undefined): string {
  const search = new URLSearchParams();
  const usual = view.segment && saved?.shared ? viewOf(view.segment, saved) : usualView;
  const whole = saved?.shared === false;
  const put = (name: string, value: string, itsUsual: string) => (whole || value !== itsUsual) && search.set(name, value);
  if (view.segment && saved) search.set('segment', view.segment);
  if (view.q.trim()) search.set('q', view.q.trim());
  put('filter', JSON.stringify(view.filter.filter(isComplete)), JSON.stringify(usual.filter));
  put('sort', sortText(view.sort), sortText(usual.sort));
  put('columns', columnsText(view).join(), columnsText(usual).join());
  return search.toString();
}

/** The view of an address; `find` knows the saved views. A mistyped part is left out. */
export function readView(search: string, find: (id: string) => SavedView | undefined): View {
  const given = new URLSearchParams(search);
  const id = given.get('segment') ?? undefined;
  const saved = id ? find(id) : undefined;
  const from: View = id && saved ? viewOf(id, saved) : usualView;
  const view: View = { ...from, q: given.get('q') ?? '' };
  const filter = given.get('filter');
  if (filter !== null) view.filter = sentencesIn(filter);
  const sort = given.get('sort');
  if (sort) view.sort = sortOf(sort);
  const columns = given.get('columns')?.split(',').filter(Boolean);
  if (columns?.length) Object.assign(view, columnsOf(columns));
  return view;
}

function sentencesIn(text: string): Sentence[] {
  try {
    const read: unknown = JSON.parse(text);
    if (Array.isArray(read)) return read.filter((each) => typeof each?.field === 'string' && typeof each?.op === 'string').map(usualSentence);
  } catch {
    // A mistyped address shows the list without a filter.
  }
  return [];
}
