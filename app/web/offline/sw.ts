/// <reference lib="webworker" />
// The service worker: the shell and today's sheets are there without a connection. Written as a module without imports;
// the build fills in ASSETS and VERSION.
declare const self: ServiceWorkerGlobalScope;
declare const __ASSETS__: string[];
declare const __VERSION__: string;

const SHELL = `shell-${__VERSION__}`;
const DATA = 'data';
/** What of the API is readable without a connection: who I am, the day page, its tabs, and dossiers. */
const READABLE = /^\/api\/(session|folder(\/tab)?|me|clients\/[0-9a-f-]{36}(\/timeline)?)$/;

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(SHELL);
      await Promise.all(__ASSETS__.map((url) => cache.add(url).catch(() => {})));
      await cache.add(new Request('/', { cache: 'reload' })).catch(() => {});
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name !== SHELL && name !== DATA) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('message', (event) => {
  const message = event.data as { type: string; urls?: string[] };
  if (message.type === 'forget') event.waitUntil(caches.delete(DATA));
  if (message.type === 'keep') event.waitUntil(keepAll(message.urls ?? []));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request));
  else if (READABLE.test(url.pathname)) event.respondWith(data(request));
});

async function page(request: Request): Promise<Response> {
  const cache = await caches.open(SHELL);
  try {
    const fresh = await withTimeout(fetch(request), 4000);
    if (fresh.ok && fresh.headers.get('content-type')?.includes('text/html')) await cache.put('/', fresh.clone());
    return fresh;
  } catch {
    return (await cache.match('/')) ?? Response.error();
  }
}

async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(SHELL);
  const kept = await cache.match(request);
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await cache.put(request, fresh.clone());
  return fresh;
}

/** The network's answer, kept; without a network, or when the server is down, the kept one, marked with its age. */
async function data(request: Request): Promise<Response> {
  const cache = await caches.open(DATA);
  try {
    const fresh = await fetch(request);
    if (fresh.ok) {
      const kept = new Response(await fresh.clone().blob(), { headers: fresh.headers });
      kept.headers.set('x-kept-at', String(Date.now()));
      await cache.put(request.url, kept);
    } else if (fresh.status === 401 || fresh.status === 404) await cache.delete(request.url);
    if (fresh.status < 502) return fresh;
  } catch {
    // no network: below
  }
  return (await cache.match(request.url)) ?? Response.error();
}

/** Today's dossiers, one after the other, so that nobody notices. */
async function keepAll(urls: string[]): Promise<void> {
  const cache = await caches.open(DATA);
  const wanted = new Set(urls.map((u) => new URL(u, location.origin).href));
  for (const url of wanted) {
    const kept = await cache.match(url);
    if (kept && Date.now() - Number(kept.headers.get('x-kept-at')) < 30 * 60_000) continue;
    await data(new Request(url, { credentials: 'same-origin' })).catch(() => {});
  }
}

function withTimeout<T>(work: Promise<T>, ms: number): Promise<T> {
  return Promise.race([work, new Promise<never>((_, no) => setTimeout(() => no(new Error('slow')), ms))]);
}
