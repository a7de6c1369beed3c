import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { preparePlace } from './place.ts';

const made: string[] = [];
afterEach(() => {
  for (const dir of made.splice(0)) fs.rmSync(dir, { recursive: true, force: true });
});
function folder(mode: number): string {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'daybook-place-'));
  fs.chmodSync(dir, mode);
  made.push(dir);
  return dir;
}
const root = process.getuid?.() === 0;

test('the cluster and its socket lie in a private folder of the data', () => {
  const data = folder(0o755);
  const place = preparePlace(data);
  expect(place.home).toBe(path.join(data, 'postgres'));
  expect(fs.statSync(place.home).mode & 0o077).toBe(0);
  expect(fs.statSync(place.socket).mode & 0o077).toBe(0);
  expect(place.notice).toBeUndefined();
});

test('a socket whose path would be too long goes to a private folder of the temporary directory', () => {
  const place = preparePlace(path.join(folder(0o755), 'a'.repeat(120)));
  made.push(place.socket);
  expect(Buffer.byteLength(path.join(place.socket, '.s.PGSQL.5432'))).toBeLessThanOrEqual(103);
  expect(fs.statSync(place.socket).mode & 0o077).toBe(0);
});

test.runIf(root)('as root in a private folder the database goes to a place its user can reach, and is found there again', () => {
  const data = path.join(folder(0o700), 'data');
  const first = preparePlace(data);
  made.push(path.dirname(first.home));
  expect(first.home.startsWith(data)).toBe(false);
  expect(first.notice).toContain(first.home);
  expect(preparePlace(data).home).toBe(first.home);
  const other = preparePlace(path.join(folder(0o700), 'data'));
  made.push(path.dirname(other.home));
  expect(other.home).not.toBe(first.home);
});

test.runIf(root)('a folder that remembers a database elsewhere does not begin with an empty one when that is gone', () => {
  const data = path.join(folder(0o700), 'data');
  fs.rmSync(path.dirname(preparePlace(data).home), { recursive: true });
  expect(() => preparePlace(data)).toThrow(/that folder is gone/);
});

test.runIf(root)('as root, data that belongs to a user is served as that user', () => {
  const data = folder(0o700);
  const { uid, gid } = preparePlace(folder(0o755)).runAs;
  fs.chownSync(data, uid ?? 0, gid ?? 0);
  expect(preparePlace(data).runAs).toMatchObject({ uid, gid });
  expect(fs.statSync(data).mode & 0o777).toBe(0o700);
});
