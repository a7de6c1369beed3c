/** Words of the list of clients, its views, bulk changes and exports. */
export const listWords = {
  en: {
    list: {
      search: 'Name of the client', all: 'All clients', new: 'New client', import: 'Import', tools: 'Tools', today: 'today', tomorrow: 'tomorrow', fromToday: '{{days}} days from today', moreThan: '{{count}}+', me: 'me',
      importOf: 'import of {{day}}', bring: 'Bring them from a file', first: 'Write down the first client', emptyTitle: 'Here your clients will stand',
      emptyText: 'Everybody you work with, each with a next step, so that nobody is forgotten. Bring them from a spreadsheet or an address book, or write down the first one.',
      emptyExample: 'For example: UAB Šiaurės vėjas, Rūta Jonaitė, +370 612 34567, “call on Tuesday about pumps”.', nothingTitle: 'No client fits', nothingText: 'Take a sentence of the filter away, or begin again with all.',
      showAll: 'Show all clients', duplicates: 'Duplicates', trash: 'Trash', fields: 'Own fields', imports: 'Imports', noName: 'without a name',
    },
    field: {
      name: 'Client', status: 'Status', kind: 'Kind', buysFor: 'Buys for', size: 'Size', country: 'Country', language: 'Language', trade: 'Trade', sphere: 'Sphere of influence',
      source: 'Source', priceType: 'Price type', city: 'City', vip: 'VIP', mailingList: 'On the mailing list', negotiate: 'To negotiate with soon', prepared: 'Card prepared',
      live: 'Being worked with', manager: 'Manager', department: 'Department', tags: 'Tags', created: 'Added on', lastTouch: 'Last contact', noTouchDays: 'Days without a contact',
      nextStep: 'Next step', nextStepDue: 'Next step due', nextStepKind: 'Kind of next step', overdueDays: 'Days overdue', promiseDue: 'Promise due', supplierContractEnd: 'Supplier’s contract ends',
      birthdayInDays: 'Days to a birthday', creditLimit: 'Credit limit', requisite: 'Company details', phone: 'Phone', email: 'Mail', personWithRole: 'Person who',
      decisionMakerReached: 'Decision-maker reached', meetingsWithoutDecisionMaker: 'Meetings, but no decision-maker', languages: 'Languages they speak', touchesIn30Days: 'Contacts in 30 days', touchesIn90Days: 'Contacts in 90 days', touchesInYear: 'Contacts in a year',
      ordersInYear: 'Orders in a year', lastOrder: 'Last order', vipProposed: 'Proposed as VIP', reliabilityCheck: 'Reliability as checked', factsToReview: 'Facts to ask again', planDue: 'Line of the plan due', import: 'Import', mainPerson: 'Person',
    },
    ready: {
      heading: 'To begin with', mine: 'My clients', overdue: 'Overdue', silent: 'Silent for 60 days', promises: 'With a promise', noDecider: 'Decision-maker not reached', vip: 'VIP', dormant: 'Dormant',
    },
    view: {
      views: 'Views', own: 'My views', shared: 'Shared views', save: 'Save as a view', update: 'Save into “{{name}}”', back: 'Back to “{{name}}” as saved', edit: 'Rename or share “{{name}}”', remove: 'Delete “{{name}}”',
      name: 'Name of the view', share: 'Colleagues see it too', shareHint: 'A shared view always shows each person the clients they may see.', saved: 'View “{{name}}” saved', removed: 'View “{{name}}” deleted',
      by: 'of {{name}}', link: 'Copy the link to this view', copied: 'The link is copied: whoever opens it sees the same',
    },
    bulk: {
      change: 'Change', title_one: 'Change {{count}} client', title_other: 'Change {{count}} clients', titleAll: 'Change all clients of this view', hint: 'Fill in only what is to change; everything else stays.',
      leave: 'stays', addTags: 'Add tags', removeTags: 'Take tags off', see: 'See what changes', done_one: '{{count}} client changed', done_other: '{{count}} clients changed',
    },
    export: {
      export: 'Export', heading: 'What is seen, as', xlsx: 'Excel workbook (XLSX)', csv: 'Table for any program (CSV)', vcard: 'Address book (vCard)', working: 'The file is being made …', file: 'clients',
      archive: 'Everything, as one archive',
    },
  },
  ru: {
    list: {
      search: 'Название клиента', all: 'Все клиенты', new: 'Новый клиент', import: 'Импорт', tools: 'Инструменты', today: 'сегодня', tomorrow: 'завтра', fromToday: '{{days}} дн. от сегодня', moreThan: '{{count}}+', me: 'я',
      importOf: 'импорт {{day}}', bring: 'Перенести из файла', first: 'Записать первого клиента', emptyTitle: 'Здесь будут ваши клиенты',
      emptyText: 'Все, с кем вы работаете, и у каждого следующий шаг, чтобы никто не был забыт. Перенесите их из таблицы или адресной книги либо запишите первого.',
      emptyExample: 'Например: ООО «Вектор», Пётр Ильин, +7 812 555-01-22, «позвонить во вторник о насосах».', nothingTitle: 'Никто не подходит', nothingText: 'Уберите одно из условий или начните со всех.',
      showAll: 'Показать всех', duplicates: 'Дубли', trash: 'Корзина', fields: 'Свои поля', imports: 'Импорты', noName: 'без имени',
    },
    field: {
      name: 'Клиент', status: 'Статус', kind: 'Вид', buysFor: 'Для чего покупает', size: 'Размер', country: 'Страна', language: 'Язык', trade: 'Отрасль', sphere: 'Сфера влияния',
      source: 'Источник', priceType: 'Тип цен', city: 'Город', vip: 'VIP', mailingList: 'В списке рассылки', negotiate: 'Скоро переговоры', prepared: 'Карточка подготовлена',
      live: 'В работе', manager: 'Менеджер', department: 'Отдел', tags: 'Теги', created: 'Добавлен', lastTouch: 'Последний контакт', noTouchDays: 'Дней без контакта',
      nextStep: 'Следующий шаг', nextStepDue: 'Срок следующего шага', nextStepKind: 'Вид следующего шага', overdueDays: 'Дней просрочки', promiseDue: 'Срок обещания', supplierContractEnd: 'Конец договора поставщика',
      birthdayInDays: 'Дней до дня рождения', creditLimit: 'Кредитный лимит', requisite: 'Реквизиты', phone: 'Телефон', email: 'Почта', personWithRole: 'Есть тот, кто',
      decisionMakerReached: 'Вышли на ЛПР', meetingsWithoutDecisionMaker: 'Встречи без ЛПР', languages: 'На каких языках говорят', touchesIn30Days: 'Контактов за 30 дней', touchesIn90Days: 'Контактов за 90 дней', touchesInYear: 'Контактов за год',
      ordersInYear: 'Заказов за год', lastOrder: 'Последний заказ', vipProposed: 'Предложен в VIP', reliabilityCheck: 'Надёжность по проверке', factsToReview: 'Сведения пора переспросить', planDue: 'Срок пункта плана', import: 'Импорт', mainPerson: 'Контактное лицо',
    },
    ready: {
      heading: 'Для начала', mine: 'Мои клиенты', overdue: 'Просроченные', silent: 'Без контакта 60 дней', promises: 'С обещаниями', noDecider: 'Без выхода на ЛПР', vip: 'VIP', dormant: 'Спящие',
    },
    view: {
      views: 'Виды', own: 'Мои виды', shared: 'Общие виды', save: 'Сохранить как вид', update: 'Сохранить в «{{name}}»', back: 'Вернуть «{{name}}» как было', edit: 'Назвать иначе или поделиться: «{{name}}»', remove: 'Удалить «{{name}}»',
      name: 'Название вида', share: 'Виден и коллегам', shareHint: 'Общий вид показывает каждому только тех клиентов, которых ему можно видеть.', saved: 'Вид «{{name}}» сохранён', removed: 'Вид «{{name}}» удалён',
      by: '{{name}}', link: 'Скопировать ссылку на этот вид', copied: 'Ссылка скопирована: кто её откроет, увидит то же самое',
    },
    bulk: {
      change: 'Изменить', title_one: 'Изменить {{count}} клиента', title_few: 'Изменить {{count}} клиентов', title_many: 'Изменить {{count}} клиентов', title_other: 'Изменить {{count}} клиента', titleAll: 'Изменить всех клиентов этого вида',
      hint: 'Заполните только то, что меняется; остальное останется как есть.', leave: 'остаётся', addTags: 'Добавить теги', removeTags: 'Снять теги', see: 'Посмотреть, что изменится',
      done_one: 'Изменён {{count}} клиент', done_few: 'Изменены {{count}} клиента', done_many: 'Изменено {{count}} клиентов', done_other: 'Изменено {{count}} клиента',
    },
    export: {
      export: 'Экспорт', heading: 'То, что видно, как', xlsx: 'Книга Excel (XLSX)', csv: 'Таблица для любой программы (CSV)', vcard: 'Адресная книга (vCard)', working: 'Файл готовится …', file: 'клиенты',
      archive: 'Всё одним архивом',
    },
  },
  ro: {
    list: {
      search: 'Numele clientului', all: 'Toți clienții', new: 'Client nou', import: 'Import', tools: 'Instrumente', today: 'azi', tomorrow: 'mâine', fromToday: '{{days}} zile de azi', moreThan: '{{count}}+', me: 'eu',
      importOf: 'importul din {{day}}', bring: 'Aduceți-i dintr-un fișier', first: 'Notați primul client', emptyTitle: 'Aici vor sta clienții dumneavoastră',
      emptyText: 'Toți cei cu care lucrați, fiecare cu un pas următor, ca nimeni să nu fie uitat. Aduceți-i dintr-un tabel sau dintr-o agendă, ori notați-l pe primul.',
      emptyExample: 'De exemplu: Agromec Iași SRL, Ion Popescu, 0721 123 456, „de sunat marți despre pompe”.', nothingTitle: 'Niciun client potrivit', nothingText: 'Scoateți o condiție din filtru sau începeți din nou cu toți.',
      showAll: 'Arată toți clienții', duplicates: 'Dubluri', trash: 'Coș', fields: 'Câmpuri proprii', imports: 'Importuri', noName: 'fără nume',
    },
    field: {
      name: 'Client', status: 'Starea', kind: 'Felul', buysFor: 'Cumpără pentru', size: 'Mărimea', country: 'Țara', language: 'Limba', trade: 'Domeniul', sphere: 'Sfera de influență',
      source: 'Sursa', priceType: 'Tipul prețului', city: 'Localitatea', vip: 'VIP', mailingList: 'În lista de corespondență', negotiate: 'Negocieri în curând', prepared: 'Fișă pregătită',
      live: 'În lucru', manager: 'Manager', department: 'Departament', tags: 'Etichete', created: 'Adăugat', lastTouch: 'Ultimul contact', noTouchDays: 'Zile fără contact',
      nextStep: 'Pasul următor', nextStepDue: 'Termenul pasului următor', nextStepKind: 'Felul pasului următor', overdueDays: 'Zile de întârziere', promiseDue: 'Termenul promisiunii', supplierContractEnd: 'Sfârșitul contractului furnizorului',
      birthdayInDays: 'Zile până la o zi de naștere', creditLimit: 'Limita de credit', requisite: 'Date de identificare', phone: 'Telefon', email: 'E-mail', personWithRole: 'Există cineva care',
      decisionMakerReached: 'S-a ajuns la decident', meetingsWithoutDecisionMaker: 'Întâlniri fără decident', languages: 'Limbi pe care le vorbesc', touchesIn30Days: 'Contacte în 30 de zile', touchesIn90Days: 'Contacte în 90 de zile', touchesInYear: 'Contacte într-un an',
      ordersInYear: 'Comenzi într-un an', lastOrder: 'Ultima comandă', vipProposed: 'Propus ca VIP', reliabilityCheck: 'Fiabilitatea după verificare', factsToReview: 'Informații de întrebat din nou', planDue: 'Termenul unui punct din plan', import: 'Import', mainPerson: 'Persoana',
    },
    ready: {
      heading: 'Pentru început', mine: 'Clienții mei', overdue: 'Întârziați', silent: 'Fără contact de 60 de zile', promises: 'Cu promisiuni', noDecider: 'Fără decident', vip: 'VIP', dormant: 'Adormiți',
    },
    view: {
      views: 'Vederi', own: 'Vederile mele', shared: 'Vederi comune', save: 'Salvează ca vedere', update: 'Salvează în „{{name}}”', back: 'Înapoi la „{{name}}” cum era', edit: 'Redenumește sau partajează „{{name}}”', remove: 'Șterge „{{name}}”',
      name: 'Numele vederii', share: 'O văd și colegii', shareHint: 'O vedere comună arată fiecăruia doar clienții pe care îi poate vedea.', saved: 'Vederea „{{name}}” s-a salvat', removed: 'Vederea „{{name}}” s-a șters',
      by: '{{name}}', link: 'Copiază linkul acestei vederi', copied: 'Linkul s-a copiat: cine îl deschide vede același lucru',
    },
    bulk: {
      change: 'Modifică', title_one: 'Modifică {{count}} client', title_few: 'Modifică {{count}} clienți', title_other: 'Modifică {{count}} de clienți', titleAll: 'Modifică toți clienții acestei vederi',
      hint: 'Completați doar ce se schimbă; restul rămâne.', leave: 'rămâne', addTags: 'Adaugă etichete', removeTags: 'Scoate etichete', see: 'Vezi ce se schimbă',
      done_one: '{{count}} client modificat', done_few: '{{count}} clienți modificați', done_other: '{{count}} de clienți modificați',
    },
    export: {
      export: 'Export', heading: 'Ce se vede, ca', xlsx: 'Registru Excel (XLSX)', csv: 'Tabel pentru orice program (CSV)', vcard: 'Agendă (vCard)', working: 'Fișierul se pregătește …', file: 'clienti',
      archive: 'Totul, ca o arhivă',
    },
  },
  lt: {
    list: {
      search: 'Kliento pavadinimas', all: 'Visi klientai', new: 'Naujas klientas', import: 'Importas', tools: 'Įrankiai', today: 'šiandien', tomorrow: 'rytoj', fromToday: '{{days}} d. nuo šiandien', moreThan: '{{count}}+', me: 'aš',
      importOf: 'importas, {{day}}', bring: 'Perkelti iš failo', first: 'Įrašyti pirmąjį klientą', emptyTitle: 'Čia stovės jūsų klientai',
      emptyText: 'Visi, su kuriais dirbate, ir kiekvienas su kitu žingsniu, kad niekas nebūtų pamirštas. Perkelkite juos iš lentelės ar adresų knygos arba įrašykite pirmąjį.',
      emptyExample: 'Pavyzdžiui: UAB „Šiaurės vėjas“, Rūta Jonaitė, +370 612 34567, „paskambinti antradienį dėl siurblių“.', nothingTitle: 'Nė vienas klientas netinka', nothingText: 'Išimkite vieną filtro sąlygą arba pradėkite nuo visų.',
      showAll: 'Rodyti visus', duplicates: 'Dublikatai', trash: 'Šiukšlinė', fields: 'Savi laukai', imports: 'Importai', noName: 'be vardo',
    },
    field: {
      name: 'Klientas', status: 'Būsena', kind: 'Rūšis', buysFor: 'Kam perka', size: 'Dydis', country: 'Šalis', language: 'Kalba', trade: 'Veikla', sphere: 'Įtakos sritis',
      source: 'Šaltinis', priceType: 'Kainų tipas', city: 'Miestas', vip: 'VIP', mailingList: 'Siuntimo sąraše', negotiate: 'Netrukus derybos', prepared: 'Kortelė paruošta',
      live: 'Su juo dirbama', manager: 'Vadybininkas', department: 'Skyrius', tags: 'Žymos', created: 'Įtrauktas', lastTouch: 'Paskutinis kontaktas', noTouchDays: 'Dienų be kontakto',
      nextStep: 'Kitas žingsnis', nextStepDue: 'Kito žingsnio terminas', nextStepKind: 'Kito žingsnio rūšis', overdueDays: 'Vėluoja dienų', promiseDue: 'Pažado terminas', supplierContractEnd: 'Tiekėjo sutarties pabaiga',
      birthdayInDays: 'Dienų iki gimtadienio', creditLimit: 'Kredito limitas', requisite: 'Rekvizitai', phone: 'Telefonas', email: 'El. paštas', personWithRole: 'Yra kas',
      decisionMakerReached: 'Pasiektas sprendimų priėmėjas', meetingsWithoutDecisionMaker: 'Susitikimai be sprendimų priėmėjo', languages: 'Kokiomis kalbomis kalba', touchesIn30Days: 'Kontaktai per 30 dienų', touchesIn90Days: 'Kontaktai per 90 dienų', touchesInYear: 'Kontaktai per metus',
      ordersInYear: 'Užsakymai per metus', lastOrder: 'Paskutinis užsakymas', vipProposed: 'Siūlomas į VIP', reliabilityCheck: 'Patikimumas pagal patikrą', factsToReview: 'Žinios, kurių reikia perklausti', planDue: 'Plano eilutės terminas', import: 'Importas', mainPerson: 'Asmuo',
    },
    ready: {
      heading: 'Pradžiai', mine: 'Mano klientai', overdue: 'Vėluojantys', silent: '60 dienų be kontakto', promises: 'Su pažadais', noDecider: 'Nepasiektas sprendimų priėmėjas', vip: 'VIP', dormant: 'Miegantys',
    },
    view: {
      views: 'Rodiniai', own: 'Mano rodiniai', shared: 'Bendri rodiniai', save: 'Išsaugoti kaip rodinį', update: 'Išsaugoti į „{{name}}“', back: 'Grąžinti „{{name}}“, kaip buvo', edit: 'Pervadinti „{{name}}“ ar pasidalyti', remove: 'Ištrinti „{{name}}“',
      name: 'Rodinio pavadinimas', share: 'Mato ir kolegos', shareHint: 'Bendras rodinys kiekvienam rodo tik tuos klientus, kuriuos jis gali matyti.', saved: 'Rodinys „{{name}}“ išsaugotas', removed: 'Rodinys „{{name}}“ ištrintas',
      by: '{{name}}', link: 'Kopijuoti šio rodinio nuorodą', copied: 'Nuoroda nukopijuota: kas ją atvers, matys tą patį',
    },
    bulk: {
      change: 'Keisti', title_one: 'Keisti {{count}} klientą', title_few: 'Keisti {{count}} klientus', title_many: 'Keisti {{count}} kliento', title_other: 'Keisti {{count}} klientų', titleAll: 'Keisti visus šio rodinio klientus',
      hint: 'Užpildykite tik tai, kas keičiasi; visa kita lieka.', leave: 'lieka', addTags: 'Pridėti žymų', removeTags: 'Nuimti žymas', see: 'Pažiūrėti, kas pasikeis',
      done_one: 'Pakeistas {{count}} klientas', done_few: 'Pakeisti {{count}} klientai', done_many: 'Pakeista {{count}} kliento', done_other: 'Pakeista {{count}} klientų',
    },
    export: {
      export: 'Eksportas', heading: 'Tai, kas matoma, kaip', xlsx: '„Excel“ knyga (XLSX)', csv: 'Lentelė bet kuriai programai (CSV)', vcard: 'Adresų knyga (vCard)', working: 'Failas ruošiamas …', file: 'klientai',
      archive: 'Viskas vienu archyvu',
    },
  },
};
