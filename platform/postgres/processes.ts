/** What the operating system says about a process. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const linux = process.platform === 'linux';

export interface User {
  uid?: number;
  gid?: number;
}

/**
 * The state of a process: a dead one that its parent never collected (PID 1 of many containers does not) is 'gone',
 * although signals to its pid still succeed.
 */
export function processState(pid: number): 'live' | 'gone' {
  if (!Number.isInteger(pid) || pid <= 0) return 'gone';
  if (linux) {
    try {
      return stateFromStat(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
    } catch {
      return 'gone';
    }
  }
  try {
    process.kill(pid, 0);
  } catch (e) {
    return (e as NodeJS.ErrnoException).code === 'EPERM' ? 'live' : 'gone';
  }
  const stat = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stat.stdout?.trim().startsWith('Z') ? 'gone' : 'live';
}

/** Reads the third field of /proc/PID/stat; the second is the command in brackets and may itself hold brackets and spaces. */
export function stateFromStat(stat: string): 'live' | 'gone' {
  const state = stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
  return state === 'Z' || state === 'X' || state === '' ? 'gone' : 'live';
}

/**
 * The pids of the live PostgreSQL processes of a cluster: each has the data folder as its working directory.
 * @param user whom they run as, if not as we do: even root may be forbidden (in a container) to look at another user's process
 */
export function clusterProcesses(dir: string, user: User = {}): number[] {
  if (!linux) {
    const all = spawnSync('ps', ['-axo', 'pid=,args='], { encoding: 'utf8' }).stdout ?? '';
    return all
      .split('\n')
      .filter((line) => line.includes('postgres -D ' + dir))
      .map((line) => Number.parseInt(line, 10));
  }
  const real = fs.realpathSync(dir);
  const found: number[] = [];
  let denied = false;
  for (const name of fs.readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      if (!fs.readFileSync(`/proc/${name}/comm`, 'utf8').startsWith('postgres')) continue;
      if (fs.readlinkSync(`/proc/${name}/cwd`) === real) found.push(Number(name));
    } catch (e) {
      denied ||= ['EACCES', 'EPERM'].includes((e as NodeJS.ErrnoException).code ?? '');
    }
  }
  if (!denied || user.uid === undefined) return found;
  const script = 'cd /proc && for p in [0-9]*; do [ "$(readlink "$p/cwd")" = "$1" ] && echo "$p"; done 2>/dev/null';
  const list =
    spawnSync('/bin/sh', ['-c', script, 'sh', real], { uid: user.uid, gid: user.gid, cwd: '/', encoding: 'utf8' })
      .stdout ?? '';
  return list
    .split('\n')
    .map(Number)
    .filter((pid) => pid && processState(pid) === 'live');
}

/** The command line of a process, or [] where it cannot be read exactly. */
export function commandLine(pid: number): string[] {
  if (!linux) return [];
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
  } catch {
    return [];
  }
}

/** Kills what is left of a cluster whose postmaster is dead, and waits until it is gone (at most 5 s). */
export async function killStrays(dir: string, user?: User): Promise<void> {
  for (const end = Date.now() + 5000; Date.now() < end; await sleep(20)) {
    const left = clusterProcesses(dir, user);
    if (!left.length) return;
    for (const pid of left) sendSignal(pid, 'SIGKILL');
  }
  throw new Error(
    `Processes of a dead PostgreSQL still work in ${dir} and cannot be ended: ${clusterProcesses(dir, user).join(', ')}`,
  );
}

/** Sends a signal; false if there is nobody to take it. */
export function sendSignal(pid: number, name: NodeJS.Signals): boolean {
  try {
    process.kill(pid, name);
    return true;
  } catch {
    return false;
  }
}

/** Waits until the process is gone; false after `ms` milliseconds. */
export async function waitGone(pid: number, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; processState(pid) === 'live'; await sleep(5)) if (Date.now() > end) return false;
  return true;
}
