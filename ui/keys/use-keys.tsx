import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Key, openLayer, register } from './registry.ts';

export type { Key } from './registry.ts';

const Layer = createContext(0);

/**
 * The keys of the component that calls it, while it is on the screen. Pages print them with `?`; a key asked for twice
 * goes to the one that came last. Letters do nothing while a field is typed in, and work on any keyboard layout.
 */
export function useKeys(keys: readonly Key[]): void {
  const layer = useContext(Layer);
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  const any = keys.length > 0;
  useEffect(() => (any ? register({ layer, list: () => latest.current }) : undefined), [layer, any]);
}

/** Around the content of a dialog: inside, only its own keys work, and outside none. */
export function KeyLayer({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState<number>();
  useEffect(() => {
    const { layer, close } = openLayer();
    setOpened(layer);
    return close;
  }, []);
  return <Layer value={opened ?? -1}>{children}</Layer>;
}
