import type { FastifyReply, FastifyRequest } from 'fastify';
import { ZodError } from 'zod';
import { Refusal } from '#plain/refusal.ts';
import { asRefusal } from '../database/command.ts';
import type { House } from './context.ts';

/** RFC 9457: every refusal is a problem document with a stable `code`; a bug is a 500 that names only its request. */
export function problemOf(e: unknown, requestId: string) {
  if (e instanceof ZodError) {
    return {
      status: 422,
      body: problem('BAD_INPUT', 422, requestId, {
        fields: e.issues.slice(0, 50).flatMap((i) => {
          const at = i.path.join('.');
          if (i.code === 'unrecognized_keys') return i.keys.map((k) => ({ path: [...i.path, k].join('.'), code: 'UNKNOWN_FIELD' }));
          return [{ path: at, code: i.code.toUpperCase(), message: i.message.slice(0, 300) }];
        }),
      }),
    };
  }
  if (e instanceof Refusal) {
    return { status: e.status, body: problem(e.code, e.status, requestId, { facts: e.facts, fields: e.fields }), retryAfter: e.retryAfter };
  }
  const status = (e as { statusCode?: number }).statusCode ?? 500;
  if (status < 500) {
    const code = status === 413 ? 'TOO_LARGE' : status === 415 ? 'BAD_TYPE' : status === 404 ? 'NOT_FOUND' : 'BAD_INPUT';
    return { status, body: problem(code, status, requestId, {}) };
  }
  const net = (e as NodeJS.ErrnoException).code;
  if (net === 'ECONNREFUSED' || net === 'ENOENT' || net === 'ECONNRESET' || /timeout exceeded when trying to connect|Connection terminated|is not queryable/.test(String((e as Error)?.message))) {
    return { status: 503, body: problem('UNAVAILABLE', 503, requestId, {}), retryAfter: 2, bug: false };
  }
  return { status: 500, body: problem('INTERNAL', 500, requestId, {}), bug: true };
}

function problem(code: string, status: number, requestId: string, more: { facts?: object; fields?: object[] }) {
  return {
    type: `/api/docs#${code}`,
    title: code,
    status,
    code,
    ...(more.facts && Object.keys(more.facts).length ? { facts: more.facts } : {}),
    ...(more.fields?.length ? { fields: more.fields } : {}),
    requestId,
  };
}

export function sendProblem(house: House, error: unknown, req: FastifyRequest, reply: FastifyReply) {
  const e = asRefusal(error, house.constraints);
  const p = problemOf(e, req.id);
  if (p.status === 500) house.log.error({ err: e, requestId: req.id, route: req.routeOptions?.url }, 'bug');
  if (p.retryAfter) reply.header('retry-after', String(p.retryAfter));
  return reply.code(p.status).header('content-type', 'application/problem+json').send(JSON.stringify(p.body));
}
