import { type FieldProblem, refuse } from '#plain/refusal.ts';
import type { RequisiteInput } from '../model.ts';
import { type RequisiteKind, requisiteKinds } from '../requisites/kinds.ts';
import { requisiteKey, validateRequisite } from '../requisites/validate.ts';

export interface RequisiteRow {
  kind: RequisiteKind;
  country: string | null;
  value: string;
  value_key: string;
  valid: boolean;
}

/**
 * Numbers checked by the rules of their country (handbook 02). A wrong one is refused as BAD_REQUISITE, with the proposal to
 * restore lost zeros in `facts.proposals`, unless it is to be kept all the same.
 */
export function requisiteRows(given: readonly RequisiteInput[], country: string | null | undefined, path: (i: number) => string): RequisiteRow[] {
  const problems: FieldProblem[] = [];
  const proposals: Record<string, string> = {};
  const bik = given.find((r) => r.kind === 'bik')?.value;
  const rows = given.map((r, i) => {
    const kind = r.kind as RequisiteKind;
    const land = r.country ?? country ?? null;
    if (!requisiteKinds.includes(kind)) {
      problems.push({ path: path(i).replace(/value$/, 'kind'), code: 'UNKNOWN_KIND' });
      return undefined;
    }
    const result = validateRequisite(kind, land, r.value, bik ? { bik } : {});
    if (!result.ok && !r.evenIfInvalid) {
      problems.push({ path: path(i), code: result.problem });
      if (result.proposal) proposals[path(i)] = result.proposal;
    }
    const value = result.ok ? result.normalised : r.value.trim();
    return { kind, country: land, value, value_key: requisiteKey(value), valid: result.ok };
  });
  if (problems.length) throw refuse('BAD_REQUISITE', { status: 422, fields: problems, facts: { proposals } });
  return rows.filter((r) => r !== undefined);
}
