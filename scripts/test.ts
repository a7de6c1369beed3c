import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { check } from './check.ts';

/**
 * `npm test`: types and lint, then rules, database and components, then the journeys in a browser. The last line is
 * `N passed, N failed`. `npm test -- fast` leaves the journeys out; `npm test -- journeys` runs only them.
 */
const root = path.join(import.meta.dirname, '..');
const only = process.argv[2];
const began = Date.now();
let passed = 0;
let failed = 0;

const run = (args: string[], env: Record<string, string> = {}) =>
  new Promise<number>((done) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('close', (code) => done(code ?? 1));
  });
const results = fs.mkdtempSync(path.join(root, 'node_modules', '.results-'));
process.on('exit', () => fs.rmSync(results, { recursive: true, force: true }));
const readJson = (file: string) => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

if (!only || only === 'fast') {
  for (const r of await check()) {
    console.log(r.ok ? `ok    ${r.name}` : `WRONG ${r.name}\n${r.output}`);
    if (r.ok) passed++;
    else failed++;
  }
  const file = path.join(results, 'vitest.json');
  const code = await run(['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const report = readJson(file);
  passed += report?.numPassedTests ?? 0;
  failed += report ? report.numFailedTests + (report.numFailedTestSuites && !report.numFailedTests ? report.numFailedTestSuites : 0) : 1;
  if (code !== 0 && report && !report.numFailedTests && !report.numFailedTestSuites) failed++;
}
if (!only || only === 'journeys') {
  const file = path.join(results, 'journeys.json');
  const code = await run(['node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e/playwright.config.ts', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const stats = readJson(file)?.stats;
  passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0);
  failed += stats ? stats.unexpected : 1;
  if (code !== 0 && stats && !stats.unexpected) failed++;
}
console.log(`\nin ${Math.round((Date.now() - began) / 1000)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
