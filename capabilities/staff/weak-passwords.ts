// Stems of the passwords that lead every published list, in the languages of our users; longer variants are made of them.
const STEMS = (
  'password passwort parola parole slaptazodis slaptažodis пароль gfhjkm qwerty qwertz azerty йцукен asdfgh zxcvbn 1q2w3e4r 1q2w3e 1qaz2wsx ' +
  'q1w2e3 admin administrator root welcome letmein iloveyou monkey dragon master sunshine princess football baseball superman ' +
  'batman trustno1 shadow michael jordan hunter login secret default changeme temp test guest user daybook company office ' +
  'lietuva vilnius kaunas romania bucuresti chisinau moldova moscow moskva москва россия rossiya любовь lubov привет privet ' +
  'labas saulute kompiuteris parolamea steaua dinamo zalgiris spartak zenit computer internet google facebook ' +
  'summer winter spring autumn monday january vara iarna primavara vasara ziema pavasaris ruduo лето зима весна осень'
).split(/\s+/);
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwertzuiop', 'azertyuiop', 'йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю', 'abcdefghijklmnopqrstuvwxyz', 'абвгдежзиклмнопрстуфхцчшщэюя', '1234567890'];

const bare = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const longestFirst = (words: readonly string[]) => [...new Set(words)].sort((a, b) => b.length - a.length);
const stems = longestFirst(STEMS.map(bare).filter((stem) => stem.length > 2));
const rows = ROWS.map(bare).flatMap((row) => [row, [...row].reverse().join('')]);

const LEET: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' };

/**
 * A password known to be weak: words of the lists, walks along the keyboard or the person's own words (`about`: name,
 * address, company) with digits, marks or a few letters beside them, look-alike letters included; or one thing repeated.
 * Three listed words or more in a row are a phrase, not a word.
 */
export function isWeak(password: string, about: readonly string[] = []): boolean {
  const plain = bare(password);
  if (isRepeated(plain) || new Set(plain).size < 5) return true;
  const own = longestFirst(about.flatMap((text) => bare(text).split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 4));
  const alike = [...plain].map((c) => LEET[c] ?? c).join('');
  return [plain, alike].some((text) => madeOf(text, own) || madeOf(text, [...own, ...stems]));
}

function madeOf(text: string, words: readonly string[]): boolean {
  let found = 0;
  let left = text;
  for (const word of words) {
    if (!left.includes(word)) continue;
    found += left.split(word).length - 1;
    left = left.replaceAll(word, ' ');
  }
  for (const run of left.match(/\p{L}{4,}|\p{N}{4,}/gu) ?? []) {
    if (!walks(run)) continue;
    found++;
    left = left.replace(run, ' ');
  }
  const letters = left.replace(/[^\p{L}]/gu, '').length;
  return found > 0 && found < 3 && letters < 4;
}

/** Four or more neighbours of a keyboard row or of the alphabet. */
const walks = (run: string) => rows.some((row) => row.includes(run) || (run.length > row.length && run.startsWith(row)));

const isRepeated = (text: string) =>
  [1, 2, 3, 4, 5, 6].some((size) => text.length >= size * 2 && text === text.slice(0, size).repeat(Math.ceil(text.length / size)).slice(0, text.length));
