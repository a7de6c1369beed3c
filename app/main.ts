import { buildWeb } from './build-web.ts';
import { openDatabase } from './database.ts';
import { env, version } from './settings.ts';

const began = performance.now();

/** `npm start`: database, migrations, pages, server, jobs; says where it listens; SIGTERM stops it cleanly. */
async function start() {
  const databaseReady = openDatabase();
  databaseReady.catch(() => {});
  buildWeb();
  const { makeServer } = await import('./server.ts');
  const db = await databaseReady;
  if (db.notice) console.log(`Daybook: ${db.notice}`);
  const server = await makeServer({
    owner: db.owner,
    app: db.app,
    filesRoot: `${db.dataRoot}/files`,
    webRoot: env.webRoot,
    version,
    demo: env.demo !== '0',
    logLevel: process.env.LOG_LEVEL ?? 'warn',
  });
  let stopJobs: (() => Promise<void>) | undefined;
  let stoppingSince = 0;
  const stop = async (code: number) => {
    // One signal may arrive several times, from the shell and from npm; a person's second one is meant.
    if (stoppingSince) return Date.now() - stoppingSince > 1500 ? process.exit(1) : undefined;
    stoppingSince = Date.now();
    setTimeout(() => process.exit(1), 4500).unref();
    await stopJobs?.().catch(() => {});
    await server.close().catch(() => {});
    await db.stop().catch(() => {});
    process.exit(code);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop(0));

  try {
    await server.app.listen({ port: env.port, host: env.host });
  } catch (e) {
    console.error((e as NodeJS.ErrnoException).code === 'EADDRINUSE' ? `Daybook: port ${env.port} is taken; set PORT to another.` : e);
    return stop(1);
  }
  const shown = env.host === '0.0.0.0' || env.host === '::' ? 'localhost' : env.host;
  console.log(`Daybook ${version} is open at http://${shown}:${env.port}  (ready in ${Math.round(performance.now() - began)} ms)`);
  const { startJobs } = await import('./jobs.ts');
  stopJobs = await startJobs(server.house, db.owner);
  if (env.demo === '1') await server.house.makeDemo?.();
}

start().catch((e) => {
  console.error(`Daybook could not start: ${(e as Error).message}`);
  if (process.env.LOG_LEVEL === 'debug') console.error(e);
  process.exit(1);
});
