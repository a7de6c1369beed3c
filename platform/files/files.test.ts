import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cleanName, serveHeaders } from './headers.ts';
import { clearUnfinished, isIntact, openFile, pathOf, removeFile, saveFile } from './store.ts';

let root: string;
beforeAll(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'daybook-files-'));
});
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const save = (content: string | Uint8Array, maxBytes = 1_000_000) =>
  saveFile(root, Readable.from([Buffer.from(content)]), { maxBytes });
const everything = () =>
  fs.readdirSync(root, { recursive: true, withFileTypes: true }).filter((x) => x.isFile()).length;
async function content(sha256: string, range?: { start?: number; end?: number }): Promise<string | null> {
  const file = await openFile(root, sha256, range);
  return file && Buffer.concat(await file.stream.toArray()).toString();
}

test('a file is kept once under the hash of its content and read back as it was', async () => {
  const first = await save('Договор № 7');
  const again = await save('Договор № 7');
  expect(first).toEqual({
    sha256: createHash('sha256').update('Договор № 7').digest('hex'),
    size: Buffer.byteLength('Договор № 7'),
    type: 'text/plain',
  });
  expect(again).toEqual(first);
  expect(everything()).toBe(1);
  expect(await content(first.sha256)).toBe('Договор № 7');
  expect(await content((await save('0123456789')).sha256, { start: 2, end: 4 })).toBe('234');
});

test('a file larger than allowed is refused while it arrives, and leaves nothing', async () => {
  const before = everything();
  let given = 0;
  async function* endless() {
    for (;;) {
      given++;
      yield Buffer.alloc(10_000);
    }
  }
  await expect(saveFile(root, endless(), { maxBytes: 100_000 })).rejects.toMatchObject({
    code: 'TOO_LARGE',
    status: 413,
  });
  expect(given).toBe(11);
  expect(everything()).toBe(before);
  expect((await save('x'.repeat(100), 100)).size).toBe(100);
});

test('an upload that breaks off or is called off leaves nothing', async () => {
  const before = everything();
  async function* broken() {
    yield Buffer.from('half');
    throw new Error('connection lost');
  }
  await expect(saveFile(root, broken(), { maxBytes: 1000 })).rejects.toThrow('connection lost');
  const stop = new AbortController();
  async function* stopped() {
    yield Buffer.from('half');
    stop.abort();
    yield Buffer.from('rest');
  }
  await expect(saveFile(root, stopped(), { maxBytes: 1000, signal: stop.signal })).rejects.toThrow(/abort/i);
  expect(everything()).toBe(before);
});

test('what a killed application left half is cleared, what still arrives is spared', async () => {
  const half = path.join(root, 'incoming', 'left-over');
  fs.writeFileSync(half, 'half');
  expect(await clearUnfinished(root)).toBe(0);
  fs.utimesSync(half, new Date(0), new Date(0));
  expect(await clearUnfinished(root)).toBe(1);
});

test('a picture is shown; HTML and SVG that call themselves a picture are text to download', async () => {
  const picture = await save(PNG);
  expect(picture.type).toBe('image/png');
  expect(serveHeaders('logo.png', picture.type)['Content-Disposition']).toMatch(/^inline; filename="logo\.png"/);
  for (const fake of [
    '<html><script>alert(1)</script>',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    '\ufeff  <!doctype html><body onload=alert(1)>',
  ]) {
    const headers = serveHeaders('logo.png', (await save(fake)).type);
    expect(headers['Content-Disposition']).toMatch(/^attachment;/);
    expect(headers['Content-Type']).toMatch(/^(text\/plain; charset=utf-8|application\/octet-stream)$/);
    expect(headers['X-Content-Type-Options']).toBe('nosniff');
    expect(headers['Content-Security-Policy']).toContain("sandbox; default-src 'none'");
  }
});

test.each([
  ['%PDF-1.7\n%âãÏÓ\n1 0 obj', 'application/pdf'],
  ['a;b\n1;2', 'text/plain'],
  [Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]), 'text/plain'],
  [Buffer.from([0, 1, 2, 3]), 'application/octet-stream'],
  ['', 'application/octet-stream'],
  [Buffer.from('\ufeffпривет', 'utf16le'), 'text/plain'],
])('the type of a file comes from its content: %#', async (bytes, type) => {
  expect((await save(bytes)).type).toBe(type);
});

test('a file name in any script survives, and cannot bring headers, folders or turned endings with it', () => {
  const header = (name: string) => serveHeaders(name, 'application/pdf')['Content-Disposition'];
  expect(header('Счёт № 5 (Ș, ž).pdf')).toBe(
    `inline; filename="____ _ 5 (_, _).pdf"; filename*=UTF-8''%D0%A1%D1%87%D1%91%D1%82%20%E2%84%96%205%20%28%C8%98%2C%20%C5%BE%29.pdf`,
  );
  expect(header('a"\r\nSet-Cookie: x=1;.pdf')).not.toMatch(/[\r\n]|"[^;]*"[^;]*"/);
  expect(serveHeaders('a.pdf', 'application/pdf')['Content-Security-Policy']).toMatch(/^default-src 'none'/);
  expect(cleanName('../../etc/passwd')).toBe('_.._etc_passwd');
  expect(cleanName('report\u202efdp.exe')).toBe('reportfdp.exe');
  expect(cleanName('  ')).toBe('file');
  expect(cleanName('\ud800')).toBe('\ufffd');
  expect(cleanName(`${'я'.repeat(500)}.docx`)).toMatch(/^я{175}\.docx$/);
  expect(serveHeaders('a.pdf', 'application/pdf', { download: true })['Content-Disposition']).toMatch(/^attachment/);
});

test('only a hash names a file; a missing one is null, a damaged one is noticed', async () => {
  expect(() => pathOf(root, '../../../etc/passwd')).toThrow('Not the SHA-256');
  expect(await openFile(root, '0'.repeat(64))).toBeNull();
  const { sha256 } = await save('whole');
  expect(await isIntact(root, sha256)).toBe(true);
  fs.writeFileSync(pathOf(root, sha256), 'whale');
  expect(await isIntact(root, sha256)).toBe(false);
  await removeFile(root, sha256);
  await removeFile(root, sha256);
  expect(await openFile(root, sha256)).toBeNull();
});
