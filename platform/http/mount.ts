import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { Contract, Op } from '#plain/contract.ts';
import { refuse } from '#plain/refusal.ts';
import { Json } from '../database/database.ts';
import { Context, type House, type Who } from './context.ts';

type HandlerOf<X, Actor extends Who> = X extends Op<any, infer A, infer R, any>
  ? (ctx: Context<Actor>, args: A) => Promise<R | Json | null> | R | Json | null
  : never;
/** The server's side of a contract: one function per procedure. */
export type Handlers<C, Actor extends Who> = { [O in keyof C]: HandlerOf<C[O], Actor> };

export interface Gate<Actor extends Who> {
  /** Who asks; refuses NOT_SIGNED_IN. `public` procedures get an actor only if there is one. */
  whoIs(req: FastifyRequest): Promise<Actor | null> | Actor | null;
  /** Whether a role of the actor may use this action at all (one policy table). */
  may(actor: Actor, action: string): boolean;
  nobody: Actor;
}

const strict = (s: z.ZodType | undefined) => (s instanceof z.ZodObject ? s.strict() : s);

/** Cross-site writes are refused by Fetch Metadata, with Origin as the fallback for old browsers. */
function refuseCrossSite(req: FastifyRequest) {
  const site = req.headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return;
  if (site) throw refuse('CROSS_SITE');
  const origin = req.headers.origin;
  if (origin && origin.replace(/^https?:\/\//, '') !== req.headers.host) throw refuse('CROSS_SITE');
}

const ifMatch = (req: FastifyRequest) => {
  const m = /^(?:W\/)?"?(\d{1,9})"?$/.exec(req.headers['if-match'] ?? '');
  return m ? Number(m[1]) : undefined;
};

/**
 * Hangs every procedure of a contract on the server, each with the same opening: cross-site, session, role, shape,
 * version; then one handler.
 */
export function mount<Actor extends Who>(
  app: FastifyInstance,
  house: House,
  gate: Gate<Actor>,
  contract: Contract,
  handlers: Record<string, Record<string, unknown>>,
  checkAnswers = false,
) {
  for (const [group, ops] of Object.entries(contract)) {
    for (const [name, op] of Object.entries(ops)) {
      const handler = handlers[group]?.[name] as (ctx: Context<Actor>, args: object) => Promise<unknown>;
      if (!handler) throw new Error(`no handler for ${group}.${name}`);
      const params = strict(op.params);
      const query = strict(op.query);
      const body = op.body === 'file' ? undefined : strict(op.body);
      const writes = op.method !== 'GET';
      app.route({
        method: op.method,
        url: op.path.replace(/\{(\w+)\}/g, ':$1'),
        handler: async (req, reply) => {
          if (writes) refuseCrossSite(req);
          const actor = await gate.whoIs(req);
          if (op.action !== 'public') {
            if (!actor) throw refuse('NOT_SIGNED_IN');
            if (op.action !== 'session' && !gate.may(actor, op.action)) throw refuse('NOT_ALLOWED');
          }
          const args: Record<string, unknown> = {};
          if (params) args.params = params.parse(req.params);
          if (query) args.query = query.parse(req.query);
          if (body) args.body = body.parse(req.body ?? {});
          const seen = ifMatch(req);
          if (op.versioned && seen === undefined) throw refuse('VERSION_REQUIRED');
          const key = req.headers['idempotency-key'];
          const ctx = new Context<Actor>(house, actor ?? gate.nobody, {
            request: req,
            reply,
            ifMatch: seen,
            idempotencyKey: typeof key === 'string' && key.length <= 200 && key ? key : undefined,
            asked: writes ? [op.method, req.url, args.body ?? null] : undefined,
          });
          const answer = await handler(ctx, args);
          return send(op, answer, reply, checkAnswers);
        },
      });
    }
  }
}

function send(op: Op, answer: unknown, reply: FastifyReply, check: boolean) {
  if (reply.sent || answer === reply) return reply;
  if (op.response === 'file' || op.response === 'events') return reply;
  if (op.response === 'nothing') return reply.code(204).send();
  if (answer === null || answer === undefined) throw refuse('NOT_FOUND');
  if (check) {
    const value = answer instanceof Json ? JSON.parse(answer.text) : JSON.parse(JSON.stringify(answer));
    const parsed = (op.response as z.ZodType).safeParse(value);
    if (!parsed.success) throw new Error(`${op.method} ${op.path} answers not as its contract says: ${z.prettifyError(parsed.error)}`);
  }
  const text = answer instanceof Json ? answer.text : JSON.stringify(answer);
  return reply.header('content-type', 'application/json; charset=utf-8').send(text);
}
