import { type CardText, listed, plainText, type Property, structured } from './vcard-text.ts';

export interface CardAddress {
  kind: 'work' | 'home' | 'other';
  street: string;
  city: string;
  region: string;
  postcode: string;
  country: string;
}
/**
 * What we take from a card, whichever of its five writings it came in. `birthday`: 'YYYY-MM-DD', or '--MM-DD' without
 * the year.
 */
export interface Card {
  fullName: string;
  given: string;
  family: string;
  patronymic: string;
  org: string;
  department: string;
  title: string;
  phones: string[];
  emails: string[];
  messengers: string[];
  urls: string[];
  addresses: CardAddress[];
  birthday: string;
  note: string;
  categories: string[];
  photos: { type: string; bytes: Uint8Array }[];
}

/**
 * The contents of one card; faxes and pagers are left out, preferred numbers come first. `photos` only when asked for.
 */
export function cardOf({ version, properties }: CardText, withPhotos = false): Card {
  const card: Card = {
    fullName: '',
    given: '',
    family: '',
    patronymic: '',
    org: '',
    department: '',
    title: '',
    phones: [],
    emails: [],
    messengers: [],
    urls: [],
    addresses: [],
    birthday: '',
    note: '',
    categories: [],
    photos: [],
  };
  const text = (property: Property) => plainText(property.value, version).trim();
  const ordered = properties.toSorted((a, b) => preference(a) - preference(b));
  for (const property of ordered) {
    switch (property.name) {
      case 'FN':
        card.fullName ||= text(property).replace(/\s+/g, ' ');
        break;
      case 'N': {
        const [family = '', given = '', additional = ''] = structured(property.value, version);
        if (card.family || card.given) break;
        Object.assign(card, { family, given, patronymic: additional });
        break;
      }
      case 'ORG': {
        const [org = '', ...departments] = structured(property.value, version);
        if (!card.org) Object.assign(card, { org, department: departments.filter(Boolean).join(', ') });
        break;
      }
      case 'TITLE':
        card.title = text(property);
        break;
      case 'ROLE':
        card.title ||= text(property);
        break;
      case 'TEL':
        if (!hasType(property, 'FAX') && !hasType(property, 'PAGER')) add(card.phones, phoneOf(text(property)));
        break;
      case 'EMAIL':
        add(card.emails, text(property).replace(/^mailto:/i, ''));
        break;
      case 'IMPP':
      case 'X-SKYPE':
      case 'X-SKYPE-USERNAME':
      case 'X-JABBER':
      case 'X-ICQ':
      case 'X-TELEGRAM':
      case 'X-MS-IMADDRESS':
        add(card.messengers, text(property));
        break;
      case 'URL':
        add(card.urls, text(property));
        break;
      case 'ADR':
        card.addresses.push(addressOf(property, version));
        break;
      case 'BDAY':
        card.birthday = birthdayOf(text(property));
        break;
      case 'NOTE':
        card.note = [card.note, text(property)].filter(Boolean).join('\n');
        break;
      case 'CATEGORIES':
        for (const part of listed(property.value, version)) add(card.categories, part);
        break;
      case 'PHOTO':
        if (withPhotos) card.photos.push(...photoOf(property));
        break;
    }
  }
  card.addresses = card.addresses.filter(({ kind: _, ...parts }) => Object.values(parts).some(Boolean));
  if (!card.fullName) card.fullName = [card.given, card.patronymic, card.family].filter(Boolean).join(' ');
  return card;
}

const add = (list: string[], value: string) => {
  if (value && !list.includes(value)) list.push(value);
};
const hasType = (property: Property, type: string) => property.params.get('TYPE')?.includes(type) ?? false;
const preference = (property: Property) => {
  if (hasType(property, 'PREF')) return 0;
  const rank = Number(property.params.get('PREF')?.[0]);
  return rank >= 1 && rank <= 100 ? rank : 101;
};
/** A tel: URI keeps its extension as 'x102'. */
const phoneOf = (value: string) => {
  const uri = /^tel:([^;]*)(?:;.*?ext=(\w+))?/i.exec(value);
  return uri ? `${uri[1]}${uri[2] ? ` x${uri[2]}` : ''}` : value;
};

function addressOf(property: Property, version: string): CardAddress {
  const [box = '', extended = '', street = '', city = '', region = '', postcode = '', country = ''] = structured(
    property.value,
    version,
  );
  const line = (value: string) => value.replace(/\s*\n\s*/g, ', ');
  const kind = hasType(property, 'WORK') ? 'work' : hasType(property, 'HOME') ? 'home' : 'other';
  const whole = [box, extended, street].filter(Boolean).map(line).join(', ');
  return {
    kind,
    street: whole,
    city: line(city),
    region: line(region),
    postcode: line(postcode),
    country: line(country),
  };
}

/**
 * '19800322', '1980-03-22', '1980-03-22T00:00:00Z', '--0203', '--02-03'; anything else stays as it was written, to be
 * reported.
 */
function birthdayOf(value: string): string {
  const whole = /^(\d{4})-?(\d\d)-?(\d\d)(?:T.*)?$/.exec(value);
  if (whole) return `${whole[1]}-${whole[2]}-${whole[3]}`;
  const yearless = /^--(\d\d)-?(\d\d)$/.exec(value);
  return yearless ? `--${yearless[1]}-${yearless[2]}` : value;
}

function photoOf(property: Property): { type: string; bytes: Uint8Array }[] {
  const uri = /^data:([^;,]*);base64,(.*)$/is.exec(property.value);
  const base64 = /^B(?:ASE64)?$/i.test(property.params.get('ENCODING')?.[0] ?? '');
  if (!uri && !base64) return [];
  const bytes = Buffer.from(uri ? (uri[2] as string) : property.value, 'base64');
  const type =
    uri?.[1] ||
    `image/${(property.params.get('TYPE')?.find((t) => /^(JPEG|PNG|GIF|WEBP)$/.test(t)) ?? 'jpeg').toLowerCase()}`;
  return bytes.length ? [{ type, bytes }] : [];
}
