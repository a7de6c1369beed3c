// Loaded before the script by run.mjs: ends this process politely if run.mjs itself was killed and could not pass a signal on.
import { isMainThread } from 'node:worker_threads';

const parent = process.ppid;
if (isMainThread) {
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
