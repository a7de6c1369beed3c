/** Lithuanian words of the dossier page, of a new client and of what comes in. */
export const dossierLt = {
  client: {
    dossier: 'Byla', vip: 'VIP', makeVip: 'VIP?', vipProposed: 'Tarp pelningiausių ar daugiausia žadančių: pažymėti kaip VIP', openDossier: 'Atverti visą bylą',
    notFound: 'Tokio kliento nėra', notFoundText: 'Gal jis ištrintas visam laikui arba jums neatvertas.', add: 'Pridėti', firstStep: 'Pirmas žingsnis',
    composer: 'Rašyti į bylą', composerClose: 'Suskleisti',
    tab: { tabs: 'Bylos dalys', timeline: 'Eiga', card: 'Kortelė', people: 'Žmonės', business: 'Verslas', plan: 'Planas', files: 'Failai' },
    key: { nextTab: 'Kita bylos dalis', tabBefore: 'Ankstesnė dalis' },
    strip: {
      strip: 'Kaip reikalai', lastAgreement: 'Paskutinis susitarimas', nextStep: 'Kitas žingsnis', promises_one: '{{count}} pažadas', promises_few: '{{count}} pažadai', promises_many: '{{count}} pažado', promises_other: '{{count}} pažadų', limit: 'Kredito limitas',
      terms: 'Kaina ir sąlygos', specialTerms: 'Ypatingos sąlygos', decisionMaker: 'Sprendimų priėmėjas', reached: 'pasiektas', notReached: 'dar nepasiektas', unknown: 'nežinomas', responsible: 'Atsakingas',
      substitute: '{{name}} pavaduoja iki {{day}}', today: 'šiandien',
    },
    action: {
      print: 'Spausdinti', negotiate: 'Netrukus derėtis', mailingList: 'Naujienlaiškių sąraše', reassign: 'Perduoti kitam vadybininkui', end: 'Daugiau nieko nedaryti', lost: 'Išėjo pas kitus …',
      unpromising: 'Neperspektyvus …', closed: 'Užsidarė …', revive: 'Atnaujinti', trash: 'Į šiukšlinę', restore: 'Grąžinti',
    },
    end: {
      title: { lost: '{{name}}: prarastas', unpromising: '{{name}}: neperspektyvus', closed: '{{name}}: užsidarė' },
      do: { lost: 'Užrašyti kaip prarastą', unpromising: 'Užrašyti kaip neperspektyvų', closed: 'Užrašyti kaip uždarytą' },
      why: 'Kodėl?', whyHint: 'Priežastis liks byloje ir bus skaičiuojama ataskaitose.', steps_one: '{{count}} atviro žingsnio bus atsisakyta.', steps_few: '{{count}} atvirų žingsnių bus atsisakyta.', steps_many: '{{count}} atviro žingsnio bus atsisakyta.',
      steps_other: '{{count}} atvirų žingsnių bus atsisakyta.',
    },
    revive: { title: '{{name}}: darbas atnaujinamas', do: 'Atnaujinti' },
    reassign: {
      title: 'Kitas vadybininkas: {{name}}', do: 'Perduoti', now: 'Dabar atsako {{name}}. Atviri žingsniai eina kartu.', to: 'Naujas vadybininkas', note: 'Žodis kelionei', noteHint: 'Liks byloje kaip pastaba.',
    },
    alike: {
      title: 'Kas panašus į {{name}}', none: 'Daugiau nieko.', different: 'Kitas klientas', merge: 'Sujungti',
      reason: { requisite: 'tas pats numeris {{value}}', name: 'tas pats pavadinimas', phone: 'tas pats telefonas {{value}}', email: 'tas pats adresas {{value}}', domain: 'tas pats pašto domenas {{value}}', similar: 'panašus pavadinimas' },
    },
    notice: {
      merged: 'Klientas sujungtas su kitu.', openMerged: 'Atverti aną', trashed: 'Šiukšlinėje nuo {{day}}.', lost: 'Prarastas.', unpromising: 'Neperspektyvus.', closed: 'Uždarytas.',
      alike_one: 'Dar {{count}} klientas panašus į šį.', alike_few: 'Dar {{count}} klientai panašūs į šį.', alike_many: 'Dar {{count}} kliento panašu į šį.', alike_other: 'Dar {{count}} klientų panašūs į šį.', look: 'Pažiūrėti',
      noDecider_one: 'Buvo {{count}} susitikimas, bet ne su sprendimų priėmėju.', noDecider_few: 'Buvo {{count}} susitikimai, nė vieno su sprendimų priėmėju.', noDecider_many: 'Buvo {{count}} susitikimo, nė vieno su sprendimų priėmėju.',
      noDecider_other: 'Buvo {{count}} susitikimų, nė vieno su sprendimų priėmėju.',
    },
    said: {
      changed: '{{field}}: pakeista', added: 'Pridėta: {{what}}', removed: 'Pašalinta: {{what}}', vip: '{{name}} dabar VIP', negotiate: 'Derybų sąraše', notNegotiate: 'Išimtas iš derybų sąrašo',
      onMailing: 'Naujienlaiškių sąraše', offMailing: 'Išimtas iš naujienlaiškių sąrašo', lost: '{{name}}: prarastas', unpromising: '{{name}}: neperspektyvus', closed: '{{name}}: uždarytas', revived: '{{name}}: darbas atnaujintas',
      reassigned: '{{name}} pereina: {{to}}', trashed: '{{name}} šiukšlinėje', restored: '{{name}} grąžintas', different: 'Pažymėta, kad tai skirtingi klientai', logged: 'Užrašyta; toliau: {{when}}', loggedOnly: 'Užrašyta: {{name}}',
      kept: 'Išsaugota šiame įrenginyje; bus išsiųsta, kai atsiras ryšys', noted: 'Pastaba išsaugota', pinned: 'Pastaba prisegta', unpinned: 'Pastaba atsegta', noteRemoved: 'Pastaba pašalinta', stepAdded: 'Žingsnis įdėtas į aplanką',
      stepChanged: 'Žingsnis pakeistas', moved: 'Perkelta į {{when}}', dropped: 'Atsisakyta: {{why}}', factAdded: 'Faktas pridėtas', factHolds: 'Tebegalioja', factRemoved: 'Faktas pašalintas', planAdded: 'Pridėta į planą',
      planDone: 'Padaryta', planOpen: 'Vėl atvira', planRemoved: 'Išimta iš plano', fileAdded: '{{name}} byloje', personAdded: 'Pridėta: {{name}}', personLeft: '{{name}} čia nebedirba',
      personMoved: '{{name}} perėjo į {{to}}', consent: '{{name}}, {{channel}}: sutikimas pakeistas',
    },
    card: {
      complete: 'Kiek kortelė užpildyta', askNext: 'Verta paklausti:', reach: 'Ryšys su įmone', who: 'Kas jie', weighs: 'Kas jiems svarbu', terms: 'Sąlygos', addresses: 'Adresai', requisites: 'Rekvizitai',
      own: 'Savi laukai', group: 'Įmonių grupė', children: 'Dukterinės įmonės', openParent: 'atverti',
    },
    contact: { add: 'Telefonas, paštas, pokalbių programa, svetainė', hint: 'numeris, adresas ar nuoroda', kind: 'Kas tai', label: 'Žyma', noLabel: 'žyma' },
    contactKind: { phone: 'Telefonas', email: 'Paštas', messenger: 'Pokalbių programa', site: 'Svetainė' },
    addressKind: { office: 'Biuras', delivery: 'Pristatymas', legal: 'Buveinės adresas', postal: 'Pašto adresas' },
    address: { add: 'Pridėti adresą', none: 'Adreso dar nėra' },
    requisite: {
      holds: 'Numeris teisingas', invalid: 'Neatitinka savo šalies patikros', restore: 'Grąžinti prarastus nulius: {{value}}', kind: 'Kuris numeris', evenSo: 'Palikti, nors netinka', copy: 'Kopijuoti visus rekvizitus',
      copied: 'Nukopijuota',
    },
    field: {
      name: 'Pavadinimas', kind: 'Rūšis', buysFor: 'Perka', status: 'Būsena', statusReason: 'Priežastis', legalForm: 'Teisinė forma', legalName: 'Juridinis pavadinimas', country: 'Šalis', language: 'Kalba', timeZone: 'Laiko juosta', size: 'Dydis',
      trade: 'Veikla', sphere: 'Įtakos sritis', vip: 'VIP', source: 'Šaltinis', managerId: 'Vadybininkas', parentId: 'Patronuojančioji įmonė', tags: 'Žymos', priceType: 'Kainų tipas', paymentTerms: 'Mokėjimo sąlygos',
      specialTerms: 'Ypatingos sąlygos', creditLimit: 'Kredito limitas', currency: 'Valiuta', criteria: 'Sprendimo kriterijai', custom: 'Savi laukai', mailingList: 'Naujienlaiškiai', negotiate: 'Netrukus derėtis', prepared: 'Kortelė parengta',
      preparedAt: 'Kortelė parengta', trashedAt: 'Šiukšlinė', mergedInto: 'Sujungtas su', title: 'Pareigos', decisionRole: 'Vaidmuo sprendime', reportsTo: 'Pavaldus', main: 'Klausti pirmiausia', reached: 'Kalbėta', fromDate: 'Nuo',
      toDate: 'Iki', personId: 'Asmuo', givenName: 'Vardas', familyName: 'Pavardė', patronymic: 'Tėvavardis', birthday: 'Gimtadienis', occupation: 'Profesija', notes: 'Pastabos', value: 'Reikšmė', label: 'Žyma',
      position: 'Eilė', valid: 'Teisingas', postcode: 'Pašto kodas', region: 'Apskritis', city: 'Miestas', street: 'Gatvė', directions: 'Kaip atvykti', text: 'Tekstas', product: 'Prekė', contractEnd: 'Sutarties pabaiga', liked: 'Patinka',
      disliked: 'Nepatinka', knownOn: 'Žinoma nuo', checked: 'Patikrinta', memberId: 'Kas', due: 'Terminas', doneAt: 'Padaryta', at: 'Kada', outcome: 'Rezultatas', mood: 'Nuotaika', minutes: 'Minutės', result: 'Rezultatas', reason: 'Priežastis',
      pinned: 'Prisegta', erasedAt: 'Asmens duomenys ištrinti', languages: 'Kalbos', state: 'Išvada', reasons: 'Kas rasta', onDate: 'Kada', direction: 'Kryptis', stepId: 'Žingsnis',
    },
    criterion: { price: 'kaina', quality: 'kokybė', functionality: 'funkcionalumas', benefit: 'nauda', time: 'laikas', information: 'informacija' },
    blank: {
      person: 'kontaktinio asmens pavardės', country: 'šalies', position: 'pareigų', phone: 'telefono', email: 'el. pašto', messenger: 'pokalbių programos', site: 'svetainės', city: 'miesto', requisites: 'rekvizitų', size: 'dydžio',
      trade: 'veiklos', decisionMaker: 'kas sprendžia', source: 'iš kur sužinojo apie mus', buysFrom: 'iš ko perka dabar', birthday: 'gimtadienio',
    },
    timeline: {
      kinds: 'Kas rodoma', kind: { touch: 'Kontaktai', note: 'Pastabos', file: 'Failai', step: 'Žingsniai', change: 'Pakeitimai' }, search: 'Ieškoti eigoje', who: 'Kieno', today: 'Šiandien', yesterday: 'Vakar',
      none: 'Dar nieko neįvyko. Užrašykite žemiau pirmą kontaktą.', noneFound: 'Niekas netinka.', beginning: 'Čia viskas prasidėjo.', endFound: 'Daugiau nėra.', noWords: 'be žodžių', nothing: 'nieko', for: '{{name}} už {{of}}',
      file: 'failas', change: 'kortelė pakeista', system: 'Daybook', then: '→ {{kind}}, {{when}}', fieldOf: '{{thing}}, {{field}}', added: 'Pridėta: {{thing}}', removed: 'Pašalinta: {{thing}}', andMore_one: 'ir dar {{count}}', andMore_few: 'ir dar {{count}}', andMore_many: 'ir dar {{count}}',
      andMore_other: 'ir dar {{count}}',
      relation: {
        client: 'klientas', person: 'asmuo', position: 'pareigos', contact_point: 'kontaktas', requisite: 'rekvizitas', address: 'adresas', fact: 'faktas', plan_item: 'plano eilutė', reliability_check: 'patikimumo patikra', touch: 'kontaktas', note: 'pastaba',
        consent: 'sutikimas', file: 'failas',
      },
      step: {
        planned: '{{kind}}: suplanuota, {{to}}', moved: '{{kind}}: {{from}} → {{to}}', done: '{{kind}}: padaryta', dropped: '{{kind}}: atsisakyta', reopened: '{{kind}}: vėl atvira, {{to}}', handed: '{{kind}}: pereina, {{name}}',
        changed: '{{kind}}: pakeista',
      },
    },
    note: { add: 'Pastaba', note: 'Pastaba', hint: 'Ko nevalia pamiršti …', pin: 'Prisegti viršuje', unpin: 'Atsegti', pinned: 'Prisegtos pastabos', remove: 'Pašalinti pastabą' },
    step: {
      open: 'Atviri žingsniai', none: 'Atvirų žingsnių nėra.', others_one: 'dar {{count}}', others_few: 'dar {{count}}', others_many: 'dar {{count}}', others_other: 'dar {{count}}', add: 'Žingsnis', put: 'Įdėti į aplanką', why: 'Apie ką', noWhy: 'apie ką?',
      move: 'Perkelti į kitą dieną', edit: 'Keisti …', drop: 'Atsisakyti', more: 'Daugiau: {{why}}', until: 'iki {{day}}', editTitle: 'Keisti žingsnį', kind: 'Kas', person: 'Su kuo', place: 'Vieta', deadline: 'Ne vėliau kaip',
      dropTitle: 'Atsisakyti „{{why}}“?', dropWhy: 'Kodėl nebereikia?', lastOne: 'Tai paskutinis: aktyvus klientas nelieka be kito žingsnio.',
    },
    fact: {
      add: 'Faktas', none: 'Apie verslą dar nieko nežinoma', noneText: 'Ko siekia, kiek žmonių, kokios apimtys, iš ko perka dabar ir iki kada. Kiekvienas faktas turi šaltinį ir dieną.',
      example: 'Tiekėjas: „Grundal“; C serijos siurbliai; sutartis iki kovo 31; patinka kaina; nepatinka 9 pristatymo savaitės', old_one: '{{count}} faktas senesnis nei pusė metų: paklauskite vėl.', old_few: '{{count}} faktai senesni nei pusė metų: paklauskite vėl.',
      old_many: '{{count}} fakto senesni nei pusė metų: paklauskite vėl.', old_other: '{{count}} faktų senesni nei pusė metų: paklauskite vėl.', askAgain: 'paklausti vėl', holds: 'Tebegalioja', checked: 'patikrinta', unchecked: 'nepatikrinta',
      noSource: 'šaltinis', newTitle: 'Nauja: {{kind}}', supplierName: 'Tiekėjas', sourceHint: 'Kas pasakė arba kur parašyta.', isChecked: 'Patikrinta kitur',
      hint: {
        aim: 'Ko nori pasiekti šiemet.', specifics: 'Kuo ypatingas jų darbas.', staff: 'Žmonių ar vietų.', turnover: 'Metų apyvarta su valiuta.', finances: 'Kaip laikosi, kaip moka.',
        volumes: 'Ką ir kaip dažnai galėtų užsakyti.', quality: 'Ko reikalauja.', growth: 'Kur auga.', supplier: 'Iš ko perka dabar.', customs: 'Šalis, kalba, verslo papročiai.',
      },
    },
    factKind: {
      aim: 'Tikslas', specifics: 'Ypatumai', staff: 'Darbuotojai', turnover: 'Apyvarta', finances: 'Finansai', volumes: 'Galimos apimtys', quality: 'Kokybės reikalavimai', growth: 'Augimas', supplier: 'Dabartinis tiekėjas', customs: 'Verslo papročiai',
    },
    plan: {
      progress: 'padaryta {{done}} iš {{of}}', none: 'Individualaus plano dar nėra', noneText: 'Svarbiems klientams: tikslai, susitikimai, taip pat vadovų, plėtojamos prekės, kainos ir sąlygos, kvietimai, sveikinimai; kas ką ir kada daro.',
      example: 'Tikslas: iki gruodžio pusė jų siurblių iš mūsų. Susitikimas: mūsų direktorius su jų direktoriumi kovą.', done: 'Padaryta: {{text}}', noDay: 'be termino', nobody: 'dar niekas', kind: 'Kokia rūšis', add: 'Plano eilutė',
      hint: {
        goal: 'Ką norime su jais pasiekti', meeting: 'Kas su kuo susitinka', product: 'Kokią prekę plėtoti', price_policy: 'Kainos, nuolaidos', terms: 'Ypatingos ar greitesnės sąlygos', notice: 'Apie ką pranešti', invitation: 'Kur pakviesti',
        greeting: 'Ką ir kada pasveikinti',
      },
    },
    planKind: {
      goal: 'Tikslai', meeting: 'Susitikimai', product: 'Prekės', price_policy: 'Kainos', terms: 'Sąlygos', notice: 'Pranešimai', invitation: 'Kvietimai', greeting: 'Sveikinimai',
    },
    file: { download: 'Atsisiųsti', name: 'Failo vardas', rename: 'Pervadinti {{name}}', older: 'Senesni failai', none: 'Failų nėra.' },
    matched: { phone: 'tel. {{value}}', email: '{{value}}', site: '{{value}}', messenger: '{{value}}', requisite: 'nr. {{value}}', legalName: '{{value}}' },
  },
  person: {
    add: 'Kontaktinis asmuo', view: 'Vaizdas', list: 'Kortelės', map: 'Žemėlapis', none: 'Dar nieko nežinome', noneText: 'Pirma pavardė: su kuo kalbame? Pareigos, telefonas ir paštas gali atsirasti vėliau.', noTitle: 'pareigos', former_one: '{{count}} dirbo anksčiau',
    former_few: '{{count}} dirbo anksčiau', former_many: '{{count}} dirbo anksčiau', former_other: '{{count}} dirbo anksčiau', more: 'Daugiau: {{name}}', open: 'Išskleisti: {{name}}', close: 'Suskleisti: {{name}}', until: 'čia iki {{day}}', also: 'taip pat',
    notReached: 'nepasiektas', move: 'Perėjo į kitą įmonę …', left: 'Čia nebedirba', moveTitle: '{{name}}: perėjimas į kitą įmonę', moveDo: 'Perkelti', moveHint: 'Telefonai, sutikimai ir istorija eina kartu; {{from}} vieta lieka istorijoje.', moveTo: 'Į kurią įmonę',
    moveTitleThere: 'Pareigos ten', moveOn: 'Nuo', nameHint: 'Pakanka pavardės.', known: 'Pažįstamas iš kitos įmonės', same: 'Tas pats žmogus', roleUnknown: 'nežinoma', day: 'diena', month: 'Mėnuo', year: 'Metai', yearHint: 'metai, jei žinomi',
    consents: 'Sutikimas', consentSource: 'šaltinis', places: 'Kur dirbo', now: 'dabar', touches_one: '{{count}} kontaktas', touches_few: '{{count}} kontaktai', touches_many: '{{count}} kontakto', touches_other: '{{count}} kontaktų',
    field: {
      name: 'Vardas ir pavardė', patronymic: 'Tėvavardis', givenName: 'Vardas', familyName: 'Pavardė', language: 'Kalba', birthday: 'Gimtadienis', occupation: 'Profesija', notes: 'Būdas ir pomėgiai',
    },
    channel: { call: 'skambučiai', email: 'el. paštas', sms: 'SMS', messenger: 'pokalbių programos', post: 'paštas' },
    verdict: {
      reached: 'Sprendimų priėmėjas pasiektas.', known: 'Žinome, kas sprendžia, bet dar nekalbėjome.', unknown: 'Niekas nepažymėtas kaip sprendžiantis: išsiaiškinkite.',
      flagged_one: 'Buvo {{count}} susitikimas, bet ne su sprendimų priėmėju.', flagged_few: 'Buvo {{count}} susitikimai, nė vieno su sprendimų priėmėju.', flagged_many: 'Buvo {{count}} susitikimo, nė vieno su sprendimų priėmėju.',
      flagged_other: 'Buvo {{count}} susitikimų, nė vieno su sprendimų priėmėju.',
    },
  },
  privacy: {
    export: 'Išgauti asmens duomenis', erase: 'Ištrinti asmens duomenis …', title: 'Asmens duomenų trynimas: {{name}}', do: 'Ištrinti visam laikui', becomes: 'Vietoj vardo bus „{{pseudonym}}“. Dings:',
    kept: 'Liks taip, kad žmogaus nebus galima atpažinti: {{what}}.', forever: 'To grąžinti nebus galima.', reason: 'Kodėl: prašymas, sutikimo pabaiga …', confirm: 'Patvirtinkite įvesdami vardą: {{name}}',
    plan: { contactPoints: 'Telefonai ir adresai', consents: 'Sutikimai', positions: 'Darbovietės', touches: 'Kontaktai, kuriuose minimas', notes: 'Pastabos', steps: 'Žingsniai', changes: 'Istorijos eilutės' },
    keeps: { positions: 'pareigos', touches: 'kontaktai', consents_log: 'sutikimų žurnalas' },
  },
  newClient: {
    title: 'Naujas klientas', otherWords: 'pridėti įmonę sukurti', who: 'Kas tai', company: 'Įmonė', privatePerson: 'Vardas ir pavardė', person: 'Kontaktinis asmuo', notKnown: 'nežinoma', moreNumbers: 'Kiti numeriai', firstCall: 'Pirmas skambutis', make: 'Sukurti',
    made: '{{name}} jau aplanke', twins_one: '{{count}} panašus jau yra', twins_few: '{{count}} panašūs jau yra', twins_many: '{{count}} panašaus jau yra', twins_other: '{{count}} panašių jau yra', inTrash: 'šiukšlinėje',
  },
  incoming: {
    title: 'Užrašyti, kas kreipėsi', otherWords: 'gautas skambutis vizitas laiškas lankytojas', here: 'Kreipėsi', how: 'Kaip kreipėsi', kind: { call: 'Skambutis', visit: 'Vizitas', mail: 'Laiškas', message: 'Žinutė' }, who: 'Kas', client: 'Klientas',
    clientHint: 'Pavadinimas, vardas ar numeris; ko nėra, taps nauju klientu.', clientFind: 'ieškoti pagal vardą ar numerį', newName: 'Naujas klientas', personKnown: 'Kas būtent', somebodyElse: 'kažkas kitas', what: 'Apie ką',
    reason: 'Kodėl kreipėsi', reasons: { prices: 'Kainos', order: 'Užsakymas', delivery: 'Pristatymas', documents: 'Dokumentai', claim: 'Pretenzija', question: 'Klausimas' }, text: 'Kas pasakyta', source: 'Iš kur sužinojo apie mus',
    sourceHint: 'Rekomendacija, svetainė, paroda …', answered: 'Atsakyta iš karto', then: 'Atsakingas vadybininkas gaus žingsnį šiandienai.', take: 'Užrašyti', taken: '{{client}}: užrašyta; žingsnį šiandienai gauna {{name}}',
  },
  guidance: {
    small: { who: 'Sprendžia savininkas, beveik kaip privatus pirkėjas: pirmiausia kaina. Ištikimas, atleidžia mažas klaidas; pinigų mažai; gali pirkti kartą.', so: 'Trumpas kelias, paprastas pasiūlymas, kaina iš karto' },
    medium: { who: 'Yra hierarchija, bet asmeniniai ryšiai svarbūs; kaina nelemia. Turi nuolatinius tiekėjus, keičia juos nenoriai.', so: 'Lanksčios sąlygos, pasirinkimas, vienas paskirtas vadybininkas' },
    large: { who: 'Sudėtinga hierarchija, dalyvauja keli žmonės. Logika ir nauda, ilgas ciklas, ilgos sutartys su kitais: stebėkite jų pabaigą.', so: 'Žmonių žemėlapis, individualus planas, svarbiausių klientų vadybininkas' },
    government: { who: 'Perka per konkursus; lemia kaina ir tikslus sąlygų atitikimas.', so: 'Konkursai su jų terminais ir dokumentais' },
  },
};
