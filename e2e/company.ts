import { randomUUID } from 'node:crypto';

/** Somebody at the API of a running server. */
export interface ApiPerson {
  cookie: string;
  get<B = any>(path: string): Promise<B>;
  /** Answers with the status too: refusals are facts of a journey. */
  send<B = any>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<{ status: number; body: B; headers: Headers }>;
  /** A write that must succeed. */
  post<B = any>(path: string, body?: unknown): Promise<B>;
}

export function apiPerson(url: string, cookie: string): ApiPerson {
  const send: ApiPerson['send'] = async (method, path, body, headers = {}) => {
    const r = await fetch(url + path, {
      method,
      headers: { cookie, 'content-type': 'application/json', ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }), ...headers },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
    });
    const text = await r.text();
    return { status: r.status, body: text && r.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text, headers: r.headers };
  };
  const must = async (method: string, path: string, body?: unknown) => {
    const r = await send(method, path, body);
    if (r.status >= 300) throw new Error(`${method} ${path}: ${r.status} ${JSON.stringify(r.body)}`);
    return r.body as any;
  };
  return { cookie, send, get: (path) => must('GET', path), post: (path, body) => must('POST', path, body) };
}

const cookieOf = (r: Response) => r.headers.getSetCookie().map((c) => c.split(';')[0]).join('; ');

export const OWNER = { name: 'Greta Vaitkutė', email: 'greta@example.test', password: 'seven quiet herons' };

/** Founds the company of a fresh server; its founder answers. */
export async function foundCompany(url: string): Promise<ApiPerson> {
  const r = await fetch(`${url}/api/first-run`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ company: 'UAB Gervė', country: 'LT', language: 'en', timeZone: 'Europe/Vilnius', currency: 'EUR', trade: 'wholesale', ...OWNER }),
  });
  if (!r.ok) throw new Error(`first run: ${r.status} ${await r.text()}`);
  return apiPerson(url, cookieOf(r));
}

/** Somebody of the demo company, at the API. */
export async function demoPerson(url: string, name: string): Promise<ApiPerson & { memberId: string }> {
  const entry = await (await fetch(`${url}/api/session`)).json();
  const person = entry.demo?.find((p: { name: string }) => p.name === name);
  if (!person) throw new Error(`nobody in the demo company is called ${name}`);
  const r = await fetch(`${url}/api/demo/enter`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ memberId: person.memberId }) });
  if (!r.ok) throw new Error(`enter as ${name}: ${r.status}`);
  return { ...apiPerson(url, cookieOf(r)), memberId: person.memberId };
}
