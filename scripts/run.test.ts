import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { waitGone } from '#platform/postgres/processes.ts';

const RUN = fileURLToPath(new URL('run.mjs', import.meta.url));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'daybook-run-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const script = path.join(folder, 'script.mjs');
fs.writeFileSync(
  script,
  `process.on('SIGTERM', () => { console.log('asked to end'); setTimeout(() => process.exit(7), 50); });
   console.log(process.pid + ' ' + process.versions.node + ' ' + process.argv.slice(2));
   setInterval(() => {}, 1000);`,
);

/** Runs a command and waits for the script's first line: its pid, its Node, its arguments. */
async function start(command: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } });
  let output = '';
  child.stdout.on('data', (text) => {
    output += text;
  });
  while (!output.includes('\n')) await new Promise((done) => child.stdout.once('data', done));
  const [pid = '', node = '', given = ''] = output.trim().split(' ');
  return { child, pid: Number(pid), node, given, output: () => output };
}
const ended = (child: ChildProcess) => new Promise<number | null>((done) => child.once('exit', done));

test('the script runs on the pinned Node, gets its arguments, is asked to end politely, and its exit code is passed on', async () => {
  const run = await start(process.execPath, [RUN, script, 'a', 'b']);
  expect(Number.parseInt(run.node, 10)).toBeGreaterThanOrEqual(26);
  expect(run.given).toBe('a,b');
  const code = ended(run.child);
  run.child.kill('SIGTERM');
  expect(await code).toBe(7);
  expect(run.output()).toContain('asked to end');
});

test('the script ends when what called it is killed outright: run.mjs itself, or npm behind its shell', async () => {
  const direct = await start(process.execPath, [RUN, script]);
  direct.child.kill('SIGKILL');
  expect(await waitGone(direct.pid, 5000)).toBe(true);

  const npm = { npm_lifecycle_event: 'start' };
  const line = `"${process.execPath}" "${RUN}" "${script}"; true`;
  const wrapped = await start('sh', ['-c', `sh -c '${line}'; true`], npm);
  wrapped.child.kill('SIGKILL');
  expect(await waitGone(wrapped.pid, 5000)).toBe(true);
});
