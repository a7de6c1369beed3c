import type { Stories } from '#ui/story.ts';
import { Business } from './business/business.tsx';
import { Card } from './card/card.tsx';
import { Dossier } from './dossier.tsx';
import { Files } from './files/files.tsx';
import { dossier, id, Opened } from './fixtures.tsx';
import { Head } from './head.tsx';
import { Notices } from './notices.tsx';
import { People } from './people/people.tsx';
import { PeopleMap } from './people/people-map.tsx';
import { Plan } from './plan/plan.tsx';
import { OpenSteps } from './steps/open-steps.tsx';

const reads = { edit: false, end: false, reassign: false, merge: false, trash: false, touch: false, step: false, erase: false };
const unreached = dossier();
const wide = (child: React.ReactElement, it = dossier()) => (
  <div style={{ maxWidth: '36rem', containerType: 'inline-size' }}>
    <Opened it={it}>{child}</Opened>
  </div>
);
export const stories: Stories = {
  head: () => <Opened it={dossier()}><Head /></Opened>,
  card: () => wide(<Card />),
  cardOfOthers: () => wide(<Card />, dossier({ can: reads })),
  cardEmpty: () =>
    wide(
      <Card />,
      dossier({
        client: { ...unreached.client, size: null, trade: null, source: null, priceType: null, paymentTerms: null, creditLimit: null, legalForm: null, tags: [], criteria: {}, custom: {}, language: null, timeZone: null },
        contacts: [], addresses: [], requisites: [], children: [], card: { percent: 12, missing: ['person'], askNext: ['person'] }, guidance: null,
      }),
    ),
  people: () => wide(<People />),
  map: () => wide(<PeopleMap />),
  mapUnreached: () => wide(<PeopleMap />, dossier({ people: unreached.people.map((each) => ({ ...each, reached: false })), strip: { ...unreached.strip, decisionMaker: { known: true, reached: false, meetings: 2, flagged: true } } })),
  business: () => wide(<Business />),
  businessEmpty: () => wide(<Business />, dossier({ facts: [] })),
  plan: () => wide(<Plan />),
  planEmpty: () => wide(<Plan />, dossier({ plan: [] })),
  files: () => wide(<Files />),
  steps: () => <Opened it={dossier()}><OpenSteps finishing={id(1)} onFinish={() => {}} /></Opened>,
  trashed: () => <Opened it={dossier({ client: { ...unreached.client, trashedAt: '2026-11-01T09:00:00Z' } })}><Notices /></Opened>,
  lost: () => <Opened it={dossier({ client: { ...unreached.client, status: 'lost', statusReason: 'Went to Grundal for the price' }, duplicates: 2 })}><Notices /></Opened>,
  alone: () => <Opened it={dossier()}><Dossier /></Opened>,
};
