// Installs the dependencies once per package-lock.json. Plain ESM: it must run on any Node >= 18, before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const stampFile = path.join(root, 'node_modules', '.daybook-stamp');
const lockFile = path.join(root, '.install-lock');
const BEAT_MS = 1000;
const STALE_MS = 20_000;

const lockText = fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8');
const want = createHash('sha256').update(lockText).update(`${process.platform}-${process.arch}`).digest('hex');

const read = (file) => {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const fits = (only, own) => {
  const list = [only ?? []].flat();
  return !list.length || list.includes(own) || (list[0][0] === '!' && !list.includes(`!${own}`));
};

/** True if node_modules already holds exactly what the lock file asks for (an `npm ci` run by hand leaves no stamp). */
function alreadyInstalled() {
  const have = read(path.join(root, 'node_modules', '.package-lock.json'));
  if (!have) return false;
  const found = JSON.parse(have).packages;
  return Object.entries(JSON.parse(lockText).packages).every(([name, p]) => {
    if (!name || p.link) return true;
    if (p.optional && (p.libc || !p.os || !fits(p.os, process.platform) || !fits(p.cpu, process.arch))) return true;
    if (found[name]?.version !== p.version || found[name]?.integrity !== p.integrity) return false;
    return fs.existsSync(path.join(root, name, 'package.json'));
  });
}

function writeStamp() {
  try {
    fs.writeFileSync(stampFile, want);
  } catch (e) {
    if (e.code !== 'EROFS' && e.code !== 'EACCES') throw e;
  }
}

/** One installs, others wait. The owner touches the file every second, so a lock without a living owner is seen as such. */
async function takeLock() {
  for (let told = false; ; ) {
    try {
      fs.writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      await sleep(100);
      if (read(lockFile) === String(process.pid)) return;
    } catch (e) {
      if (e.code !== 'EEXIST') throw e;
      if (ownerIsGone()) {
        fs.rmSync(lockFile, { force: true });
        continue;
      }
      if (!told) console.log('Daybook: another process is installing the dependencies; waiting for it ...');
      told = true;
      await sleep(300);
    }
  }
}

function ownerIsGone() {
  let age;
  try {
    age = Date.now() - fs.statSync(lockFile).mtimeMs;
  } catch {
    return false;
  }
  if (age > STALE_MS) return true;
  const pid = Number(read(lockFile));
  if (!pid) return age > 2 * BEAT_MS;
  try {
    process.kill(pid, 0);
    return false;
  } catch (e) {
    return e.code === 'ESRCH';
  }
}

/** False if the registry of the day lacked packages for other platforms: `npm ci` refuses such a lock file. */
function lockIsComplete() {
  const all = JSON.parse(lockText).packages;
  return Object.entries(all).every(([name, p]) =>
    Object.keys(p.optionalDependencies ?? {}).every(
      (d) => all[`node_modules/${d}`] ?? all[`${name}/node_modules/${d}`],
    ),
  );
}

/** No install script is needed (PostgreSQL's symlinks are made at its start), so none is run. */
function npmInstall() {
  const how = lockIsComplete() ? ['ci'] : ['install', '--no-save']; // both install the locked versions, by their hashes
  const args = [
    ...how,
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--loglevel=error',
    '--no-audit',
    '--no-fund',
  ];
  const env = { ...process.env, npm_config_loglevel: 'error' };
  delete env.NODE_ENV; // "production" would leave the development tools out
  const npm = process.env.npm_execpath;
  const child =
    npm && /\.c?js$/.test(npm)
      ? spawn(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit', env })
      : spawn('npm', args, { cwd: root, stdio: 'inherit', env, shell: process.platform === 'win32' });
  return new Promise((done) => {
    const pass = (signal) => child.kill(signal);
    for (const s of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(s, pass);
    child.on('error', (e) => {
      console.error(`Daybook: cannot run npm: ${e.message}`);
      done(1);
    });
    child.on('exit', (code) => done(code ?? 1));
  });
}

if (process.env.DAYBOOK_SKIP_INSTALL !== '1' && read(stampFile) !== want) {
  if (alreadyInstalled()) writeStamp();
  else {
    await takeLock();
    const beat = setInterval(() => {
      try {
        fs.utimesSync(lockFile, new Date(), new Date());
      } catch {
        /* removed by hand */
      }
    }, BEAT_MS);
    try {
      if (read(stampFile) !== want) {
        console.log('Daybook: installing dependencies (first run, or package-lock.json changed) ...');
        const code = await npmInstall();
        if (code !== 0) {
          console.error('Daybook: npm could not install them; remove the cause named above and run the command again.');
          process.exitCode = 1;
        } else writeStamp();
      }
    } finally {
      clearInterval(beat);
      fs.rmSync(lockFile, { force: true });
    }
  }
}
