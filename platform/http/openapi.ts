import * as z from 'zod';
import type { Contract, Op } from '#plain/contract.ts';

/**
 * OpenAPI 3.1 out of the contract. Schemas with a `.meta({ id })` become components; every body and answer is one too,
 * named by its procedure, so that nothing is written twice.
 */
export function openapi(contract: Contract, version: string) {
  const input = z.registry<{ id: string }>();
  const output = z.registry<{ id: string }>();
  const named = (z.globalRegistry as unknown as { _idmap: Map<string, z.ZodType> })._idmap;
  for (const [id, schema] of named) {
    output.add(schema, { id });
    input.add(schema, { id: `${id}Input` });
  }
  const add = (registry: typeof input, schema: z.ZodType, id: string) => {
    const known = registry.get(schema)?.id;
    if (known) return known;
    registry.add(schema, { id });
    return id;
  };
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [group, ops] of Object.entries(contract)) {
    for (const [name, op] of Object.entries(ops)) {
      const id = `${group}.${name}`;
      const part = `${group}${name[0]!.toUpperCase()}${name.slice(1)}`;
      const bodyRef = op.body && op.body !== 'file' ? add(input, op.body, `${part}Body`) : undefined;
      const answerRef = typeof op.response === 'object' ? add(output, op.response, `${part}Answer`) : undefined;
      (paths[op.path] ??= {})[op.method.toLowerCase()] = operation(group, id, op, bodyRef, answerRef);
    }
  }
  const make = (registry: typeof input, io: 'input' | 'output') =>
    z.toJSONSchema(registry, { io, target: 'draft-2020-12', unrepresentable: 'any', uri: (x) => `#/components/schemas/${x}` }).schemas as Record<string, Record<string, unknown>>;
  const schemas: Record<string, unknown> = {};
  for (const [key, schema] of [...Object.entries(make(output, 'output')), ...Object.entries(make(input, 'input'))]) {
    schemas[key] = Object.fromEntries(Object.entries(schema).filter(([name]) => !['$id', '$schema', 'id'].includes(name)));
  }
  schemas.Problem = {
    type: 'object',
    description: 'RFC 9457. `code` is stable; `fields` tells which input is wrong and why.',
    properties: { type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' }, code: { type: 'string' }, facts: { type: 'object' }, fields: { type: 'array', items: { type: 'object' } }, requestId: { type: 'string' } },
    required: ['type', 'title', 'status', 'code', 'requestId'],
  };
  keepReachable(schemas, paths);
  return {
    openapi: '3.1.0',
    info: { title: 'Daybook', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'daybook' } },
    },
  };
}

/** Drops components that no path leads to. */
function keepReachable(schemas: Record<string, unknown>, paths: unknown) {
  const reached = new Set<string>();
  const walk = (value: unknown) => {
    for (const [, id] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (reached.has(id!)) continue;
      reached.add(id!);
      if (schemas[id!]) walk(schemas[id!]);
    }
  };
  walk(paths);
  for (const id of Object.keys(schemas)) if (!reached.has(id)) delete schemas[id];
}

function operation(group: string, id: string, op: Op, bodyRef: string | undefined, answerRef: string | undefined) {
  const json = (schema: z.ZodType) => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>;
    void $schema;
    return rest;
  };
  const shape = (s: z.ZodType | undefined) => (s instanceof z.ZodObject ? Object.entries(s.shape as Record<string, z.ZodType>) : []);
  const parameters = [
    ...shape(op.params).map(([name, s]) => ({ name, in: 'path', required: true, schema: json(s) })),
    ...shape(op.query).map(([name, s]) => ({ name, in: 'query', required: !s.safeParse(undefined).success, schema: json(s) })),
    ...(op.versioned ? [{ name: 'If-Match', in: 'header', required: true, schema: { type: 'string' }, description: 'The version you saw.' }] : []),
    ...(op.method === 'POST' ? [{ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 200 }, description: 'The same key gives the same answer, once done.' }] : []),
  ];
  const refs = (ref: string) => ({ 'application/json': { schema: { $ref: `#/components/schemas/${ref}` }, ...(op.example ? { example: op.example } : {}) } });
  const ok =
    op.response === 'nothing' ? { 204: { description: 'Done' } }
    : op.response === 'events' ? { 200: { description: 'Server-sent events', content: { 'text/event-stream': {} } } }
    : op.response === 'file' ? { 200: { description: 'A file', content: { 'application/octet-stream': {} } } }
    : { 200: { description: 'OK', content: refs(answerRef!) } };
  return {
    operationId: id,
    tags: [group],
    summary: op.summary,
    'x-action': op.action,
    ...(op.refusals?.length ? { 'x-refusals': op.refusals } : {}),
    ...(op.action === 'public' ? {} : { security: [{ session: [] }] }),
    parameters,
    ...(bodyRef ? { requestBody: { required: true, content: { 'application/json': { schema: { $ref: `#/components/schemas/${bodyRef}` } } } } } : {}),
    ...(op.body === 'file' ? { requestBody: { required: true, content: { 'multipart/form-data': { schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } } } } } : {}),
    responses: { ...ok, default: { description: 'Refused', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } } },
  };
}
