import type { FastifyInstance } from 'fastify';
import client from 'prom-client';
import type { DaybookHouse } from './server.ts';

/** /healthz: the process answers. /readyz: the database takes writes. /metrics: Prometheus, from this machine only or with METRICS_TOKEN. */
export function health(app: FastifyInstance, house: DaybookHouse) {
  const registry = new client.Registry();
  client.collectDefaultMetrics({ register: registry });
  const requests = new client.Histogram({
    name: 'daybook_request_seconds',
    help: 'Time of a request by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.25, 1, 5],
    registers: [registry],
  });
  new client.Gauge({ name: 'daybook_live_pages', help: 'Open pages listening', registers: [registry], collect() { this.set(house.live.size); } });
  new client.Gauge({ name: 'daybook_pool_waiting', help: 'Requests waiting for a connection', registers: [registry], collect() { this.set(house.pool.waitingCount); } });

  app.addHook('onResponse', async (req, reply) => {
    requests.observe({ method: req.method, route: req.routeOptions.url ?? 'none', status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    if (reply.elapsedTime > 1000 && req.routeOptions.url !== '/api/live') {
      house.log.warn({ requestId: req.id, route: req.routeOptions.url, ms: Math.round(reply.elapsedTime) }, 'slow');
    }
  });
  app.get('/healthz', (_req, reply) => reply.send({ ok: true }));
  let ready: { at: number; ok: boolean; why?: string } = { at: 0, ok: false };
  app.get('/readyz', async (_req, reply) => {
    if (Date.now() - ready.at > 1000) {
      try {
        const { rows } = await house.owner.query('select pg_is_in_recovery() as replica');
        ready = { at: Date.now(), ok: !rows[0].replica, ...(rows[0].replica ? { why: 'the database takes no writes' } : {}) };
      } catch {
        ready = { at: Date.now(), ok: false, why: 'the database does not answer' };
      }
    }
    return reply.code(ready.ok ? 200 : 503).send({ ok: ready.ok, ...(ready.why ? { why: ready.why } : {}) });
  });
  app.get('/metrics', async (req, reply) => {
    const token = process.env.METRICS_TOKEN;
    const near = req.ip === '127.0.0.1' || req.ip === '::1' || req.ip === '::ffff:127.0.0.1';
    if (token ? req.headers.authorization !== `Bearer ${token}` : !near) return reply.code(404).send();
    return reply.header('content-type', registry.contentType).send(await registry.metrics());
  });
}
