/**
 * A small seeded source of chance (sfc32): the same seed gives the same company on every machine, so that the demo and
 * the generated bases can be talked about, tested and measured again.
 */
export class Chance {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  constructor(seed: number | string) {
    let h = 1779033703;
    for (const ch of String(seed)) {
      h = Math.imul(h ^ ch.charCodeAt(0), 3432918353);
      h = (h << 13) | (h >>> 19);
    }
    this.a = h;
    this.b = Math.imul(h, 0x9e3779b1) ^ 0x85ebca6b;
    this.c = Math.imul(h, 0xc2b2ae35) ^ 0x27d4eb2f;
    this.d = 1;
    for (let i = 0; i < 12; i++) this.bits();
  }

  /** 32 random bits as an unsigned integer. */
  bits(): number {
    const t = (this.a + this.b + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + t) | 0;
    return t >>> 0;
  }
  /** From 0 up to, not including, 1. */
  unit(): number {
    return this.bits() / 4294967296;
  }
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.unit() * (to - from + 1));
  }
  /** True in `share` of all cases. */
  maybe(share: number): boolean {
    return this.unit() < share;
  }
  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.unit() * list.length)]!;
  }
  /** One of the keys, as often as its weight says. */
  weighed<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let at = this.unit() * entries.reduce((sum, [, w]) => sum + w, 0);
    for (const [key, w] of entries) if ((at -= w) < 0) return key;
    return entries.at(-1)![0];
  }
  shuffle<T>(list: readonly T[]): T[] {
    const out = [...list];
    for (let i = out.length - 1; i > 0; i--) {
      const j = this.int(0, i);
      [out[i], out[j]] = [out[j]!, out[i]!];
    }
    return out;
  }
  /** `n` digits as text. */
  digits(n: number): string {
    let s = '';
    while (s.length < n) s += String(this.bits()).padStart(10, '0').slice(-6);
    return s.slice(0, n);
  }
  /** An id laid out as uuidv7: the moment in front, chance behind. @param ms milliseconds since 1970 */
  id(ms: number): string {
    const time = Math.floor(ms).toString(16).padStart(12, '0');
    const r1 = this.bits();
    const r2 = this.bits();
    const tail = this.bits().toString(16).padStart(8, '0') + (r2 & 0xffff).toString(16).padStart(4, '0');
    const x = (0x7000 | (r1 & 0x0fff)).toString(16);
    const y = (0x8000 | ((r1 >>> 16) & 0x3fff)).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-${x}-${y}-${tail}`;
  }
}

/** The share of each of `n` when the first is the greatest and the `k`th has 1/k^s of it (Zipf), summing up to 1. */
export function zipfShares(n: number, s = 1): number[] {
  const raw = Array.from({ length: n }, (_, k) => 1 / (k + 1) ** s);
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((w) => w / sum);
}
