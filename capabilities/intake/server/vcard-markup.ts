import { refuse } from '#plain/refusal.ts';
import type { CardText, Property } from './vcard-text.ts';
import { unescapeXml, XmlScanner } from './xml-scan.ts';

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
const unreadable = () => refuse('FILE_UNREADABLE', { status: 422 });

/** jCard (RFC 7095): one card or an array of cards, as the same properties the text form has. */
export function jcards(text: string): CardText[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw unreadable();
  }
  const all = Array.isArray(json) && json[0] === 'vcard' ? [json] : json;
  if (!Array.isArray(all)) throw unreadable();
  return all.map((card: unknown, i): CardText => {
    const list = Array.isArray(card) && Array.isArray(card[1]) ? card[1] : [];
    const properties = list.flatMap((item: unknown): Property[] => {
      if (!Array.isArray(item) || typeof item[0] !== 'string' || item[0] === 'version') return [];
      const given = typeof item[1] === 'object' && item[1] ? Object.entries(item[1] as Record<string, unknown>) : [];
      const params = new Map(
        given.map(([key, value]) => [
          key.toUpperCase(),
          [value].flat().map((v) => (key === 'type' ? String(v).toUpperCase() : String(v))),
        ]),
      );
      const part = (value: unknown) =>
        [value]
          .flat()
          .map((v) => escaped(String(v)))
          .join(',');
      const value = Array.isArray(item[3]) ? item[3].map(part).join(';') : item.slice(3).map(part).join(',');
      return [{ name: item[0].toUpperCase(), params, value }];
    });
    return { line: i + 1, version: '4.0', complete: true, properties };
  });
}

/** Parts of the structured properties of xCard, in the order of the text form. */
const order: Record<string, string[]> = {
  N: ['surname', 'given', 'additional', 'prefix', 'suffix'],
  ADR: ['pobox', 'ext', 'street', 'locality', 'region', 'code', 'country'],
};

/** xCard (RFC 6351), as the same properties the text form has. */
export function xcards(text: string): CardText[] {
  const cards: CardText[] = [];
  const path: string[] = [];
  let property: Property | undefined;
  let values: { part: string; text: string }[] = [];
  let type = '';
  const scanner = new XmlScanner({
    open(name) {
      path.push(name.toLowerCase());
      const at = path.length - path.lastIndexOf('vcard') - 1;
      if (name === 'vcard') cards.push({ line: cards.length + 1, version: '4.0', complete: true, properties: [] });
      else if (path.includes('parameters')) type = '';
      else if (at === 1 && name !== 'group') {
        property = { name: name.toUpperCase(), params: new Map(), value: '' };
        values = [];
      } else if (property) values.push({ part: name.toLowerCase(), text: '' });
    },
    text(raw) {
      if (path.includes('parameters')) type += unescapeXml(raw);
      else if (values.length) (values.at(-1) as { text: string }).text += unescapeXml(raw);
    },
    close(name) {
      const parameter = path.indexOf('parameters');
      if (property && parameter > 0 && path.length === parameter + 3 && type.trim()) {
        const key = path[parameter + 1]?.toUpperCase() ?? '';
        property.params.set(key, [
          ...(property.params.get(key) ?? []),
          key === 'TYPE' ? type.trim().toUpperCase() : type.trim(),
        ]);
        type = '';
      }
      if (
        property &&
        parameter < 0 &&
        name.toUpperCase() === property.name &&
        path.at(-2) !== property.name.toLowerCase() &&
        path.length - path.lastIndexOf('vcard') === 2
      ) {
        const parts = order[property.name];
        const of = (part: string) =>
          values
            .filter((v) => v.part === part)
            .map((v) => escaped(v.text.trim()))
            .join(',');
        property.value = parts
          ? parts.map(of).join(';')
          : values.map((v) => escaped(v.text.trim())).join(property.name === 'ORG' ? ';' : ',');
        cards.at(-1)?.properties.push(property);
        property = undefined;
        values = [];
      }
      path.pop();
    },
  });
  try {
    scanner.push(text);
    scanner.end();
  } catch {
    throw unreadable();
  }
  return cards;
}
