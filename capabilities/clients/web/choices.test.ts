import { expect, test } from 'vitest';
import * as model from '../model.ts';
import { TIMELINE_KINDS } from '../model-dossier.ts';
import * as own from './choices.ts';

const same: [string, readonly string[], readonly string[]][] = [
  ['kinds', own.clientKinds, model.CLIENT_KINDS], ['buys for', own.buysFor, model.BUYS_FOR], ['live', own.liveStatuses, model.LIVE_STATUSES],
  ['ended', own.endedStatuses, model.ENDED_STATUSES], ['sizes', own.sizes, model.SIZES], ['criteria', own.criteria, model.CRITERIA],
  ['roles', own.decisionRoles, model.DECISION_ROLES], ['contacts', own.contactKinds, model.CONTACT_KINDS], ['channels', own.channels, model.CHANNELS],
  ['addresses', own.addressKinds, model.ADDRESS_KINDS], ['facts', own.factKinds, model.FACT_KINDS], ['plan', own.planKinds, model.PLAN_KINDS],
  ['timeline', own.timelineKinds, TIMELINE_KINDS],
];
test.each(same)('what is offered is what the model knows: %s', (_, offered, known) => {
  expect([...offered].sort()).toEqual([...known].sort());
});
