/** A key pressed, however it came. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/**
 * The key's name, independent of the layout: on a Russian layout the key J says `о`, on a Lithuanian one the key 2 says
 * `č`; the place on the keyboard tells what was meant.
 */
export function nameOf(event: Pressed): string {
  const { key, code } = event;
  if (key === ' ') return 'space';
  if (key.length > 1 || key.charCodeAt(0) < 128) return key.length > 1 ? key : key.toLowerCase();
  const place = /^(?:Key|Digit|Numpad)(\w)$/.exec(code);
  if (place) return place[1]!.toLowerCase();
  // On most layouts `?` is Shift with this key; where it is a letter the mark stands elsewhere, but the hand knows the place.
  if (code === 'Slash') return event.shiftKey ? '?' : '/';
  return key.toLowerCase();
}

/** Does a press mean `mod+k`, `j`, `?`, `shift+Enter`? `mod` is Ctrl, on a Mac the Command key. */
export function matches(chord: string, event: Pressed, mac = isMac): boolean {
  const parts = chord.split('+');
  const wanted = parts.pop() || '+';
  const has = (name: string) => parts.includes(name);
  const mod = mac ? event.metaKey : event.ctrlKey;
  if (has('mod') !== mod || event.altKey !== has('alt')) return false;
  if (mac ? event.ctrlKey : event.metaKey) return false;
  const name = nameOf(event);
  if (name.toLowerCase() !== wanted.toLowerCase()) return false;
  // A sign such as `?` needs Shift on some layouts and not on others.
  const sign = wanted.length === 1 && !/[a-z0-9]/i.test(wanted);
  return sign || event.shiftKey === has('shift');
}

const faces: Record<string, string> = {
  enter: '↵', escape: 'Esc', arrowdown: '↓', arrowup: '↑', arrowleft: '←', arrowright: '→', space: '␣', delete: 'Del', backspace: '⌫',
};

/** How a chord is printed: `Ctrl K`, on a Mac `⌘K`. */
export function face(chord: string, mac = isMac): string {
  return chord
    .split(' ')
    .map((one) =>
      one
        .split('+')
        .map((part) => {
          const name = part.toLowerCase();
          if (name === 'mod') return mac ? '⌘' : 'Ctrl';
          if (name === 'shift') return mac ? '⇧' : 'Shift';
          if (name === 'alt') return mac ? '⌥' : 'Alt';
          return faces[name] ?? (part.length === 1 ? part.toUpperCase() : part);
        })
        .join(mac ? '' : ' '),
    )
    .join(' ');
}
