/** How fresh the page is: `live` (changes arrive), `waiting` (connecting again), `polling` (asking now and then instead). */
export type LiveState = 'off' | 'live' | 'waiting' | 'polling';
/** One changed row: its table, its id, the client it belongs to where there is one (as platform/live tells it). */
export interface Change {
  relation: string;
  rowId: string;
  clientId: string | null;
  op: string;
}
/** One transaction's changes. Without changes: something was missed, or too much changed to name it. */
interface LiveEvent {
  id?: string;
  actor?: string | null;
  changes?: Change[] | null;
}

type Hear = (changes: readonly Change[]) => void;
type Source = Pick<EventSource, 'close' | 'readyState'> & {
  onopen: ((event: Event) => void) | null;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: Event) => void) | null;
};

const hiddenFor = 60_000;
const pollEvery = 30_000;
const gather = 60;

/**
 * One stream of changes for the page. The browser reconnects by itself and tells the server the last event it saw; when
 * the server has closed the stream for good we open it again, later and later, and meanwhile ask every half minute.
 * A page nobody looks at gives its connection back after a minute (a browser has few per server) and catches up when
 * it is looked at again. `missed` is called when changes may have been missed.
 */
export class Live {
  state: LiveState = 'off';
  #source: Source | undefined;
  #open: (url: string) => Source;
  #hear: Hear;
  #missed: () => void;
  #tell: () => void;
  #url: string;
  #lastId = '';
  #tries = 0;
  #gathered: Change[] = [];
  #forgot = false;
  #timers: Partial<Record<'again' | 'poll' | 'hide' | 'gather', ReturnType<typeof setTimeout>>> = {};

  constructor(options: { url: string; hear: Hear; missed: () => void; tell?: () => void; open?: (url: string) => Source }) {
    this.#url = options.url;
    this.#hear = options.hear;
    this.#missed = options.missed;
    this.#tell = options.tell ?? (() => {});
    this.#open = options.open ?? ((url) => new EventSource(url));
  }

  start(): void {
    document.addEventListener('visibilitychange', this.#looked);
    this.#connect();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.#looked);
    this.#drop();
    this.#set('off');
  }

  #connect(): void {
    this.#drop();
    const url = this.#lastId ? `${this.#url}?lastEventId=${encodeURIComponent(this.#lastId)}` : this.#url;
    const source = this.#open(url);
    this.#source = source;
    source.onopen = () => {
      clearInterval(this.#timers.poll);
      if (this.#tries > 0 && !this.#lastId) this.#missed();
      this.#tries = 0;
      this.#set('live');
    };
    source.onmessage = (event) => {
      if (event.lastEventId) this.#lastId = event.lastEventId;
      const { changes } = JSON.parse(event.data) as LiveEvent;
      if (changes) this.#gathered.push(...changes);
      else this.#forgot = true;
      this.#timers.gather ??= setTimeout(() => {
        this.#timers.gather = undefined;
        const gathered = this.#gathered;
        this.#gathered = [];
        if (this.#forgot) this.#missed();
        else this.#hear(gathered);
        this.#forgot = false;
      }, gather);
    };
    source.onerror = () => {
      this.#tries += 1;
      this.#set(this.#tries > 3 ? 'polling' : 'waiting');
      if (this.#tries === 4) this.#timers.poll = setInterval(this.#missed, pollEvery);
      if (source.readyState !== 2) return;
      const wait = Math.min(60_000, 1000 * 2 ** this.#tries) * (0.5 + Math.random() / 2);
      clearTimeout(this.#timers.again);
      this.#timers.again = setTimeout(() => this.#connect(), wait);
    };
  }

  #drop(): void {
    this.#source?.close();
    this.#source = undefined;
    clearTimeout(this.#timers.again);
    clearTimeout(this.#timers.hide);
  }

  #looked = (): void => {
    clearTimeout(this.#timers.hide);
    if (document.visibilityState === 'hidden') {
      this.#timers.hide = setTimeout(() => {
        this.#drop();
        clearInterval(this.#timers.poll);
        this.#set('off');
      }, hiddenFor);
    } else if (!this.#source) {
      this.#connect();
      this.#missed();
    }
  };

  #set(state: LiveState): void {
    if (state === this.state) return;
    this.state = state;
    this.#tell();
  }
}
