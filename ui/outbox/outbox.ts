import { createStore, del, entries, set } from 'idb-keyval';
import { type Problem, Refusal } from '../refusal/refusal.ts';

/**
 * A deed done without a connection: it waits on this device and is sent when the server answers again, once, by its key.
 * What the server refuses or finds in conflict stays here until the person has seen it. Nothing typed is lost.
 */
export interface Waiting {
  /** The intent's idempotency key. */
  key: string;
  /** Whose it is: another person on the same device neither sees nor sends it. */
  owner: string;
  path: string;
  body: unknown;
  /** What the person recognises it by, such as the client's name. */
  label: string;
  /** When it was done, ms. */
  at: number;
  state: 'waiting' | 'refused' | 'conflict';
  problem?: Problem;
  /** The server's answer, where it reports a conflict. */
  answer?: unknown;
}

const store = typeof indexedDB === 'undefined' ? undefined : createStore('daybook-outbox', 'waiting');
let owner = '';
let items: readonly Waiting[] = [];
let flushing: Promise<void> | undefined;
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();
const heard = new Set<(sent: Waiting, answer: unknown) => void>();

const put = (next: readonly Waiting[]) => {
  items = next;
  for (const tell of listeners) tell();
};
export const waitingItems = (): readonly Waiting[] => items;
export const subscribeOutbox = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};
/** Told of every deed that reached the server, so that pages can read again. */
export const onSent = (hear: (sent: Waiting, answer: unknown) => void): (() => void) => {
  heard.add(hear);
  return () => heard.delete(hear);
};

/** Opens the person's outbox and goes on sending what waits in it. */
export async function openOutbox(memberId: string): Promise<void> {
  owner = memberId;
  const all = store ? ((await entries<string, Waiting>(store)) ?? []) : [];
  put(all.map(([, item]) => item).filter((item) => item.owner === memberId).sort((a, b) => a.at - b.at));
  addEventListener('online', flushSoon);
  clearInterval(timer);
  timer = setInterval(() => items.some((i) => i.state === 'waiting') && navigator.onLine && flushSoon(), 15_000);
  flushSoon();
}

/** Keeps a deed for later. */
export async function postLater(deed: Pick<Waiting, 'key' | 'path' | 'body' | 'label'>): Promise<void> {
  const item: Waiting = { ...deed, owner, at: Date.now(), state: 'waiting' };
  if (store) await set(item.key, item, store);
  put([...items.filter((i) => i.key !== item.key), item]);
}

/** The person has seen it, or gives it up. */
export async function forget(key: string): Promise<void> {
  if (store) await del(key, store);
  put(items.filter((i) => i.key !== key));
}

/** Tries a refused one again, as it is or with what the person mended. */
export async function tryAgain(key: string, body?: unknown): Promise<void> {
  const item = items.find((i) => i.key === key);
  if (!item) return;
  await keep({ ...item, ...(body === undefined ? {} : { body }), state: 'waiting' });
  await flush();
}

async function keep(item: Waiting) {
  if (store) await set(item.key, item, store);
  put(items.map((i) => (i.key === item.key ? item : i)));
}

const flushSoon = () => void flush();

/** Sends what waits, in the order it was done; one page of the device at a time. */
export function flush(): Promise<void> {
  const alone = (work: () => Promise<void>) => (navigator.locks ? navigator.locks.request('daybook-outbox', work) : work());
  flushing ??= Promise.resolve(alone(send)).finally(() => {
    flushing = undefined;
  });
  return flushing;
}

async function send(): Promise<void> {
  for (const item of items.filter((i) => i.state === 'waiting')) {
    let answer: Response;
    try {
      answer = await fetch(item.path, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json', 'idempotency-key': item.key },
        body: JSON.stringify(item.body),
      });
    } catch {
      return;
    }
    if (answer.status === 401 || answer.status === 429 || answer.status >= 500) return;
    const body = await answer.json().catch(() => ({}));
    if (!answer.ok) {
      await keep({ ...item, state: 'refused', problem: { ...body, status: answer.status, code: body.code ?? `HTTP_${answer.status}` } });
      continue;
    }
    for (const hear of heard) hear(item, body);
    if (body?.conflict) await keep({ ...item, state: 'conflict', answer: body });
    else await forget(item.key);
  }
}

/** The refusal of a deed that could not be sent, for its words. */
export const refusalOf = (item: Waiting): Refusal | undefined => (item.problem ? new Refusal(item.problem) : undefined);
