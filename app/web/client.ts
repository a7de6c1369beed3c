import { queryOptions, type UseQueryOptions } from '@tanstack/react-query';
import type { FileBody, Op } from '#plain/contract.ts';
import { type Problem, Refusal } from '#ui/refusal/refusal.ts';
import type { ApiRoute } from '#ui/build/api-routes.ts';

export interface CallOptions {
  /** The intent's key: the same key sent twice is done once. Made when not given. */
  key?: string;
  /** The version of the row that was seen; sent as `If-Match`. */
  version?: string | number;
  signal?: AbortSignal;
  /** Told the command's id of a write that was done: what `api.undo.undo` takes back. */
  onCommand?: (commandId: string) => void;
}

type Args<O> = O extends Op<infer A, any, any, any> ? A : never;
/** A file comes as the browser's Blob. */
type Answer<O> = O extends Op<any, any, any, infer R> ? ([R] extends [FileBody] ? Blob : R) : never;
type Given<A> = {} extends A ? [args?: A, options?: CallOptions] : [args: A, options?: CallOptions];

export interface Call<O> {
  (...given: Given<Args<O>>): Promise<Answer<O>>;
  /** For `useQuery`: key `[group, operation, args]`, cancelled when nobody waits for it any more. */
  query(...given: {} extends Args<O> ? [args?: Args<O>] : [args: Args<O>]): UseQueryOptions<Answer<O>, Error, Answer<O>, any> & {
    queryKey: readonly unknown[];
  };
  /** The address, for links to files and for events. */
  url(...given: {} extends Args<O> ? [args?: Args<O>] : [args: Args<O>]): string;
  /** Query keys of this operation begin with it; `queryClient.invalidateQueries({ queryKey: api.clients.list.all })`. */
  all: readonly [string, string];
}

export type Client<C> = { [G in keyof C]: { [N in keyof C[G]]: Call<C[G][N]> } };

export interface Surroundings {
  /** Called when the session has ended (401). What was typed is kept by drafts. */
  signedOut?: () => void;
  /** Language tag for the server's own words. */
  language?: () => string;
  fetch?: typeof fetch;
}

interface Loose {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/** A new key for one intent. Works without a secure context too, where `crypto.randomUUID` is missing. */
export function intentKey(): string {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** `/api/clients/{id}` with its parameters and query. Lists in the query are repeated, nothing is sent for undefined. */
export function address(path: string, args: Loose = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(args.params?.[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(args.query ?? {})) {
    if (value === undefined || value === null) continue;
    for (const one of Array.isArray(value) ? value : [value])
      search.append(name, typeof one === 'object' ? JSON.stringify(one) : String(one));
  }
  const tail = search.toString();
  return tail ? `${filled}?${tail}` : filled;
}

/** A Refusal out of an answer that was not 2xx; the body is problem+json, or anything a proxy may say. */
async function problemOf(answer: Response): Promise<Refusal> {
  const body: Partial<Problem> = await answer.json().catch(() => ({}));
  return new Refusal({
    ...body,
    status: answer.status,
    code: body.code ?? `HTTP_${answer.status}`,
    requestId: body.requestId ?? answer.headers.get('x-request-id') ?? undefined,
    retryAfter: Number(answer.headers.get('retry-after')) || undefined,
  });
}

async function send(route: ApiRoute, args: Loose, options: CallOptions, around: Surroundings): Promise<unknown> {
  const [method, path, flags] = route;
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json' };
  if (around.language) headers['accept-language'] = around.language();
  if (method !== 'GET') headers['idempotency-key'] = options.key ?? intentKey();
  if (options.version !== undefined) headers['if-match'] = `"${options.version}"`;
  let body: BodyInit | undefined;
  if (flags.includes('f')) {
    const form = new FormData();
    form.append('file', args.body as Blob);
    body = form;
  } else if (args.body !== undefined) {
    headers['content-type'] = 'application/json';
    body = JSON.stringify(args.body);
  }
  let answer: Response;
  try {
    answer = await (around.fetch ?? fetch)(address(path, args), {
      method,
      headers,
      body,
      credentials: 'same-origin',
      signal: options.signal,
    });
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error;
    throw new Refusal({ status: 0, code: 'UNREACHABLE' });
  }
  if (!answer.ok) {
    if (answer.status === 401) around.signedOut?.();
    throw await problemOf(answer);
  }
  const command = answer.headers.get('x-command-id');
  if (command) options.onCommand?.(command);
  if (flags.includes('r')) return answer.blob();
  if (flags.includes('n') || answer.status === 204) return undefined;
  return answer.json();
}

/**
 * The contract as functions: `api.clients.get({ params: { id } })`. Types come from the contract, at run time only its
 * table of methods and paths is needed. Refused answers are thrown as `Refusal`.
 */
export function makeClient<C>(table: Record<string, Record<string, ApiRoute>>, around: Surroundings = {}): Client<C> {
  const client: Record<string, Record<string, unknown>> = {};
  for (const [group, operations] of Object.entries(table)) {
    client[group] = {};
    for (const [name, route] of Object.entries(operations)) {
      const call = (args: Loose = {}, options: CallOptions = {}) => send(route, args, options, around);
      client[group][name] = Object.assign(call, {
        all: [group, name] as const,
        url: (args?: Loose) => address(route[1], args),
        query: (args: Loose = {}) =>
          queryOptions({ queryKey: [group, name, args], queryFn: ({ signal }) => call(args, { signal }) }),
      });
    }
  }
  return client as Client<C>;
}
