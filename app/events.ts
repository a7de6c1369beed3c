import type { Ctx } from '#cap/staff/server/actor.ts';
import type { LiveEvent } from '#platform/live/hub.ts';
import type { DaybookHouse } from './server.ts';

const MAX_WAITING = 64 * 1024;

/**
 * GET /api/live: what colleagues change, as server-sent events. Each carries an id; a page that was away sends
 * Last-Event-ID and gets what it missed. Only ids travel: what may be seen is decided when the page reads again.
 */
export function liveEvents(house: DaybookHouse) {
  // An ended session or changed rights close the streams they no longer carry, at once.
  const checks = new Set<() => Promise<void>>();
  const checkAll = () => setImmediate(() => checks.forEach((check) => void check()));
  house.live.on('session', checkAll);
  house.live.on('workspace', checkAll);
  return async ({ actor, request, reply }: Ctx, { query }: { query: { lastEventId?: string | undefined } }) => {
    const req = request!;
    const last = /^\d{1,19}$/.exec(String(req.headers['last-event-id'] ?? query.lastEventId ?? ''))?.[0];
    const now = await house.live.now();
    const away = last ? BigInt(now) - BigInt(last) : 0n;
    const fresh = last !== undefined && away >= 0n && away < 200_000n;
    reply!.hijack();
    const out = reply!.raw;
    out.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    // Too long away to replay: the page is told to read everything again.
    const missed = last !== undefined && !fresh ? 'data: {"changes":null}\n' : 'event: hello\ndata: {}\n';
    out.write(`retry: 1000\nid: ${fresh ? last : now}\n${missed}\n`);
    const remove = house.live.add({
      workspace: actor.workspaceId,
      cursor: fresh ? String(BigInt(last!) + 1n) : now,
      send(event: LiveEvent) {
        if (out.writableLength > MAX_WAITING) return false;
        out.write(`id: ${event.id}\ndata: ${JSON.stringify({ actor: event.actor, changes: event.changes })}\n\n`);
        return true;
      },
      close: () => out.end(),
    });
    const check = async () => {
      const now = await Promise.resolve(house.sessions.whoIs(req)).catch(() => actor);
      if (now?.workspaceId !== actor.workspaceId) out.end();
    };
    checks.add(check);
    const beat = setInterval(() => void check().then(() => out.writable && out.write(': beat\n\n')), 20_000);
    req.raw.on('close', () => {
      checks.delete(check);
      clearInterval(beat);
      remove();
    });
    return null;
  };
}
