/** Files by their content: each is kept once under its SHA-256, so a file is never changed, only added or removed. */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { refuse } from '#plain/refusal.ts';
import { sniffType } from './sniff.ts';

/** sha256 in hex, size in bytes, type as found in the content (never as claimed by the sender). */
export interface SavedFile {
  sha256: string;
  size: number;
  type: string;
}

export interface SaveOptions {
  /** Bytes from which on the file is refused, while it is still arriving. */
  maxBytes: number;
  /** Ends the saving, for instance when the request is closed. */
  signal?: AbortSignal;
}

const INCOMING = 'incoming';

/** Where a file lies under `root`. @throws if that is not a SHA-256 in hex, so no path can be smuggled in */
export function pathOf(root: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Not the SHA-256 of a file.');
  return path.join(root, sha256.slice(0, 2), sha256.slice(2));
}

/**
 * Saves a stream. When it returns, the file is on the disk for good; until then nobody can see it, and a stream that fails,
 * is aborted or too large leaves nothing.
 * @throws the refusal TOO_LARGE; the stream's own error; an Error with code ENOSPC when the disk is full
 */
export async function saveFile(
  root: string,
  stream: AsyncIterable<Uint8Array>,
  { maxBytes, signal }: SaveOptions,
): Promise<SavedFile> {
  const incoming = path.join(root, INCOMING);
  await fs.mkdir(incoming, { recursive: true, mode: 0o700 });
  const part = path.join(incoming, randomUUID());
  const file = await fs.open(part, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let size = 0;
    try {
      for await (const chunk of stream) {
        signal?.throwIfAborted();
        size += chunk.byteLength;
        if (size > maxBytes) throw refuse('TOO_LARGE', { facts: { megabytes: Math.floor(maxBytes / 1_048_576) } });
        hash.update(chunk);
        await writeAll(file, chunk);
      }
      signal?.throwIfAborted();
      await file.sync();
    } finally {
      await file.close();
    }
    const type = await sniffType(part);
    const sha256 = hash.digest('hex');
    const target = pathOf(root, sha256);
    const made = await fs.mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    await fs.rename(part, target);
    await syncFolder(path.dirname(target));
    if (made) await syncFolder(root);
    return { sha256, size, type };
  } catch (e) {
    await fs.rm(part, { force: true });
    throw e;
  }
}

async function writeAll(file: fs.FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.byteLength; ) at += (await file.write(chunk, at)).bytesWritten;
}

/** A rename lasts only when its folder is on the disk, too. */
async function syncFolder(dir: string): Promise<void> {
  const folder = await fs.open(dir, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/**
 * Opens a saved file for reading, or a part of it (`end` inclusive, as in HTTP ranges).
 * @returns null if there is no such file; `size` is that of the whole file in bytes
 */
export async function openFile(
  root: string,
  sha256: string,
  range: { start?: number; end?: number } = {},
): Promise<{ stream: Readable; size: number } | null> {
  const file = pathOf(root, sha256);
  try {
    const { size } = await fs.stat(file);
    return { stream: createReadStream(file, range), size };
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw e;
  }
}

/** True if the file is there and its content is still what its name says. */
export async function isIntact(root: string, sha256: string): Promise<boolean> {
  const opened = await openFile(root, sha256);
  if (!opened) return false;
  const hash = createHash('sha256');
  for await (const chunk of opened.stream) hash.update(chunk as Buffer);
  return hash.digest('hex') === sha256;
}

/** Removes a file if it is there. The caller knows that nothing refers to it any more. */
export async function removeFile(root: string, sha256: string): Promise<void> {
  await fs.rm(pathOf(root, sha256), { force: true });
}

/** Removes what uploads left unfinished when the application was killed. @param olderThanMs spares those still arriving */
export async function clearUnfinished(root: string, olderThanMs = 3_600_000): Promise<number> {
  const incoming = path.join(root, INCOMING);
  const names = await fs.readdir(incoming).catch(() => []);
  let removed = 0;
  for (const name of names) {
    const stat = await fs.stat(path.join(incoming, name)).catch(() => null);
    if (!stat || Date.now() - stat.mtimeMs < olderThanMs) continue;
    await fs.rm(path.join(incoming, name), { force: true });
    removed++;
  }
  return removed;
}

/**
 * Removes files that nothing refers to and that have lain for more than `olderThanMs`. `known` answers which of the given
 * hashes are still somebody's. Returns how many went.
 */
export async function sweepStore(root: string, known: (hashes: string[]) => Promise<Set<string>>, olderThanMs = 86_400_000): Promise<number> {
  let removed = 0;
  const folders = await fs.readdir(root).catch(() => [] as string[]);
  for (const folder of folders.filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    const hashes = (await fs.readdir(path.join(root, folder))).map((rest) => folder + rest).filter((hash) => /^[0-9a-f]{64}$/.test(hash));
    const kept = hashes.length ? await known(hashes) : new Set<string>();
    for (const hash of hashes) {
      const stat = await fs.stat(pathOf(root, hash)).catch(() => undefined);
      if (kept.has(hash) || !stat || Date.now() - stat.mtimeMs < olderThanMs) continue;
      await removeFile(root, hash);
      removed++;
    }
  }
  return removed;
}
