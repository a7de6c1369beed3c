/** Words of the reliability light (handbook 02, Reliability) and of announcements to departments. */
export const reliabilityWords = {
  en: {
    reliability: {
      reliability: 'Reliability',
      state: { green: 'Reliable', amber: 'With caution', red: 'Unreliable', unknown: 'Not known' },
      terms: { deferred: 'payment later may be offered', part_prepaid: 'a part in advance', prepaid: 'only in advance without approval' },
      reason: {
        CLOSED_DOWN: 'Closed down', OVERDUE_one: 'A payment is {{count}} day late', OVERDUE_other: 'A payment is {{count}} days late', PAYS_LATE: '{{count}} of {{of}} payments came late',
        PAYS_ON_TIME: '{{count}} of {{of}} payments came on time', CHECKED: 'Checked on {{day}}: {{state}}', CHECK_OLD: 'The check of {{day}} is old: ask again', NEVER_CHECKED: 'Nobody has checked yet',
        BAD_NUMBER: 'A registration or tax number does not hold', NO_NUMBER: 'No registration or tax number known', FINANCES_UNKNOWN: 'Nothing fresh known of turnover or finances', NEVER_BOUGHT: 'Has not bought within a year',
        NO_CREDIT: 'The credit limit is nothing',
      },
      check: { add: 'Check', title: 'What a check found', state: 'Verdict', reasons: 'What was found', reasonsHint: 'Registers, turnover, references, papers; what speaks for and against', source: 'Where from', onDate: 'When', remove: 'Take the check away' },
      said: { added: 'Check written down', changed: 'Check changed', removed: 'Check taken away' },
    },
    announcements: {
      title: 'What is new with clients', otherWords: 'announcements news bell', none: 'Nothing new', noneText: 'New clients and changes of key fields stand here, of what your department is subscribed to.', unread_one: '{{count}} new', unread_other: '{{count}} new',
      readAll: 'All read', more: 'Older ones', andMore_one: 'and {{count}} more client', andMore_other: 'and {{count}} more clients', by: '{{name}}, {{when}}', system: 'Daybook', nothing: 'nothing',
      subscriptions: 'Who is told of what', subscriptionsText: 'People of a department, and of those below it, are told of new clients and changed key fields from the moment it is subscribed.', saved: '{{name}}: saved',
      kind: { new_client: 'New client', name: 'Name', requisites: 'Company details', manager: 'Manager', status: 'Status', price_type: 'Price type', payment_terms: 'Payment terms, limit' },
    },
  },
  ru: {
    reliability: {
      reliability: 'Надёжность',
      state: { green: 'Надёжен', amber: 'С осторожностью', red: 'Ненадёжен', unknown: 'Неизвестно' },
      terms: { deferred: 'можно предложить отсрочку', part_prepaid: 'часть вперёд', prepaid: 'без согласования только предоплата' },
      reason: {
        CLOSED_DOWN: 'Закрыт', OVERDUE_one: 'Платёж просрочен на {{count}} день', OVERDUE_few: 'Платёж просрочен на {{count}} дня', OVERDUE_many: 'Платёж просрочен на {{count}} дней', OVERDUE_other: 'Платёж просрочен на {{count}} дня',
        PAYS_LATE: 'Платежей с опозданием: {{count}} из {{of}}', PAYS_ON_TIME: 'Платежей в срок: {{count}} из {{of}}', CHECKED: 'Проверка {{day}}: {{state}}', CHECK_OLD: 'Проверка {{day}} устарела: переспросите',
        NEVER_CHECKED: 'Никто ещё не проверял', BAD_NUMBER: 'Регистрационный или налоговый номер не сходится', NO_NUMBER: 'Регистрационные номера неизвестны', FINANCES_UNKNOWN: 'О выручке и финансах нет свежих сведений',
        NEVER_BOUGHT: 'За год не покупал', NO_CREDIT: 'Кредитный лимит равен нулю',
      },
      check: { add: 'Проверка', title: 'Что показала проверка', state: 'Вывод', reasons: 'Что нашли', reasonsHint: 'Реестры, выручка, отзывы, документы; что за и что против', source: 'Откуда', onDate: 'Когда', remove: 'Убрать проверку' },
      said: { added: 'Проверка записана', changed: 'Проверка изменена', removed: 'Проверка убрана' },
    },
    announcements: {
      title: 'Что нового у клиентов', otherWords: 'объявления новости колокольчик', none: 'Ничего нового', noneText: 'Здесь появляются новые клиенты и перемены в главных полях — то, на что подписан ваш отдел.', unread_one: '{{count}} новое', unread_few: '{{count}} новых',
      unread_many: '{{count}} новых', unread_other: '{{count}} новых', readAll: 'Всё прочитано', more: 'Более ранние', andMore_one: 'и ещё {{count}} клиент', andMore_few: 'и ещё {{count}} клиента', andMore_many: 'и ещё {{count}} клиентов',
      andMore_other: 'и ещё {{count}} клиента', by: '{{name}}, {{when}}', system: 'Daybook', nothing: 'ничего', subscriptions: 'Кому о чём сообщать',
      subscriptionsText: 'Сотрудникам отдела и отделов под ним сообщают о новых клиентах и переменах в главных полях с момента подписки.', saved: '{{name}}: сохранено',
      kind: { new_client: 'Новый клиент', name: 'Название', requisites: 'Реквизиты', manager: 'Менеджер', status: 'Статус', price_type: 'Тип цен', payment_terms: 'Условия оплаты, лимит' },
    },
  },
  ro: {
    reliability: {
      reliability: 'Fiabilitate',
      state: { green: 'De încredere', amber: 'Cu prudență', red: 'Nesigur', unknown: 'Necunoscută' },
      terms: { deferred: 'se poate oferi plata ulterioară', part_prepaid: 'o parte în avans', prepaid: 'fără aprobare doar în avans' },
      reason: {
        CLOSED_DOWN: 'Închis', OVERDUE_one: 'O plată întârzie cu o zi', OVERDUE_few: 'O plată întârzie cu {{count}} zile', OVERDUE_other: 'O plată întârzie cu {{count}} de zile', PAYS_LATE: '{{count}} din {{of}} plăți au întârziat',
        PAYS_ON_TIME: '{{count}} din {{of}} plăți au venit la timp', CHECKED: 'Verificat la {{day}}: {{state}}', CHECK_OLD: 'Verificarea din {{day}} e veche: întrebați din nou', NEVER_CHECKED: 'Nu a verificat nimeni încă',
        BAD_NUMBER: 'Un număr de înregistrare sau fiscal nu este corect', NO_NUMBER: 'Nu se cunoaște niciun număr de înregistrare', FINANCES_UNKNOWN: 'Nimic recent despre cifra de afaceri sau finanțe', NEVER_BOUGHT: 'Nu a cumpărat în ultimul an',
        NO_CREDIT: 'Limita de credit este zero',
      },
      check: { add: 'Verificare', title: 'Ce a arătat verificarea', state: 'Concluzie', reasons: 'Ce s-a găsit', reasonsHint: 'Registre, cifră de afaceri, referințe, acte; ce este pentru și ce este împotrivă', source: 'De unde', onDate: 'Când', remove: 'Scoateți verificarea' },
      said: { added: 'Verificarea a fost notată', changed: 'Verificarea a fost modificată', removed: 'Verificarea a fost scoasă' },
    },
    announcements: {
      title: 'Ce este nou la clienți', otherWords: 'anunțuri noutăți clopoțel', none: 'Nimic nou', noneText: 'Aici apar clienții noi și schimbările câmpurilor importante la care este abonat departamentul dumneavoastră.', unread_one: 'un anunț nou',
      unread_few: '{{count}} noi', unread_other: '{{count}} de anunțuri noi', readAll: 'Totul citit', more: 'Mai vechi', andMore_one: 'și încă un client', andMore_few: 'și încă {{count}} clienți', andMore_other: 'și încă {{count}} de clienți',
      by: '{{name}}, {{when}}', system: 'Daybook', nothing: 'nimic', subscriptions: 'Cui i se anunță ce', subscriptionsText: 'Oamenii unui departament și ai celor de sub el află de clienții noi și de schimbările câmpurilor importante din momentul abonării.', saved: '{{name}}: salvat',
      kind: { new_client: 'Client nou', name: 'Denumire', requisites: 'Date de identificare', manager: 'Manager', status: 'Stare', price_type: 'Tip de preț', payment_terms: 'Condiții de plată, limită' },
    },
  },
  lt: {
    reliability: {
      reliability: 'Patikimumas',
      state: { green: 'Patikimas', amber: 'Atsargiai', red: 'Nepatikimas', unknown: 'Nežinoma' },
      terms: { deferred: 'galima siūlyti mokėti vėliau', part_prepaid: 'dalį iš anksto', prepaid: 'be suderinimo tik iš anksto' },
      reason: {
        CLOSED_DOWN: 'Uždarytas', OVERDUE_one: 'Mokėjimas vėluoja {{count}} dieną', OVERDUE_few: 'Mokėjimas vėluoja {{count}} dienas', OVERDUE_many: 'Mokėjimas vėluoja {{count}} dienos', OVERDUE_other: 'Mokėjimas vėluoja {{count}} dienų',
        PAYS_LATE: 'Vėlavo {{count}} iš {{of}} mokėjimų', PAYS_ON_TIME: 'Laiku atėjo {{count}} iš {{of}} mokėjimų', CHECKED: 'Patikrinta {{day}}: {{state}}', CHECK_OLD: '{{day}} patikra paseno: perklauskite', NEVER_CHECKED: 'Dar niekas netikrino',
        BAD_NUMBER: 'Registracijos ar mokesčių numeris neteisingas', NO_NUMBER: 'Registracijos numeriai nežinomi', FINANCES_UNKNOWN: 'Apie apyvartą ir finansus šviežių žinių nėra', NEVER_BOUGHT: 'Per metus nepirko', NO_CREDIT: 'Kredito limitas lygus nuliui',
      },
      check: { add: 'Patikra', title: 'Ką parodė patikra', state: 'Išvada', reasons: 'Kas rasta', reasonsHint: 'Registrai, apyvarta, atsiliepimai, dokumentai; kas už ir kas prieš', source: 'Iš kur', onDate: 'Kada', remove: 'Išimti patikrą' },
      said: { added: 'Patikra užrašyta', changed: 'Patikra pakeista', removed: 'Patikra išimta' },
    },
    announcements: {
      title: 'Kas naujo pas klientus', otherWords: 'pranešimai naujienos varpelis', none: 'Nieko naujo', noneText: 'Čia rodomi nauji klientai ir svarbiausių laukų pakeitimai, kuriuos prenumeruoja jūsų skyrius.', unread_one: '{{count}} naujas', unread_few: '{{count}} nauji', unread_many: '{{count}} naujo',
      unread_other: '{{count}} naujų', readAll: 'Viskas perskaityta', more: 'Senesni', andMore_one: 'ir dar {{count}} klientas', andMore_few: 'ir dar {{count}} klientai', andMore_many: 'ir dar {{count}} kliento', andMore_other: 'ir dar {{count}} klientų',
      by: '{{name}}, {{when}}', system: 'Daybook', nothing: 'nieko', subscriptions: 'Kam apie ką pranešama', subscriptionsText: 'Skyriaus ir jam pavaldžių skyrių žmonėms nuo prenumeratos pradžios pranešama apie naujus klientus ir svarbiausių laukų pakeitimus.', saved: '{{name}}: išsaugota',
      kind: { new_client: 'Naujas klientas', name: 'Pavadinimas', requisites: 'Rekvizitai', manager: 'Vadybininkas', status: 'Būsena', price_type: 'Kainų tipas', payment_terms: 'Mokėjimo sąlygos, limitas' },
    },
  },
};
