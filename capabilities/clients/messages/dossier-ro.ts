/** Romanian words of the dossier page, of a new client and of what comes in. */
export const dossierRo = {
  client: {
    dossier: 'Dosar', vip: 'VIP', makeVip: 'VIP?', vipProposed: 'Printre cei mai profitabili sau promițători: marcați ca VIP', openDossier: 'Deschide dosarul întreg',
    notFound: 'Nu există un asemenea client', notFoundText: 'Poate a fost șters definitiv sau nu vă este deschis.', add: 'Adaugă', firstStep: 'Primul pas',
    composer: 'Scrie în dosar', composerClose: 'Restrânge',
    tab: { tabs: 'Părțile dosarului', timeline: 'Cronologie', card: 'Fișă', people: 'Oameni', business: 'Afacere', plan: 'Plan', files: 'Fișiere' },
    key: { nextTab: 'Partea următoare a dosarului', tabBefore: 'Partea dinainte' },
    strip: {
      strip: 'Cum stau lucrurile', lastAgreement: 'Ultima înțelegere', nextStep: 'Următorul pas', promises_one: 'Promisiune', promises_few: '{{count}} promisiuni', promises_other: '{{count}} de promisiuni', limit: 'Limită de credit', terms: 'Preț și condiții',
      specialTerms: 'Condiții speciale', decisionMaker: 'Decident', reached: 'contactat', notReached: 'încă necontactat', unknown: 'necunoscut', responsible: 'Responsabil',
      substitute: '{{name}} ține locul până pe {{day}}', today: 'azi',
    },
    action: {
      print: 'Tipărește', negotiate: 'De negociat în curând', mailingList: 'Pe lista de corespondență', reassign: 'Dă altui manager', end: 'Nimic de făcut mai departe', lost: 'Pierdut în favoarea altora …',
      unpromising: 'Fără perspectivă …', closed: 'Închis …', revive: 'Reia', trash: 'La coș', restore: 'Scoate din coș',
    },
    end: {
      title: { lost: '{{name}}: pierdut', unpromising: '{{name}}: fără perspectivă', closed: '{{name}}: închis' },
      do: { lost: 'Notează ca pierdut', unpromising: 'Notează ca fără perspectivă', closed: 'Notează ca închis' },
      why: 'De ce?', whyHint: 'Motivul rămâne în dosar și se numără în rapoarte.', steps_one: 'Se renunță la un pas deschis.', steps_few: 'Se renunță la {{count}} pași deschiși.', steps_other: 'Se renunță la {{count}} de pași deschiși.',
    },
    revive: { title: '{{name}}: lucrul se reia', do: 'Reia' },
    reassign: {
      title: 'Alt manager pentru {{name}}', do: 'Predă', now: 'Acum răspunde {{name}}. Pașii deschiși merg împreună cu clientul.', to: 'Noul manager', note: 'Un cuvânt la drum', noteHint: 'Rămâne în dosar ca notă.',
    },
    alike: {
      title: 'Cine seamănă cu {{name}}', none: 'Nimeni altcineva.', different: 'E alt client', merge: 'Unește-i',
      reason: { requisite: 'același număr {{value}}', name: 'același nume', phone: 'același telefon {{value}}', email: 'aceeași adresă {{value}}', domain: 'același domeniu de e-mail {{value}}', similar: 'nume asemănător' },
    },
    notice: {
      merged: 'Clientul a fost unit cu altul.', openMerged: 'Deschide-l pe acela', trashed: 'În coș din {{day}}.', lost: 'Pierdut.', unpromising: 'Fără perspectivă.', closed: 'Închis.',
      alike_one: 'Un alt client seamănă cu acesta.', alike_few: '{{count}} clienți seamănă cu acesta.', alike_other: '{{count}} de clienți seamănă cu acesta.', look: 'Vezi',
      noDecider_one: 'A avut loc o întâlnire, dar nu cu decidentul.', noDecider_few: 'Au avut loc {{count}} întâlniri, niciuna cu decidentul.', noDecider_other: 'Au avut loc {{count}} de întâlniri, niciuna cu decidentul.',
    },
    said: {
      changed: '{{field}}: modificat', added: 'Adăugat: {{what}}', removed: 'Scos: {{what}}', vip: '{{name}} este acum VIP', negotiate: 'Pe lista de negociat', notNegotiate: 'Scos de pe lista de negociat',
      onMailing: 'Pe lista de corespondență', offMailing: 'Scos de pe lista de corespondență', lost: '{{name}}: pierdut', unpromising: '{{name}}: fără perspectivă', closed: '{{name}}: închis', revived: '{{name}}: lucrul s-a reluat',
      reassigned: '{{name}} trece la {{to}}', trashed: '{{name}} este în coș', restored: '{{name}} a fost scos din coș', different: 'Notat că sunt clienți diferiți', logged: 'Notat; urmează: {{when}}', loggedOnly: 'Notat: {{name}}',
      kept: 'Păstrat pe acest dispozitiv; se trimite când revine conexiunea', noted: 'Nota s-a salvat', pinned: 'Nota s-a fixat', unpinned: 'Nota nu mai e fixată', noteRemoved: 'Nota s-a scos', stepAdded: 'Pasul s-a pus în dosarul zilei',
      stepChanged: 'Pas modificat', moved: 'Mutat pe {{when}}', dropped: 'Renunțat: {{why}}', factAdded: 'Fapt adăugat', factHolds: 'Rămâne valabil', factRemoved: 'Fapt scos', planAdded: 'Adăugat în plan',
      planDone: 'Făcut', planOpen: 'Redeschis', planRemoved: 'Scos din plan', fileAdded: '{{name}} este în dosar', personAdded: 'Adăugat: {{name}}', personLeft: '{{name}} nu mai lucrează aici',
      personMoved: '{{name}} a trecut la {{to}}', consent: '{{name}}, {{channel}}: consimțământ modificat',
    },
    card: {
      complete: 'Cât de completă e fișa', askNext: 'Merită întrebat:', reach: 'Contactul companiei', who: 'Cine sunt', weighs: 'Ce contează pentru ei', terms: 'Condiții', addresses: 'Adrese', requisites: 'Date de identificare',
      own: 'Câmpuri proprii', group: 'Grup de companii', children: 'Companii subordonate', openParent: 'deschide',
    },
    contact: { add: 'Telefon, e-mail, mesagerie, site', hint: 'număr, adresă sau link', kind: 'Ce este', label: 'Mențiune', noLabel: 'mențiune' },
    contactKind: { phone: 'Telefon', email: 'E-mail', messenger: 'Mesagerie', site: 'Site' },
    addressKind: { office: 'Birou', delivery: 'Livrare', legal: 'Sediu social', postal: 'Adresă poștală' },
    address: { add: 'Adaugă o adresă', none: 'Încă nicio adresă' },
    requisite: {
      holds: 'Numărul este corect', invalid: 'Nu trece verificarea țării sale', restore: 'Pune înapoi zerourile pierdute: {{value}}', kind: 'Ce număr', evenSo: 'Păstrează deși nu corespunde', copy: 'Copiază toate datele',
      copied: 'Copiat',
    },
    field: {
      name: 'Nume', kind: 'Fel', buysFor: 'Cumpără pentru', status: 'Stare', statusReason: 'Motiv', legalForm: 'Formă juridică', legalName: 'Denumire juridică', country: 'Țară', language: 'Limbă', timeZone: 'Fus orar', size: 'Mărime',
      trade: 'Domeniu', sphere: 'Sferă de influență', vip: 'VIP', source: 'Sursă', managerId: 'Manager', parentId: 'Companie-mamă', tags: 'Etichete', priceType: 'Tip de preț', paymentTerms: 'Condiții de plată',
      specialTerms: 'Condiții speciale', creditLimit: 'Limită de credit', currency: 'Monedă', criteria: 'Criterii de decizie', custom: 'Câmpuri proprii', mailingList: 'Lista de corespondență', negotiate: 'De negociat curând', prepared: 'Fișa e pregătită',
      preparedAt: 'Fișa e pregătită', trashedAt: 'Coș', mergedInto: 'Unit cu', title: 'Funcție', decisionRole: 'Rol în decizie', reportsTo: 'Se subordonează', main: 'Primul întrebat', reached: 'Am vorbit', fromDate: 'Din',
      toDate: 'Până pe', personId: 'Persoană', givenName: 'Prenume', familyName: 'Nume de familie', patronymic: 'Patronimic', birthday: 'Zi de naștere', occupation: 'Ocupație', notes: 'Note', value: 'Valoare', label: 'Mențiune',
      position: 'Ordine', valid: 'Corect', postcode: 'Cod poștal', region: 'Județ', city: 'Oraș', street: 'Stradă', directions: 'Cum se ajunge', text: 'Text', product: 'Produs', contractEnd: 'Sfârșitul contractului', liked: 'Place',
      disliked: 'Nu place', knownOn: 'Știut din', checked: 'Verificat', memberId: 'Cine', due: 'Termen', doneAt: 'Făcut', at: 'Când', outcome: 'Rezultat', mood: 'Dispoziție', minutes: 'Minute', result: 'Rezultat', reason: 'Motiv',
      pinned: 'Fixat', erasedAt: 'Date personale șterse', languages: 'Limbi', state: 'Concluzie', reasons: 'Ce s-a găsit', onDate: 'La data', direction: 'Direcție', stepId: 'Pas',
    },
    criterion: { price: 'preț', quality: 'calitate', functionality: 'funcționalitate', benefit: 'beneficiu', time: 'timp', information: 'informație' },
    blank: {
      person: 'numele unei persoane de contact', country: 'țara', position: 'funcția', phone: 'telefonul', email: 'e-mailul', messenger: 'mesageria', site: 'site-ul', city: 'orașul', requisites: 'datele de identificare', size: 'mărimea',
      trade: 'domeniul', decisionMaker: 'cine decide', source: 'de unde au aflat de noi', buysFrom: 'de la cine cumpără acum', birthday: 'ziua de naștere',
    },
    timeline: {
      kinds: 'Ce se arată', kind: { touch: 'Contacte', note: 'Note', file: 'Fișiere', step: 'Pași', change: 'Modificări' }, search: 'Caută în cronologie', who: 'Ale cui', today: 'Azi', yesterday: 'Ieri',
      none: 'Încă nu s-a întâmplat nimic. Notați mai jos primul contact.', noneFound: 'Nimic nu se potrivește.', beginning: 'Aici a început.', endFound: 'Nu mai este nimic.', noWords: 'fără cuvinte', nothing: 'nimic', for: '{{name}} pentru {{of}}',
      file: 'fișier', change: 'fișă modificată', system: 'Daybook', then: '→ {{kind}}, {{when}}', fieldOf: '{{thing}}, {{field}}', added: 'Adăugat: {{thing}}', removed: 'Scos: {{thing}}', andMore_one: 'și încă {{count}}', andMore_few: 'și încă {{count}}', andMore_other: 'și încă {{count}}',
      relation: {
        client: 'client', person: 'persoană', position: 'funcție', contact_point: 'contact', requisite: 'dată de identificare', address: 'adresă', fact: 'fapt', plan_item: 'linie din plan', reliability_check: 'verificarea fiabilității', touch: 'contact', note: 'notă',
        consent: 'consimțământ', file: 'fișier',
      },
      step: {
        planned: '{{kind}}: planificat pe {{to}}', moved: '{{kind}}: {{from}} → {{to}}', done: '{{kind}}: făcut', dropped: '{{kind}}: renunțat', reopened: '{{kind}}: redeschis, {{to}}', handed: '{{kind}}: trece la {{name}}',
        changed: '{{kind}}: modificat',
      },
    },
    note: { add: 'Notă', note: 'Notă', hint: 'Ce nu trebuie uitat …', pin: 'Fixează sus', unpin: 'Nu mai fixa', pinned: 'Note fixate', remove: 'Scoate nota' },
    step: {
      open: 'Pași deschiși', none: 'Niciun pas deschis.', others_one: 'încă {{count}}', others_few: 'încă {{count}}', others_other: 'încă {{count}}', add: 'Pas', put: 'Pune în dosarul zilei', why: 'Despre ce', noWhy: 'despre ce?', move: 'Mută pe altă zi',
      edit: 'Modifică …', drop: 'Renunță', more: 'Mai multe pentru: {{why}}', until: 'până pe {{day}}', editTitle: 'Modifică pasul', kind: 'Ce', person: 'Cu cine', place: 'Loc', deadline: 'Nu mai târziu de', dropTitle: 'Renunțați la „{{why}}”?',
      dropWhy: 'De ce nu mai e nevoie?', lastOne: 'Este ultimul: un client activ nu rămâne fără următorul pas.',
    },
    fact: {
      add: 'Fapt', none: 'Încă nu se știe nimic despre afacere', noneText: 'Ce urmăresc, câți oameni, ce volume, de la cine cumpără acum și până când. Fiecare fapt are sursa și ziua lui.',
      example: 'Furnizor: Grundal; pompe din seria C; contract până pe 31 martie; place prețul; nu plac cele 9 săptămâni de livrare', old_one: 'Un fapt e mai vechi de jumătate de an: întrebați din nou.',
      old_few: '{{count}} fapte sunt mai vechi de jumătate de an: întrebați din nou.', old_other: '{{count}} de fapte sunt mai vechi de jumătate de an: întrebați din nou.', askAgain: 'de întrebat din nou', holds: 'Rămâne valabil', checked: 'verificat',
      unchecked: 'neverificat', noSource: 'sursă', newTitle: 'Nou: {{kind}}', supplierName: 'Furnizor', sourceHint: 'Cine a spus sau unde scrie.', isChecked: 'Verificat în altă parte',
      hint: {
        aim: 'Ce vor să atingă anul acesta.', specifics: 'Ce e deosebit în munca lor.', staff: 'Oameni sau locuri.', turnover: 'Cifra de afaceri pe an, cu moneda.', finances: 'Cum stau, cum plătesc.',
        volumes: 'Ce și cât de des ar putea comanda.', quality: 'Ce cer.', growth: 'Unde cresc.', supplier: 'De la cine cumpără acum.', customs: 'Țară, limbă, obiceiuri de afaceri.',
      },
    },
    factKind: {
      aim: 'Scop', specifics: 'Specific', staff: 'Angajați', turnover: 'Cifră de afaceri', finances: 'Finanțe', volumes: 'Volume posibile', quality: 'Calitate cerută', growth: 'Creștere', supplier: 'Furnizor actual', customs: 'Obiceiuri de afaceri',
    },
    plan: {
      progress: 'făcut {{done}} din {{of}}', none: 'Încă niciun plan individual', noneText: 'Pentru clienții importanți: scopuri, întâlniri și între conducători, produse de dezvoltat, prețuri și condiții, invitații, felicitări; cine ce face și când.',
      example: 'Scop: jumătate din pompele lor de la noi până în decembrie. Întâlnire: directorul nostru cu al lor în martie.', done: 'Făcut: {{text}}', noDay: 'fără termen', nobody: 'încă nimeni', kind: 'De ce fel', add: 'O linie din plan',
      hint: {
        goal: 'Ce vrem să atingem cu ei', meeting: 'Cine cu cine se întâlnește', product: 'Un produs de dezvoltat cu ei', price_policy: 'Prețuri, reduceri', terms: 'Condiții speciale sau mai rapide', notice: 'Despre ce să-i anunțăm', invitation: 'Unde să-i invităm',
        greeting: 'Pe cine să felicităm, în ce zi',
      },
    },
    planKind: {
      goal: 'Scopuri', meeting: 'Întâlniri', product: 'Produse', price_policy: 'Prețuri', terms: 'Condiții', notice: 'Înștiințări', invitation: 'Invitații', greeting: 'Felicitări',
    },
    file: { download: 'Descarcă', name: 'Numele fișierului', rename: 'Redenumește {{name}}', older: 'Fișiere mai vechi', none: 'Niciun fișier.' },
    matched: { phone: 'tel. {{value}}', email: '{{value}}', site: '{{value}}', messenger: '{{value}}', requisite: 'nr. {{value}}', legalName: '{{value}}' },
  },
  person: {
    add: 'Persoană de contact', view: 'Vedere', list: 'Fișe', map: 'Hartă', none: 'Încă nu se știe nimeni', noneText: 'Întâi numele: cu cine vorbim? Funcția, telefonul și e-mailul pot veni mai târziu.', noTitle: 'funcție', former_one: '{{count}} a fost aici înainte',
    former_few: '{{count}} au fost aici înainte', former_other: '{{count}} au fost aici înainte', more: 'Mai multe pentru {{name}}', open: 'Deschide {{name}}', close: 'Închide {{name}}', until: 'aici până pe {{day}}', also: 'și la', notReached: 'necontactat',
    move: 'A trecut la altă companie …', left: 'Nu mai lucrează aici', moveTitle: '{{name}} a trecut la altă companie', moveDo: 'Mută', moveHint: 'Telefoanele, consimțămintele și istoria merg împreună; la {{from}} locul rămâne ca istorie.', moveTo: 'La ce companie',
    moveTitleThere: 'Funcția acolo', moveOn: 'Din', nameHint: 'Numele de familie ajunge.', known: 'Cunoscut de la altă companie', same: 'Aceeași persoană', roleUnknown: 'necunoscut', day: 'zi', month: 'Luna', year: 'Anul', yearHint: 'anul, dacă se știe',
    consents: 'Consimțământ', consentSource: 'sursă', places: 'Unde a lucrat', now: 'acum', touches_one: '{{count}} contact', touches_few: '{{count}} contacte', touches_other: '{{count}} de contacte',
    field: {
      name: 'Nume', patronymic: 'Patronimic', givenName: 'Prenume', familyName: 'Nume de familie', language: 'Limbă', birthday: 'Zi de naștere', occupation: 'Ocupație', notes: 'Caracter și interese',
    },
    channel: { call: 'apeluri', email: 'e-mail', sms: 'SMS', messenger: 'mesagerie', post: 'poștă' },
    verdict: {
      reached: 'Decidentul a fost contactat.', known: 'Știm cine decide, dar încă nu am vorbit.', unknown: 'Nimeni nu e marcat ca decident: aflați cine este.',
      flagged_one: 'A avut loc o întâlnire, dar nu cu decidentul.', flagged_few: 'Au avut loc {{count}} întâlniri, niciuna cu decidentul.', flagged_other: 'Au avut loc {{count}} de întâlniri, niciuna cu decidentul.',
    },
  },
  privacy: {
    export: 'Exportă datele personale', erase: 'Șterge datele personale …', title: 'Ștergerea datelor personale: {{name}}', do: 'Șterge definitiv', becomes: 'În locul numelui va sta „{{pseudonym}}”. Dispar:',
    kept: 'Rămân, fără ca persoana să poată fi recunoscută: {{what}}.', forever: 'Nu se poate lua înapoi.', reason: 'De ce: cerere, sfârșitul consimțământului …', confirm: 'Scrieți numele pentru confirmare: {{name}}',
    plan: { contactPoints: 'Telefoane și adrese', consents: 'Consimțăminte', positions: 'Locuri de muncă', touches: 'Contacte care o numesc', notes: 'Note', steps: 'Pași', changes: 'Rânduri din istorie' },
    keeps: { positions: 'funcțiile', touches: 'contactele', consents_log: 'jurnalul consimțămintelor' },
  },
  newClient: {
    title: 'Client nou', otherWords: 'adaugă companie creează', who: 'Cine este', company: 'Companie', privatePerson: 'Nume și prenume', person: 'Persoană de contact', notKnown: 'necunoscut', moreNumbers: 'Alte numere', firstCall: 'Primul apel', make: 'Creează',
    made: '{{name}} este în dosarul zilei', twins_one: 'Există deja unul asemănător', twins_few: 'Există deja {{count}} asemănători', twins_other: 'Există deja {{count}} de asemănători', inTrash: 'în coș',
  },
  incoming: {
    title: 'Notează cine s-a adresat', otherWords: 'apel primit vizită scrisoare vizitator', here: 'Ne-au contactat', how: 'Cum au venit', kind: { call: 'Apel', visit: 'Vizită', mail: 'Scrisoare', message: 'Mesaj' }, who: 'Cine', client: 'Client',
    clientHint: 'Nume, persoană sau număr; cine nu e găsit devine client nou.', clientFind: 'caută după nume sau număr', newName: 'Client nou', personKnown: 'Cine anume', somebodyElse: 'altcineva', what: 'Despre ce',
    reason: 'De ce ni s-au adresat', reasons: { prices: 'Prețuri', order: 'Comandă', delivery: 'Livrare', documents: 'Documente', claim: 'Reclamație', question: 'Întrebare' }, text: 'Ce s-a spus', source: 'De unde au aflat de noi',
    sourceHint: 'Recomandare, site, expoziție …', answered: 'Am răspuns pe loc', then: 'Managerul responsabil primește un pas pentru azi.', take: 'Notează', taken: '{{client}}: notat; {{name}} primește un pas pentru azi',
  },
  guidance: {
    small: { who: 'Decide proprietarul, aproape ca un cumpărător particular: întâi prețul. Fidel, iartă greșeli mici; bani puțini; poate cumpăra o singură dată.', so: 'Drum scurt, ofertă simplă, prețul de la început' },
    medium: { who: 'Există o ierarhie, dar relațiile personale cântăresc; prețul nu e decisiv. Are furnizori constanți și se schimbă greu.', so: 'Condiții flexibile, de ales, un manager numit' },
    large: { who: 'Ierarhie complexă, participă mai mulți oameni. Logică și beneficiu, ciclu lung, contracte lungi cu alții: urmăriți-le sfârșitul.', so: 'O hartă a oamenilor, un plan individual, un manager de conturi-cheie' },
    government: { who: 'Cumpără prin licitație; decid prețul și potrivirea exactă cu condițiile.', so: 'Licitații cu termenele și documentele lor' },
  },
};
