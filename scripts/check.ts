import { spawn } from 'node:child_process';
import path from 'node:path';

const bin = (name: string) => path.join(import.meta.dirname, '..', 'node_modules', '.bin', name);

/** Types of the three zones and the linter; prints only what is wrong. */
export async function check(): Promise<{ name: string; ok: boolean; output: string }[]> {
  const jobs: [string, string, string[]][] = [
    ['types of the pure zone', bin('tsc'), ['-p', 'tsconfig.pure.json']],
    ['types of the server', bin('tsc'), ['-p', 'tsconfig.server.json']],
    ['types of the web', bin('tsc'), ['-p', 'tsconfig.web.json']],
    ['types of the journeys', bin('tsc'), ['-p', 'tsconfig.e2e.json']],
    ['lint', bin('biome'), ['lint', '--error-on-warnings', '--max-diagnostics=40', '.']],
  ];
  const results = [];
  for (const [name, command, args] of jobs) {
    results.push(
      await new Promise<{ name: string; ok: boolean; output: string }>((done) => {
        let output = '';
        const child = spawn(command, args, { cwd: path.join(import.meta.dirname, '..') });
        child.stdout.on('data', (d) => (output += d));
        child.stderr.on('data', (d) => (output += d));
        child.on('close', (code) => done({ name, ok: code === 0, output }));
      }),
    );
  }
  return results;
}

if (import.meta.main) {
  const results = await check();
  for (const r of results) console.log(r.ok ? `ok    ${r.name}` : `WRONG ${r.name}\n${r.output}`);
  process.exit(results.every((r) => r.ok) ? 0 : 1);
}
