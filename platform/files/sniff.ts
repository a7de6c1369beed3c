/** What a file is by its content; the name and the type the sender claims are not believed. */
import fs from 'node:fs/promises';

export const UNKNOWN_TYPE = 'application/octet-stream';
const SAMPLE_BYTES = 65_536;

/**
 * The MIME type of a file on the disk. Everything written (HTML, SVG, scripts, CSV, letters) is plain text or XML here:
 * such content gets no type that a browser would run.
 */
export async function sniffType(file: string): Promise<string> {
  const { fileTypeFromFile } = await import('file-type');
  const found = await fileTypeFromFile(file).catch(() => undefined);
  if (found) return found.mime;
  const handle = await fs.open(file, 'r');
  try {
    const sample = Buffer.alloc(SAMPLE_BYTES);
    const { bytesRead } = await handle.read(sample, 0, SAMPLE_BYTES, 0);
    return isText(sample.subarray(0, bytesRead)) ? 'text/plain' : UNKNOWN_TYPE;
  } finally {
    await handle.close();
  }
}

/** True for UTF-16 with its mark, for UTF-8, and for the one-byte alphabets: what has no control characters. */
export function isText(sample: Uint8Array): boolean {
  if (sample.length === 0) return false;
  if ((sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)) return true;
  return !sample.some(
    (byte) => (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) || byte === 0x7f,
  );
}
