import { useEffect, useState } from 'react';
import type { RequisiteKind } from '../requisites/kinds.ts';
import type { validateRequisite } from '../requisites/validate.ts';

let check: typeof validateRequisite | undefined;
const load = async () => (check ??= (await import('../requisites/validate.ts')).validateRequisite);

/** The rules of the countries, fetched when a number is first typed; nothing is said until they are there. */
export function useRequisiteCheck(): typeof validateRequisite | undefined {
  const [, ready] = useState(check !== undefined);
  useEffect(() => void load().then(() => ready(true)), []);
  return check;
}
export type { RequisiteKind };
