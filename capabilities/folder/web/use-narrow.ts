import { useSyncExternalStore } from 'react';

const query = () => matchMedia('(max-width: 48rem)');
const subscribe = (tell: () => void) => {
  const media = query();
  media.addEventListener('change', tell);
  return () => media.removeEventListener('change', tell);
};

/** A phone: the list and the sheet do not stand beside each other. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query().matches);
