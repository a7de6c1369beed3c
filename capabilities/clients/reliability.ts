import type { Status } from './model.ts';

export const LIGHTS = ['green', 'amber', 'red', 'unknown'] as const;
export type Light = (typeof LIGHTS)[number];
/** What may be offered without approval: payment later, a part in advance, all in advance. */
export const TERMS_OFFERED = ['deferred', 'part_prepaid', 'prepaid'] as const;
export type TermsOffered = (typeof TERMS_OFFERED)[number];
export const RELIABILITY_REASONS = [
  'CLOSED_DOWN', 'OVERDUE', 'PAYS_LATE', 'PAYS_ON_TIME', 'CHECKED', 'CHECK_OLD', 'NEVER_CHECKED', 'BAD_NUMBER', 'NO_NUMBER', 'FINANCES_UNKNOWN', 'NEVER_BOUGHT', 'NO_CREDIT',
] as const;
export interface ReliabilityReason {
  code: (typeof RELIABILITY_REASONS)[number];
  /** Of a check by hand: what it found and when. */
  state?: Light;
  onDate?: string;
  /** Days overdue, or payments. */
  count?: number;
  of?: number;
}

export interface ReliabilityFacts {
  status: Status;
  /** Checks older than this day are asked again. */
  freshFrom: string;
  /** The latest check by hand. */
  check: { state: Light; onDate: string } | null;
  /** Registration and tax numbers: whether there are any, and whether one fails its country's check. */
  numbers: 'none' | 'hold' | 'fail';
  /** Something fresh is known of their turnover or finances. */
  financesKnown: boolean;
  /** Bought within a year. */
  bought: boolean;
  /** Decimal text; null: no limit was set. */
  creditLimit: string | null;
  /** Where payments are kept: days the oldest open one is late, and of the last year's how many came late. */
  payments?: { overdueDays: number; late: number; of: number };
}

const BAD: Record<Light, number> = { unknown: 0, green: 1, amber: 2, red: 3 };
const OVERDUE_RED = 30;

/**
 * The traffic light of business reliability and solvency with its reasons, weightiest first, and the payment terms that may be offered
 * without approval (handbook 02, Reliability). The worst sign wins; "unknown" is a state of its own: nothing speaks for or against.
 */
export function reliabilityOf(f: ReliabilityFacts): { state: Light; reasons: ReliabilityReason[]; terms: TermsOffered } {
  const signs: [Light, ReliabilityReason][] = [];
  const say = (state: Light, code: ReliabilityReason['code'], more: Omit<ReliabilityReason, 'code'> = {}) => signs.push([state, { code, ...more }]);
  if (f.status === 'closed') say('red', 'CLOSED_DOWN');
  if (f.payments) {
    const { overdueDays, late, of } = f.payments;
    if (overdueDays > 0) say(overdueDays > OVERDUE_RED ? 'red' : 'amber', 'OVERDUE', { count: overdueDays });
    if (of >= 3) {
      if (late * 4 > of) say('amber', 'PAYS_LATE', { count: late, of });
      else say('green', 'PAYS_ON_TIME', { count: of - late, of });
    }
  }
  if (!f.check) say('unknown', 'NEVER_CHECKED');
  else if (f.check.onDate >= f.freshFrom) say(f.check.state, 'CHECKED', f.check);
  // a good word grows old, a warning does not
  else say(f.check.state === 'green' ? 'unknown' : f.check.state, 'CHECK_OLD', f.check);
  if (f.numbers === 'fail') say('amber', 'BAD_NUMBER');
  else if (f.numbers === 'none') say('unknown', 'NO_NUMBER');
  if (!f.financesKnown) say('unknown', 'FINANCES_UNKNOWN');
  if (!f.bought) say('unknown', 'NEVER_BOUGHT');
  const state = signs.reduce<Light>((worst, [light]) => (BAD[light] > BAD[worst] ? light : worst), 'unknown');
  const noCredit = f.creditLimit !== null && Number(f.creditLimit) === 0;
  if (noCredit) say('unknown', 'NO_CREDIT');
  const terms = noCredit ? 'prepaid' : state === 'green' ? 'deferred' : state === 'amber' ? 'part_prepaid' : 'prepaid';
  return { state, reasons: signs.sort((a, b) => BAD[b[0]] - BAD[a[0]]).map(([, reason]) => reason), terms };
}
