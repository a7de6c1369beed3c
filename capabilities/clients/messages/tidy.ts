/** Words of keeping the base tidy: duplicates and merging, own fields, the trash. */
export const tidyWords = {
  en: {
    duplicates: {
      title: 'Duplicates', hint: 'Clients that share a number, a phone, a mail address or the name. Look at two side by side, make one of them, or say that they are different; everything can be taken back.',
      none: 'No client is here twice', noneText: 'New ones are looked for while a client is typed and when a file comes in.', side: 'Side by side', different: 'Different', differentDone: 'Told apart: {{a}} and {{b}}', more: 'Show more',
    },
    merge: {
      title: 'Make one of two', stays: 'stays', goes: 'goes into it', swap: 'The other way round', same_one: '{{count}} field is the same in both', same_other: '{{count}} fields are the same in both', alike: 'Nothing differs but what is kept beside each other.',
      moves: 'Moves over and is kept', nothingMoves: 'Nothing else lies in the other dossier.', tags: 'Tags and own fields are put together.', do: 'Make one: {{name}}', done: '{{other}} went into {{name}}', empty: 'empty',
      part: {
        position: 'people', contact_point: 'phones and addresses', requisite: 'numbers', address: 'postal addresses', touch: 'contacts', note: 'notes', fact: 'facts', plan_item: 'lines of the plan', step: 'steps', file: 'files',
      },
    },
    fields: {
      title: 'Own fields', hint: 'What your trade needs to know of every client or person, beside what Daybook asks. Own fields stand on the card, in lists and filters, in imports and exports and in the API.', add: 'New field', edit: 'Change “{{name}}”',
      none: 'No own fields yet', noneText: 'For example: “Pumps installed” (a number), “Service contract until” (a date), “Kind of heating” (a choice).', entity: 'Of whom', client: 'Clients', person: 'People', label: 'Name of the field', type: 'What it holds',
      typeHint: 'Cannot be changed later', types: { text: 'text', number: 'number', date: 'date', yes_no: 'yes or no', choice: 'one of several values', link: 'link' }, options: 'Values to choose from', optionsHint: 'In the order in which they are offered',
      required: 'Must be filled in', requiredShort: 'required', key: 'Key in the API: {{key}}', up: 'Move {{name}} up', down: 'Move {{name}} down', archive: 'Put away', restore: 'Use again', archived: 'Put away',
      archivedText: 'Their values are kept, but they are not asked for any more.', archiveDone: 'Field “{{name}}” put away',
    },
    trash: {
      title: 'Trash', hint: 'Clients that were taken away stay here for a while and can be taken back with all that belongs to them.', none: 'The trash is empty', noneText: 'What is taken away from the dossier’s menu comes here first.',
      goesOn: 'gone for good on {{day}}', merged: 'went into', restore: 'Take back', apart: 'Take apart', restored: '{{name}} is back, with a call on the next working day', restoredEnded: '{{name}} is back', aparted: '{{name}} stands alone again', more: 'Show more',
      who: 'Who answers for {{name}} now?', whoText: 'The manager before does not work here any more.',
    },
  },
  ru: {
    duplicates: {
      title: 'Дубли', hint: 'Клиенты с одинаковым номером, телефоном, почтой или названием. Взгляните на двоих рядом, объедините их или скажите, что они разные; всё можно вернуть.',
      none: 'Никто не записан дважды', noneText: 'Новых ищем, пока клиента вводят и когда приходит файл.', side: 'Рядом', different: 'Разные', differentDone: 'Это разные клиенты: {{a}} и {{b}}', more: 'Показать ещё',
    },
    merge: {
      title: 'Объединить двоих', stays: 'остаётся', goes: 'вливается', swap: 'Наоборот', same_one: 'Совпадает {{count}} поле', same_few: 'Совпадают {{count}} поля', same_many: 'Совпадают {{count}} полей', same_other: 'Совпадают {{count}} поля',
      alike: 'Различий нет, кроме того, что сохраняется рядом.', moves: 'Переходит и сохраняется', nothingMoves: 'В другом досье больше ничего нет.', tags: 'Теги и свои поля складываются вместе.', do: 'Объединить в {{name}}', done: '{{other}} влит в {{name}}', empty: 'пусто',
      part: {
        position: 'лица', contact_point: 'телефоны и адреса', requisite: 'реквизиты', address: 'почтовые адреса', touch: 'контакты', note: 'заметки', fact: 'факты', plan_item: 'строки плана', step: 'шаги', file: 'файлы',
      },
    },
    fields: {
      title: 'Свои поля', hint: 'Что вашему делу важно знать о каждом клиенте или лице сверх того, что спрашивает Daybook. Свои поля есть на карточке, в списках и фильтрах, в импорте и экспорте и в API.', add: 'Новое поле', edit: 'Изменить «{{name}}»',
      none: 'Своих полей пока нет', noneText: 'Например: «Установлено насосов» (число), «Сервисный договор до» (дата), «Вид отопления» (выбор).', entity: 'Чьё', client: 'Клиенты', person: 'Лица', label: 'Название поля', type: 'Что в нём',
      typeHint: 'Потом не изменить', types: { text: 'текст', number: 'число', date: 'дата', yes_no: 'да или нет', choice: 'одно из значений', link: 'ссылка' }, options: 'Значения на выбор', optionsHint: 'В том порядке, в котором их предлагают',
      required: 'Заполнять обязательно', requiredShort: 'обязательное', key: 'Ключ в API: {{key}}', up: '{{name}}: выше', down: '{{name}}: ниже', archive: 'Убрать', restore: 'Снова использовать', archived: 'Убранные',
      archivedText: 'Их значения сохраняются, но о них больше не спрашивают.', archiveDone: 'Поле «{{name}}» убрано',
    },
    trash: {
      title: 'Корзина', hint: 'Убранные клиенты какое-то время лежат здесь и возвращаются со всем, что к ним относится.', none: 'Корзина пуста', noneText: 'Сюда сначала попадает то, что убрано через меню досье.',
      goesOn: 'исчезнет {{day}}', merged: 'влит в', restore: 'Вернуть', apart: 'Разъединить', restored: '{{name}}: возвращён, звонок на следующий рабочий день', restoredEnded: '{{name}}: возвращён', aparted: '{{name}} снова сам по себе', more: 'Показать ещё',
      who: 'Кто теперь отвечает за {{name}}?', whoText: 'Прежний менеджер здесь больше не работает.',
    },
  },
  ro: {
    duplicates: {
      title: 'Dubluri', hint: 'Clienți cu același număr, telefon, e-mail sau nume. Priviți doi alăturați, uniți-i sau spuneți că sunt diferiți; totul se poate anula.',
      none: 'Niciun client nu este de două ori', noneText: 'Cei noi se caută în timp ce se scrie un client și când vine un fișier.', side: 'Alăturat', different: 'Diferiți', differentDone: 'Sunt diferiți: {{a}} și {{b}}', more: 'Arată mai multe',
    },
    merge: {
      title: 'Unește doi clienți', stays: 'rămâne', goes: 'intră în el', swap: 'Invers', same_one: '{{count}} câmp coincide', same_few: '{{count}} câmpuri coincid', same_other: '{{count}} de câmpuri coincid',
      alike: 'Nimic nu diferă, în afară de ce se păstrează alături.', moves: 'Trece și se păstrează', nothingMoves: 'În celălalt dosar nu mai este nimic.', tags: 'Etichetele și câmpurile proprii se adună.', do: 'Unește în {{name}}', done: '{{other}} a intrat în {{name}}', empty: 'gol',
      part: {
        position: 'persoane', contact_point: 'telefoane și adrese', requisite: 'date de identificare', address: 'adrese poștale', touch: 'contacte', note: 'note', fact: 'fapte', plan_item: 'rânduri de plan', step: 'pași', file: 'fișiere',
      },
    },
    fields: {
      title: 'Câmpuri proprii', hint: 'Ce trebuie să știți în domeniul dvs. despre fiecare client sau persoană, pe lângă ce întreabă Daybook. Câmpurile proprii stau pe fișă, în liste și filtre, în importuri și exporturi și în API.', add: 'Câmp nou', edit: 'Modifică „{{name}}”',
      none: 'Încă nu există câmpuri proprii', noneText: 'De exemplu: „Pompe instalate” (număr), „Contract de service până la” (dată), „Felul încălzirii” (alegere).', entity: 'Al cui', client: 'Clienți', person: 'Persoane', label: 'Numele câmpului', type: 'Ce conține',
      typeHint: 'Nu se poate schimba mai târziu', types: { text: 'text', number: 'număr', date: 'dată', yes_no: 'da sau nu', choice: 'una din mai multe valori', link: 'link' }, options: 'Valori de ales', optionsHint: 'În ordinea în care se oferă',
      required: 'Trebuie completat', requiredShort: 'obligatoriu', key: 'Cheia în API: {{key}}', up: '{{name}}: mai sus', down: '{{name}}: mai jos', archive: 'Pune deoparte', restore: 'Folosește din nou', archived: 'Puse deoparte',
      archivedText: 'Valorile lor se păstrează, dar nu se mai cer.', archiveDone: 'Câmpul „{{name}}” a fost pus deoparte',
    },
    trash: {
      title: 'Coș', hint: 'Clienții înlăturați stau aici un timp și pot fi readuși cu tot ce le aparține.', none: 'Coșul este gol', noneText: 'Ce se înlătură din meniul dosarului vine mai întâi aici.',
      goesOn: 'dispare definitiv pe {{day}}', merged: 'a intrat în', restore: 'Readu', apart: 'Desparte', restored: '{{name}} s-a întors, cu un apel în următoarea zi lucrătoare', restoredEnded: '{{name}} s-a întors', aparted: '{{name}} este din nou separat', more: 'Arată mai multe',
      who: 'Cine răspunde acum de {{name}}?', whoText: 'Managerul dinainte nu mai lucrează aici.',
    },
  },
  lt: {
    duplicates: {
      title: 'Dublikatai', hint: 'Klientai su tuo pačiu numeriu, telefonu, el. paštu ar pavadinimu. Palyginkite du greta, sujunkite juos arba pasakykite, kad jie skirtingi; viską galima grąžinti.',
      none: 'Nė vienas klientas neįrašytas dukart', noneText: 'Naujų ieškome, kol klientas įvedamas ir kai ateina failas.', side: 'Greta', different: 'Skirtingi', differentDone: 'Tai skirtingi klientai: {{a}} ir {{b}}', more: 'Rodyti daugiau',
    },
    merge: {
      title: 'Sujungti du', stays: 'lieka', goes: 'įsilieja', swap: 'Atvirkščiai', same_one: 'Sutampa {{count}} laukas', same_few: 'Sutampa {{count}} laukai', same_many: 'Sutampa {{count}} lauko', same_other: 'Sutampa {{count}} laukų',
      alike: 'Niekas nesiskiria, išskyrus tai, kas išsaugoma greta.', moves: 'Pereina ir išsaugoma', nothingMoves: 'Kitoje byloje daugiau nieko nėra.', tags: 'Žymos ir savi laukai sudedami kartu.', do: 'Sujungti į {{name}}', done: '{{other}} įsiliejo į {{name}}', empty: 'tuščia',
      part: {
        position: 'asmenys', contact_point: 'telefonai ir adresai', requisite: 'rekvizitai', address: 'pašto adresai', touch: 'kontaktai', note: 'pastabos', fact: 'faktai', plan_item: 'plano eilutės', step: 'žingsniai', file: 'failai',
      },
    },
    fields: {
      title: 'Savi laukai', hint: 'Ką jūsų darbui svarbu žinoti apie kiekvieną klientą ar asmenį be to, ko klausia „Daybook“. Savi laukai yra kortelėje, sąrašuose ir filtruose, importuose, eksportuose ir API.', add: 'Naujas laukas', edit: 'Keisti „{{name}}“',
      none: 'Savų laukų dar nėra', noneText: 'Pavyzdžiui: „Įrengta siurblių“ (skaičius), „Aptarnavimo sutartis iki“ (data), „Šildymo rūšis“ (pasirinkimas).', entity: 'Kieno', client: 'Klientai', person: 'Asmenys', label: 'Lauko pavadinimas', type: 'Kas jame',
      typeHint: 'Vėliau nekeičiama', types: { text: 'tekstas', number: 'skaičius', date: 'data', yes_no: 'taip arba ne', choice: 'viena iš reikšmių', link: 'nuoroda' }, options: 'Pasirenkamos reikšmės', optionsHint: 'Ta tvarka, kuria siūlomos',
      required: 'Būtina užpildyti', requiredShort: 'būtinas', key: 'Raktas API: {{key}}', up: '{{name}}: aukščiau', down: '{{name}}: žemiau', archive: 'Padėti į šalį', restore: 'Vėl naudoti', archived: 'Padėti į šalį',
      archivedText: 'Jų reikšmės saugomos, bet jų nebeklausiama.', archiveDone: 'Laukas „{{name}}“ padėtas į šalį',
    },
    trash: {
      title: 'Šiukšlinė', hint: 'Pašalinti klientai kurį laiką būna čia ir grąžinami su viskuo, kas jiems priklauso.', none: 'Šiukšlinė tuščia', noneText: 'Čia pirmiausia patenka tai, kas pašalinama iš bylos meniu.',
      goesOn: 'visam laikui dings {{day}}', merged: 'įsiliejo į', restore: 'Grąžinti', apart: 'Išskirti', restored: '{{name}}: grąžintas, skambutis kitą darbo dieną', restoredEnded: '{{name}}: grąžintas', aparted: '{{name}} vėl atskirai', more: 'Rodyti daugiau',
      who: 'Kas dabar atsako už {{name}}?', whoText: 'Ankstesnis vadybininkas čia nebedirba.',
    },
  },
};
