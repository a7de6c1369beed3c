import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that stays the same between drawings and always does what the latest one said. For handlers, not for drawing. */
export function useEvent<A extends unknown[], R>(run: (...args: A) => R): (...args: A) => R {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
