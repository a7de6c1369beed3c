/** English words of the dossier page, of a new client and of what comes in. The other languages have the same keys. */
export const dossierEn = {
  client: {
    dossier: 'Dossier', vip: 'VIP', makeVip: 'VIP?', vipProposed: 'Among the most profitable or promising: make it VIP', openDossier: 'Open the whole dossier',
    notFound: 'There is no such client', notFoundText: 'It may have been deleted for good, or it is not open to you.', add: 'Add', firstStep: 'First step',
    composer: 'Write into the dossier', composerClose: 'Fold away',
    tab: { tabs: 'Parts of the dossier', timeline: 'Timeline', card: 'Card', people: 'People', business: 'Business', plan: 'Plan', files: 'Files' },
    key: { nextTab: 'Next part of the dossier', tabBefore: 'Part before' },
    strip: {
      strip: 'How things stand', lastAgreement: 'Last agreement', nextStep: 'Next step', promises_one: 'Promise', promises_other: '{{count}} promises', limit: 'Credit limit', terms: 'Price and terms',
      specialTerms: 'Special terms', decisionMaker: 'Decision-maker', reached: 'reached', notReached: 'not reached yet', unknown: 'not known', responsible: 'Responsible',
      substitute: '{{name}} stands in until {{day}}', today: 'today',
    },
    action: {
      print: 'Print', negotiate: 'To negotiate with soon', mailingList: 'On the mailing list', reassign: 'Give to another manager', end: 'Nothing more to be done', lost: 'Lost to others …',
      unpromising: 'Unpromising …', closed: 'Closed down …', revive: 'Revive', trash: 'To the trash', restore: 'Take back',
    },
    end: {
      title: { lost: '{{name}} is lost', unpromising: '{{name}} is unpromising', closed: '{{name}} is closed down' },
      do: { lost: 'Record as lost', unpromising: 'Record as unpromising', closed: 'Record as closed' },
      why: 'Why?', whyHint: 'The reason stays in the dossier and is counted in reports.', steps_one: 'Its open step will be dropped.', steps_other: 'Its {{count}} open steps will be dropped.',
    },
    revive: { title: '{{name}} lives again', do: 'Revive' },
    reassign: {
      title: 'Another manager for {{name}}', do: 'Give over', now: 'Responsible now: {{name}}. Open steps go along.', to: 'New manager', note: 'A word on the way', noteHint: 'Stays in the dossier as a note.',
    },
    alike: {
      title: 'Who looks like {{name}}', none: 'Nobody any more.', different: 'A different client', merge: 'Make one of two',
      reason: { requisite: 'same number {{value}}', name: 'same name', phone: 'same phone {{value}}', email: 'same address {{value}}', domain: 'same mail domain {{value}}', similar: 'similar name' },
    },
    notice: {
      merged: 'This client was made one with another.', openMerged: 'Open that one', trashed: 'In the trash since {{day}}.', lost: 'Lost.', unpromising: 'Unpromising.', closed: 'Closed down.',
      alike_one: 'One other client looks like this one.', alike_other: '{{count}} other clients look like this one.', look: 'Look',
      noDecider_one: 'A meeting was held, but not with the decision-maker.', noDecider_other: '{{count}} meetings were held, none with the decision-maker.',
    },
    said: {
      changed: '{{field}}: changed', added: 'Added: {{what}}', removed: 'Taken away: {{what}}', vip: '{{name}} is a VIP now', negotiate: 'On the list to negotiate with', notNegotiate: 'Off the list to negotiate with',
      onMailing: 'On the mailing list', offMailing: 'Off the mailing list', lost: '{{name}}: lost', unpromising: '{{name}}: unpromising', closed: '{{name}}: closed', revived: '{{name}} lives again',
      reassigned: '{{name}} goes to {{to}}', trashed: '{{name}} is in the trash', restored: '{{name}} is back', different: 'Told apart', logged: 'Logged; next: {{when}}', loggedOnly: 'Logged: {{name}}',
      kept: 'Kept on this device; it is sent when the connection is back', noted: 'Note saved', pinned: 'Note pinned', unpinned: 'Note unpinned', noteRemoved: 'Note taken away', stepAdded: 'Step put in the folder',
      stepChanged: 'Step changed', moved: 'Moved to {{when}}', dropped: 'Dropped: {{why}}', factAdded: 'Fact added', factHolds: 'Still holds', factRemoved: 'Fact taken away', planAdded: 'Added to the plan',
      planDone: 'Done', planOpen: 'Open again', planRemoved: 'Taken off the plan', fileAdded: '{{name}} is in the dossier', personAdded: '{{name}} added', personLeft: '{{name}} does not work here any more',
      personMoved: '{{name}} went over to {{to}}', consent: '{{name}}, {{channel}}: consent changed',
    },
    card: {
      complete: 'How complete the card is', askNext: 'Worth asking:', reach: 'Reach the company', who: 'Who they are', weighs: 'What weighs with them', terms: 'Terms', addresses: 'Addresses', requisites: 'Company details',
      own: 'Own fields', group: 'Group of companies', children: 'Companies below', openParent: 'open',
    },
    contact: { add: 'Phone, mail, messenger, site', hint: 'number, address or link', kind: 'What it is', label: 'Note', noLabel: 'note' },
    contactKind: { phone: 'Phone', email: 'Mail', messenger: 'Messenger', site: 'Site' },
    addressKind: { office: 'Office', delivery: 'Delivery', legal: 'Legal address', postal: 'Postal address' },
    address: { add: 'Add an address', none: 'No address yet' },
    requisite: {
      holds: 'The number holds', invalid: 'Does not pass the check of its country', restore: 'Restore the lost zeros: {{value}}', kind: 'Which number', evenSo: 'Keep although it does not hold', copy: 'Copy all details',
      copied: 'Copied',
    },
    field: {
      name: 'Name', kind: 'Kind', buysFor: 'Buys for', status: 'Status', statusReason: 'Reason', legalForm: 'Legal form', legalName: 'Legal name', country: 'Country', language: 'Language', timeZone: 'Time zone', size: 'Size',
      trade: 'Trade', sphere: 'Sphere of influence', vip: 'VIP', source: 'Source', managerId: 'Manager', parentId: 'Parent company', tags: 'Tags', priceType: 'Price type', paymentTerms: 'Payment terms',
      specialTerms: 'Special terms', creditLimit: 'Credit limit', currency: 'Currency', criteria: 'Decision criteria', custom: 'Own fields', mailingList: 'Mailing list', negotiate: 'To negotiate soon', prepared: 'Card prepared',
      preparedAt: 'Card prepared', trashedAt: 'Trash', mergedInto: 'Made one with', title: 'Position', decisionRole: 'Role in the decision', reportsTo: 'Reports to', main: 'Asked for first', reached: 'We have talked', fromDate: 'Since',
      toDate: 'Until', personId: 'Person', givenName: 'Given name', familyName: 'Family name', patronymic: 'Patronymic', birthday: 'Birthday', occupation: 'Occupation', notes: 'Notes', value: 'Value', label: 'Note',
      position: 'Order', valid: 'Holds', postcode: 'Postcode', region: 'Region', city: 'City', street: 'Street', directions: 'How to get there', text: 'Text', product: 'Product', contractEnd: 'Contract ends', liked: 'Liked',
      disliked: 'Not liked', knownOn: 'Known since', checked: 'Checked', memberId: 'Who', due: 'Due', doneAt: 'Done', at: 'When', outcome: 'Outcome', mood: 'Mood', minutes: 'Minutes', result: 'Result', reason: 'Reason',
      pinned: 'Pinned', erasedAt: 'Personal data erased', languages: 'Languages', state: 'Verdict', reasons: 'Findings', onDate: 'On', direction: 'Direction', stepId: 'Step',
    },
    criterion: { price: 'price', quality: 'quality', functionality: 'functionality', benefit: 'benefit', time: 'time', information: 'information' },
    blank: {
      person: 'the surname of a contact person', country: 'country', position: 'position', phone: 'phone', email: 'mail', messenger: 'messenger', site: 'site', city: 'city', requisites: 'company details', size: 'size',
      trade: 'trade', decisionMaker: 'who decides', source: 'how they learnt of us', buysFrom: 'whom they buy from now', birthday: 'birthday',
    },
    timeline: {
      kinds: 'What is shown', kind: { touch: 'Contacts', note: 'Notes', file: 'Files', step: 'Steps', change: 'Changes' }, search: 'Search in the timeline', who: 'By whom', today: 'Today', yesterday: 'Yesterday',
      none: 'Nothing has happened yet. Log the first contact below.', noneFound: 'Nothing fits.', beginning: 'Here it began.', endFound: 'No more.', noWords: 'no words', nothing: 'nothing', for: '{{name}} for {{of}}',
      file: 'file', change: 'card changed', system: 'Daybook', then: '→ {{kind}}, {{when}}', fieldOf: '{{thing}}, {{field}}', added: 'Added: {{thing}}', removed: 'Taken away: {{thing}}', andMore_one: 'and {{count}} more', andMore_other: 'and {{count}} more',
      relation: {
        client: 'client', person: 'person', position: 'position', contact_point: 'contact', requisite: 'company detail', address: 'address', fact: 'fact', plan_item: 'line of the plan', reliability_check: 'reliability check', touch: 'contact', note: 'note',
        consent: 'consent', file: 'file',
      },
      step: {
        planned: '{{kind}} planned: {{to}}', moved: '{{kind}} moved: {{from}} → {{to}}', done: '{{kind}} done', dropped: '{{kind}} dropped', reopened: '{{kind}} opened again: {{to}}', handed: '{{kind}} goes to {{name}}',
        changed: '{{kind}} changed',
      },
    },
    note: { add: 'Note', note: 'Note', hint: 'What should not be forgotten …', pin: 'Pin on top', unpin: 'Unpin', pinned: 'Pinned notes', remove: 'Take the note away' },
    step: {
      open: 'Open steps', none: 'No open step.', others_one: '{{count}} more', others_other: '{{count}} more', add: 'Step', put: 'Put in the folder', why: 'What about', noWhy: 'what about?', move: 'Move to another day', edit: 'Change …',
      drop: 'Drop', more: 'More for: {{why}}', until: 'until {{day}}', editTitle: 'Change the step', kind: 'What', person: 'With whom', place: 'Place', deadline: 'Not later than', dropTitle: 'Drop “{{why}}”?',
      dropWhy: 'Why is it not needed?', lastOne: 'It is the last one: a live client is never without a next step.',
    },
    fact: {
      add: 'Fact', none: 'Nothing known of the business yet', noneText: 'What they aim at, how many people, what volumes, whom they buy from now and until when. Each fact keeps its source and its day.',
      example: 'Supplier: Grundal; pumps of series C; contract until 31 March; liked: price; not liked: 9 weeks of delivery', old_one: 'One fact is older than half a year: ask again.', old_other: '{{count}} facts are older than half a year: ask again.',
      askAgain: 'ask again', holds: 'Still holds', checked: 'checked', unchecked: 'not checked', noSource: 'source', newTitle: 'New: {{kind}}', supplierName: 'Supplier', sourceHint: 'Who said it or where it is written.', isChecked: 'Checked elsewhere',
      hint: {
        aim: 'What they want to reach this year.', specifics: 'What is special about their work.', staff: 'People or seats.', turnover: 'A year’s turnover, with its currency.', finances: 'How they stand, how they pay.',
        volumes: 'What they could order, how often.', quality: 'What they demand.', growth: 'Where they grow.', supplier: 'Whom they buy from now.', customs: 'Country, language, customs of doing business.',
      },
    },
    factKind: {
      aim: 'Aim', specifics: 'Specifics', staff: 'Staff', turnover: 'Turnover', finances: 'Finances', volumes: 'Possible volumes', quality: 'Quality asked for', growth: 'Growth', supplier: 'Present supplier', customs: 'Customs of business',
    },
    plan: {
      progress: '{{done}} of {{of}} done', none: 'No individual plan yet', noneText: 'For important clients: goals, meetings also of heads, products to develop, prices and terms, invitations, greetings; who does what and when.',
      example: 'Goal: half of their pumps from us by December. Meeting: our director with theirs in March.', done: 'Done: {{text}}', noDay: 'no day', nobody: 'nobody yet', kind: 'What kind', add: 'A line of the plan',
      hint: {
        goal: 'What we want to reach with them', meeting: 'Who meets whom', product: 'A product to develop with them', price_policy: 'Prices, discounts', terms: 'Special or faster terms', notice: 'What to tell them of', invitation: 'Where to invite them',
        greeting: 'Whom to greet, on what day',
      },
    },
    planKind: {
      goal: 'Goals', meeting: 'Meetings', product: 'Products', price_policy: 'Prices', terms: 'Terms', notice: 'Notices', invitation: 'Invitations', greeting: 'Greetings',
    },
    file: { download: 'Download', name: 'File name', rename: 'Rename {{name}}', older: 'Older files', none: 'No files.' },
    matched: { phone: 'phone {{value}}', email: '{{value}}', site: '{{value}}', messenger: '{{value}}', requisite: 'no. {{value}}', legalName: '{{value}}' },
  },
  person: {
    add: 'Contact person', view: 'View', list: 'Cards', map: 'Map', none: 'Nobody known yet', noneText: 'The surname first: whom do we talk with? Position, phone and mail can come later.', noTitle: 'position', former_one: '{{count}} was here before',
    former_other: '{{count}} were here before', more: 'More for {{name}}', open: 'Open {{name}}', close: 'Close {{name}}', until: 'here until {{day}}', also: 'also at', notReached: 'not reached', move: 'Went over to another company …',
    left: 'Does not work here any more', moveTitle: '{{name}} went over to another company', moveDo: 'Move', moveHint: 'Phones, consents and history go along; at {{from}} the place stays as history.', moveTo: 'To which company', moveTitleThere: 'Position there',
    moveOn: 'Since', nameHint: 'Surname is enough.', known: 'Known from another company', same: 'The same person', roleUnknown: 'not known', day: 'day', month: 'Month', year: 'Year', yearHint: 'year, if known', consents: 'Consent', consentSource: 'source',
    places: 'Where they worked', now: 'now', touches_one: '{{count}} contact', touches_other: '{{count}} contacts',
    field: {
      name: 'Name', patronymic: 'Patronymic', givenName: 'Given name', familyName: 'Family name', language: 'Language', birthday: 'Birthday', occupation: 'Occupation', notes: 'Character and interests',
    },
    channel: { call: 'calls', email: 'mail', sms: 'SMS', messenger: 'messengers', post: 'post' },
    verdict: {
      reached: 'The decision-maker is reached.', known: 'We know who decides, but have not talked yet.', unknown: 'Nobody is marked as the one who decides: find out.',
      flagged_one: 'A meeting was held, but not with the decision-maker.', flagged_other: '{{count}} meetings were held, none with the decision-maker.',
    },
  },
  privacy: {
    export: 'Export personal data', erase: 'Erase personal data …', title: 'Erase the personal data of {{name}}', do: 'Erase for good', becomes: 'In its place will stand “{{pseudonym}}”. This goes:',
    kept: 'Stays, without the person being recognisable: {{what}}.', forever: 'This cannot be taken back.', reason: 'Why: request, end of consent …', confirm: 'Type the name to confirm: {{name}}',
    plan: { contactPoints: 'Phones and addresses', consents: 'Consents', positions: 'Places of work', touches: 'Contacts that name them', notes: 'Notes', steps: 'Steps', changes: 'Rows of the history' },
    keeps: { positions: 'positions', touches: 'contacts', consents_log: 'the log of consents' },
  },
  newClient: {
    title: 'New client', otherWords: 'add company create', who: 'Who it is', company: 'Company', privatePerson: 'Surname and name', person: 'Contact person', notKnown: 'not known', moreNumbers: 'More numbers', firstCall: 'First call', make: 'Create',
    made: '{{name}} is in the folder', twins_one: 'One like this is here already', twins_other: '{{count}} like this are here already', inTrash: 'in the trash',
  },
  incoming: {
    title: 'Take down who turned to us', otherWords: 'incoming call visit letter visitor', here: 'They called', how: 'How they came', kind: { call: 'Call', visit: 'Visit', mail: 'Letter', message: 'Message' }, who: 'Who', client: 'Client',
    clientHint: 'Name, person or number; what is not found becomes a new client.', clientFind: 'find by name or number', newName: 'New client', personKnown: 'Who there', somebodyElse: 'somebody else', what: 'What about',
    reason: 'Why they turned to us', reasons: { prices: 'Prices', order: 'Order', delivery: 'Delivery', documents: 'Documents', claim: 'Claim', question: 'Question' }, text: 'What was said', source: 'How they learnt of us',
    sourceHint: 'Recommendation, site, exhibition …', answered: 'Answered on the spot', then: 'The responsible manager gets a step today.', take: 'Take down', taken: '{{client}} taken down; {{name}} gets a step today',
  },
  guidance: {
    small: { who: 'The owner decides, close to a private buyer: price first. Loyal, forgives small faults; little money; may buy once.', so: 'Short path, simple offer, the price up front' },
    medium: { who: 'A hierarchy, but personal relations weigh; price is not decisive. Has regular suppliers and is slow to change.', so: 'Flexible terms, a choice, one named manager' },
    large: { who: 'A complex hierarchy; several people take part. Logic and benefit, a long cycle, long contracts with others: watch their ends.', so: 'A map of the people, an individual plan, a key account manager' },
    government: { who: 'Buys by tender; price and exact match with the conditions decide.', so: 'Tenders with their dates and documents' },
  },
};
