import http from 'node:http';
import type { Load, LoadOrder } from './processes.ts';

/** Asks one server over a fixed number of kept connections, each waiting for its answer, for a bounded time. */
async function run(order: LoadOrder): Promise<Load & { log?: LoadOrder['log'] }> {
  const result: Load = { requests: 0, errors: 0, ms: 0 };
  const agent = new http.Agent({ keepAlive: true, maxSockets: order.connections });
  const end = performance.now() + order.seconds * 1000;
  const more = () => performance.now() < end || result.requests < (order.atLeast ?? 0);
  const began = performance.now();
  let turn = 0;
  const ask = (method: string, path: string, body?: string) =>
    new Promise<{ status: number; text: string }>((done, fail) => {
      const headers: Record<string, string> = {};
      if (order.cookie) headers.cookie = order.cookie;
      if (body) Object.assign(headers, { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)), 'idempotency-key': `bench-${process.pid}-${Math.random()}` });
      const req = http.request(order.base + path, { method, agent, headers }, (res) => {
        const keep = body !== undefined || res.statusCode !== 200;
        let text = '';
        if (keep) res.setEncoding('utf8').on('data', (d) => (text += d));
        else res.resume();
        res.on('end', () => done({ status: res.statusCode!, text }));
      });
      req.on('error', fail);
      req.end(body);
    });
  const count = (r: { status: number; text: string }) => {
    result.requests++;
    if (r.status !== 200) {
      result.errors++;
      result.trouble ??= `${r.status} ${r.text.slice(0, 300)}`;
    }
    return r.status === 200;
  };
  const reader = async () => {
    while (more()) count(await ask('GET', order.paths![turn++ % order.paths!.length]!));
  };
  const writer = async (n: number) => {
    const mine = order.log!.filter((_, i) => i % order.connections === n);
    for (let i = 0; more(); i++) {
      const at = mine[i % mine.length]!;
      const day = order.days![turn++ % order.days!.length]!;
      const r = await ask('POST', '/api/touches', JSON.stringify({
        clientId: at.clientId, stepId: at.stepId, stepVersion: at.version, kind: 'call', outcome: 'talked', minutes: 6,
        text: 'Date confirmed 4 December. Contract draft to them on Monday, then a call.', next: { kind: 'call', why: 'Did the draft arrive?', onDate: day },
      }));
      if (!count(r)) continue;
      const next = JSON.parse(r.text).next;
      if (next) Object.assign(at, { stepId: next.id, version: next.version });
    }
  };
  await Promise.all(Array.from({ length: order.connections }, (_, n) => (order.log ? writer(n) : reader())));
  result.ms = performance.now() - began;
  agent.destroy();
  return { ...result, ...(order.log ? { log: order.log } : {}) };
}

process.on('message', (order: LoadOrder) => {
  run(order).then((done) => process.send!(done), (e) => process.send!({ requests: 0, errors: 1, ms: 1, trouble: String(e) }));
});
