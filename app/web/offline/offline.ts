/** Installs the service worker, in built pages only. */
export function installOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => {}));
}

/** Asks for these answers of the API to be kept for reading without a connection. */
export function keepForOffline(urls: readonly string[]): void {
  navigator.serviceWorker?.controller?.postMessage({ type: 'keep', urls });
}

/** Nothing of a person stays on the device after signing out. */
export async function forgetOffline(): Promise<void> {
  navigator.serviceWorker?.controller?.postMessage({ type: 'forget' });
  if ('caches' in globalThis) await caches.delete('data').catch(() => false);
}
