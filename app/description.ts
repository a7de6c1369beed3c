import type { FastifyInstance } from 'fastify';
import { openapi } from '#platform/http/openapi.ts';
import { contract } from './contract.ts';

/** The API described: /api/openapi.json for programs, /api/docs for people. Made at the first request. */
export function serveDescription(app: FastifyInstance, version: string) {
  let text: string | undefined;
  const json = () => (text ??= JSON.stringify(openapi(contract, version)));
  app.get('/api/openapi.json', (_req, reply) => reply.header('content-type', 'application/json').send(json()));
  app.get('/api/docs', async (_req, reply) => {
    const { docsPage } = await import('./docs-page.ts');
    return reply
      .headers({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'" })
      .send(docsPage(JSON.parse(json())));
  });
}
