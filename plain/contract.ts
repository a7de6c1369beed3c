import type * as z from 'zod';

/** Anything that follows the standard-schema shape; kept structural so that the compiler stays fast. */
export interface Schema {
  readonly '~standard': { readonly types?: { readonly input: unknown; readonly output: unknown } | undefined };
}
type In<T> = T extends Schema ? NonNullable<T['~standard']['types']>['input'] : undefined;
type Out<T> = T extends Schema ? NonNullable<T['~standard']['types']>['output'] : undefined;

/** A file as browsers have it (Blob), said without the browser's types. */
export interface FileBody {
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
  text(): Promise<string>;
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/**
 * One procedure of the API. `action` is the row of the policy table that guards it ('public' = no session needed,
 * 'session' = any signed-in member). `versioned` procedures require `If-Match`.
 * `body: 'file'` takes one multipart file, `response: 'file'` streams one; `response: 'events'` is server-sent events.
 */
export interface Op<CallArgs = any, HandlerArgs = any, Given = any, Received = any> {
  method: Method;
  path: string;
  action: string;
  summary: string;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType | 'file';
  response: z.ZodType | 'file' | 'events' | 'nothing';
  refusals?: readonly string[];
  versioned?: boolean;
  example?: unknown;
  '~call'?: CallArgs;
  '~handle'?: HandlerArgs;
  '~given'?: Given;
  '~received'?: Received;
}

interface Spec<R, P, Q, B> {
  method: Method;
  path: string;
  action: string;
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  response: R;
  /** Names of expected refusals; each has words in messages.ts as `refusal.NAME`. */
  refusals?: readonly string[];
  /** A write to an existing row: the caller says in `If-Match` which version it saw. */
  versioned?: boolean;
  example?: unknown;
}

/** Declares a procedure; its types are worked out once, here. */
export function route<
  R extends Schema | 'file' | 'events' | 'nothing',
  P extends Schema | undefined = undefined,
  Q extends Schema | undefined = undefined,
  B extends Schema | 'file' | undefined = undefined,
>(
  spec: Spec<R, P, Q, B>,
): Op<
  (P extends Schema ? { params: In<P> } : {}) &
    (Q extends Schema ? { query?: In<Q> } : {}) &
    (B extends 'file' ? { body: FileBody } : B extends Schema ? { body: In<B> } : {}),
  { params: Out<P>; query: Out<Q>; body: Out<B> },
  R extends Schema ? In<R> : unknown,
  R extends Schema ? Out<R> : R extends 'file' ? FileBody : undefined
> {
  return spec as never;
}

export interface Contract {
  [group: string]: { [operation: string]: Op };
}
