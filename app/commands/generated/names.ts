import type { Chance } from '../../demo/random.ts';
import { NAME_PARTS } from '../../demo/words/companies.ts';
import { nameBook } from '../../demo/words/people.ts';
import { LANDS } from '../../demo/words/places.ts';

const latin = 'ba be bi bo dra da de do fe fi ga ge gla go ha he jo ka ke kla ko la le li lo lu ma me mi mo na ne ni no pa pe pla po ra re ri ro sa se si so sta ta te ti to tra va ve vi vo za ze zi'.split(' ');
const latinEnds = 'ris lan mos dex tek nor via las tum ren gal dis vas pol mar sta xis dor len bit'.split(' ');
const cyrillic = 'ба бе бо ва ве ви во га ге го да де до за зе ка ке кла ко ла ле ли ло ма ме ми мо на не ни но па пе по ра ре ри ро са се си со ста та те ти то тра фа фе ха хо ща я'.split(' ');
const cyrillicEnds = 'рис лан мос декс тек нор вия лас тум рен гал дис вас пол мар ста кс дор лен бит'.split(' ');
const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);

/**
 * A company's name for a large base: a made-up word, a family or a place with what it does, so that equal names are about as rare as in
 * a real register.
 */
export function generatedName(c: Chance, country: string): { bare: string; name: string; form: string } {
  const land = LANDS[country]!;
  const parts = NAME_PARTS[country === 'LT' ? 'lt' : country === 'RU' ? 'ru' : land.language === 'ro' ? 'ro' : 'en']!;
  const [start, ends] = country === 'RU' ? [cyrillic, cyrillicEnds] : [latin, latinEnds];
  const made = () => capital(c.pick(start) + c.pick(start) + c.pick(ends));
  const how = c.unit();
  let bare = made();
  if (how < 0.5) bare += ` ${c.pick(parts.second)}`;
  else if (how < 0.7) bare = `${c.pick(nameBook(country).families)[0]} ${c.pick(parts.second)} ${made()}`;
  else if (how < 0.8) bare = `${c.pick(parts.first)} ${c.pick(parts.second)} ${c.int(1, 99)}`;
  const at = c.unit() * 100;
  let sum = 0;
  const [form, shape] = land.forms.find((f) => (sum += f[2]) > at) ?? land.forms[0]!;
  return { bare, name: shape.replace('{}', bare), form };
}
