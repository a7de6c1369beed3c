/**
 * Walks through XML that comes in pieces and calls back on tags and text; names come without their prefix. It knows
 * what office files consist of and nothing more: a document type (and with it every entity of its own) is refused.
 */
export interface XmlHandler {
  /** `attributes` is the text between the name and '>'; take values with `attribute`. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(raw: string): void;
}
export class XmlFault extends Error {}

export class XmlScanner {
  private rest = '';
  private readonly stack: string[] = [];
  private ended = false;
  private readonly handler: XmlHandler;

  constructor(handler: XmlHandler) {
    this.handler = handler;
  }

  push(piece: string): void {
    const text = this.rest ? this.rest + piece : piece;
    let at = 0;
    while (at < text.length) {
      const open = text.indexOf('<', at);
      const textEnd = open < 0 ? text.length : open;
      if (textEnd > at) {
        if (open < 0) break; // text may go on in the next piece
        this.characters(text.slice(at, textEnd));
      }
      const next = this.tag(text, open);
      if (next < 0) {
        at = open;
        break;
      }
      at = next;
    }
    this.rest = text.slice(at);
    if (this.rest.length > 20_000_000) throw new XmlFault('a piece without an end');
  }

  /** Says that nothing follows; faulty when something is still open. */
  end(): void {
    if (this.rest.trim() || this.stack.length || !this.ended) throw new XmlFault('ends too early');
  }

  private characters(raw: string): void {
    if (this.stack.length) this.handler.text(raw);
    else if (raw.replace(/^\ufeff/, '').trim()) throw new XmlFault('text outside of the root');
  }

  private tag(text: string, open: number): number {
    const sign = text[open + 1];
    if (sign === '!' || sign === '?') return this.aside(text, open);
    if (sign === '/') {
      const end = text.indexOf('>', open);
      if (end < 0) return -1;
      const name = bare(text.slice(open + 2, end).trim());
      if (this.stack.pop() !== name) throw new XmlFault(`unexpected </${name}>`);
      this.handler.close(name);
      this.ended = true;
      return end + 1;
    }
    const end = tagEnd(text, open);
    if (end < 0) return -1;
    const empty = text[end - 1] === '/';
    const inner = text.slice(open + 1, empty ? end - 1 : end);
    const space = inner.search(/\s/);
    const name = bare(space < 0 ? inner : inner.slice(0, space));
    if (!name) throw new XmlFault('a tag without a name');
    this.handler.open(name, space < 0 ? '' : inner.slice(space));
    if (empty) {
      this.handler.close(name);
      this.ended = true;
    } else {
      this.stack.push(name);
      if (this.stack.length > 100) throw new XmlFault('nested too deep');
    }
    return end + 1;
  }

  private aside(text: string, open: number): number {
    const [start, end] = (
      text.startsWith('<!--', open)
        ? ['<!--', '-->']
        : text.startsWith('<![CDATA[', open)
          ? ['<![CDATA[', ']]>']
          : text[open + 1] === '?'
            ? ['<?', '?>']
            : ['', '']
    ) as [string, string];
    if (!start) {
      if ('<![CDATA['.startsWith(text.slice(open)) || '<!--'.startsWith(text.slice(open))) return -1;
      throw new XmlFault('a document type is not accepted');
    }
    const close = text.indexOf(end, open + start.length);
    if (close < 0) return -1;
    if (start === '<![CDATA[') this.characters(text.slice(open + 9, close).replaceAll('&', '&amp;'));
    return close + end.length;
  }
}

const bare = (name: string) => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

/** The '>' that ends the tag: not one inside an attribute's quotes. */
function tagEnd(text: string, open: number): number {
  for (let end = text.indexOf('>', open); end >= 0; end = text.indexOf('>', end + 1)) {
    const last = text[end - 1] === '/' ? end - 2 : end - 1;
    if (text[last] === '"' && text[last - 1] !== '=') return end;
    if (!insideQuotes(text, open, end)) return end;
  }
  return -1;
}
function insideQuotes(text: string, open: number, end: number): boolean {
  let quote = '';
  for (let i = open; i < end; i++) {
    const char = text[i] as string;
    if (quote) quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
  }
  return quote !== '';
}

/** The value of one attribute out of the text of a tag; `name` without its prefix. */
export function attribute(attributes: string, name: string): string | undefined {
  const plain = attributes.indexOf(` ${name}="`);
  if (plain >= 0) {
    const from = plain + name.length + 3;
    return unescapeXml(attributes.slice(from, attributes.indexOf('"', from)));
  }
  let at = attributes.indexOf(name);
  for (; at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes[at - 1];
    if (before !== undefined && before !== ':' && !/\s/.test(before)) continue;
    const after = /^\s*=\s*("[^"]*"|'[^']*')/.exec(attributes.slice(at + name.length));
    if (after) return unescapeXml((after[1] as string).slice(1, -1));
  }
  return undefined;
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** Text with the five entities and character numbers put back. */
export function unescapeXml(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, entity: string) => {
    if (entity[0] !== '#') return named[entity] ?? whole;
    const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
