/** A lock on a folder that dies with the process that holds it: a listening socket, so it can never be stale. */
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Takes the lock on a folder, or says which process has it. Of any number of processes that try at the same instant
 * exactly one gets it.
 * @returns the lock, or the pid of the holder (null if the holder does not answer)
 */
export async function lockFolder(dir: string): Promise<FolderLock | { holder: number | null }> {
  const { dev, ino } = fs.statSync(dir);
  const address = process.platform === 'linux' ? `\0daybook-${dev}-${ino}` : path.join(dir, '.lock');
  for (let attempt = 0; ; attempt++) {
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      socket.end(String(process.pid));
    });
    try {
      await new Promise<void>((done, fail) => {
        server.once('error', fail);
        server.listen(address, done);
      });
      server.unref();
      return {
        release: () =>
          new Promise((done) => {
            server.close(() => done());
          }),
      };
    } catch (e) {
      if ((e as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw e;
    }
    const holder = await ask(address);
    if (holder !== 'nobody') return { holder };
    if (attempt === 20) throw new Error(`Cannot lock ${dir}`);
    if (process.platform !== 'linux') fs.rmSync(address, { force: true }); // a socket file outlives its process
  }
}

function ask(address: string): Promise<number | null | 'nobody'> {
  return new Promise((done) => {
    const socket = net.connect(address);
    let text = '';
    socket.setTimeout(1000, () => {
      socket.destroy();
      done(null);
    });
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('end', () => {
      socket.destroy();
      done(Number(text) || null);
    });
    socket.on('error', () => done('nobody'));
  });
}
