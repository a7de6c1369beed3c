import { fold, isPhrase } from './words-vocabulary.ts';

export type Token =
  | { kind: 'word'; text: string }
  | { kind: 'number'; value: number; digits: number }
  | { kind: 'time'; hour: number; minute: number }
  /** Two or three figures joined by `separator`; `wide` names the one that is a four-digit year, `minutes` that the second has two digits. */
  | {
      kind: 'date';
      a: number;
      b: number;
      c?: number | undefined;
      separator: string;
      minutes?: boolean;
      wide?: 'first' | 'second';
    }
  | { kind: 'plus' };

const PATTERNS = [
  /(\d{4})([-./])(\d\d?)(?:\2(\d\d?))?(?!\d)/y,
  /(\d\d?)([-./])(\d{4})(?!\d)/y,
  /(\d\d?)([-./])(\d\d?)(?:\2(\d{4}|\d\d))?(?!\d)/y,
  /(\d\d?):(\d\d)(?![\d:])/y,
  /\d+/y,
  /[a-zа-я]+/y,
  /\+/y,
  /[\s,.;()–—-]+/y,
];

/** Cuts a text into figures and words, well-known phrases being one word; nothing when a sign is foreign to dates. */
export function tokensOf(text: string): Token[] | undefined {
  const folded = fold(text);
  const tokens: Token[] = [];
  let at = 0;
  while (at < folded.length) {
    let match: RegExpExecArray | null = null;
    let kind = -1;
    while (!match && ++kind < PATTERNS.length) {
      const pattern = PATTERNS[kind]!;
      pattern.lastIndex = at;
      match = pattern.exec(folded);
    }
    if (!match) return;
    at += match[0].length;
    const [whole, p1, p2, p3, p4] = match;
    if (kind === 0)
      tokens.push({
        kind: 'date',
        a: +p1!,
        b: +p3!,
        c: p4 ? +p4 : undefined,
        separator: p2!,
        wide: 'first',
      });
    else if (kind === 1)
      tokens.push({
        kind: 'date',
        a: +p1!,
        b: +p3!,
        separator: p2!,
        wide: 'second',
      });
    else if (kind === 2)
      tokens.push({
        kind: 'date',
        a: +p1!,
        b: +p3!,
        c: p4 ? +p4 : undefined,
        separator: p2!,
        minutes: p3!.length === 2,
      });
    else if (kind === 3) tokens.push({ kind: 'time', hour: +p1!, minute: +p2! });
    else if (kind === 4) tokens.push({ kind: 'number', value: +whole, digits: whole.length });
    else if (kind === 5) tokens.push({ kind: 'word', text: whole });
    else if (kind === 6) tokens.push({ kind: 'plus' });
  }
  return joinPhrases(tokens);
}

const LONGEST_PHRASE = 4;

function joinPhrases(tokens: Token[]): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    const words: string[] = [];
    for (let j = i; j < tokens.length && words.length < LONGEST_PHRASE; j++) {
      const token = tokens[j]!;
      if (token.kind !== 'word') break;
      words.push(token.text);
    }
    while (words.length > 1 && !isPhrase(words)) words.pop();
    if (words.length > 1) joined.push({ kind: 'word', text: words.join(' ') });
    else joined.push(tokens[i]!);
    i += Math.max(words.length, 1);
  }
  return joined;
}
