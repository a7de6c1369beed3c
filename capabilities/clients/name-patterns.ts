const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
const VOWEL = /[aeiouyąęėįųūăâîаеёиоуыэюяйьъії]+$/iu;
/** The part of a name that stays the same through its cases ('Petrauskien', 'Соколов'), then up to four letters. */
const cases = (word: string) => {
  const stem = word.replace(VOWEL, '');
  return stem.length >= 3 ? `${literal(stem)}[[:alpha:]]{0,4}` : literal(word);
};

/**
 * Regular expressions (PostgreSQL's, without case) that find a person in free text: the name in any order and case form, the
 * family name alone, phones however they are spaced, mail addresses. For erasure (handbook 02, Going out).
 */
export function namePatterns(person: {
  name: string;
  givenName?: string | null;
  patronymic?: string | null;
  familyName?: string | null;
  contacts: readonly { kind: string; value: string; key: string }[];
}): string[] {
  const words = person.name.split(/[\s,.]+/).filter((w) => w.length >= 2);
  const parts = [...new Set([...words, person.givenName, person.patronymic, person.familyName].filter((w): w is string => Boolean(w && w.length >= 2)))];
  const family = person.familyName ?? (words.length >= 3 && /\p{Script=Cyrillic}/u.test(person.name) ? words[0] : words.at(-1));
  const any = parts.map(cases).join('|');
  const patterns: string[] = [];
  if (parts.length > 1) patterns.push(`(?<![[:alpha:]])(?:${any})(?:[ .,]+(?:${any}|[[:alpha:]]\\.?))*[ .,]+(?:${any})(?![[:alpha:]])`);
  if (family && family.length >= 3) patterns.push(`(?<![[:alpha:]])${cases(family)}(?![[:alpha:]])`);
  for (const c of person.contacts) {
    if (c.kind === 'phone' && c.key.length >= 6) {
      const tail = c.key.slice(-Math.min(8, c.key.length)).split('').join('[ ().-]*');
      patterns.push(`[+]?[0-9 ().-]{0,8}${tail}`);
    } else if (c.key.length >= 4) patterns.push(literal(c.value), ...(c.key === c.value.toLowerCase() ? [] : [literal(c.key)]));
  }
  return patterns;
}
