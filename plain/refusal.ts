/** One field's complaint inside a refusal; `code` is worded by the screen as `problem.CODE`. */
export interface FieldProblem {
  path: string;
  code: string;
  message?: string;
}

export interface RefusalMore {
  status?: number;
  /** Facts the words need (names, days, counts); shown to the person, so no secrets. */
  facts?: Record<string, unknown>;
  fields?: FieldProblem[];
  /** Seconds, for 429 and 503. */
  retryAfter?: number;
}

const STATUS: Record<string, number> = {
  NOT_FOUND: 404,
  NOT_SIGNED_IN: 401,
  NOT_ALLOWED: 403,
  CROSS_SITE: 403,
  VERSION_REQUIRED: 428,
  CHANGED_MEANWHILE: 412,
  TOO_MANY_TRIES: 429,
  TOO_LARGE: 413,
  BAD_TYPE: 415,
  UNAVAILABLE: 503,
};

/**
 * An expected "no": has a stable name, words in four languages (`refusal.NAME`) and says what could be done instead.
 * Anything else that is thrown is a bug and becomes a 500 with a request id.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly status: number;
  readonly facts: Record<string, unknown>;
  readonly fields: FieldProblem[];
  readonly retryAfter: number | undefined;

  constructor(code: string, more: RefusalMore = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.status = more.status ?? STATUS[code] ?? 409;
    this.facts = more.facts ?? {};
    this.fields = more.fields ?? [];
    this.retryAfter = more.retryAfter;
  }
}

/** `throw refuse('STEP_IN_PAST', { facts: { day } })`: default status 409; bad input is 422. */
export const refuse = (code: string, more?: RefusalMore) => new Refusal(code, more);
export const notFound = () => new Refusal('NOT_FOUND');
export const badInput = (path: string, code: string) =>
  new Refusal('BAD_INPUT', { status: 422, fields: [{ path, code }] });
