/** Words of the shell: what stands around every page. */
export const messages = {
  en: {
    shell: {
      skip: 'Skip to the page', sections: 'Sections', search: 'Find a client, person, phone, number, order …', searchShort: 'Search', account: 'Account',
      language: 'Language', theme: 'Colours', auto: 'As the device', light: 'Light', dark: 'Dark', signOut: 'Sign out', keys: 'Keys', more: 'More',
      offline: 'No connection. Go on working: what you do is sent when it is back.', waiting: 'Changes of others do not arrive at the moment.',
      notFound: 'There is no such page', notFoundText: 'The address may be mistyped, or what was here has moved or is not open to you.', home: 'To the first page',
      crashed: 'This page has failed', crashedText: 'What you typed is kept on this device. Load the page again to go on.', reload: 'Load again',
      newVersion: 'A new version of Daybook is here.', live: 'Changes of others appear at once',
      outbox: 'Waiting to be sent', outboxCount_one: '{{count}} deed waits', outboxCount_other: '{{count}} deeds wait', outboxConflict: 'Changed by a colleague meanwhile',
      outboxWaits: 'Sent when the connection is back', outboxForget: 'Give up',
    },
  },
  ru: {
    shell: {
      skip: 'К странице', sections: 'Разделы', search: 'Найти клиента, человека, телефон, номер, заказ …', searchShort: 'Поиск', account: 'Учётная запись',
      language: 'Язык', theme: 'Цвета', auto: 'Как на устройстве', light: 'Светлые', dark: 'Тёмные', signOut: 'Выйти', keys: 'Клавиши', more: 'Ещё',
      offline: 'Нет связи. Работайте дальше: всё отправится, когда она появится.', waiting: 'Изменения коллег пока не приходят.',
      notFound: 'Такой страницы нет', notFoundText: 'Возможно, в адресе опечатка, или то, что здесь было, перенесено либо вам не открыто.', home: 'На первую страницу',
      crashed: 'Страница дала сбой', crashedText: 'Введённое сохранено на этом устройстве. Загрузите страницу снова и продолжайте.', reload: 'Загрузить снова',
      newVersion: 'Вышла новая версия Daybook.', live: 'Изменения коллег видны сразу',
      outbox: 'Ждёт отправки', outboxCount_one: 'ждёт {{count}} действие', outboxCount_few: 'ждут {{count}} действия', outboxCount_many: 'ждут {{count}} действий', outboxCount_other: 'ждёт {{count}} действия', outboxConflict: 'Тем временем изменено коллегой',
      outboxWaits: 'Уйдёт, когда появится связь', outboxForget: 'Отказаться от этого',
    },
  },
  ro: {
    shell: {
      skip: 'La pagină', sections: 'Secțiuni', search: 'Găsește un client, o persoană, un telefon, un număr, o comandă …', searchShort: 'Caută', account: 'Cont',
      language: 'Limbă', theme: 'Culori', auto: 'Ca dispozitivul', light: 'Deschise', dark: 'Închise', signOut: 'Ieșire', keys: 'Taste', more: 'Mai multe',
      offline: 'Fără conexiune. Lucrați mai departe: totul se trimite când revine.', waiting: 'Modificările colegilor nu sosesc momentan.',
      notFound: 'Nu există o astfel de pagină', notFoundText: 'Adresa poate fi greșită, sau ce era aici s-a mutat ori nu vă este deschis.', home: 'La prima pagină',
      crashed: 'Această pagină a eșuat', crashedText: 'Ce ați scris s-a păstrat pe acest dispozitiv. Reîncărcați pagina pentru a continua.', reload: 'Reîncarcă',
      newVersion: 'Există o versiune nouă Daybook.', live: 'Modificările colegilor apar imediat',
      outbox: 'Așteaptă trimiterea', outboxCount_one: '{{count}} acțiune așteaptă', outboxCount_few: '{{count}} acțiuni așteaptă', outboxCount_other: '{{count}} de acțiuni așteaptă', outboxConflict: 'Modificat între timp de un coleg',
      outboxWaits: 'Se trimite când revine conexiunea', outboxForget: 'Renunță la aceasta',
    },
  },
  lt: {
    shell: {
      skip: 'Į puslapį', sections: 'Skyriai', search: 'Rasti klientą, asmenį, telefoną, numerį, užsakymą …', searchShort: 'Paieška', account: 'Paskyra',
      language: 'Kalba', theme: 'Spalvos', auto: 'Kaip įrenginyje', light: 'Šviesios', dark: 'Tamsios', signOut: 'Atsijungti', keys: 'Klavišai', more: 'Daugiau',
      offline: 'Nėra ryšio. Dirbkite toliau: viskas bus išsiųsta, kai jis atsiras.', waiting: 'Kolegų pakeitimai šiuo metu neateina.',
      notFound: 'Tokio puslapio nėra', notFoundText: 'Gal adresas su klaida, o gal tai, kas čia buvo, perkelta ar jums neatverta.', home: 'Į pirmą puslapį',
      crashed: 'Šis puslapis sugedo', crashedText: 'Tai, ką įvedėte, išsaugota šiame įrenginyje. Įkelkite puslapį iš naujo ir tęskite.', reload: 'Įkelti iš naujo',
      newVersion: 'Yra nauja „Daybook“ versija.', live: 'Kolegų pakeitimai matomi iš karto',
      outbox: 'Laukia siuntimo', outboxCount_one: 'laukia {{count}} veiksmas', outboxCount_few: 'laukia {{count}} veiksmai', outboxCount_many: 'laukia {{count}} veiksmo', outboxCount_other: 'laukia {{count}} veiksmų', outboxConflict: 'Tuo metu pakeitė kolega',
      outboxWaits: 'Bus išsiųsta, kai atsiras ryšys', outboxForget: 'Atsisakyti',
    },
  },
};
