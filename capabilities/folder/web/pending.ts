import { useSyncExternalStore } from 'react';
import type { Sheet } from '../model.ts';
import type { Change } from './changes.ts';

/** Deeds on their way to the server, and those it refused; for all pages of the folder, until the page is loaded again. */
interface State {
  sent: readonly Change[];
  /** By step: why its last change did not arrive. */
  failed: ReadonlyMap<string, Failure>;
}
export interface Failure {
  error: unknown;
  /** The sheet whose log was refused: it stays in sight with what was typed, also when a colleague has ended its step. */
  sheet?: Sheet | undefined;
}

let state: State = { sent: [], failed: new Map() };
const listeners = new Set<() => void>();
const put = (next: Partial<State>) => {
  state = { ...state, ...next };
  for (const tell of listeners) tell();
};
const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

export function begin(change: Change): void {
  const failed = new Map(state.failed);
  for (const id of Object.keys(change.after)) failed.delete(id);
  put({ sent: [...state.sent, change], failed });
}
export const end = (key: string): void => put({ sent: state.sent.filter((change) => change.key !== key) });

/** The server refused it: the sheets lie again where they lay, marked. */
export function fail(change: Change, error: unknown, sheet?: Sheet): void {
  const failed = new Map(state.failed);
  for (const id of Object.keys(change.after)) failed.set(id, { error, sheet });
  put({ sent: state.sent.filter((each) => each.key !== change.key), failed });
}
/** The person has seen it, or gives it up. */
export function forgive(stepId: string): void {
  if (!state.failed.has(stepId)) return;
  const failed = new Map(state.failed);
  failed.delete(stepId);
  put({ failed });
}

export const usePending = (): State => useSyncExternalStore(subscribe, () => state);
