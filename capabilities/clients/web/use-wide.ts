import { useSyncExternalStore } from 'react';

const asks = new Map<string, MediaQueryList>();

function useMedia(text: string, without: boolean): boolean {
  let query = asks.get(text);
  if (!query && typeof matchMedia !== 'undefined') asks.set(text, (query = matchMedia(text)));
  return useSyncExternalStore(
    (tell) => {
      query?.addEventListener('change', tell);
      return () => query?.removeEventListener('change', tell);
    },
    () => query?.matches ?? without,
  );
}

/** True where two columns have room beside each other. */
export const useWide = (): boolean => useMedia('(min-width: 68rem)', true);
/** True where a form can lie open under a list that is still worth reading. */
export const useTall = (): boolean => useMedia('(min-height: 64rem)', true);
