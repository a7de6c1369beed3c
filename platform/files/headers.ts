/** How a file that somebody uploaded is given to a browser so that nothing in it can act in our name. */
import { UNKNOWN_TYPE } from './sniff.ts';

/** Shown in the browser; everything else is only ever downloaded. */
const INLINE = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'application/pdf']);
/** Types that a browser might run if they reached it by another way than a download. */
const ACTIVE = /xml|html|svg|script|flash|wasm/i;
const MAX_NAME = 180;
/** A PDF runs in the browser's own viewer, apart from our origin; Safari's shows an empty page under `sandbox`. */
const PDF_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** True if a file of this type may be shown in the page rather than downloaded. */
export const isShownInline = (type: string): boolean => INLINE.has(type);

/**
 * The headers for a stored file.
 * @param name the name for the reader's disk, in any script; controls, folders and direction marks are taken out
 * @param type the type found by `sniffType`
 * @param download true to download even what could be shown
 */
export function serveHeaders(
  name: string,
  type: string,
  { download = false }: { download?: boolean } = {},
): Record<string, string> {
  const inline = isShownInline(type) && !download;
  const clean = cleanName(name);
  return {
    'Content-Type': ACTIVE.test(type) ? UNKNOWN_TYPE : type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
    'Content-Disposition': `${inline ? 'inline' : 'attachment'}; filename="${asciiName(clean)}"; filename*=UTF-8''${encodeName(clean)}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': type === 'application/pdf' && inline ? PDF_POLICY : `sandbox; ${PDF_POLICY}`,
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
  };
}

/** A name without folders, controls and the marks that turn "exe.pdf" around; never empty; the ending survives shortening. */
export function cleanName(name: string): string {
  const plain = name
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu, '')
    .replace(/[/\\:*?"<>|]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const chars = [...plain];
  if (chars.length <= MAX_NAME) return plain || 'file';
  const ending = /\.[^.\s]{1,10}$/u.exec(plain)?.[0] ?? '';
  return chars.slice(0, MAX_NAME - ending.length).join('') + ending;
}

/** For readers that do not know RFC 8187. */
const asciiName = (name: string): string => name.replace(/[^\x20-\x7e]|[%"\\]/gu, '_');

/** RFC 8187: everything but attr-char is percent-encoded UTF-8. */
const encodeName = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
