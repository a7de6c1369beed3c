/** A word at the foot of the page. With `undo` it offers to take the deed back. */
export interface Toast {
  id: number;
  text: string;
  tone: 'plain' | 'failed';
  undo?: () => Promise<unknown> | unknown;
  state: 'open' | 'undoing';
  /** How long it stays, ms; undo stays at least 10 s (handbook 01, The day). */
  stay: number;
}

let toasts: readonly Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();
const put = (list: readonly Toast[]) => {
  toasts = list;
  for (const tell of listeners) tell();
};

export const currentToasts = (): readonly Toast[] => toasts;
export const subscribeToasts = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

export function dismiss(id: number): void {
  put(toasts.filter((toast) => toast.id !== id));
}

function add(toast: Pick<Toast, 'text' | 'tone' | 'undo' | 'stay'>): number {
  const id = next++;
  put([...toasts.slice(-3), { ...toast, id, state: 'open' }]);
  return id;
}

/** Tells something in passing; never the only place where it can be learnt. */
export const tell = (text: string, tone: Toast['tone'] = 'plain'): number => add({ text, tone, stay: 6_000 });

/** After a deed: says it is done and offers to take it back for 12 s, longer while it is looked at. */
export const offerUndo = (text: string, undo: NonNullable<Toast['undo']>): number =>
  add({ text, tone: 'plain', undo, stay: 12_000 });

/**
 * Takes a deed back. `words` says so when it worked or why it did not; a deed that could not be taken back stays offered.
 */
export async function takeBack(id: number, words: { done: string; failed: (error: unknown) => string }): Promise<void> {
  const toast = toasts.find((each) => each.id === id);
  if (!toast?.undo || toast.state === 'undoing') return;
  const change = (more: Partial<Toast>) => put(toasts.map((each) => (each.id === id ? { ...each, ...more } : each)));
  change({ state: 'undoing' });
  try {
    await toast.undo();
    change({ text: words.done, undo: undefined, state: 'open', tone: 'plain', stay: 3_000 });
  } catch (error) {
    change({ text: words.failed(error), state: 'open', tone: 'failed', stay: 12_000 });
  }
}

/** The newest deed that can still be taken back. */
export const lastUndo = (): Toast | undefined => toasts.findLast((toast) => toast.undo && toast.state === 'open');
