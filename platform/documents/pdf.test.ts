import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { closeTypesetter, renderPdf, TemplateError } from './pdf.ts';

afterAll(closeTypesetter);
const canRead = spawnSync('pdftotext', ['-v']).error === undefined;

function textOf(pdf: Uint8Array): string {
  const file = path.join(os.tmpdir(), `daybook-pdf-${process.pid}.pdf`);
  fs.writeFileSync(file, pdf);
  try {
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  } finally {
    fs.rmSync(file);
  }
}
function expectPdf(pdf: Uint8Array): void {
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(3000);
}

test('Russian, Romanian and Lithuanian come out as text', async () => {
  const words = ['Съешь же ещё этих мягких булок', 'Țară și împăcare: ș ț ă â î', 'Ąžuolynė čia šviečia ūkanotai'];
  const pdf = await renderPdf('= #data.title\n#for w in data.words [ #w \\ ]', { title: 'Предложение № 12', words });
  expectPdf(pdf);
  if (!canRead) return;
  const text = textOf(pdf);
  for (const part of ['Предложение № 12', ...words]) expect(text).toContain(part);
});

test('what stands in the data is printed, never obeyed', async () => {
  const hostile = [
    '#import "x.typ"',
    '#panic("no")',
    '"quoted" \\ back\\\\slash',
    '$x^2$ *bold* _it_ `raw`',
    '</script>{{7*7}}',
    '#sys.inputs',
    ']#panic()[',
  ];
  const pdf = await renderPdf('#for w in data [ #w \\ ]', hostile);
  expectPdf(pdf);
  if (!canRead) return;
  const text = textOf(pdf);
  for (const part of hostile) expect(text).toContain(part);
});

test('a picture is shown from the bytes that came with the task', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const pdf = await renderPdf('#image("logo.png", width: 2cm, alt: "logo") #data', 'with a logo', {
    files: { 'logo.png': png },
  });
  expect(Buffer.from(pdf).toString('latin1')).toContain('/Image');
  await expect(renderPdf('#image("logo.png")', null)).rejects.toThrow('file not found');
});

test.each([
  ['#data.price', 'does not contain key "price"'],
  ['#let x = (', 'unclosed delimiter'],
  ['#read("/etc/passwd")', 'file not found'],
  ['#import "@preview/cetz:0.3.0": *', 'package'],
])('a template at fault says what is wrong: %s', async (template, message) => {
  const failed = renderPdf(template, { name: 'x' });
  await expect(failed).rejects.toBeInstanceOf(TemplateError);
  await expect(failed).rejects.toThrow(message);
});

test('a template that never ends is ended, the event loop stays free, and the next document is made', async () => {
  let beats = 0;
  const timer = setInterval(() => {
    beats++;
  }, 10);
  await expect(
    renderPdf('#for a in range(9000) { for b in range(9000) { for c in range(9000) {} } }', null, { timeoutMs: 1500 }),
  ).rejects.toMatchObject({ code: 'UNAVAILABLE', status: 503 });
  clearInterval(timer);
  expect(beats).toBeGreaterThan(50);
  const all = await Promise.all([1, 2, 3].map((n) => renderPdf('Nr. #data', n)));
  all.forEach(expectPdf);
});
