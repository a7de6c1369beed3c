// node scripts/run.mjs <script> [args]: runs the script on the Node pinned in package.json, which npm installed as a package,
// or on the one it was called with if that is new enough. Plain ESM that works on any Node >= 18.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const MIN = 26;
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const win = process.platform === 'win32';

function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= MIN) return process.execPath;
  const target = `${win ? 'win' : process.platform}-${process.arch}`;
  for (const name of [`node-${target}`, `node-bin-${target}`]) {
    const bin = path.join(root, 'node_modules', name, 'bin', win ? 'node.exe' : 'node');
    if (fs.existsSync(bin)) return bin;
  }
  console.error(
    `Daybook needs Node ${MIN} or newer. This is ${process.version}, and node_modules has no packaged Node for ${target}.\n` +
      'Run "npm ci --include=optional" in this folder, or install a newer Node.',
  );
  process.exit(1);
}

const bin = findNode();
const env = {
  ...process.env,
  PATH: path.dirname(bin) + path.delimiter + (process.env.PATH ?? ''),
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(root, 'node_modules', '.cache', 'compile'),
};
const leash = pathToFileURL(path.join(root, 'scripts', 'leash.mjs')).href;
const child = spawn(bin, ['--import', leash, ...process.argv.slice(2)], { stdio: 'inherit', env });
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
let passedOn = 0;
function pass(signal) {
  if (Date.now() - passedOn < 1000) return; // npm and its shell may repeat the one the user gave
  passedOn = Date.now();
  child.kill(signal);
}
for (const s of signals) process.on(s, pass); // and we outlive the child's clean-up
child.on('error', (e) => {
  console.error(`Daybook: cannot run ${bin}: ${e.message}`);
  process.exit(1);
});
child.on('exit', (code, signal) => {
  if (!signal) process.exit(code ?? 1);
  for (const s of signals) process.removeAllListeners(s);
  process.kill(process.pid, signal);
});

/** Our parent and, if that is the shell in which npm runs a script, npm itself (where the system tells it cheaply). */
function ancestors() {
  try {
    const stat = fs.readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    const [, shell, rest] = /\(((?:\w*sh|busybox)?).*\) (.*)/s.exec(stat);
    return shell ? `${process.ppid} ${rest.split(' ')[1]}` : String(process.ppid);
  } catch {
    return String(process.ppid);
  }
}

// A shell between npm and us passes no signal on and outlives a killed npm.
if (process.env.npm_lifecycle_event) {
  const first = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === first) return;
    clearInterval(timer);
    pass('SIGTERM');
  }, 250).unref();
}
