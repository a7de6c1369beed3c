import * as z from 'zod';

type Json = Record<string, any>;
export interface SampleIds {
  [field: string]: string;
}

/** A smallest valid body of a procedure, so that a call gets past its shape: required fields only. */
export function sampleBody(schema: z.ZodType, ids: SampleIds): unknown {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
  return sample(json, json, '', ids);
}

function sample(s: Json, root: Json, name: string, ids: SampleIds): unknown {
  if (s.$ref) return sample(root.$defs[s.$ref.split('/').at(-1)!], root, name, ids);
  if (s.const !== undefined) return s.const;
  if (s.enum) return s.enum[0];
  const options = s.anyOf ?? s.oneOf;
  if (options) return sample(options.find((o: Json) => o.type !== 'null') ?? options[0], root, name, ids);
  if (s.allOf) return Object.assign({}, ...s.allOf.map((o: Json) => sample(o, root, name, ids)));
  switch (s.type) {
    case 'object': {
      const out: Json = {};
      for (const key of s.required ?? []) if (s.properties?.[key]) out[key] = sample(s.properties[key], root, key, ids);
      return out;
    }
    case 'array':
      return Array.from({ length: s.minItems ?? 0 }, () => sample(s.items ?? {}, root, name.replace(/s$/, ''), ids));
    case 'integer':
    case 'number':
      return Math.max(1, s.minimum ?? 1);
    case 'boolean':
      return true;
    case 'string':
      return text(s, name, ids);
    default:
      return 'sample';
  }
}

function text(s: Json, name: string, ids: SampleIds): string {
  if (s.format === 'uuid') return ids[name] ?? ids.id ?? '0198a3c2-7f00-7000-8000-000000000001';
  if (s.format === 'date') return '2027-03-15';
  if (s.format === 'date-time') return '2026-03-15T10:00:00Z';
  if (s.pattern?.includes('[01]')) return '10:00';
  if (/mail/i.test(name) || s.pattern?.includes('@')) return 'new.person@house.example';
  if (s.pattern === '^\\d{4}-(0[1-9]|1[0-2])$') return '2027-03';
  if (s.pattern?.startsWith('^own_')) return 'own_sample';
  return 'sample'.padEnd(Math.max(6, s.minLength ?? 0), 'x').slice(0, s.maxLength ?? 100);
}
