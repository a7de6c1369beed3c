import { pageWords } from './page-words.ts';

/**
 * Words of the intake: `intake.field.…` are the targets of a mapping (addresses are put together from `intake.addressKind` and
 * `intake.addressPart`, requisites are `requisite.kind.…`), `row.CODE` is said of rows of a file, `draft.CODE` of values of a row.
 */
export const messages = {
  en: {
    intake: {
      page: pageWords.en,
      field: {
        name: 'Company', kind: 'Kind of client', legalForm: 'Legal form', legalName: 'Legal name', country: 'Country', language: 'Language', status: 'Status',
        buysFor: 'Buys for', size: 'Size', trade: 'Trade', sphere: 'Sphere of influence', source: 'Source', manager: 'Responsible manager', vip: 'VIP',
        tags: 'Tags', parent: 'Parent company', priceType: 'Price type', paymentTerms: 'Payment terms', creditLimit: 'Credit limit', currency: 'Currency',
        phone: 'Phone', email: 'Mail', website: 'Web site', messenger: 'Messenger', note: 'Note', nextDate: 'Next step: day', nextWhy: 'Next step: why',
        lastTouch: 'Last contact',
        person: {
          full: 'Contact person', family: 'Family name', given: 'Given name', patronymic: 'Patronymic', position: 'Position', phone: 'Phone of the person',
          email: 'Mail of the person', messenger: 'Messenger of the person', birthday: 'Birthday', note: 'Note on the person',
        },
      },
      addressKind: { legal: 'Legal address', postal: 'Postal address', delivery: 'Delivery address', office: 'Office address' },
      addressPart: { full: 'whole', street: 'street', city: 'city', region: 'region', postcode: 'postcode', country: 'country' },
    },
    row: {
      QUOTE_OPEN: 'A quotation mark is opened and never closed', QUOTE_INSIDE: 'A quotation mark stands inside a cell',
      CELL_TOO_LONG: 'A cell is too long', ROW_TOO_LONG: 'The row is too long', TOO_MANY_COLUMNS: 'Too many columns',
      TOO_MANY_ROWS: 'The file has more than {{limit}} rows; the rest was not read', TOO_MANY_CELLS: '{{found}} cells where the table has {{expected}} columns',
      TOO_FEW_CELLS: 'Only {{found}} cells where the table has {{expected}} columns', CELLS_JOINED: 'A cell was cut in two at a comma and put together again',
      CELL_ERROR: 'A cell holds an error of the spreadsheet', FORMULA_WITHOUT_RESULT: 'A formula has no saved result', CARD_BROKEN: 'The card breaks off',
    },
    draft: {
      MANAGER_UNKNOWN: 'No such manager here; the client goes to whoever answers for the others', DUPLICATE: 'This client is here already: {{value}}',
      NAME_MISSING: 'There is no name', NAME_FROM_PERSON: 'No company: taken for a private person', TOO_LONG: 'Too long; it was cut',
      COUNTRY_UNKNOWN: 'This country is not known', CHOICE_UNKNOWN: 'None of the values this field can have', YES_NO_UNCLEAR: 'Neither yes nor no',
      DATE_UNCLEAR: 'Not a day that exists', DATE_PAST: 'This day has passed; the step is planned anew', NUMBER_UNCLEAR: 'Not a number this field can hold', EMAIL_WRONG: 'Not a mail address',
      PHONE_WRONG: 'Not a phone number', SITE_WRONG: 'Not a web address', CURRENCY_UNKNOWN: 'This currency is not known',
      ZEROS_RESTORED: 'Zeros at the beginning were lost and put back', REQUIRED: 'This field is required',
      REQUISITE_CHECK_DIGIT: 'The check digit does not fit', REQUISITE_LENGTH: 'Not the right number of characters',
      REQUISITE_FORMAT: 'Does not look like this kind of number', REQUISITE_COUNTRY: 'This number is not of the client’s country',
    },
    problemsFile: { row: 'Row', reason: 'Reason', duplicate: 'Here already' },
    refusal: {
      IMPORT_RUNNING: 'This import is running; stop it first', IMPORT_FINISHED: 'This import is finished; undo it or begin another', IMPORT_NOT_RUNNING: 'This import is not running',
      IMPORT_NOT_DONE: 'There is nothing to undo: this import has not been run', NAME_NOT_MAPPED: 'Say which column holds the name of the client', MANAGER_LEFT: 'This manager works here no more',
      UNKNOWN_TARGET: 'There is no field {{target}}', TARGET_TWICE: 'Two columns go to one field: {{target}}', IMPORT_STOPPED: 'The import was stopped; nothing of it was kept',
      FILE_EMPTY: 'There is nothing in this file', FILE_TOO_LARGE: 'The file is larger than {{megabytes}} MB',
      FILE_UNREADABLE: 'The file is damaged and cannot be read', FILE_LOCKED: 'The file is protected by a password; save it without one',
      FILE_OLD_EXCEL: 'This is a workbook of an old Excel; save it as .xlsx', FILE_WRONG_KIND: 'Only XLSX, CSV and vCard can be read',
    },
  },
  ru: {
    intake: {
      page: pageWords.ru,
      field: {
        name: 'Компания', kind: 'Вид клиента', legalForm: 'Правовая форма', legalName: 'Юридическое название', country: 'Страна', language: 'Язык', status: 'Статус',
        buysFor: 'Для чего покупает', size: 'Размер', trade: 'Отрасль', sphere: 'Сфера влияния', source: 'Источник', manager: 'Ответственный менеджер', vip: 'VIP',
        tags: 'Теги', parent: 'Головная компания', priceType: 'Тип цен', paymentTerms: 'Условия оплаты', creditLimit: 'Кредитный лимит', currency: 'Валюта',
        phone: 'Телефон', email: 'Почта', website: 'Сайт', messenger: 'Мессенджер', note: 'Заметка', nextDate: 'Следующий шаг: день', nextWhy: 'Следующий шаг: зачем',
        lastTouch: 'Последний контакт',
        person: {
          full: 'Контактное лицо', family: 'Фамилия', given: 'Имя', patronymic: 'Отчество', position: 'Должность', phone: 'Телефон лица',
          email: 'Почта лица', messenger: 'Мессенджер лица', birthday: 'День рождения', note: 'Заметка о лице',
        },
      },
      addressKind: { legal: 'Юридический адрес', postal: 'Почтовый адрес', delivery: 'Адрес доставки', office: 'Адрес офиса' },
      addressPart: { full: 'целиком', street: 'улица', city: 'город', region: 'область', postcode: 'индекс', country: 'страна' },
    },
    row: {
      QUOTE_OPEN: 'Кавычка открыта и нигде не закрыта', QUOTE_INSIDE: 'Кавычка стоит внутри ячейки',
      CELL_TOO_LONG: 'Слишком длинная ячейка', ROW_TOO_LONG: 'Слишком длинная строка', TOO_MANY_COLUMNS: 'Слишком много столбцов',
      TOO_MANY_ROWS: 'В файле больше строк, чем {{limit}}; остальные не прочитаны', TOO_MANY_CELLS: 'Ячеек {{found}}, а столбцов в таблице {{expected}}',
      TOO_FEW_CELLS: 'Ячеек только {{found}}, а столбцов в таблице {{expected}}', CELLS_JOINED: 'Ячейка распалась по запятой и собрана снова',
      CELL_ERROR: 'В ячейке ошибка таблицы', FORMULA_WITHOUT_RESULT: 'У формулы нет сохранённого результата', CARD_BROKEN: 'Карточка обрывается',
    },
    draft: {
      MANAGER_UNKNOWN: 'Такого менеджера здесь нет; клиент достаётся тому же, что и остальные', DUPLICATE: 'Этот клиент уже есть: {{value}}',
      NAME_MISSING: 'Нет названия', NAME_FROM_PERSON: 'Компании нет: принят за частное лицо', TOO_LONG: 'Слишком длинно; сокращено',
      COUNTRY_UNKNOWN: 'Такая страна неизвестна', CHOICE_UNKNOWN: 'Такого значения у этого поля нет', YES_NO_UNCLEAR: 'Ни да, ни нет',
      DATE_UNCLEAR: 'Такого дня не существует', DATE_PAST: 'Этот день прошёл; шаг планируется заново', NUMBER_UNCLEAR: 'Не число, которое может стоять в этом поле', EMAIL_WRONG: 'Не адрес почты',
      PHONE_WRONG: 'Не номер телефона', SITE_WRONG: 'Не адрес сайта', CURRENCY_UNKNOWN: 'Такая валюта неизвестна',
      ZEROS_RESTORED: 'Потерянные нули в начале возвращены', REQUIRED: 'Это поле обязательно',
      REQUISITE_CHECK_DIGIT: 'Контрольная цифра не сходится', REQUISITE_LENGTH: 'Не то количество знаков',
      REQUISITE_FORMAT: 'Не похоже на номер такого вида', REQUISITE_COUNTRY: 'Номер не той страны, в которой клиент',
    },
    problemsFile: { row: 'Строка', reason: 'Причина', duplicate: 'Уже есть' },
    refusal: {
      IMPORT_RUNNING: 'Этот импорт идёт; сначала остановите его', IMPORT_FINISHED: 'Этот импорт закончен; отмените его или начните другой', IMPORT_NOT_RUNNING: 'Этот импорт не идёт',
      IMPORT_NOT_DONE: 'Отменять нечего: этот импорт не выполнялся', NAME_NOT_MAPPED: 'Укажите, в каком столбце название клиента', MANAGER_LEFT: 'Этот менеджер здесь больше не работает',
      UNKNOWN_TARGET: 'Поля {{target}} нет', TARGET_TWICE: 'Два столбца идут в одно поле: {{target}}', IMPORT_STOPPED: 'Импорт остановлен; ничего из него не осталось',
      FILE_EMPTY: 'В файле ничего нет', FILE_TOO_LARGE: 'Файл больше {{megabytes}} МБ',
      FILE_UNREADABLE: 'Файл повреждён, прочитать его нельзя', FILE_LOCKED: 'Файл защищён паролем; сохраните его без пароля',
      FILE_OLD_EXCEL: 'Это книга старого Excel; сохраните её как .xlsx', FILE_WRONG_KIND: 'Читаются только XLSX, CSV и vCard',
    },
  },
  ro: {
    intake: {
      page: pageWords.ro,
      field: {
        name: 'Companie', kind: 'Felul clientului', legalForm: 'Forma juridică', legalName: 'Denumirea juridică', country: 'Țara', language: 'Limba', status: 'Starea',
        buysFor: 'Cumpără pentru', size: 'Mărimea', trade: 'Domeniul', sphere: 'Sfera de influență', source: 'Sursa', manager: 'Manager responsabil', vip: 'VIP',
        tags: 'Etichete', parent: 'Compania-mamă', priceType: 'Tipul prețului', paymentTerms: 'Condiții de plată', creditLimit: 'Limita de credit', currency: 'Moneda',
        phone: 'Telefon', email: 'E-mail', website: 'Site', messenger: 'Mesagerie', note: 'Notă', nextDate: 'Pasul următor: ziua', nextWhy: 'Pasul următor: de ce',
        lastTouch: 'Ultimul contact',
        person: {
          full: 'Persoana de contact', family: 'Numele de familie', given: 'Prenumele', patronymic: 'Patronimicul', position: 'Funcția', phone: 'Telefonul persoanei',
          email: 'E-mailul persoanei', messenger: 'Mesageria persoanei', birthday: 'Ziua de naștere', note: 'Notă despre persoană',
        },
      },
      addressKind: { legal: 'Sediul social', postal: 'Adresa poștală', delivery: 'Adresa de livrare', office: 'Adresa biroului' },
      addressPart: { full: 'întreagă', street: 'strada', city: 'localitatea', region: 'județul', postcode: 'codul poștal', country: 'țara' },
    },
    row: {
      QUOTE_OPEN: 'Ghilimelele se deschid și nu se închid', QUOTE_INSIDE: 'Ghilimele în interiorul unei celule',
      CELL_TOO_LONG: 'O celulă este prea lungă', ROW_TOO_LONG: 'Rândul este prea lung', TOO_MANY_COLUMNS: 'Prea multe coloane',
      TOO_MANY_ROWS: 'Fișierul are mai mult de {{limit}} rânduri; restul nu s-a citit', TOO_MANY_CELLS: '{{found}} celule, iar tabelul are {{expected}} coloane',
      TOO_FEW_CELLS: 'Doar {{found}} celule, iar tabelul are {{expected}} coloane', CELLS_JOINED: 'O celulă tăiată la virgulă a fost pusă la loc',
      CELL_ERROR: 'O celulă conține o eroare a foii de calcul', FORMULA_WITHOUT_RESULT: 'O formulă nu are rezultat salvat', CARD_BROKEN: 'Cartea de vizită se întrerupe',
    },
    draft: {
      MANAGER_UNKNOWN: 'Nu există un asemenea manager; clientul revine celui care răspunde de ceilalți', DUPLICATE: 'Acest client există deja: {{value}}',
      NAME_MISSING: 'Lipsește numele', NAME_FROM_PERSON: 'Fără companie: luat drept persoană fizică', TOO_LONG: 'Prea lung; a fost scurtat',
      COUNTRY_UNKNOWN: 'Țara nu este cunoscută', CHOICE_UNKNOWN: 'Câmpul nu are o asemenea valoare', YES_NO_UNCLEAR: 'Nici da, nici nu',
      DATE_UNCLEAR: 'Nu este o zi care există', DATE_PAST: 'Ziua a trecut; pasul se planifică din nou', NUMBER_UNCLEAR: 'Nu este un număr potrivit acestui câmp', EMAIL_WRONG: 'Nu este o adresă de e-mail',
      PHONE_WRONG: 'Nu este un număr de telefon', SITE_WRONG: 'Nu este o adresă web', CURRENCY_UNKNOWN: 'Moneda nu este cunoscută',
      ZEROS_RESTORED: 'Zerourile pierdute de la început au fost puse la loc', REQUIRED: 'Acest câmp este obligatoriu',
      REQUISITE_CHECK_DIGIT: 'Cifra de control nu corespunde', REQUISITE_LENGTH: 'Numărul de caractere nu este corect',
      REQUISITE_FORMAT: 'Nu seamănă cu un număr de acest fel', REQUISITE_COUNTRY: 'Numărul nu este din țara clientului',
    },
    problemsFile: { row: 'Rândul', reason: 'Motivul', duplicate: 'Există deja' },
    refusal: {
      IMPORT_RUNNING: 'Importul este în curs; opriți-l mai întâi', IMPORT_FINISHED: 'Importul s-a încheiat; anulați-l sau începeți altul', IMPORT_NOT_RUNNING: 'Importul nu este în curs',
      IMPORT_NOT_DONE: 'Nu este nimic de anulat: importul nu a fost executat', NAME_NOT_MAPPED: 'Arătați coloana cu numele clientului', MANAGER_LEFT: 'Acest manager nu mai lucrează aici',
      UNKNOWN_TARGET: 'Nu există câmpul {{target}}', TARGET_TWICE: 'Două coloane merg în același câmp: {{target}}', IMPORT_STOPPED: 'Importul a fost oprit; nu s-a păstrat nimic din el',
      FILE_EMPTY: 'Fișierul este gol', FILE_TOO_LARGE: 'Fișierul este mai mare de {{megabytes}} MB',
      FILE_UNREADABLE: 'Fișierul este deteriorat și nu poate fi citit', FILE_LOCKED: 'Fișierul este protejat cu parolă; salvați-l fără parolă',
      FILE_OLD_EXCEL: 'Este un registru de Excel vechi; salvați-l ca .xlsx', FILE_WRONG_KIND: 'Se pot citi doar XLSX, CSV și vCard',
    },
  },
  lt: {
    intake: {
      page: pageWords.lt,
      field: {
        name: 'Įmonė', kind: 'Kliento rūšis', legalForm: 'Teisinė forma', legalName: 'Juridinis pavadinimas', country: 'Šalis', language: 'Kalba', status: 'Būsena',
        buysFor: 'Kam perka', size: 'Dydis', trade: 'Veikla', sphere: 'Įtakos sritis', source: 'Šaltinis', manager: 'Atsakingas vadybininkas', vip: 'VIP',
        tags: 'Žymos', parent: 'Patronuojančioji įmonė', priceType: 'Kainų tipas', paymentTerms: 'Mokėjimo sąlygos', creditLimit: 'Kredito limitas', currency: 'Valiuta',
        phone: 'Telefonas', email: 'El. paštas', website: 'Svetainė', messenger: 'Pokalbių programa', note: 'Pastaba', nextDate: 'Kitas žingsnis: diena', nextWhy: 'Kitas žingsnis: kam',
        lastTouch: 'Paskutinis kontaktas',
        person: {
          full: 'Kontaktinis asmuo', family: 'Pavardė', given: 'Vardas', patronymic: 'Tėvavardis', position: 'Pareigos', phone: 'Asmens telefonas',
          email: 'Asmens el. paštas', messenger: 'Asmens pokalbių programa', birthday: 'Gimtadienis', note: 'Pastaba apie asmenį',
        },
      },
      addressKind: { legal: 'Registracijos adresas', postal: 'Pašto adresas', delivery: 'Pristatymo adresas', office: 'Biuro adresas' },
      addressPart: { full: 'visas', street: 'gatvė', city: 'miestas', region: 'savivaldybė', postcode: 'pašto kodas', country: 'šalis' },
    },
    row: {
      QUOTE_OPEN: 'Kabutės atidarytos ir niekur neuždarytos', QUOTE_INSIDE: 'Kabutės langelio viduje',
      CELL_TOO_LONG: 'Per ilgas langelis', ROW_TOO_LONG: 'Per ilga eilutė', TOO_MANY_COLUMNS: 'Per daug stulpelių',
      TOO_MANY_ROWS: 'Faile daugiau eilučių nei {{limit}}; kitos neperskaitytos', TOO_MANY_CELLS: 'Langelių {{found}}, o lentelėje stulpelių {{expected}}',
      TOO_FEW_CELLS: 'Langelių tik {{found}}, o lentelėje stulpelių {{expected}}', CELLS_JOINED: 'Ties kableliu perskeltas langelis vėl sudėtas',
      CELL_ERROR: 'Langelyje skaičiuoklės klaida', FORMULA_WITHOUT_RESULT: 'Formulė neturi išsaugoto rezultato', CARD_BROKEN: 'Kortelė nutrūksta',
    },
    draft: {
      MANAGER_UNKNOWN: 'Tokio vadybininko čia nėra; klientas tenka tam pačiam kaip kiti', DUPLICATE: 'Šis klientas jau yra: {{value}}',
      NAME_MISSING: 'Nėra pavadinimo', NAME_FROM_PERSON: 'Įmonės nėra: laikoma privačiu asmeniu', TOO_LONG: 'Per ilga; sutrumpinta',
      COUNTRY_UNKNOWN: 'Tokia šalis nežinoma', CHOICE_UNKNOWN: 'Tokios šio lauko reikšmės nėra', YES_NO_UNCLEAR: 'Nei taip, nei ne',
      DATE_UNCLEAR: 'Tokios dienos nėra', DATE_PAST: 'Ši diena praėjo; žingsnis planuojamas iš naujo', NUMBER_UNCLEAR: 'Ne šiam laukui tinkamas skaičius', EMAIL_WRONG: 'Ne el. pašto adresas',
      PHONE_WRONG: 'Ne telefono numeris', SITE_WRONG: 'Ne svetainės adresas', CURRENCY_UNKNOWN: 'Tokia valiuta nežinoma',
      ZEROS_RESTORED: 'Prarasti nuliai pradžioje grąžinti', REQUIRED: 'Šis laukas privalomas',
      REQUISITE_CHECK_DIGIT: 'Kontrolinis skaitmuo netinka', REQUISITE_LENGTH: 'Netinkamas ženklų skaičius',
      REQUISITE_FORMAT: 'Nepanašu į tokį numerį', REQUISITE_COUNTRY: 'Numeris ne tos šalies, kurioje yra klientas',
    },
    problemsFile: { row: 'Eilutė', reason: 'Priežastis', duplicate: 'Jau yra' },
    refusal: {
      IMPORT_RUNNING: 'Importas vyksta; pirma sustabdykite jį', IMPORT_FINISHED: 'Importas baigtas; atšaukite jį arba pradėkite kitą', IMPORT_NOT_RUNNING: 'Importas nevyksta',
      IMPORT_NOT_DONE: 'Nėra ko atšaukti: importas nebuvo vykdytas', NAME_NOT_MAPPED: 'Nurodykite stulpelį su kliento pavadinimu', MANAGER_LEFT: 'Šis vadybininkas čia nebedirba',
      UNKNOWN_TARGET: 'Lauko {{target}} nėra', TARGET_TWICE: 'Du stulpeliai eina į vieną lauką: {{target}}', IMPORT_STOPPED: 'Importas sustabdytas; nieko iš jo neliko',
      FILE_EMPTY: 'Failas tuščias', FILE_TOO_LARGE: 'Failas didesnis nei {{megabytes}} MB',
      FILE_UNREADABLE: 'Failas sugadintas ir neperskaitomas', FILE_LOCKED: 'Failas apsaugotas slaptažodžiu; išsaugokite be jo',
      FILE_OLD_EXCEL: 'Tai senojo Excel knyga; išsaugokite ją kaip .xlsx', FILE_WRONG_KIND: 'Skaitomi tik XLSX, CSV ir vCard',
    },
  },
};
