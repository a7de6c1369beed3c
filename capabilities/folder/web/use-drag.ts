import { useEffect, useRef } from 'react';
import type { DragOptions } from './drag.ts';

/** Lets the sheets of a list be dropped on the tabs; the code for it comes while nobody waits. */
export function useDrag(on: boolean, options: DragOptions) {
  const list = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const latest = useRef(options);
  latest.current = options;
  useEffect(() => {
    if (!on) return;
    let stop: (() => void) | undefined;
    let gone = false;
    const idle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 800));
    idle(() => {
      void import('./drag.ts').then(({ attachDrag }) => {
        if (gone || !list.current || !bar.current) return;
        stop = attachDrag(list.current, bar.current, {
          taken: (id) => latest.current.taken(id),
          onDrop: (ids, key) => latest.current.onDrop(ids, key),
        });
      }, () => {});
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, [on]);
  return { list, bar };
}
