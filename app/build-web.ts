import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { env, root } from './settings.ts';

const SOURCES = ['ui', 'plain', 'app/web', 'app/contract.ts', 'capabilities', 'vite.config.ts', 'package-lock.json'];
const STAMP = path.join(root, 'dist', 'web.stamp');

/** Newest change and number of files of everything the web part is made from. */
function fingerprint(): string {
  let newest = 0;
  let count = 0;
  const look = (file: string) => {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      if (path.basename(file) === 'server') return;
      for (const name of fs.readdirSync(file)) look(path.join(file, name));
      return;
    }
    count++;
    newest = Math.max(newest, stat.mtimeMs);
  };
  for (const s of SOURCES) look(path.join(root, s));
  return `${count}:${Math.round(newest)}`;
}

/** Builds the web part unless what was built is made from these very sources. */
export function buildWeb(say: (line: string) => void = console.log): void {
  const now = fingerprint();
  const stamp = fs.existsSync(STAMP) ? fs.readFileSync(STAMP, 'utf8') : '';
  if (stamp === now && fs.existsSync(path.join(env.webRoot, 'index.html'))) return;
  say('Daybook: building the pages (once) …');
  const r = spawnSync(process.execPath, [path.join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (r.status !== 0) throw new Error(`the pages could not be built:\n${r.stdout}\n${r.stderr}`);
  fs.writeFileSync(STAMP, now);
}
