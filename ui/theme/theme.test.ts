import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { setTheme, theme } from './theme.ts';

const css = readFileSync('ui/theme/tokens.css', 'utf8');
function colour(name: string, night: boolean): string {
  const found = new RegExp(`--${name}: (?:light-dark\\((#\\w+), (#\\w+)\\)|(#\\w+))`).exec(css);
  if (!found) throw new Error(`no colour ${name}`);
  return found[3] ?? found[night ? 2 : 1]!;
}
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
function contrast(a: string, b: string, night: boolean): number {
  const [dark, light] = [luminance(colour(a, night)), luminance(colour(b, night))].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

const grounds = ['paper', 'paper-deep', 'sheet', 'sheet-soft'];
const text: [string, string][] = [
  ...['ink', 'mute', 'brand-ink', 'teal-ink', 'amber-ink', 'red-ink'].flatMap((ink) => grounds.map((on): [string, string] => [ink, on])),
  ['brand-ink', 'brand-wash'], ['teal-ink', 'teal-wash'], ['amber-ink', 'amber-wash'], ['red-ink', 'red-wash'],
  ['ink', 'brand-wash'], ['ink', 'teal-wash'], ['ink', 'amber-wash'], ['ink', 'red-wash'], ['mute', 'teal-wash'], ['mute', 'brand-wash'],
  ['on-brand', 'brand'], ['on-brand', 'brand-hover'], ['rail-ink', 'rail'], ['rail-ink', 'rail-on'],
];
const shapes: [string, string][] = [
  ...['focus', 'field-line', 'teal', 'red'].flatMap((shape) => ['sheet', 'paper'].map((on): [string, string] => [shape, on])),
];

for (const night of [false, true]) {
  const when = night ? 'by night' : 'by day';
  test.each(text)(`${when} text in %s is readable on %s`, (ink, ground) =>
    expect(contrast(ink, ground, night)).toBeGreaterThanOrEqual(4.5));
  test.each(shapes)(`${when} a shape in %s is seen on %s`, (ink, ground) =>
    expect(contrast(ink, ground, night)).toBeGreaterThanOrEqual(3));
}

test('the choice of light or dark is kept', () => {
  setTheme('dark');
  expect(document.documentElement.dataset.theme).toBe('dark');
  expect(theme()).toBe('dark');
  setTheme('auto');
  expect(document.documentElement.dataset.theme).toBeUndefined();
});
