/** Russian words of the dossier page, of a new client and of what comes in. */
export const dossierRu = {
  client: {
    dossier: 'Досье', vip: 'VIP', makeVip: 'VIP?', vipProposed: 'Среди самых прибыльных или перспективных: сделать VIP', openDossier: 'Открыть досье целиком',
    notFound: 'Такого клиента нет', notFoundText: 'Возможно, он удалён совсем или вам не открыт.', add: 'Добавить', firstStep: 'Первый шаг',
    composer: 'Записать в досье', composerClose: 'Свернуть',
    tab: { tabs: 'Части досье', timeline: 'Лента', card: 'Карточка', people: 'Люди', business: 'Бизнес', plan: 'План', files: 'Файлы' },
    key: { nextTab: 'Следующая часть досье', tabBefore: 'Предыдущая часть' },
    strip: {
      strip: 'Положение дел', lastAgreement: 'Последняя договорённость', nextStep: 'Следующий шаг', promises_one: '{{count}} обещание', promises_few: '{{count}} обещания', promises_many: '{{count}} обещаний', promises_other: '{{count}} обещания',
      limit: 'Кредитный лимит', terms: 'Цены и оплата', specialTerms: 'Особые условия', decisionMaker: 'ЛПР', reached: 'вышли', notReached: 'ещё не вышли', unknown: 'неизвестно кто', responsible: 'Ответственный',
      substitute: '{{name}} замещает до {{day}}', today: 'сегодня',
    },
    action: {
      print: 'Печать', negotiate: 'Скоро переговоры', mailingList: 'В списке рассылки', reassign: 'Передать другому менеджеру', end: 'Больше ничего не делать', lost: 'Ушёл к другим …',
      unpromising: 'Неперспективный …', closed: 'Закрылся …', revive: 'Возобновить', trash: 'В корзину', restore: 'Вернуть',
    },
    end: {
      title: { lost: '{{name}}: потерян', unpromising: '{{name}}: неперспективный', closed: '{{name}}: закрыт' },
      do: { lost: 'Записать как потерянного', unpromising: 'Записать как неперспективного', closed: 'Записать как закрытого' },
      why: 'Почему?', whyHint: 'Причина останется в досье и попадёт в отчёты.', steps_one: '{{count}} открытый шаг будет снят.', steps_few: '{{count}} открытых шага будут сняты.', steps_many: '{{count}} открытых шагов будут сняты.',
      steps_other: '{{count}} открытых шага будут сняты.',
    },
    revive: { title: '{{name}}: работа возобновляется', do: 'Возобновить' },
    reassign: {
      title: 'Другой менеджер для {{name}}', do: 'Передать', now: 'Сейчас отвечает {{name}}. Открытые шаги перейдут вместе с клиентом.', to: 'Новый менеджер', note: 'Слово в дорогу', noteHint: 'Останется в досье заметкой.',
    },
    alike: {
      title: 'Кто похож на {{name}}', none: 'Больше никого.', different: 'Это другой клиент', merge: 'Объединить',
      reason: { requisite: 'тот же номер {{value}}', name: 'то же название', phone: 'тот же телефон {{value}}', email: 'тот же адрес {{value}}', domain: 'тот же почтовый домен {{value}}', similar: 'похожее название' },
    },
    notice: {
      merged: 'Клиент объединён с другим.', openMerged: 'Открыть того', trashed: 'В корзине с {{day}}.', lost: 'Потерян.', unpromising: 'Неперспективный.', closed: 'Закрыт.',
      alike_one: 'На этого клиента похож ещё {{count}}.', alike_few: 'На этого клиента похожи ещё {{count}}.', alike_many: 'На этого клиента похожи ещё {{count}}.', alike_other: 'На этого клиента похожи ещё {{count}}.', look: 'Посмотреть',
      noDecider_one: 'Была {{count}} встреча, но не с ЛПР.', noDecider_few: 'Было {{count}} встречи, ни одной с ЛПР.', noDecider_many: 'Было {{count}} встреч, ни одной с ЛПР.', noDecider_other: 'Было {{count}} встречи, ни одной с ЛПР.',
    },
    said: {
      changed: '{{field}}: изменено', added: 'Добавлено: {{what}}', removed: 'Убрано: {{what}}', vip: '{{name}} теперь VIP', negotiate: 'В списке на переговоры', notNegotiate: 'Убран из списка на переговоры',
      onMailing: 'В списке рассылки', offMailing: 'Убран из списка рассылки', lost: '{{name}}: потерян', unpromising: '{{name}}: неперспективный', closed: '{{name}}: закрыт', revived: '{{name}}: работа возобновлена',
      reassigned: '{{name}} переходит: {{to}}', trashed: '{{name}} в корзине', restored: '{{name}} возвращён', different: 'Отмечено, что это разные клиенты', logged: 'Записано; дальше: {{when}}', loggedOnly: 'Записано: {{name}}',
      kept: 'Сохранено на этом устройстве; отправится, когда появится связь', noted: 'Заметка сохранена', pinned: 'Заметка закреплена', unpinned: 'Заметка откреплена', noteRemoved: 'Заметка убрана', stepAdded: 'Шаг положен в папку',
      stepChanged: 'Шаг изменён', moved: 'Переложено на {{when}}', dropped: 'Снято: {{why}}', factAdded: 'Факт добавлен', factHolds: 'По-прежнему верно', factRemoved: 'Факт убран', planAdded: 'Добавлено в план',
      planDone: 'Сделано', planOpen: 'Снова открыто', planRemoved: 'Убрано из плана', fileAdded: '{{name}} в досье', personAdded: 'Добавлено: {{name}}', personLeft: '{{name}} здесь больше не работает',
      personMoved: '{{name}} теперь в компании {{to}}', consent: '{{name}}, {{channel}}: согласие изменено',
    },
    card: {
      complete: 'Насколько заполнена карточка', askNext: 'Стоит спросить:', reach: 'Связь с компанией', who: 'Кто это', weighs: 'Что для них важно', terms: 'Условия', addresses: 'Адреса', requisites: 'Реквизиты',
      own: 'Свои поля', group: 'Группа компаний', children: 'Дочерние компании', openParent: 'открыть',
    },
    contact: { add: 'Телефон, почта, мессенджер, сайт', hint: 'номер, адрес или ссылка', kind: 'Что это', label: 'Пометка', noLabel: 'пометка' },
    contactKind: { phone: 'Телефон', email: 'Почта', messenger: 'Мессенджер', site: 'Сайт' },
    addressKind: { office: 'Офис', delivery: 'Доставка', legal: 'Юридический адрес', postal: 'Почтовый адрес' },
    address: { add: 'Добавить адрес', none: 'Адреса пока нет' },
    requisite: {
      holds: 'Номер верен', invalid: 'Не проходит проверку своей страны', restore: 'Вернуть потерянные нули: {{value}}', kind: 'Какой номер', evenSo: 'Оставить, хотя не сходится', copy: 'Скопировать все реквизиты',
      copied: 'Скопировано',
    },
    field: {
      name: 'Название', kind: 'Вид', buysFor: 'Покупает', status: 'Статус', statusReason: 'Причина', legalForm: 'Правовая форма', legalName: 'Юридическое название', country: 'Страна', language: 'Язык', timeZone: 'Часовой пояс', size: 'Размер',
      trade: 'Отрасль', sphere: 'Сфера влияния', vip: 'VIP', source: 'Источник', managerId: 'Менеджер', parentId: 'Головная компания', tags: 'Теги', priceType: 'Тип цен', paymentTerms: 'Условия оплаты',
      specialTerms: 'Особые условия', creditLimit: 'Кредитный лимит', currency: 'Валюта', criteria: 'Критерии решения', custom: 'Свои поля', mailingList: 'Список рассылки', negotiate: 'Скоро переговоры', prepared: 'Карточка готова',
      preparedAt: 'Карточка готова', trashedAt: 'Корзина', mergedInto: 'Объединён с', title: 'Должность', decisionRole: 'Роль в решении', reportsTo: 'Подчиняется', main: 'Спрашивать первым', reached: 'Говорили', fromDate: 'С какого дня',
      toDate: 'По какой день', personId: 'Человек', givenName: 'Имя', familyName: 'Фамилия', patronymic: 'Отчество', birthday: 'День рождения', occupation: 'Профессия', notes: 'Заметки', value: 'Значение', label: 'Пометка',
      position: 'Порядок', valid: 'Верен', postcode: 'Индекс', region: 'Область', city: 'Город', street: 'Улица', directions: 'Как добраться', text: 'Текст', product: 'Товар', contractEnd: 'Конец договора', liked: 'Нравится',
      disliked: 'Не нравится', knownOn: 'Известно с', checked: 'Проверено', memberId: 'Кто', due: 'Срок', doneAt: 'Сделано', at: 'Когда', outcome: 'Итог', mood: 'Настроение', minutes: 'Минут', result: 'Результат', reason: 'Причина',
      pinned: 'Закреплено', erasedAt: 'Личные данные стёрты', languages: 'Языки', state: 'Вывод', reasons: 'Что нашли', onDate: 'Когда', direction: 'Направление', stepId: 'Шаг',
    },
    criterion: { price: 'цена', quality: 'качество', functionality: 'функциональность', benefit: 'выгода', time: 'время', information: 'информация' },
    blank: {
      person: 'фамилию контактного лица', country: 'страну', position: 'должность', phone: 'телефон', email: 'почту', messenger: 'мессенджер', site: 'сайт', city: 'город', requisites: 'реквизиты', size: 'размер',
      trade: 'отрасль', decisionMaker: 'кто решает', source: 'откуда о нас узнали', buysFrom: 'у кого покупают сейчас', birthday: 'день рождения',
    },
    timeline: {
      kinds: 'Что показывать', kind: { touch: 'Контакты', note: 'Заметки', file: 'Файлы', step: 'Шаги', change: 'Изменения' }, search: 'Искать в ленте', who: 'Чьё', today: 'Сегодня', yesterday: 'Вчера',
      none: 'Пока ничего не было. Запишите ниже первый контакт.', noneFound: 'Ничего не подходит.', beginning: 'Здесь всё началось.', endFound: 'Больше нет.', noWords: 'без слов', nothing: 'ничего', for: '{{name}} за {{of}}',
      file: 'файл', change: 'правка карточки', system: 'Daybook', then: '→ {{kind}}, {{when}}', fieldOf: '{{thing}}, {{field}}', added: 'Добавлено: {{thing}}', removed: 'Убрано: {{thing}}', andMore_one: 'и ещё {{count}}', andMore_few: 'и ещё {{count}}', andMore_many: 'и ещё {{count}}',
      andMore_other: 'и ещё {{count}}',
      relation: {
        client: 'клиент', person: 'человек', position: 'должность', contact_point: 'контакт', requisite: 'реквизит', address: 'адрес', fact: 'факт', plan_item: 'строка плана', reliability_check: 'проверка надёжности', touch: 'контакт', note: 'заметка',
        consent: 'согласие', file: 'файл',
      },
      step: {
        planned: 'намечено: {{kind}}, {{to}}', moved: '{{kind}}: {{from}} → {{to}}', done: 'сделано: {{kind}}', dropped: 'снято: {{kind}}', reopened: 'снова открыто: {{kind}}, {{to}}', handed: '{{kind}} переходит: {{name}}',
        changed: 'изменено: {{kind}}',
      },
    },
    note: { add: 'Заметка', note: 'Заметка', hint: 'О чём нельзя забыть …', pin: 'Закрепить сверху', unpin: 'Открепить', pinned: 'Закреплённые заметки', remove: 'Убрать заметку' },
    step: {
      open: 'Открытые шаги', none: 'Открытых шагов нет.', others_one: 'ещё {{count}}', others_few: 'ещё {{count}}', others_many: 'ещё {{count}}', others_other: 'ещё {{count}}', add: 'Шаг', put: 'Положить в папку', why: 'О чём', noWhy: 'о чём?',
      move: 'Переложить на другой день', edit: 'Изменить …', drop: 'Снять', more: 'Ещё для: {{why}}', until: 'до {{day}}', editTitle: 'Изменить шаг', kind: 'Что', person: 'С кем', place: 'Где', deadline: 'Не позже',
      dropTitle: 'Снять «{{why}}»?', dropWhy: 'Почему не нужен?', lastOne: 'Это последний шаг: живой клиент не остаётся без следующего.',
    },
    fact: {
      add: 'Факт', none: 'О бизнесе пока ничего не известно', noneText: 'К чему стремятся, сколько людей, какие объёмы, у кого покупают сейчас и до какого срока. У каждого факта есть источник и день.',
      example: 'Поставщик: «Грундал»; насосы серии C; договор до 31 марта; нравится цена; не нравится: доставка 9 недель', old_one: '{{count}} факт старше полугода: спросите снова.', old_few: '{{count}} факта старше полугода: спросите снова.',
      old_many: '{{count}} фактов старше полугода: спросите снова.', old_other: '{{count}} факта старше полугода: спросите снова.', askAgain: 'спросить снова', holds: 'Всё так же', checked: 'проверено', unchecked: 'не проверено',
      noSource: 'источник', newTitle: 'Новое: {{kind}}', supplierName: 'Поставщик', sourceHint: 'Кто сказал или где написано.', isChecked: 'Проверено в другом месте',
      hint: {
        aim: 'Чего хотят достичь в этом году.', specifics: 'Что особенного в их работе.', staff: 'Людей или мест.', turnover: 'Оборот за год, с валютой.', finances: 'Как стоят на ногах, как платят.',
        volumes: 'Что и как часто могли бы заказывать.', quality: 'Чего требуют.', growth: 'Куда растут.', supplier: 'У кого покупают сейчас.', customs: 'Страна, язык, деловые обычаи.',
      },
    },
    factKind: {
      aim: 'Цель', specifics: 'Специфика', staff: 'Сотрудники', turnover: 'Оборот', finances: 'Финансы', volumes: 'Возможные объёмы', quality: 'Требования к качеству', growth: 'Рост', supplier: 'Нынешний поставщик', customs: 'Деловые обычаи',
    },
    plan: {
      progress: 'сделано {{done}} из {{of}}', none: 'Индивидуального плана пока нет', noneText: 'Для важных клиентов: цели, встречи, в том числе руководителей, товары для развития, цены и условия, приглашения, поздравления; кто что делает и когда.',
      example: 'Цель: к декабрю половина их насосов от нас. Встреча: наш директор с их директором в марте.', done: 'Сделано: {{text}}', noDay: 'без срока', nobody: 'пока никто', kind: 'Какого рода', add: 'Строка плана',
      hint: {
        goal: 'Чего хотим с ними достичь', meeting: 'Кто с кем встречается', product: 'Какой товар развивать', price_policy: 'Цены, скидки', terms: 'Особые или ускоренные условия', notice: 'О чём сообщать', invitation: 'Куда пригласить',
        greeting: 'Кого и с чем поздравить',
      },
    },
    planKind: {
      goal: 'Цели', meeting: 'Встречи', product: 'Товары', price_policy: 'Цены', terms: 'Условия', notice: 'Извещения', invitation: 'Приглашения', greeting: 'Поздравления',
    },
    file: { download: 'Скачать', name: 'Имя файла', rename: 'Переименовать {{name}}', older: 'Более старые файлы', none: 'Файлов нет.' },
    matched: { phone: 'тел. {{value}}', email: '{{value}}', site: '{{value}}', messenger: '{{value}}', requisite: '№ {{value}}', legalName: '{{value}}' },
  },
  person: {
    add: 'Контактное лицо', view: 'Вид', list: 'Карточки', map: 'Карта', none: 'Пока никто не известен', noneText: 'Сначала фамилия: с кем мы говорим? Должность, телефон и почта могут появиться позже.', noTitle: 'должность', former_one: '{{count}} работал раньше',
    former_few: '{{count}} работали раньше', former_many: '{{count}} работали раньше', former_other: '{{count}} работали раньше', more: 'Ещё: {{name}}', open: 'Развернуть: {{name}}', close: 'Свернуть: {{name}}', until: 'здесь до {{day}}', also: 'также в',
    notReached: 'не вышли', move: 'Перешёл в другую компанию …', left: 'Здесь больше не работает', moveTitle: '{{name}}: переход в другую компанию', moveDo: 'Перевести', moveHint: 'Телефоны, согласия и история перейдут вместе с человеком; в {{from}} место останется историей.',
    moveTo: 'В какую компанию', moveTitleThere: 'Должность там', moveOn: 'С какого дня', nameHint: 'Достаточно фамилии.', known: 'Известен по другой компании', same: 'Тот же человек', roleUnknown: 'неизвестно', day: 'день', month: 'Месяц', year: 'Год',
    yearHint: 'год, если знаете', consents: 'Согласие', consentSource: 'источник', places: 'Где работал', now: 'сейчас', touches_one: '{{count}} контакт', touches_few: '{{count}} контакта', touches_many: '{{count}} контактов', touches_other: '{{count}} контакта',
    field: {
      name: 'Имя', patronymic: 'Отчество', givenName: 'Имя отдельно', familyName: 'Фамилия', language: 'Язык', birthday: 'День рождения', occupation: 'Профессия', notes: 'Характер и интересы',
    },
    channel: { call: 'звонки', email: 'почта', sms: 'SMS', messenger: 'мессенджеры', post: 'бумажные письма' },
    verdict: {
      reached: 'На ЛПР вышли.', known: 'Знаем, кто решает, но ещё не говорили.', unknown: 'Никто не отмечен как тот, кто решает: выясните.',
      flagged_one: 'Была {{count}} встреча, но не с ЛПР.', flagged_few: 'Было {{count}} встречи, ни одной с ЛПР.', flagged_many: 'Было {{count}} встреч, ни одной с ЛПР.', flagged_other: 'Было {{count}} встречи, ни одной с ЛПР.',
    },
  },
  privacy: {
    export: 'Выгрузить личные данные', erase: 'Стереть личные данные …', title: 'Стереть личные данные: {{name}}', do: 'Стереть навсегда', becomes: 'Вместо имени будет «{{pseudonym}}». Исчезнет:',
    kept: 'Останется без возможности узнать человека: {{what}}.', forever: 'Вернуть это нельзя.', reason: 'Почему: просьба, конец согласия …', confirm: 'Для подтверждения введите имя: {{name}}',
    plan: { contactPoints: 'Телефоны и адреса', consents: 'Согласия', positions: 'Места работы', touches: 'Контакты с упоминанием', notes: 'Заметки', steps: 'Шаги', changes: 'Строки истории' },
    keeps: { positions: 'должности', touches: 'контакты', consents_log: 'журнал согласий' },
  },
  newClient: {
    title: 'Новый клиент', otherWords: 'добавить компанию создать', who: 'Кто это', company: 'Компания', privatePerson: 'Фамилия и имя', person: 'Контактное лицо', notKnown: 'неизвестно', moreNumbers: 'Другие номера', firstCall: 'Первый звонок',
    make: 'Создать', made: '{{name}} в папке', twins_one: 'Похожий уже есть', twins_few: 'Похожие уже есть: {{count}}', twins_many: 'Похожие уже есть: {{count}}', twins_other: 'Похожие уже есть: {{count}}', inTrash: 'в корзине',
  },
  incoming: {
    title: 'Записать обращение', otherWords: 'входящий звонок визит письмо посетитель', here: 'Обратились', how: 'Как обратились', kind: { call: 'Звонок', visit: 'Визит', mail: 'Письмо', message: 'Сообщение' }, who: 'Кто', client: 'Клиент',
    clientHint: 'Название, имя или номер; кого нет, станет новым клиентом.', clientFind: 'найти по имени или номеру', newName: 'Новый клиент', personKnown: 'Кто именно', somebodyElse: 'кто-то другой', what: 'О чём',
    reason: 'Почему обратились', reasons: { prices: 'Цены', order: 'Заказ', delivery: 'Доставка', documents: 'Документы', claim: 'Претензия', question: 'Вопрос' }, text: 'Что сказали', source: 'Откуда о нас узнали',
    sourceHint: 'Рекомендация, сайт, выставка …', answered: 'Ответили сразу', then: 'Ответственный менеджер получит шаг на сегодня.', take: 'Записать', taken: '{{client}}: записано; шаг на сегодня получает {{name}}',
  },
  guidance: {
    small: { who: 'Решает владелец, почти как частный покупатель: сначала цена. Верен, прощает мелкие промахи; денег мало; может купить один раз.', so: 'Короткий путь, простое предложение, цена сразу' },
    medium: { who: 'Есть иерархия, но личные отношения много значат; цена не решает. Есть постоянные поставщики, меняют их неохотно.', so: 'Гибкие условия, выбор, один закреплённый менеджер' },
    large: { who: 'Сложная иерархия, участвуют несколько человек. Логика и выгода, долгий цикл, длинные договоры с другими: следите за их окончанием.', so: 'Карта людей, индивидуальный план, менеджер по ключевым клиентам' },
    government: { who: 'Покупает через торги; решают цена и точное соответствие условиям.', so: 'Торги с их сроками и документами' },
  },
};
