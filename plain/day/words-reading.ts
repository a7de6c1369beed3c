import { civil, type DateWordsContext, type Slots } from './words-slots.ts';
import type { Token } from './words-tokens.ts';
import * as say from './words-vocabulary.ts';

/** Fills the slots from the words of a sentence; nothing when a word is foreign or says a thing twice. */
export const readSlots = (tokens: Token[], context: DateWordsContext): Slots | undefined =>
  new Reading(tokens, context).read();

class Reading {
  private readonly slots: Slots = {};
  private readonly tokens: Token[];
  private readonly context: DateWordsContext;
  private i = 0;

  constructor(tokens: Token[], context: DateWordsContext) {
    this.tokens = tokens;
    this.context = context;
  }

  read(): Slots | undefined {
    while (this.i < this.tokens.length) if (!this.token(this.tokens[this.i++]!)) return;
    return this.slots;
  }

  private token(token: Token): boolean {
    if (token.kind === 'word') return this.word(token.text);
    if (token.kind === 'number') return this.number(token.value, token.digits);
    if (token.kind === 'time') return this.hour(token.hour, token.minute);
    if (token.kind === 'date') return this.date(token);
    return this.tokens[this.i]?.kind === 'number';
  }

  private set<K extends keyof Slots>(slot: K, value: NonNullable<Slots[K]>): boolean {
    if (this.slots[slot] !== undefined) return false;
    this.slots[slot] = value as Slots[K];
    return true;
  }

  private wordAt(i: number): string {
    const token = this.tokens[i];
    return token?.kind === 'word' ? token.text : '';
  }

  /** Skips the next word when it only names what has just been read ("5 **d.**", "2026 **г.**"). */
  private skip(words: ReadonlySet<string>): boolean {
    if (!words.has(this.wordAt(this.i))) return false;
    this.i++;
    return true;
  }

  private word(word: string): boolean {
    const { i, slots } = this;
    const previous = this.wordAt(i - 2);
    const next = this.wordAt(i);
    const count = say.numberOf(word);
    if (count && (say.unitOf(next, true) || say.AT.has(previous))) return this.number(count, 1);
    const quick = say.quickOf(word);
    if (quick !== undefined) return this.set('quick', quick);
    if (
      say.AFTER.has(word) &&
      say.unitOf(next, false) &&
      !say.monthOf(this.wordAt(i + 1)) &&
      !say.NEXT(this.wordAt(i + 1))
    ) {
      this.i++;
      return this.set('offset', { n: 1, unit: say.unitOf(next, false)! });
    }
    if (say.NEXT(word)) return this.set('which', 'next');
    if (say.THIS(word)) return this.set('which', 'this');
    const edge = say.edgeOf(word);
    if (edge) return this.set('edge', edge);
    const day = say.weekdayOf(word);
    const month = say.monthOf(word);
    if (day && !(month && this.isMonthHere())) return this.set('weekday', day);
    if (month) return this.set('month', month);
    const unit = say.unitOf(word, false);
    if (unit) {
      const namesTheMonth = unit === 'month' && (slots.month || say.monthOf(next));
      return namesTheMonth ? true : this.set('unit', unit);
    }
    return say.FILLER.has(word) || say.AT.has(word) || say.AFTER.has(word);
  }

  /** "mar" is March beside its number or outside Romanian, Tuesday before a date of its own ("mar., 5 mar."). */
  private isMonthHere(): boolean {
    if (this.tokens[this.i - 2]?.kind === 'number') return true;
    if (this.tokens[this.i]?.kind === 'number') return !say.monthOf(this.wordAt(this.i + 1));
    return !this.context.locale.startsWith('ro');
  }

  private number(n: number, digits: number): boolean {
    const { slots, i, tokens } = this;
    if (digits === 4) {
      this.skip(say.OF_YEAR);
      return this.set('year', n);
    }
    if (digits > 3) return false;
    const before = tokens[i - 2];
    const previous = before?.kind === 'word' ? before.text : '';
    const next = this.wordAt(i);
    const unit = say.unitOf(next, true);
    if (before?.kind === 'plus' || say.AFTER.has(previous)) {
      if (unit) this.i++;
      if (unit || before?.kind === 'plus') return this.set('offset', { n, unit: unit ?? 'day' });
    }
    if (say.monthOf(next)) return this.set('number', n);
    const at = say.AT.has(previous);
    if (slots.month && slots.number === undefined && !at) {
      this.skip(say.OF_DAY);
      return this.set('number', n);
    }
    const dayOnItsOwn = next === 'd' && this.context.locale.startsWith('lt');
    if (dayOnItsOwn || (next !== 'd' && say.OF_DAY.has(next))) {
      this.i++;
      return this.set('number', n);
    }
    if (at || say.HOUR(next) || next === 'am' || next === 'pm') return this.hour(n, 0);
    if (unit) {
      this.i++;
      return this.set('offset', { n, unit });
    }
    const dayIsSet = slots.date ?? slots.quick ?? slots.offset ?? slots.weekday ?? slots.number;
    if (dayIsSet !== undefined) return this.hour(n, 0);
    return this.set('number', n);
  }

  /** An hour with what may follow it: "10 val. 30 min.", "3 часа дня", "3 pm". */
  private hour(hour: number, minute: number): boolean {
    if (say.HOUR(this.wordAt(this.i))) this.i++;
    const after = this.tokens[this.i];
    let minutes = minute;
    if (after?.kind === 'number' && say.MINUTE(this.wordAt(this.i + 1))) {
      minutes = after.value;
      this.i += 2;
    }
    const part = say.partOfDay(this.wordAt(this.i));
    if (part) {
      this.i++;
      if (hour < 1 || hour > 12) return false;
    }
    const hours = part === 'pm' ? (hour % 12) + 12 : part === 'am' ? hour % 12 : hour;
    if (hours > 23 || minutes > 59) return false;
    return this.set('time', hours * 60 + minutes);
  }

  private date({ a, b, c, separator, wide, minutes }: Extract<Token, { kind: 'date' }>): boolean {
    if (wide === 'first') {
      if (c === undefined) {
        return this.set('year', a) && this.set('month', b);
      }
      return this.set('date', civil(a, b, c));
    }
    if (wide === 'second') {
      return this.set('month', a) && this.set('year', b);
    }
    if (separator === '.' && c === undefined && minutes && this.isClock(a, b)) return this.hour(a, b);
    const { locale } = this.context;
    const monthFirst = separator !== '.' && (locale === 'en-US' || (locale.startsWith('lt') && c === undefined));
    const swapped = separator !== '.' && (monthFirst ? a > 12 && b <= 12 : b > 12 && a <= 12);
    const [number, month] = monthFirst === swapped ? [a, b] : [b, a];
    if (c !== undefined) return this.set('date', civil(c < 100 ? 2000 + c : c, month, number));
    if (month < 1 || month > 12) throw new RangeError('no such month');
    return this.set('number', number) && this.set('month', month);
  }

  /** "10.30" is a time after "at", beside a day that is known, or where it could be no date and is not alone. */
  private isClock(a: number, b: number): boolean {
    if (a > 23) return false;
    if (say.AT.has(this.wordAt(this.i - 2))) return true;
    const couldBeDate = b >= 1 && b <= 12;
    if (this.slots.quick !== undefined || this.slots.date) return true;
    return !couldBeDate && this.tokens.length > 1;
  }
}
