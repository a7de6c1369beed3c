import { createInterface } from 'node:readline/promises';

/** Something the person at the machine can put right; shown without a stack. */
export class CommandError extends Error {}

export interface Arguments {
  /** What is not a flag, in order. */
  words: string[];
  flags: Record<string, string | true>;
}

/** `demo remove --workspace "Baltic Pumps" --yes`; a flag that is not known is refused, so that a slip does nothing. */
export function readArguments(argv: readonly string[], known: readonly string[]): Arguments {
  const words: string[] = [];
  const flags: Arguments['flags'] = {};
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    if (!word.startsWith('--')) {
      words.push(word);
      continue;
    }
    const [name, given] = word.slice(2).split(/=(.*)/s);
    if (!known.includes(name!)) throw new CommandError(`There is no flag --${name} here. Known: ${known.map((k) => `--${k}`).join(' ') || 'none'}.`);
    const next = argv[i + 1];
    if (given !== undefined) flags[name!] = given;
    else if (next !== undefined && !next.startsWith('--')) flags[name!] = argv[++i]!;
    else flags[name!] = true;
  }
  return { words, flags };
}

export const text = (flags: Arguments['flags'], name: string): string | undefined => {
  const value = flags[name];
  if (value === true) throw new CommandError(`--${name} needs a value.`);
  return value;
};
export function number(flags: Arguments['flags'], name: string, otherwise: number): number {
  const value = text(flags, name);
  if (value === undefined) return otherwise;
  const n = Number(value.replace(/k$/i, '000').replace(/m$/i, '000000').replaceAll('_', ''));
  if (!Number.isInteger(n) || n < 0) throw new CommandError(`--${name} needs a whole number.`);
  return n;
}

/** Asks at a terminal; elsewhere the flag is needed. */
export async function ask(question: string, flag: string): Promise<string> {
  if (!process.stdin.isTTY) throw new CommandError(`--${flag} is needed.`);
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await lines.question(`${question}: `)).trim();
  } finally {
    lines.close();
  }
}

/** One line of the standard input, for secrets: `echo secret | npm run daybook -- user password …`. At a terminal it is not shown. */
export async function secret(question: string): Promise<string> {
  const input = process.stdin;
  if (!input.isTTY) {
    let all = '';
    for await (const chunk of input.setEncoding('utf8')) all += chunk;
    return all.split(/\r?\n/)[0] ?? '';
  }
  process.stderr.write(`${question}: `);
  input.setRawMode(true);
  try {
    let typed = '';
    for await (const chunk of input.setEncoding('utf8')) {
      for (const ch of String(chunk)) {
        if (ch === '\r' || ch === '\n') return typed;
        if (ch === '\u0003') throw new CommandError('Broken off.');
        typed = ch === '\u007f' ? typed.slice(0, -1) : typed + ch;
      }
    }
    return typed;
  } finally {
    input.setRawMode(false);
    input.pause();
    process.stderr.write('\n');
  }
}
