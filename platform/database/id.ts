import { randomBytes } from 'node:crypto';

let pool = Buffer.alloc(0);
let at = 0;

/** A uuidv7 made here, so that a verb knows the ids it writes before it asks the database. */
export function newId(now = Date.now()): string {
  if (at >= pool.length) {
    pool = randomBytes(10 * 256);
    at = 0;
  }
  const time = now.toString(16).padStart(12, '0');
  const r = pool.subarray(at, (at += 10));
  r[0] = (r[0]! & 0x0f) | 0x70;
  r[2] = (r[2]! & 0x3f) | 0x80;
  const h = r.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-${h.slice(0, 4)}-${h.slice(4, 8)}-${h.slice(8)}`;
}
