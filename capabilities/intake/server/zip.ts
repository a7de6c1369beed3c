import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { refuse } from '#plain/refusal.ts';

/**
 * Reading single entries of a ZIP archive that a stranger made: from its directory, in a stream, never more than was
 * agreed. What the directory declares is checked before anything is unpacked, and counted again while unpacking,
 * because it may lie.
 */
export interface ZipEntry {
  name: string;
  /** Bytes when unpacked, as the directory says. */
  size: number;
  packed: number;
  stored: boolean;
  offset: number;
}

const unreadable = () => refuse('FILE_UNREADABLE', { status: 422 });
const MOST_ENTRIES = 5000;

/**
 * The entries of the archive by name. Refuses FILE_UNREADABLE, FILE_LOCKED, and FILE_TOO_LARGE beyond `limit` unpacked
 * bytes.
 */
export async function zipEntries(path: string, limit: number): Promise<Map<string, ZipEntry>> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const tail = await bytes(handle, Math.max(0, size - 65_557), size);
    const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    if (at < 0 || at + 22 > tail.length) throw unreadable();
    const count = tail.readUInt16LE(at + 10);
    const from = tail.readUInt32LE(at + 16);
    const length = tail.readUInt32LE(at + 12);
    if (count > MOST_ENTRIES || from + length > size) throw unreadable();
    return directory(await bytes(handle, from, from + length), count, limit);
  } finally {
    await handle.close();
  }
}

function directory(list: Buffer, count: number, limit: number): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let unpacked = 0;
  for (let at = 0, i = 0; i < count; i++) {
    if (at + 46 > list.length || list.readUInt32LE(at) !== 0x02014b50) throw unreadable();
    const method = list.readUInt16LE(at + 10);
    const nameEnd = at + 46 + list.readUInt16LE(at + 28);
    const name = list
      .toString('utf8', at + 46, nameEnd)
      .replaceAll('\\', '/')
      .replace(/^\//, '');
    const size = list.readUInt32LE(at + 24);
    unpacked += size;
    if (list.readUInt16LE(at + 8) & 1) throw refuse('FILE_LOCKED', { status: 422 });
    if (unpacked > limit)
      throw refuse('FILE_TOO_LARGE', { status: 413, facts: { megabytes: Math.floor(limit / 1048576) } });
    if (method === 0 || method === 8)
      entries.set(name, {
        name,
        size,
        packed: list.readUInt32LE(at + 20),
        stored: method === 0,
        offset: list.readUInt32LE(at + 42),
      });
    at = nameEnd + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
  }
  return entries;
}

async function bytes(handle: FileHandle, from: number, to: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(to - from), 0, to - from, from);
  if (bytesRead < to - from) throw unreadable();
  return buffer;
}

/** The unpacked bytes of one entry, piece by piece; FILE_UNREADABLE when damaged or longer than declared. */
export async function* unzip(path: string, entry: ZipEntry): AsyncGenerator<Buffer> {
  const handle = await open(path);
  try {
    const head = await bytes(handle, entry.offset, entry.offset + 30);
    if (head.readUInt32LE(0) !== 0x04034b50) throw unreadable();
    const start = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
    if (!entry.packed) return;
    const source = handle.createReadStream({
      start,
      end: start + entry.packed - 1,
      autoClose: false,
      highWaterMark: 128 * 1024,
    });
    const stream = entry.stored
      ? source
      : pipeline(source, createInflateRaw({ chunkSize: 128 * 1024 }), () => undefined);
    let left = entry.size;
    for await (const piece of stream as AsyncIterable<Buffer>) {
      left -= piece.length;
      if (left < 0) throw unreadable();
      yield piece;
    }
    if (left > 0) throw unreadable();
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.name === 'Refusal' ? error : unreadable();
  } finally {
    await handle.close();
  }
}
