import { badInput } from '#plain/refusal.ts';

/** A page's end as an opaque text: the sort key and the id of its last row. */
export const encodeCursor = (parts: readonly (string | number | null)[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

/** The parts of a cursor; BAD_INPUT when it is not one of ours. */
export function decodeCursor(cursor: string | undefined, length: number): (string | number | null)[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts) && parts.length === length && parts.every((p) => p === null || typeof p === 'string' || typeof p === 'number')) return parts;
  } catch {
    // falls through
  }
  throw badInput('after', 'CURSOR');
}
