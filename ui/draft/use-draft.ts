import { useCallback, useEffect, useRef, useState } from 'react';

let owner = 'anyone';

/** Whose drafts are meant; set on sign-in. Drafts of others on the same device stay theirs. */
export function setDraftOwner(memberId: string): void {
  owner = memberId;
}

const place = (key: string) => `daybook.draft.${owner}.${key}`;

function read<V>(key: string): { value: V; at: number } | undefined {
  try {
    const text = localStorage.getItem(place(key));
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

export interface Draft<V> {
  value: V;
  set: (value: V | ((old: V) => V)) => void;
  /** Forgets the draft, after it was saved, and goes back to the initial value. */
  clear: () => void;
  /** When the draft that was found was written (ms); undefined when nothing was kept. */
  restoredAt: number | undefined;
}

/**
 * State that survives reload, errors and sign-out: what a person has typed is never lost. `key` names the place, such as
 * `log.<clientId>`; another key is another draft. Kept in this browser only, per member.
 */
export function useDraft<V>(key: string, initial: V): Draft<V> {
  const start = useRef(initial);
  const [state, put] = useState(() => load(key));
  function load(key: string) {
    const found = read<V>(key);
    return { key, value: found ? found.value : start.current, restoredAt: found?.at };
  }
  let shown = state;
  if (state.key !== key) {
    start.current = initial;
    shown = load(key);
    put(shown);
  }
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<() => void>(undefined);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current?.();
    waiting.current = undefined;
  }, []);

  const set = useCallback(
    (next: V | ((old: V) => V)) =>
      put((old) => {
        const value = typeof next === 'function' ? (next as (old: V) => V)(old.value) : next;
        waiting.current = () => {
          try {
            localStorage.setItem(place(old.key), JSON.stringify({ value, at: Date.now() }));
          } catch {
            // The browser's store is full or closed: the value still lives in the page.
          }
        };
        clearTimeout(timer.current);
        timer.current = setTimeout(flush, 150);
        return { ...old, value };
      }),
    [flush],
  );

  const clear = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current = undefined;
    localStorage.removeItem(place(key));
    put({ key, value: start.current, restoredAt: undefined });
  }, [key]);

  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);
  return { value: shown.value, set, clear, restoredAt: shown.restoredAt };
}
