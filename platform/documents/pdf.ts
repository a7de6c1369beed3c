/** PDF documents from Typst templates. The typesetter is a process of its own: started when first needed, ended when idle. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { refuse } from '#plain/refusal.ts';
import type { Answer, Task } from './typesetter.ts';

/** The template is at fault; `message` says what Typst found, one line each. */
export class TemplateError extends Error {}

export interface PdfOptions {
  /** Pictures the template may show: `#image("logo.png")` shows `files['logo.png']`. */
  files?: Record<string, Uint8Array>;
  /** Milliseconds for one document; a template that takes longer is ended. */
  timeoutMs?: number;
}

const TYPESETTER = fileURLToPath(new URL('typesetter.ts', import.meta.url));
const TIMEOUT_MS = 30_000;
const IDLE_MS = 60_000;
const MAX_WAITING = 50;

let process_: ChildProcess | undefined;
let idle: NodeJS.Timeout | undefined;
let turn: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * Makes a tagged PDF (1.7) in Noto Sans. The template finds its data as `data` (JSON: null is `none`), so a value is only
 * ever a value: `#data.client` prints whatever stands there, be it quotes or Typst's own signs. Documents are made one
 * after another; the event loop stays free.
 * @throws TemplateError; the refusal UNAVAILABLE (503) if too many documents wait, or this one took too long
 */
export function renderPdf(
  template: string,
  data: unknown,
  { files = {}, timeoutMs = TIMEOUT_MS }: PdfOptions = {},
): Promise<Uint8Array> {
  if (waiting >= MAX_WAITING) return Promise.reject(refuse('UNAVAILABLE', { retryAfter: 10 }));
  waiting++;
  const task: Task = { template, data: JSON.stringify(data ?? null), files };
  const mine = turn
    .then(() => typeset(task, timeoutMs))
    .finally(() => {
      waiting--;
    });
  turn = mine.catch(() => {});
  return mine;
}

/** Ends the typesetter at once; the next document starts another. */
export function closeTypesetter(): void {
  clearTimeout(idle);
  process_?.kill('SIGKILL');
  process_ = undefined;
}

async function typeset(task: Task, timeoutMs: number): Promise<Uint8Array> {
  clearTimeout(idle);
  const child = (process_ ??= start());
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeoutMs);
  child.ref();
  child.channel?.ref();
  try {
    const answered = once(child, 'message', { signal: stop.signal }) as Promise<[Answer]>;
    const ended = once(child, 'exit', { signal: stop.signal }).then(() => {
      throw new Error('The typesetter ended unexpectedly.');
    });
    ended.catch(() => {});
    child.send(task);
    const [answer] = await Promise.race([answered, ended]);
    if ('pdf' in answer) return answer.pdf;
    throw new TemplateError(answer.errors.join('\n'));
  } catch (e) {
    if (!(e instanceof TemplateError)) closeTypesetter();
    if (stop.signal.aborted)
      throw refuse('UNAVAILABLE', { retryAfter: 10, facts: { seconds: Math.round(timeoutMs / 1000) } });
    throw e;
  } finally {
    clearTimeout(timer);
    stop.abort();
    child.unref();
    child.channel?.unref();
    if (process_) idle = setTimeout(closeTypesetter, IDLE_MS).unref();
  }
}

/** Knows nothing of our secrets and has no way to the network (Typst would fetch packages a template names). */
function start(): ChildProcess {
  const nowhere = 'http://127.0.0.1:9';
  const child = fork(TYPESETTER, [], {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH,
      HOME: '/nonexistent',
      XDG_CACHE_HOME: '/nonexistent',
      XDG_DATA_HOME: '/nonexistent',
      HTTP_PROXY: nowhere,
      HTTPS_PROXY: nowhere,
      ALL_PROXY: nowhere,
      http_proxy: nowhere,
      https_proxy: nowhere,
      all_proxy: nowhere,
    },
  });
  child.on('error', () => {});
  child.once('exit', () => {
    if (process_ === child) process_ = undefined;
  });
  return child;
}
