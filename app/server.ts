import fs from 'node:fs';
import path from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import type pg from 'pg';
import { pino } from 'pino';
import { makePool } from '#platform/database/pool.ts';
import type { House } from '#platform/http/context.ts';
import { mount } from '#platform/http/mount.ts';
import { sendProblem } from '#platform/http/problem.ts';
import { LiveHub } from '#platform/live/hub.ts';
import { refuse } from '#plain/refusal.ts';
import { type Actor, NOBODY } from '#cap/staff/server/actor.ts';
import { Sessions } from '#cap/staff/server/sessions.ts';
import { constraints, handlers } from './handlers.ts';
import { contract } from './contract.ts';
import { serveDescription } from './description.ts';
import { health } from './health.ts';
import { serveWeb } from './web-files.ts';

export interface ServerOptions {
  owner: pg.ClientConfig;
  app: pg.ClientConfig;
  filesRoot: string;
  /** Built web part; absent in tests of the API. */
  webRoot?: string;
  version: string;
  /** Offer the demo company on the sign-in page. */
  demo?: boolean;
  checkAnswers?: boolean;
  now?: () => Date;
  logLevel?: string;
  poolSize?: number;
}

export interface DaybookHouse extends House {
  sessions: Sessions;
  version: string;
  demoOffered: boolean;
  /** Makes the demo company unless it is there. */
  makeDemo?: () => Promise<void>;
  removeDemo?: () => Promise<number>;
}

/** TRUST_PROXY: `true`, a number of proxies, or their addresses; only behind one that is trusted do its headers say who asks and how. */
function trusted(said = ''): boolean | string | ((address: string, hop: number) => boolean) {
  if (said === '' || said === 'false') return false;
  if (said === 'true') return true;
  return /^\d+$/.test(said) ? (_address, hop) => hop < Number(said) : said;
}

/** The whole server, not yet listening: every capability mounted, every node of an installation alike. */
export async function makeServer(options: ServerOptions): Promise<{ app: FastifyInstance; house: DaybookHouse; close(): Promise<void> }> {
  const log = pino({ level: options.logLevel ?? 'info', redact: ['*.password', '*.token', 'req.headers.cookie', 'req.headers.authorization'] });
  const pool = makePool(options.app, { max: options.poolSize ?? 16 });
  const owner = makePool(options.owner, { max: 6 });
  const live = new LiveHub(owner, options.owner);
  await live.listen();
  const house: DaybookHouse = {
    pool,
    owner,
    live,
    appConfig: options.app,
    filesRoot: options.filesRoot,
    constraints,
    now: options.now ?? (() => new Date()),
    log,
    sessions: new Sessions(owner, live),
    version: options.version,
    demoOffered: options.demo ?? false,
  };
  house.removeDemo = async () => (await import('./demo/remove-demo.ts')).removeDemo(house);
  if (house.demoOffered) house.makeDemo = async () => (await import('./demo/make-demo.ts')).makeDemo(house);
  fs.mkdirSync(path.resolve(options.filesRoot), { recursive: true });

  const app = Fastify({
    logger: false,
    bodyLimit: 2_000_000,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    requestTimeout: 120_000,
    keepAliveTimeout: 75_000,
    genReqId: (req) => /^[\w-]{8,64}$/.exec(String(req.headers['x-request-id'] ?? ''))?.[0] ?? Math.random().toString(36).slice(2, 12),
    trustProxy: trusted(process.env.TRUST_PROXY),
  });
  app.server.headersTimeout = 15_000;
  app.setErrorHandler((e, req, reply) => sendProblem(house, e, req, reply));
  app.setNotFoundHandler((req, reply) => sendProblem(house, refuse('NOT_FOUND'), req, reply));
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async (req, reply) => {
    reply.header('x-request-id', req.id);
    // Seen once over TLS, never asked for without it again.
    if (req.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000');
    if (req.url.startsWith('/api/')) {
      reply.headers({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
      });
    }
  });
  await app.register((await import('@fastify/multipart')).default, { limits: { files: 1, fileSize: 200_000_000, fields: 10 } });
  health(app, house);
  mount<Actor>(
    app,
    house,
    { whoIs: (req) => house.sessions.whoIs(req), may: (actor, action) => actor.rights[action] !== undefined, nobody: NOBODY },
    contract,
    handlers(house),
    options.checkAnswers ?? false,
  );
  serveDescription(app, options.version);
  if (options.webRoot) await serveWeb(app, options.webRoot);
  await app.ready();
  return {
    app,
    house,
    close: async () => {
      await live.stop();
      // A browser keeps its connections open: those whose last answer has gone out are closed at once, the others after two seconds.
      const idle = setInterval(() => app.server.closeIdleConnections(), 50);
      const late = setTimeout(() => app.server.closeAllConnections(), 2000);
      await app.close();
      clearInterval(idle);
      clearTimeout(late);
      await Promise.all([pool.end(), owner.end()]);
    },
  };
}
