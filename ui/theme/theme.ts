import { useSyncExternalStore } from 'react';

/** What a person chose: as the device, light, or dark. */
export type Theme = 'auto' | 'light' | 'dark';

const place = 'daybook.theme';
const listeners = new Set<() => void>();

/** The choice kept on this device. index.html applies it before the first paint. */
export function theme(): Theme {
  const kept = localStorage.getItem(place);
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
}

export function setTheme(next: Theme): void {
  if (next === 'auto') localStorage.removeItem(place);
  else localStorage.setItem(place, next);
  applyTheme();
  for (const tell of listeners) tell();
}

export function applyTheme(): void {
  const chosen = theme();
  if (chosen === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}

export function useTheme(): Theme {
  return useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, theme);
}
