import type { FieldProblem } from '#plain/refusal.ts';
import type { CUSTOM_TYPES } from './model.ts';

export interface FieldDefinition {
  key: string;
  type: (typeof CUSTOM_TYPES)[number];
  options: readonly string[];
  required: boolean;
}
export type CustomValue = string | number | boolean;

/**
 * A value as its field keeps it: numbers as numbers, days as `YYYY-MM-DD`, links with http or https; undefined when it is not
 * of that type. Texts of numbers and yes/no are understood, as imports bring them.
 */
export function customValue(field: Pick<FieldDefinition, 'type' | 'options'>, given: unknown): CustomValue | undefined {
  const text = typeof given === 'string' ? given.trim() : given;
  switch (field.type) {
    case 'text':
      return typeof text === 'string' ? text : typeof text === 'number' ? String(text) : undefined;
    case 'number': {
      const number = typeof text === 'string' && text !== '' ? Number(text.replace(',', '.').replace(/\s/g, '')) : text;
      return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
    }
    case 'date':
      return typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
        new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
        ? text
        : undefined;
    case 'yes_no':
      if (typeof text === 'boolean') return text;
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'choice':
      return typeof text === 'string' && field.options.includes(text) ? text : undefined;
    case 'link':
      return typeof text === 'string' && /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text) ? text : undefined;
  }
}

/**
 * Values given for a workspace's own fields, checked by type. Null takes a value away. `whole`: required fields must be there.
 * `problems` is empty when all is well; unknown keys are problems too.
 */
export function checkCustom(
  fields: readonly FieldDefinition[],
  given: Record<string, unknown>,
  whole = false,
): { values: Record<string, CustomValue | null>; problems: FieldProblem[] } {
  const values: Record<string, CustomValue | null> = {};
  const problems: FieldProblem[] = [];
  const known = new Map(fields.map((f) => [f.key, f]));
  for (const [key, value] of Object.entries(given)) {
    const field = known.get(key);
    const path = `custom.${key}`;
    if (!field) problems.push({ path, code: 'UNKNOWN_FIELD' });
    else if (value === null || value === '') {
      if (field.required) problems.push({ path, code: 'REQUIRED' });
      else values[key] = null;
    } else {
      const kept = customValue(field, value);
      if (kept === undefined) problems.push({ path, code: `NOT_${field.type.toUpperCase()}` });
      else values[key] = kept;
    }
  }
  if (whole) for (const f of fields) if (f.required && !(f.key in given)) problems.push({ path: `custom.${f.key}`, code: 'REQUIRED' });
  return { values, problems };
}
