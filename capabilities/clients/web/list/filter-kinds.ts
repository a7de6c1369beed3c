import type { FieldKind } from '#ui/data-list/fields.ts';

/** What a list can be filtered by, with its kind; clients-page.test.tsx holds it together with the model. */
export const filterKinds: Record<string, FieldKind> = {
  name: 'text', status: 'choice', manager: 'member', tags: 'tags', city: 'text', size: 'choice', kind: 'choice', buysFor: 'choice', country: 'choice', language: 'choice',
  trade: 'text', sphere: 'text', source: 'text', priceType: 'text', vip: 'yes_no', live: 'yes_no', negotiate: 'yes_no', mailingList: 'yes_no', prepared: 'yes_no',
  department: 'choice', created: 'day', lastTouch: 'day', noTouchDays: 'days', nextStepDue: 'day', nextStepKind: 'choice', overdueDays: 'days', promiseDue: 'day',
  supplierContractEnd: 'day', birthdayInDays: 'days', creditLimit: 'number', phone: 'presence', email: 'presence', decisionMakerReached: 'yes_no',
  meetingsWithoutDecisionMaker: 'yes_no', languages: 'tags', touchesIn30Days: 'number', touchesIn90Days: 'number', touchesInYear: 'number', ordersInYear: 'number',
  lastOrder: 'day', vipProposed: 'yes_no', reliabilityCheck: 'choice', factsToReview: 'yes_no', planDue: 'day',
  // Which of several kinds is there: asked for as a choice, since `none of` is understood too.
  requisite: 'choice', personWithRole: 'choice', import: 'choice',
};

/** Fields where “is” a value means the same as “is any of” that one. */
export const oneOfMany = (field: string): boolean => filterKinds[field] === 'choice' || filterKinds[field] === 'member';
