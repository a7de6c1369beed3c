/** Keeps PostgreSQL running while the application lives. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Place } from './place.ts';
import { clearDead, type Postmaster, stopPostmaster } from './postmaster.ts';
import { processState } from './processes.ts';

/** Told about every unexpected end and restart; `fatal` means that PostgreSQL stays down. */
export type Trouble = (message: string, fatal: boolean) => void;

const PATIENCE_MS = 2000;
const POLL_MS = 250;
const DELAYS_MS = [0, 100, 300, 1000, 2000];
const STEADY_MS = 300;
const GIVE_UP_MS = 120_000;

/**
 * Restarts the server whenever it ends unasked: at once if it had been steady, with growing delays if not. Gives up when
 * no start succeeded for two minutes (a full disk may have been emptied by then).
 * @param run starts the server; the signal calls that off
 */
export function watch(
  place: Place,
  first: Postmaster,
  run: (signal: AbortSignal) => Promise<Postmaster>,
  onTrouble: Trouble,
) {
  const stopping = new AbortController();
  let current = first;
  let since = performance.now();
  let unsteady = 0;
  let restarting: Promise<void> | undefined;

  function follow(server: Postmaster): void {
    current = server;
    since = performance.now();
    if (server.child) server.child.once('exit', (code, signal) => ended(signal ?? `code ${code}`));
    else poll(server.pid);
  }

  /** An adopted server is not our child, so nobody tells us about its end. */
  function poll(pid: number): void {
    const timer = setInterval(() => {
      if (processState(pid) === 'live') return;
      clearInterval(timer);
      ended('it had been adopted');
    }, POLL_MS).unref();
  }

  function ended(why: string): void {
    if (stopping.signal.aborted) return;
    unsteady = performance.now() - since > STEADY_MS ? 0 : unsteady + 1;
    onTrouble(`PostgreSQL ended unexpectedly (${why}); restarting it.`, false);
    restarting = restart();
  }

  async function restart(): Promise<void> {
    const giveUp = performance.now() + GIVE_UP_MS;
    for (let failed = unsteady; performance.now() < giveUp; failed++) {
      await sleep(DELAYS_MS[Math.min(failed, DELAYS_MS.length - 1)], undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      try {
        await clearDead(place);
        follow(await run(stopping.signal));
        return onTrouble(`PostgreSQL runs again (process ${current.pid}).`, false);
      } catch (e) {
        if (stopping.signal.aborted) return;
        onTrouble((e as Error).message, false);
      }
    }
    onTrouble(`PostgreSQL could not be started again; see postgres.log in ${place.home}.`, true);
  }

  follow(first);
  return {
    pid: () => current.pid,
    stop: async () => {
      stopping.abort();
      await restarting;
      await stopPostmaster(place, current.pid, PATIENCE_MS);
    },
  };
}
