/** Names of roles, kinds of departments, trades, absences and days. */
export const nameWords = {
  en: {
    sections: { team: 'Team', settings: 'Settings' },
    staff: {
      role: {
        caller: 'Caller', call_centre_admin: 'Call centre administrator', hunter: 'Hunter', farmer: 'Farmer', key_account_manager: 'Key account manager',
        head: 'Head of department', commercial_director: 'Commercial director', general_director: 'General director', lawyer: 'Lawyer', finance: 'Finance',
        accounting: 'Accounting', logistics: 'Logistics', warehouse: 'Warehouse', production: 'Production', designer: 'Designer', service_specialist: 'Service specialist',
        marketing: 'Marketing', hr: 'HR', mentor: 'Mentor', employee: 'Employee', administrator: 'Administrator', auditor: 'Auditor',
      },
      kind: { call_centre: 'Call centre', active_sales: 'Active sales', client_department: 'Client department', other: 'Other departments' },
      trade: { wholesale: 'Wholesale', bank: 'Bank', mobile_retail: 'Mobile and retail', agency: 'Agency', services: 'Services', other: 'Another' },
      absence: { holiday: 'Holiday', illness: 'Illness', trip: 'Business trip', other: 'Other reason' },
      dayKind: { public: 'Public holiday', company: 'Company day off', personal: 'Own day off', working: 'Worked day' },
      state: { invited: 'Invited', active: 'Works here', left: 'Has left' },
      reach: { own: 'Own', department: 'Department', all: 'All' },
    },
  },
  ru: {
    sections: { team: 'Команда', settings: 'Настройки' },
    staff: {
      role: {
        caller: 'Оператор обзвона', call_centre_admin: 'Администратор колл-центра', hunter: 'Менеджер активных продаж', farmer: 'Клиентский менеджер', key_account_manager: 'Менеджер ключевых клиентов',
        head: 'Руководитель отдела', commercial_director: 'Коммерческий директор', general_director: 'Генеральный директор', lawyer: 'Юрист', finance: 'Финансы',
        accounting: 'Бухгалтерия', logistics: 'Логистика', warehouse: 'Склад', production: 'Производство', designer: 'Дизайнер', service_specialist: 'Сервисный специалист',
        marketing: 'Маркетинг', hr: 'Кадры', mentor: 'Наставник', employee: 'Сотрудник', administrator: 'Администратор', auditor: 'Аудитор',
      },
      kind: { call_centre: 'Колл-центр', active_sales: 'Активные продажи', client_department: 'Клиентский отдел', other: 'Другие отделы' },
      trade: { wholesale: 'Оптовая торговля', bank: 'Банк', mobile_retail: 'Связь и розница', agency: 'Агентство', services: 'Услуги', other: 'Другая' },
      absence: { holiday: 'Отпуск', illness: 'Болезнь', trip: 'Командировка', other: 'Другая причина' },
      dayKind: { public: 'Праздник', company: 'Выходной компании', personal: 'Свой выходной', working: 'Рабочий день' },
      state: { invited: 'Приглашён', active: 'Работает', left: 'Больше не работает' },
      reach: { own: 'Своё', department: 'Отдел', all: 'Всё' },
    },
  },
  ro: {
    sections: { team: 'Echipa', settings: 'Setări' },
    staff: {
      role: {
        caller: 'Operator apeluri', call_centre_admin: 'Administrator call center', hunter: 'Manager vânzări active', farmer: 'Manager clienți', key_account_manager: 'Manager clienți-cheie',
        head: 'Șef de departament', commercial_director: 'Director comercial', general_director: 'Director general', lawyer: 'Jurist', finance: 'Finanțe',
        accounting: 'Contabilitate', logistics: 'Logistică', warehouse: 'Depozit', production: 'Producție', designer: 'Designer', service_specialist: 'Specialist service',
        marketing: 'Marketing', hr: 'Resurse umane', mentor: 'Mentor', employee: 'Angajat', administrator: 'Administrator', auditor: 'Auditor',
      },
      kind: { call_centre: 'Call center', active_sales: 'Vânzări active', client_department: 'Departamentul clienți', other: 'Alte departamente' },
      trade: { wholesale: 'Comerț en-gros', bank: 'Bancă', mobile_retail: 'Telefonie și retail', agency: 'Agenție', services: 'Servicii', other: 'Altul' },
      absence: { holiday: 'Concediu', illness: 'Boală', trip: 'Deplasare', other: 'Alt motiv' },
      dayKind: { public: 'Sărbătoare legală', company: 'Zi liberă a companiei', personal: 'Zi liberă proprie', working: 'Zi lucrată' },
      state: { invited: 'Invitat', active: 'Lucrează aici', left: 'A plecat' },
      reach: { own: 'Ale sale', department: 'Departament', all: 'Toate' },
    },
  },
  lt: {
    sections: { team: 'Komanda', settings: 'Nustatymai' },
    staff: {
      role: {
        caller: 'Skambučių operatorius', call_centre_admin: 'Skambučių centro administratorius', hunter: 'Aktyvių pardavimų vadybininkas', farmer: 'Klientų vadybininkas', key_account_manager: 'Svarbiausių klientų vadybininkas',
        head: 'Skyriaus vadovas', commercial_director: 'Komercijos direktorius', general_director: 'Generalinis direktorius', lawyer: 'Teisininkas', finance: 'Finansai',
        accounting: 'Buhalterija', logistics: 'Logistika', warehouse: 'Sandėlis', production: 'Gamyba', designer: 'Dizaineris', service_specialist: 'Serviso specialistas',
        marketing: 'Rinkodara', hr: 'Personalas', mentor: 'Mentorius', employee: 'Darbuotojas', administrator: 'Administratorius', auditor: 'Auditorius',
      },
      kind: { call_centre: 'Skambučių centras', active_sales: 'Aktyvūs pardavimai', client_department: 'Klientų skyrius', other: 'Kiti skyriai' },
      trade: { wholesale: 'Didmena', bank: 'Bankas', mobile_retail: 'Ryšys ir mažmena', agency: 'Agentūra', services: 'Paslaugos', other: 'Kita' },
      absence: { holiday: 'Atostogos', illness: 'Liga', trip: 'Komandiruotė', other: 'Kita priežastis' },
      dayKind: { public: 'Šventė', company: 'Įmonės poilsio diena', personal: 'Sava poilsio diena', working: 'Darbo diena' },
      state: { invited: 'Pakviestas', active: 'Dirba', left: 'Nebedirba' },
      reach: { own: 'Savo', department: 'Skyriaus', all: 'Visi' },
    },
  },
};
