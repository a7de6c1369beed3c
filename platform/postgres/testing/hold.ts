/** A process that starts PostgreSQL on the folder it is given, says so in JSON, and stays: for tests that kill it. */
import { startEmbedded } from '../embedded.ts';

const dataRoot = process.argv[2];
if (!dataRoot) throw new Error('usage: hold.ts <folder>');
try {
  const db = await startEmbedded({ dataRoot, onTrouble: () => {} });
  console.log(JSON.stringify({ pid: process.pid, postgres: db.pid, adopted: db.adopted }));
  process.once('SIGTERM', () => {
    void db.stop().then(() => process.exit(0));
  });
  setInterval(() => {}, 1000);
} catch (e) {
  console.log(JSON.stringify({ error: (e as Error).message }));
  process.exit(1);
}
