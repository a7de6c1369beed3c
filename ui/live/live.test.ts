import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Live } from './live.ts';

class Stream {
  static all: Stream[] = [];
  readyState = 1;
  onopen: ((event: Event) => void) | null = null;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  closed = false;
  readonly url: string;
  constructor(url: string) {
    this.url = url;
    Stream.all.push(this);
  }
  close() {
    this.closed = true;
  }
  say(data: unknown, lastEventId = '') {
    this.onmessage?.(new MessageEvent('message', { data: JSON.stringify(data), lastEventId }));
  }
}
const change = (relation: string) => ({ relation, rowId: '1', clientId: null, op: 'update' });
let heard: ReturnType<typeof vi.fn<(changes: readonly { relation: string }[]) => void>>;
let missed: ReturnType<typeof vi.fn<() => void>>;
let live: Live;
beforeEach(() => {
  vi.useFakeTimers();
  Stream.all = [];
  heard = vi.fn<(changes: readonly { relation: string }[]) => void>();
  missed = vi.fn<() => void>();
  live = new Live({ url: '/api/live', hear: heard, missed, open: (url) => new Stream(url) });
  live.start();
});
afterEach(() => {
  live.stop();
  vi.useRealTimers();
});

test('changes of a moment are told together', () => {
  Stream.all[0]!.onopen?.(new Event('open'));
  Stream.all[0]!.say({ actor: null, changes: [change('step')] }, '7');
  Stream.all[0]!.say({ actor: null, changes: [change('client')] }, '8');
  vi.advanceTimersByTime(100);
  expect(heard).toHaveBeenCalledOnce();
  expect(heard.mock.calls[0]![0].map((each) => each.relation)).toEqual(['step', 'client']);
  expect(live.state).toBe('live');
});
test('a server that has forgotten what was missed makes everything stale', () => {
  Stream.all[0]!.say({ changes: null });
  vi.advanceTimersByTime(100);
  expect(missed).toHaveBeenCalledOnce();
  expect(heard).not.toHaveBeenCalled();
});
test('a closed stream is opened again after a while, from the last event seen', () => {
  Stream.all[0]!.say({ changes: [change('step')] }, '41');
  Stream.all[0]!.readyState = 2;
  Stream.all[0]!.onerror?.(new Event('error'));
  expect(live.state).toBe('waiting');
  vi.advanceTimersByTime(2_500);
  expect(Stream.all[1]!.url).toBe('/api/live?lastEventId=41');
});
test('when it does not come back the page asks now and then', () => {
  for (let n = 0; n < 4; n++) Stream.all[0]!.onerror?.(new Event('error'));
  expect(live.state).toBe('polling');
  vi.advanceTimersByTime(31_000);
  expect(missed).toHaveBeenCalled();
});
test('a page nobody looks at gives its connection back, and catches up later', () => {
  const see = (state: string) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  see('hidden');
  vi.advanceTimersByTime(61_000);
  expect(Stream.all[0]!.closed).toBe(true);
  see('visible');
  expect(Stream.all).toHaveLength(2);
  expect(missed).toHaveBeenCalledOnce();
});
