import type { T, Values } from '../i18n/translate.ts';

/** One field's complaint: where in the body, why (`problem.CODE` in messages), and the checker's own words. */
export interface FieldProblem {
  path: string;
  code: string;
  message?: string;
}

/** What an answer that is not the wished one says (RFC 9457 problem details with our additions). */
export interface Problem {
  status: number;
  code: string;
  title?: string;
  detail?: string;
  fields?: FieldProblem[];
  /** Names the request in the server's log; shown so that it can be told to support. */
  requestId?: string;
  /** Names, days, counts: places in the refusal's text, and what the screen needs to offer a way on. */
  facts?: Record<string, unknown>;
  /** Seconds to wait, for 429 and 503. */
  retryAfter?: number;
}

/** An answer refused, expected or not. `status` 0 means that the server could not be reached. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly fields: readonly FieldProblem[];
  readonly requestId: string | undefined;
  readonly facts: Record<string, unknown>;
  readonly retryAfter: number | undefined;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title ?? problem.code);
    this.name = 'Refusal';
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title ?? '';
    this.detail = problem.detail;
    this.fields = problem.fields ?? [];
    this.requestId = problem.requestId;
    this.facts = problem.facts ?? {};
    this.retryAfter = problem.retryAfter;
  }

  /** The row was changed by someone else since it was read. */
  get stale(): boolean {
    return this.status === 412;
  }
  /** Nothing was received: no network, or the server is down. */
  get unreachable(): boolean {
    return this.status === 0;
  }
}

export const isRefusal = (error: unknown): error is Refusal => error instanceof Refusal;

/** What went wrong in the reader's words: the refusal's own text, else a general one. */
export function refusalText(t: T, error: unknown): string {
  if (!isRefusal(error)) return t('common.broken');
  if (error.unreachable) return t('common.unreachable');
  const key = `refusal.${error.code}`;
  const own = t(key, error.facts as Values);
  if (own && own !== key) return own;
  return error.detail || t('common.broken');
}

/** The complaint about one field (or about a part of it), in the reader's words; undefined when there is none. */
export function fieldText(t: T, error: unknown, path: string): string | undefined {
  if (!isRefusal(error)) return;
  const found = error.fields.find((field) => field.path === path || field.path.startsWith(`${path}.`));
  if (!found) return;
  const key = `problem.${found.code}`;
  const own = t(key);
  return own && own !== key ? own : found.message || t('common.badField');
}
