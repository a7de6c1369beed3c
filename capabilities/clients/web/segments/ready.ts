import type { Sentence } from '#ui/data-list/fields.ts';

const live: Sentence = { field: 'live', op: 'is', value: true };

/** Views that everybody begins with; each is only a filter that can be changed and saved as one's own. */
export const readyViews: readonly { id: string; filter: readonly Sentence[]; sort?: { field: string; desc: boolean } }[] = [
  { id: 'mine', filter: [{ field: 'manager', op: 'any_of', value: ['me'] }, live] },
  { id: 'overdue', filter: [{ field: 'nextStepDue', op: 'before', value: 'today' }], sort: { field: 'nextStep', desc: false } },
  { id: 'silent', filter: [{ field: 'noTouchDays', op: 'more', value: 60 }, live], sort: { field: 'lastTouch', desc: false } },
  { id: 'promises', filter: [{ field: 'promiseDue', op: 'known' }] },
  { id: 'noDecider', filter: [{ field: 'decisionMakerReached', op: 'is', value: false }, live] },
  { id: 'vip', filter: [{ field: 'vip', op: 'is', value: true }] },
  { id: 'dormant', filter: [{ field: 'status', op: 'any_of', value: ['dormant'] }] },
];
