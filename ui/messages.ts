/** Words of the house components. Nouns of the business come from capabilities. */
export const messages = {
  en: {
    common: {
      close: 'Close', cancel: 'Cancel', save: 'Save', retry: 'Try again', loading: 'Loading', remove: 'Remove {{name}}', more: 'More',
      clear: 'Clear', ofFive: '{{n}} of 5', timeThere: '{{time}} there', required: 'Needed', none: 'none', undo: 'Undo', yes: 'Yes', no: 'No',
      broken: 'Something in Daybook failed. What you typed is kept.', brokenTitle: 'This did not work',
      unreachable: 'The server does not answer. What you typed is kept; try again in a moment.', unreachableTitle: 'No connection',
      badField: 'This value is not accepted', request: 'Request {{id}}',
    },
    saving: {
      draft: 'Kept on this device', saving: 'Saving', saved: 'Saved', merged: 'Saved, together with a colleague’s change', failed: 'Not saved',
      waiting: 'Waiting for a connection',
    },
    undo: { undo: 'Undo', done: 'Taken back.', failed: 'Could not be taken back.' },
    keys: {
      next: 'Next', previous: 'Previous', open: 'Open', search: 'Search and commands', help: 'Keys of this page', title: 'Keys', general: 'Everywhere',
      page: 'On this page', single: 'Single letters act as keys', singleHint: 'Switch off if you dictate or press keys by accident.',
      undo: 'Take the last deed back',
    },
    palette: {
      hint: 'A name, number, phone, or what to do …', recent: 'Opened lately', records: 'Found', commands: 'Do', sections: 'Go to',
      nothing: 'Nothing found for “{{text}}”.',
    },
    dates: {
      hint: 'tomorrow, 5 July, Tue 10:00 …', calendar: 'Calendar', later: 'later', off: 'not a working day', offFor: 'not a working day: {{reason}}',
      IN_PAST: 'in the past', NO_SUCH_DATE: 'There is no such date', NOT_UNDERSTOOD: 'Not understood; try “5 July” or “in two weeks”',
      quick_t: 'tomorrow', quick_2: '+2 days', quick_w: '+1 week', quick_m: '+1 month', quick_n: 'next working day',
      monthBefore: 'Month before', monthAfter: 'Month after',
    },
    edit: {
      edit: 'Edit {{name}}', how: 'Enter keeps, Esc puts back.', putBack: 'Put back', conflict: 'A colleague has changed this meanwhile.',
      was: 'It was', theirs: 'Theirs', yours: 'Yours', keepYours: 'Keep mine', takeTheirs: 'Take theirs',
    },
    select: { options: 'Options', nothing: 'Nothing fits', create: 'Add “{{text}}”' },
    files: { drop: 'Drop files here or paste them', choose: 'Choose files', camera: 'Take a picture', refused: 'Left out: {{names}}. Files up to {{size}} MB of the kinds asked for.' },
    chart: { numbers: 'Numbers', what: 'What', value: 'Bar', share: 'Number' },
    work: {
      waiting: 'Waiting its turn', running: 'Under way', stopping: 'Stopping', done: 'Done', stopped: 'Stopped', failed: 'Failed', stop: 'Stop',
      of: '{{done}} of {{total}}', failedRows_one: '{{count}} row failed', failedRows_other: '{{count}} rows failed',
      goesOn: 'Goes on when you leave or close this page.',
    },
  },
  ru: {
    common: {
      close: 'Закрыть', cancel: 'Отмена', save: 'Сохранить', retry: 'Повторить', loading: 'Загрузка', remove: 'Убрать: {{name}}', more: 'Ещё',
      clear: 'Очистить', ofFive: '{{n}} из 5', timeThere: 'там {{time}}', required: 'Нужно', none: 'нет', undo: 'Вернуть', yes: 'Да', no: 'Нет',
      broken: 'Сбой в Daybook. Введённое сохранено.', brokenTitle: 'Не получилось',
      unreachable: 'Сервер не отвечает. Введённое сохранено; повторите чуть позже.', unreachableTitle: 'Нет связи',
      badField: 'Такое значение не принимается', request: 'Запрос {{id}}',
    },
    saving: {
      draft: 'Сохранено на этом устройстве', saving: 'Сохраняется', saved: 'Сохранено', merged: 'Сохранено вместе с правкой коллеги', failed: 'Не сохранено',
      waiting: 'Ждёт связи',
    },
    undo: { undo: 'Вернуть', done: 'Возвращено.', failed: 'Вернуть не удалось.' },
    keys: {
      next: 'Дальше', previous: 'Назад', open: 'Открыть', search: 'Поиск и команды', help: 'Клавиши этой страницы', title: 'Клавиши', general: 'Везде',
      page: 'На этой странице', single: 'Отдельные буквы работают как клавиши', singleHint: 'Выключите, если диктуете или нажимаете случайно.',
      undo: 'Вернуть последнее действие',
    },
    palette: {
      hint: 'Имя, номер, телефон или что сделать …', recent: 'Недавнее', records: 'Найдено', commands: 'Сделать', sections: 'Перейти',
      nothing: 'По запросу «{{text}}» ничего нет.',
    },
    dates: {
      hint: 'завтра, 5 июля, вт 10:00 …', calendar: 'Календарь', later: 'позже', off: 'нерабочий день', offFor: 'нерабочий день: {{reason}}',
      IN_PAST: 'в прошлом', NO_SUCH_DATE: 'Такой даты нет', NOT_UNDERSTOOD: 'Непонятно; попробуйте «5 июля» или «через две недели»',
      quick_t: 'завтра', quick_2: '+2 дня', quick_w: '+1 неделя', quick_m: '+1 месяц', quick_n: 'следующий рабочий день',
      monthBefore: 'Предыдущий месяц', monthAfter: 'Следующий месяц',
    },
    edit: {
      edit: 'Изменить: {{name}}', how: 'Enter сохраняет, Esc возвращает.', putBack: 'Вернуть как было', conflict: 'Коллега тем временем это изменил.',
      was: 'Было', theirs: 'У коллеги', yours: 'У вас', keepYours: 'Оставить моё', takeTheirs: 'Взять его',
    },
    select: { options: 'Варианты', nothing: 'Ничего не подходит', create: 'Добавить «{{text}}»' },
    files: { drop: 'Перетащите файлы сюда или вставьте', choose: 'Выбрать файлы', camera: 'Снять', refused: 'Не взято: {{names}}. Файлы до {{size}} МБ нужных видов.' },
    chart: { numbers: 'Числа', what: 'Что', value: 'Полоса', share: 'Число' },
    work: {
      waiting: 'Ждёт очереди', running: 'Идёт', stopping: 'Останавливается', done: 'Готово', stopped: 'Остановлено', failed: 'Не удалось', stop: 'Остановить',
      of: '{{done}} из {{total}}', failedRows_one: '{{count}} строка с ошибкой', failedRows_few: '{{count}} строки с ошибками',
      failedRows_many: '{{count}} строк с ошибками', failedRows_other: '{{count}} строки с ошибками',
      goesOn: 'Продолжится, если уйти или закрыть страницу.',
    },
  },
  ro: {
    common: {
      close: 'Închide', cancel: 'Renunță', save: 'Salvează', retry: 'Încearcă din nou', loading: 'Se încarcă', remove: 'Elimină {{name}}', more: 'Mai multe',
      clear: 'Golește', ofFive: '{{n}} din 5', timeThere: '{{time}} acolo', required: 'Necesar', none: 'nimic', undo: 'Anulează', yes: 'Da', no: 'Nu',
      broken: 'Ceva nu a mers în Daybook. Ce ați scris s-a păstrat.', brokenTitle: 'Nu a mers',
      unreachable: 'Serverul nu răspunde. Ce ați scris s-a păstrat; încercați din nou imediat.', unreachableTitle: 'Fără conexiune',
      badField: 'Această valoare nu este acceptată', request: 'Cererea {{id}}',
    },
    saving: {
      draft: 'Păstrat pe acest dispozitiv', saving: 'Se salvează', saved: 'Salvat', merged: 'Salvat împreună cu modificarea unui coleg', failed: 'Nesalvat',
      waiting: 'Așteaptă conexiunea',
    },
    undo: { undo: 'Anulează', done: 'Anulat.', failed: 'Nu s-a putut anula.' },
    keys: {
      next: 'Următorul', previous: 'Precedentul', open: 'Deschide', search: 'Căutare și comenzi', help: 'Tastele acestei pagini', title: 'Taste', general: 'Peste tot',
      page: 'Pe această pagină', single: 'Literele simple sunt taste', singleHint: 'Dezactivați dacă dictați sau apăsați din greșeală.',
      undo: 'Anulează ultima acțiune',
    },
    palette: {
      hint: 'Un nume, număr, telefon sau ce de făcut …', recent: 'Deschise recent', records: 'Găsite', commands: 'De făcut', sections: 'Mergi la',
      nothing: 'Nimic găsit pentru „{{text}}”.',
    },
    dates: {
      hint: 'mâine, 5 iulie, marți 10:00 …', calendar: 'Calendar', later: 'mai târziu', off: 'zi nelucrătoare', offFor: 'zi nelucrătoare: {{reason}}',
      IN_PAST: 'în trecut', NO_SUCH_DATE: 'Nu există o astfel de dată', NOT_UNDERSTOOD: 'Nu s-a înțeles; încercați „5 iulie” sau „peste două săptămâni”',
      quick_t: 'mâine', quick_2: '+2 zile', quick_w: '+1 săptămână', quick_m: '+1 lună', quick_n: 'următoarea zi lucrătoare',
      monthBefore: 'Luna precedentă', monthAfter: 'Luna următoare',
    },
    edit: {
      edit: 'Modifică {{name}}', how: 'Enter păstrează, Esc pune la loc.', putBack: 'Pune la loc', conflict: 'Un coleg a modificat între timp.',
      was: 'A fost', theirs: 'Al colegului', yours: 'Al dvs.', keepYours: 'Păstrez al meu', takeTheirs: 'Iau al colegului',
    },
    select: { options: 'Opțiuni', nothing: 'Nimic potrivit', create: 'Adaugă „{{text}}”' },
    files: { drop: 'Trageți fișierele aici sau lipiți-le', choose: 'Alege fișiere', camera: 'Fotografiază', refused: 'Lăsate deoparte: {{names}}. Fișiere de până la {{size}} MB, de felurile cerute.' },
    chart: { numbers: 'Cifre', what: 'Ce', value: 'Bară', share: 'Cifră' },
    work: {
      waiting: 'La rând', running: 'În lucru', stopping: 'Se oprește', done: 'Gata', stopped: 'Oprit', failed: 'Eșuat', stop: 'Oprește',
      of: '{{done}} din {{total}}', failedRows_one: '{{count}} rând cu eroare', failedRows_few: '{{count}} rânduri cu erori',
      failedRows_other: '{{count}} de rânduri cu erori',
      goesOn: 'Continuă și dacă plecați sau închideți pagina.',
    },
  },
  lt: {
    common: {
      close: 'Užverti', cancel: 'Atšaukti', save: 'Išsaugoti', retry: 'Bandyti dar kartą', loading: 'Įkeliama', remove: 'Pašalinti: {{name}}', more: 'Daugiau',
      clear: 'Išvalyti', ofFive: '{{n}} iš 5', timeThere: 'ten {{time}}', required: 'Reikia', none: 'nėra', undo: 'Grąžinti', yes: 'Taip', no: 'Ne',
      broken: '„Daybook“ įvyko klaida. Tai, ką įvedėte, išsaugota.', brokenTitle: 'Nepavyko',
      unreachable: 'Serveris neatsako. Tai, ką įvedėte, išsaugota; netrukus bandykite dar kartą.', unreachableTitle: 'Nėra ryšio',
      badField: 'Tokia reikšmė netinka', request: 'Užklausa {{id}}',
    },
    saving: {
      draft: 'Išsaugota šiame įrenginyje', saving: 'Saugoma', saved: 'Išsaugota', merged: 'Išsaugota kartu su kolegos pakeitimu', failed: 'Neišsaugota',
      waiting: 'Laukia ryšio',
    },
    undo: { undo: 'Grąžinti', done: 'Grąžinta.', failed: 'Grąžinti nepavyko.' },
    keys: {
      next: 'Kitas', previous: 'Ankstesnis', open: 'Atverti', search: 'Paieška ir komandos', help: 'Šio puslapio klavišai', title: 'Klavišai', general: 'Visur',
      page: 'Šiame puslapyje', single: 'Pavienės raidės veikia kaip klavišai', singleHint: 'Išjunkite, jei diktuojate ar spaudžiate netyčia.',
      undo: 'Grąžinti paskutinį veiksmą',
    },
    palette: {
      hint: 'Vardas, numeris, telefonas ar ką padaryti …', recent: 'Neseniai atverta', records: 'Rasta', commands: 'Atlikti', sections: 'Eiti į',
      nothing: 'Pagal „{{text}}“ nieko nerasta.',
    },
    dates: {
      hint: 'rytoj, liepos 5, antr. 10:00 …', calendar: 'Kalendorius', later: 'vėliau', off: 'ne darbo diena', offFor: 'ne darbo diena: {{reason}}',
      IN_PAST: 'praeityje', NO_SUCH_DATE: 'Tokios datos nėra', NOT_UNDERSTOOD: 'Nesuprasta; bandykite „liepos 5“ arba „po dviejų savaičių“',
      quick_t: 'rytoj', quick_2: '+2 dienos', quick_w: '+1 savaitė', quick_m: '+1 mėnuo', quick_n: 'kita darbo diena',
      monthBefore: 'Ankstesnis mėnuo', monthAfter: 'Kitas mėnuo',
    },
    edit: {
      edit: 'Keisti: {{name}}', how: 'Enter išsaugo, Esc grąžina.', putBack: 'Grąžinti, kaip buvo', conflict: 'Kolega tuo metu tai pakeitė.',
      was: 'Buvo', theirs: 'Kolegos', yours: 'Jūsų', keepYours: 'Palikti mano', takeTheirs: 'Imti kolegos',
    },
    select: { options: 'Pasirinkimai', nothing: 'Niekas netinka', create: 'Pridėti „{{text}}“' },
    files: { drop: 'Vilkite failus čia arba įklijuokite', choose: 'Pasirinkti failus', camera: 'Fotografuoti', refused: 'Nepaimta: {{names}}. Failai iki {{size}} MB, prašomų rūšių.' },
    chart: { numbers: 'Skaičiai', what: 'Kas', value: 'Juosta', share: 'Skaičius' },
    work: {
      waiting: 'Laukia eilės', running: 'Vykdoma', stopping: 'Stabdoma', done: 'Baigta', stopped: 'Sustabdyta', failed: 'Nepavyko', stop: 'Stabdyti',
      of: '{{done}} iš {{total}}', failedRows_one: '{{count}} eilutė su klaida', failedRows_few: '{{count}} eilutės su klaidomis',
      failedRows_many: '{{count}} eilutės su klaidomis', failedRows_other: '{{count}} eilučių su klaidomis',
      goesOn: 'Tęsis, net jei išeisite ar užversite puslapį.',
    },
  },
};
