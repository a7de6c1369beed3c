import type { CSSProperties } from 'react';
import css from './avatar.module.css';

/** The first letters of the first two words, whatever the script. */
export function initials(name: string): string {
  return name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(0, 2)
    .map((word) => [...word][0]!.toLocaleUpperCase())
    .join('');
}

/** A person as initials on a colour of their own. Decorative: the name stands beside it. */
export function Avatar({ name, size = 28 }: { name: string; size?: number }) {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + letter.codePointAt(0)!) >>> 0;
  return (
    <span
      aria-hidden
      className={css.avatar}
      data-initials={initials(name)}
      style={{ width: size, height: size, fontSize: size * 0.38, '--hue': `${(sum % 24) * 15}` } as CSSProperties}
    />
  );
}
