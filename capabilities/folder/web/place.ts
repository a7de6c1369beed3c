import { isDay, isMonth } from '#plain/day/day.ts';

/** What an address of the day page names: whose folder, which tab. */
export interface FolderPlace {
  /** Left out: one's own folder. */
  member?: string | undefined;
  /** A day, a month or `later`; left out: today. */
  tab?: string | undefined;
}

/** Reads an address: `/`, `/day/2026-11-13`, `/month/2027-01`, `/later`, and the same behind `/folder/:member`. */
export function placeOf(path: string): FolderPlace {
  const parts = path.split('/').filter(Boolean);
  const member = parts[0] === 'folder' ? parts[1] : undefined;
  const [kind, key = ''] = member ? parts.slice(2) : parts;
  const tab =
    kind === 'later' ? 'later'
    : kind === 'day' && isDay(key) ? key
    : kind === 'month' && isMonth(key) ? key
    : undefined;
  return { ...(member && { member }), ...(tab && { tab }) };
}

/** The address of a tab. */
export function hrefOf({ member, tab }: FolderPlace, today?: string): string {
  const base = member ? `/folder/${member}` : '';
  if (!tab || tab === today) return base || '/';
  return tab === 'later' ? `${base}/later` : `${base}/${tab.length === 7 ? 'month' : 'day'}/${tab}`;
}
