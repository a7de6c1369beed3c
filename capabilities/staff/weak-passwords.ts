// Stems of the passwords that lead every published list, in the languages of our users; longer variants are made of them.
const STEMS = (
  'password passwort parola parole slaptazodis slaptažodis пароль gfhjkm qwerty qwertz azerty йцукен asdfgh zxcvbn 1q2w3e 1qaz2wsx ' +
  'q1w2e3 admin administrator root welcome letmein iloveyou monkey dragon master sunshine princess football baseball superman ' +
  'batman trustno1 shadow michael jordan hunter login secret default changeme temp test guest user daybook company office ' +
  'lietuva vilnius kaunas romania bucuresti chisinau moldova moscow moskva москва россия rossiya любовь lubov привет privet ' +
  'labas saulute kompiuteris parolamea steaua dinamo zalgiris spartak zenit computer internet google facebook ' +
  'summer winter spring autumn monday january vara iarna primavara vasara ziema pavasaris ruduo лето зима весна осень'
).split(/\s+/);
const stems = new Set(STEMS.map((s) => s.normalize('NFKC').toLowerCase()));

const LEET: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' };

/**
 * A password known to be weak: a stem of the lists with digits or marks around it or letters swapped for look-alikes,
 * one repeated or ascending run, or the person's own words (`about`).
 */
export function isWeak(password: string, about: readonly string[] = []): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  const core = plain.replace(/^[\d\W_]+|[\d\W_]+$/gu, '');
  const letters = [...plain].map((c) => LEET[c] ?? c).join('').replace(/^[\d\W_]+|[\d\W_]+$/gu, '');
  if (core.length <= 3) return new Set(plain).size < 8 || isRun(plain);
  if (stems.has(core) || stems.has(letters) || stems.has(letters.replace(/[\d\W_]+$/u, ''))) return true;
  for (let size = 1; size <= 4; size++) if (plain === plain.slice(0, size).repeat(Math.ceil(plain.length / size)).slice(0, plain.length)) return true;
  const halves = core.slice(0, Math.floor(core.length / 2));
  if (halves.length >= 4 && core === halves + halves && stems.has(halves)) return true;
  if (isRun(plain)) return true;
  return about
    .flatMap((a) => a.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .some((word) => word.length >= 4 && (core === word || (core.includes(word) && core.length < word.length + 4)));
}

function isRun(text: string): boolean {
  let up = 0;
  let down = 0;
  for (let i = 1; i < text.length; i++) {
    const d = text.charCodeAt(i) - text.charCodeAt(i - 1);
    if (d === 1) up++;
    if (d === -1) down++;
  }
  return text.length > 3 && (up >= text.length - 2 || down >= text.length - 2);
}
