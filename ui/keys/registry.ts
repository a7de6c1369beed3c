import { matches } from './match.ts';

/** A key of a page. `keys` are chords such as `j`, `mod+k`, `g d` (one after the other); several for the same deed. */
export interface Key {
  keys: string | readonly string[];
  /** What it does, in the reader's language; shown by `?`. */
  label: string;
  /** Answers `false` to let another key of the same name have it. */
  run: (event: KeyboardEvent) => unknown;
  /** Also while a field is being typed in. Chords with Ctrl or Command always are. */
  inInputs?: boolean;
  /** Left out of the help, for keys that are obvious. */
  hidden?: boolean;
}

interface Entry {
  layer: number;
  list: () => readonly Key[];
}

const place = 'daybook.singleKeys';
const entries: Entry[] = [];
const layers: number[] = [0];
let nextLayer = 1;
let before = '';
let beforeTimer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

export const chords = (key: Key): readonly string[] => (typeof key.keys === 'string' ? [key.keys] : key.keys);

/** Single letters can be switched off (WCAG 2.1.4), for those who dictate or press keys by accident. */
export const singleKeys = (): boolean => localStorage.getItem(place) !== 'off';
export function setSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(place);
  else localStorage.setItem(place, 'off');
  for (const tell of listeners) tell();
}
export const subscribeKeys = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

/** A dialog opens a layer: only its own keys work until it closes. */
export function openLayer(): { layer: number; close: () => void } {
  const layer = nextLayer++;
  layers.push(layer);
  return { layer, close: () => void layers.splice(layers.indexOf(layer), 1) };
}

export function register(entry: Entry): () => void {
  if (!entries.length) document.addEventListener('keydown', pressed);
  entries.push(entry);
  return () => {
    entries.splice(entries.indexOf(entry), 1);
    if (!entries.length) document.removeEventListener('keydown', pressed);
  };
}

/** The keys that work now, newest first, each chord once. */
export function activeKeys(layer = layers[layers.length - 1]): Key[] {
  const seen = new Set<string>();
  return [...entries]
    .reverse()
    .filter((entry) => entry.layer === layer)
    .flatMap((entry) => entry.list())
    .filter((key) => {
      const fresh = chords(key).some((chord) => !seen.has(chord));
      for (const chord of chords(key)) seen.add(chord);
      return fresh;
    });
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)));

function pressed(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
  const inInput = typing(event.target);
  const letters = singleKeys();
  const top = layers[layers.length - 1];
  let begun = '';
  for (let at = entries.length - 1; at >= 0; at--) {
    const entry = entries[at]!;
    if (entry.layer !== top) continue;
    for (const key of entry.list()) {
      for (const chord of chords(key)) {
        const [first = '', second] = chord.split(' ');
        const plain = !/mod\+|alt\+/.test(first);
        if (inInput && plain && !key.inInputs) continue;
        if (!letters && plain && first.length === 1) continue;
        if (second !== undefined && before !== first) {
          if (matches(first, event)) begun = first;
          continue;
        }
        if (!matches(second ?? first, event)) continue;
        if (key.run(event) === false) continue;
        event.preventDefault();
        before = '';
        return;
      }
    }
  }
  before = begun;
  clearTimeout(beforeTimer);
  if (begun) beforeTimer = setTimeout(() => (before = ''), 1200);
}
