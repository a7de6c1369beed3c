import { badInput } from '#plain/refusal.ts';

/** The place after which a page of a list begins: an opaque text of its sort keys. */
export const encodeCursor = (keys: readonly unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');

/** The keys of a cursor, or undefined when there is none; BAD_INPUT when it is not one of ours. */
export function decodeCursor(after: string | undefined, length: number): string[] | undefined {
  if (!after) return undefined;
  try {
    const keys: unknown = JSON.parse(Buffer.from(after, 'base64url').toString());
    if (Array.isArray(keys) && keys.length === length && keys.every((k) => typeof k === 'string')) return keys;
  } catch {
    // falls through
  }
  throw badInput('after', 'CURSOR');
}

/** A page out of one row too many: the rows, and where the next page begins. */
export function page<Row>(rows: Row[], limit: number, keys: (row: Row) => readonly unknown[]): { items: Row[]; next: string | null } {
  if (rows.length <= limit) return { items: rows, next: null };
  const items = rows.slice(0, limit);
  return { items, next: encodeCursor(keys(items[limit - 1]!).map(String)) };
}
