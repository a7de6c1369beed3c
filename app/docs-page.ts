type Json = Record<string, any>;
const esc = (v: unknown) => String(v ?? '').replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);

/** GET /api/docs: the OpenAPI description as a page to read, without scripts and without other servers. */
export function docsPage(api: Json): string {
  const groups = new Map<string, [string, string, Json][]>();
  for (const [path, methods] of Object.entries(api.paths as Json)) {
    for (const [method, op] of Object.entries(methods as Json)) {
      const tag = op.tags[0];
      groups.set(tag, [...(groups.get(tag) ?? []), [method.toUpperCase(), path, op]]);
    }
  }
  const refusals = new Set<string>();
  for (const list of groups.values()) for (const [, , op] of list) for (const r of op['x-refusals'] ?? []) refusals.add(r);
  const sections = [...groups].map(([tag, list]) => `<section id="${esc(tag)}"><h2>${esc(tag)}</h2>${list.map(([m, p, op]) => operation(m, p, op)).join('')}</section>`);
  const schemas = Object.entries(api.components.schemas as Json).map(
    ([name, s]) => `<details id="schema-${esc(name)}"><summary>${esc(name)}</summary><pre>${link(JSON.stringify(s, null, 2))}</pre></details>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Daybook API</title><style>
:root{color-scheme:light dark}body{margin:0;font:14px/1.5 system-ui,sans-serif;background:light-dark(#f8f5ef,#15181b);color:light-dark(#1f2933,#ece8e0);display:grid;grid-template-columns:220px minmax(0,1fr)}
nav{position:sticky;top:0;height:100vh;overflow:auto;padding:24px 16px;box-sizing:border-box;background:light-dark(#f0ebe0,#1a1e22)}nav a{display:block;padding:3px 0}main{padding:24px 32px;max-width:920px}
a{color:light-dark(#22577a,#8fc6e6)}article{background:light-dark(#fff,#1f2429);border:1px solid light-dark(#e6e0d4,#333b42);border-radius:10px;padding:12px 16px;margin:12px 0}h3{margin:0;font:600 14px ui-monospace,monospace}h3 b{display:inline-block;min-width:58px;color:light-dark(#1b6769,#74d2d3)}p{margin:6px 0}
small,.mute{color:light-dark(#56626d,#aab2b9)}table{border-collapse:collapse;width:100%}td{padding:3px 8px 3px 0;vertical-align:top;border-top:1px solid light-dark(#e6e0d4,#333b42)}code,pre{font:12px ui-monospace,monospace}pre{overflow:auto;max-height:420px}@media(max-width:760px){body{display:block}nav{position:static;height:auto}}</style>
<nav><b>Daybook API ${esc(api.info.version)}</b><p><a href="/api/openapi.json">openapi.json</a></p>${[...groups.keys()].map((t) => `<a href="#${esc(t)}">${esc(t)}</a>`).join('')}<p><a href="#refusals">Refusals</a></p><a href="#schemas">Schemas</a></nav>
<main><h1>Daybook API</h1><p>JSON over HTTP. Sign in with <code>POST /api/session</code>; the cookie carries the session. Every POST takes an <code>Idempotency-Key</code>: the same key gives the same answer, once done. A change of an existing row says in <code>If-Match</code> which version it saw. A refusal is a problem document (RFC 9457) with a stable <code>code</code>. What one may not know of is 404. Every write answers with <code>X-Command-Id</code>, which <code>POST /api/undo/{commandId}</code> takes back. Changes of colleagues arrive at <code>GET /api/live</code> as server-sent events.</p>
${sections.join('')}<section id="refusals"><h2>Refusals</h2><p>${[...refusals].sort().map((r) => `<code id="${esc(r)}">${esc(r)}</code>`).join(' · ')}</p></section><section id="schemas"><h2>Schemas</h2>${schemas.join('')}</section></main></html>`;
}

const link = (json: string) => esc(json).replace(/#\/components\/schemas\/([\w.]+)/g, '<a href="#schema-$1">$1</a>');

function operation(method: string, path: string, op: Json): string {
  const parameters = (op.parameters as Json[]).map((p) => `<tr><td><code>${esc(p.name)}</code>${p.required ? '' : ' <small>optional</small>'}<td><small>${esc(p.in)}</small><td>${esc(p.description ?? p.schema?.description ?? p.schema?.enum?.join(' | ') ?? p.schema?.type ?? '')}`);
  const schemaOf = (x: Json | undefined) => Object.values((x?.content ?? {}) as Json).map((c: any) => c.schema?.$ref?.split('/').at(-1)).filter(Boolean);
  const body = schemaOf(op.requestBody).map((n) => `Body <a href="#schema-${esc(n)}">${esc(n)}</a>`);
  const answer = schemaOf(op.responses['200']).map((n) => `Answer <a href="#schema-${esc(n)}">${esc(n)}</a>`);
  return `<article id="${esc(op.operationId)}"><h3><b>${method}</b> ${esc(path)}</h3><p>${esc(op.summary)} <small>right: ${esc(op['x-action'])}</small></p>${parameters.length ? `<table>${parameters.join('')}</table>` : ''}<p class="mute">${[...body, ...answer].join(' · ')}</p>${op['x-refusals']?.length ? `<p><small>May refuse: ${op['x-refusals'].map((r: string) => `<a href="#${esc(r)}">${esc(r)}</a>`).join(', ')}</small></p>` : ''}</article>`;
}
