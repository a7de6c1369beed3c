import { refusalWords } from './refusal-words.ts';
import { undoWords } from './undo-words.ts';

/** Words of steps and touches, and of the form that logs them. */
export const messages = {
  en: {
    ...refusalWords.en,
    refusal: { ...refusalWords.en.refusal, ...undoWords.en },
    step: {
      later: 'later', move: 'Move', moveTo: 'Move to', moveTitle: 'Move {{name}}', moveSeveral_one: 'Move {{count}} sheet', moveSeveral_other: 'Move {{count}} sheets', tabs: 'Tabs', drop: 'Drop the step', dropTitle: 'Drop the step: {{name}}',
      dropReason: 'Why', new: 'New step', newFor: 'New step: {{name}}', create: 'Add the step', place: 'Where', promised: 'Promised to the client', deadline: 'by {{day}}', firstDue: 'first meant for {{day}}', noWhy: 'what about …',
      kind: { call: 'call', meeting: 'meeting', visit: 'visit', mail: 'mail', offer: 'offer', document: 'document', task: 'task' },
      touch: { call: 'call', meeting: 'meeting', visit: 'visit', mail: 'mail', message: 'message', document: 'document', task: 'task' },
      touched: {
        call_in: 'call in', call_out: 'call out', mail_in: 'mail from them', mail_out: 'mail to them', message_in: 'message from them',
        message_out: 'message to them', meeting: 'meeting', visit: 'visit', document: 'document', task: 'task done',
      },
      outcome: {
        not_reached: 'Not reached', talked: 'Talked', decision_maker: 'Decision-maker', meeting_set: 'Meeting set', order: 'Order', refusal: 'Refusal',
      },
      mood: { calm: 'calm', doubtful: 'doubtful', upset: 'upset' },
    },
    log: {
      log: 'Log', title: 'Log what happened', outcome: 'Outcome', text: 'What was said', textHint: 'What was said and agreed …',
      whyRefused: 'Why? The reason stays in the dossier', next: 'Next', nextKind: 'What is next', nextWhen: 'When', nextWhy: 'What about',
      nextWhyHint: 'what about', promised: 'promised', more: 'Minutes and mood', minutes: 'Minutes', mood: 'Mood',
      upsetHint: 'The responsible manager gets a step today.', nothingMore: 'nothing more now',
      nothingHint: 'Only while the client has another open step.',
      end: { lost: 'end: lost', unpromising: 'end: unpromising', closed: 'end: closed' },
      endHint: {
        lost: 'The client leaves the folder: lost to others.', unpromising: 'The client leaves the folder for the mailing list.',
        closed: 'The client leaves the folder: it is no more.',
      },
      submit: 'Log and move', submitEnd: 'Log and end', submitOnly: 'Log', freeTimes: 'Free times',
      alreadyEnded: '{{name}} has already finished this step, {{when}}. What you typed is kept.',
      alreadyDropped: '{{name}} has dropped this step, {{when}}. What you typed is kept.', somebody: 'Somebody', logAlone: 'Log all the same', giveUp: 'Discard',
      problem: {
        OUTCOME_NEEDED: 'How did it end? Press Alt with 1 to 6', REASON_NEEDED: 'Say why in a few words', WHEN_NEEDED: 'Say when: “tomorrow”, “5 July”, a month or “later”',
        TIME_NEEDED: 'A meeting was set: say the day and the time', NEXT_STEP_NEEDED: 'A live client is never without a next step: say what is next, or end it with a reason',
        NO_SUCH_DATE: 'There is no such date', STEP_IN_PAST: 'This day has passed', TIME_NEEDS_DAY: 'A time needs its day', DAY_OR_MONTH: 'A day or a month, not both',
        PROMISE_NEEDS_DAY: 'A promise needs its day',
      },
      warning: {
        NOT_A_WORKING_DAY: 'Not a working day', OUTSIDE_HOURS: 'Outside working hours', TIME_HAS_PASSED: 'This time has passed today',
        MEETING_ON_CALLS_DAY: 'A day for calls', AFTER_DEADLINE: 'After the deadline', DAY_IS_FULL: 'That day is full', OWNER_IS_ABSENT: 'The owner is absent then',
      },
    },
  },
  ru: {
    ...refusalWords.ru,
    refusal: { ...refusalWords.ru.refusal, ...undoWords.ru },
    step: {
      later: 'позже', move: 'Перенести', moveTo: 'Перенести на', moveTitle: 'Перенести: {{name}}', moveSeveral_one: 'Перенести {{count}} лист', moveSeveral_few: 'Перенести {{count}} листа', moveSeveral_many: 'Перенести {{count}} листов',
      moveSeveral_other: 'Перенести {{count}} листа', tabs: 'Разделители', drop: 'Снять шаг', dropTitle: 'Снять шаг: {{name}}',
      dropReason: 'Почему', new: 'Новый шаг', newFor: 'Новый шаг: {{name}}', create: 'Добавить шаг', place: 'Где', promised: 'Обещано клиенту', deadline: 'до {{day}}', firstDue: 'сначала на {{day}}', noWhy: 'о чём …',
      kind: { call: 'звонок', meeting: 'встреча', visit: 'визит', mail: 'письмо', offer: 'предложение', document: 'документ', task: 'дело' },
      touch: { call: 'звонок', meeting: 'встреча', visit: 'визит', mail: 'письмо', message: 'сообщение', document: 'документ', task: 'дело' },
      touched: {
        call_in: 'входящий звонок', call_out: 'исходящий звонок', mail_in: 'письмо от клиента', mail_out: 'письмо клиенту', message_in: 'сообщение от клиента',
        message_out: 'сообщение клиенту', meeting: 'встреча', visit: 'визит', document: 'документ', task: 'дело сделано',
      },
      outcome: {
        not_reached: 'Не дозвонился', talked: 'Поговорили', decision_maker: 'Вышел на ЛПР', meeting_set: 'Встреча назначена', order: 'Заказ', refusal: 'Отказ',
      },
      mood: { calm: 'спокоен', doubtful: 'сомневается', upset: 'расстроен' },
    },
    log: {
      log: 'Записать', title: 'Записать, что произошло', outcome: 'Итог', text: 'О чём говорили', textHint: 'О чём говорили и договорились …',
      whyRefused: 'Почему? Причина останется в досье', next: 'Дальше', nextKind: 'Что дальше', nextWhen: 'Когда', nextWhy: 'О чём',
      nextWhyHint: 'о чём', promised: 'обещано', more: 'Минуты и настроение', minutes: 'Минут', mood: 'Настроение',
      upsetHint: 'Ответственный менеджер получит шаг на сегодня.', nothingMore: 'пока ничего',
      nothingHint: 'Только если у клиента есть другой открытый шаг.',
      end: { lost: 'конец: потерян', unpromising: 'конец: бесперспективный', closed: 'конец: закрыт' },
      endHint: {
        lost: 'Клиент уходит из папки: ушёл к другим.', unpromising: 'Клиент уходит из папки в список рассылки.', closed: 'Клиент уходит из папки: его больше нет.',
      },
      submit: 'Записать и переложить', submitEnd: 'Записать и завершить', submitOnly: 'Записать', freeTimes: 'Свободное время',
      alreadyEnded: 'Этот шаг уже завершён: {{name}}, {{when}}. Введённое сохранено.',
      alreadyDropped: 'Этот шаг снят: {{name}}, {{when}}. Введённое сохранено.', somebody: 'Кто-то', logAlone: 'Всё равно записать', giveUp: 'Не записывать',
      problem: {
        OUTCOME_NEEDED: 'Чем закончилось? Нажмите Alt и цифру от 1 до 6', REASON_NEEDED: 'Напишите коротко почему', WHEN_NEEDED: 'Укажите когда: «завтра», «5 июля», месяц или «позже»',
        TIME_NEEDED: 'Встреча назначена: укажите день и время', NEXT_STEP_NEEDED: 'Живой клиент не остаётся без следующего шага: укажите, что дальше, или завершите с причиной',
        NO_SUCH_DATE: 'Такой даты нет', STEP_IN_PAST: 'Этот день уже прошёл', TIME_NEEDS_DAY: 'Ко времени нужен день', DAY_OR_MONTH: 'Или день, или месяц',
        PROMISE_NEEDS_DAY: 'Обещанию нужен день',
      },
      warning: {
        NOT_A_WORKING_DAY: 'Нерабочий день', OUTSIDE_HOURS: 'Вне рабочих часов', TIME_HAS_PASSED: 'Это время сегодня уже прошло',
        MEETING_ON_CALLS_DAY: 'День для звонков', AFTER_DEADLINE: 'Позже срока', DAY_IS_FULL: 'Этот день заполнен', OWNER_IS_ABSENT: 'Владелец шага тогда отсутствует',
      },
    },
  },
  ro: {
    ...refusalWords.ro,
    refusal: { ...refusalWords.ro.refusal, ...undoWords.ro },
    step: {
      later: 'mai târziu', move: 'Mută', moveTo: 'Mută la', moveTitle: 'Mută: {{name}}', moveSeveral_one: 'Mută {{count}} fișă', moveSeveral_few: 'Mută {{count}} fișe', moveSeveral_other: 'Mută {{count}} de fișe', tabs: 'Separatoare',
      drop: 'Renunță la pas', dropTitle: 'Renunță la pas: {{name}}',
      dropReason: 'De ce', new: 'Pas nou', newFor: 'Pas nou: {{name}}', create: 'Adaugă pasul', place: 'Unde', promised: 'Promis clientului', deadline: 'până la {{day}}', firstDue: 'întâi pentru {{day}}', noWhy: 'despre ce …',
      kind: { call: 'apel', meeting: 'întâlnire', visit: 'vizită', mail: 'scrisoare', offer: 'ofertă', document: 'document', task: 'sarcină' },
      touch: { call: 'apel', meeting: 'întâlnire', visit: 'vizită', mail: 'scrisoare', message: 'mesaj', document: 'document', task: 'sarcină' },
      touched: {
        call_in: 'apel primit', call_out: 'apel efectuat', mail_in: 'scrisoare de la client', mail_out: 'scrisoare către client', message_in: 'mesaj de la client',
        message_out: 'mesaj către client', meeting: 'întâlnire', visit: 'vizită', document: 'document', task: 'sarcină încheiată',
      },
      outcome: {
        not_reached: 'Nu răspunde', talked: 'Am vorbit', decision_maker: 'Decident', meeting_set: 'Întâlnire stabilită', order: 'Comandă', refusal: 'Refuz',
      },
      mood: { calm: 'calm', doubtful: 'ezitant', upset: 'supărat' },
    },
    log: {
      log: 'Notează', title: 'Notează ce s-a întâmplat', outcome: 'Rezultat', text: 'Ce s-a discutat', textHint: 'Ce s-a discutat și convenit …',
      whyRefused: 'De ce? Motivul rămâne în dosar', next: 'Urmează', nextKind: 'Ce urmează', nextWhen: 'Când', nextWhy: 'Despre ce',
      nextWhyHint: 'despre ce', promised: 'promis', more: 'Minute și dispoziție', minutes: 'Minute', mood: 'Dispoziție',
      upsetHint: 'Managerul responsabil primește un pas pentru azi.', nothingMore: 'nimic deocamdată',
      nothingHint: 'Doar cât timp clientul are alt pas deschis.',
      end: { lost: 'sfârșit: pierdut', unpromising: 'sfârșit: fără perspectivă', closed: 'sfârșit: închis' },
      endHint: {
        lost: 'Clientul iese din dosarul zilei: pierdut în favoarea altora.', unpromising: 'Clientul trece pe lista de corespondență.', closed: 'Clientul iese din dosarul zilei: nu mai există.',
      },
      submit: 'Notează și mută', submitEnd: 'Notează și încheie', submitOnly: 'Notează', freeTimes: 'Ore libere',
      alreadyEnded: '{{name}} a încheiat deja acest pas, {{when}}. Ce ați scris s-a păstrat.',
      alreadyDropped: '{{name}} a renunțat la acest pas, {{when}}. Ce ați scris s-a păstrat.', somebody: 'Cineva', logAlone: 'Notează totuși', giveUp: 'Nu nota',
      problem: {
        OUTCOME_NEEDED: 'Cum s-a încheiat? Apăsați Alt și o cifră de la 1 la 6', REASON_NEEDED: 'Spuneți pe scurt de ce', WHEN_NEEDED: 'Spuneți când: „mâine”, „5 iulie”, o lună sau „mai târziu”',
        TIME_NEEDED: 'Întâlnirea e stabilită: spuneți ziua și ora', NEXT_STEP_NEEDED: 'Un client activ nu rămâne fără următorul pas: spuneți ce urmează sau încheiați cu un motiv',
        NO_SUCH_DATE: 'Nu există o asemenea dată', STEP_IN_PAST: 'Ziua aceasta a trecut', TIME_NEEDS_DAY: 'Ora are nevoie de o zi', DAY_OR_MONTH: 'O zi sau o lună, nu ambele',
        PROMISE_NEEDS_DAY: 'O promisiune are nevoie de o zi',
      },
      warning: {
        NOT_A_WORKING_DAY: 'Zi nelucrătoare', OUTSIDE_HOURS: 'În afara programului', TIME_HAS_PASSED: 'Ora aceasta a trecut azi',
        MEETING_ON_CALLS_DAY: 'Zi pentru apeluri', AFTER_DEADLINE: 'După termen', DAY_IS_FULL: 'Ziua aceea e plină', OWNER_IS_ABSENT: 'Responsabilul lipsește atunci',
      },
    },
  },
  lt: {
    ...refusalWords.lt,
    refusal: { ...refusalWords.lt.refusal, ...undoWords.lt },
    step: {
      later: 'vėliau', move: 'Perkelti', moveTo: 'Perkelti į', moveTitle: 'Perkelti: {{name}}', moveSeveral_one: 'Perkelti {{count}} lapą', moveSeveral_few: 'Perkelti {{count}} lapus', moveSeveral_many: 'Perkelti {{count}} lapo',
      moveSeveral_other: 'Perkelti {{count}} lapų', tabs: 'Skirtukai', drop: 'Atsisakyti žingsnio', dropTitle: 'Atsisakyti žingsnio: {{name}}',
      dropReason: 'Kodėl', new: 'Naujas žingsnis', newFor: 'Naujas žingsnis: {{name}}', create: 'Pridėti žingsnį', place: 'Kur', promised: 'Pažadėta klientui', deadline: 'iki {{day}}', firstDue: 'pirmiausia skirta {{day}}', noWhy: 'apie ką …',
      kind: { call: 'skambutis', meeting: 'susitikimas', visit: 'vizitas', mail: 'laiškas', offer: 'pasiūlymas', document: 'dokumentas', task: 'darbas' },
      touch: { call: 'skambutis', meeting: 'susitikimas', visit: 'vizitas', mail: 'laiškas', message: 'žinutė', document: 'dokumentas', task: 'darbas' },
      touched: {
        call_in: 'gautas skambutis', call_out: 'skambinta', mail_in: 'laiškas iš kliento', mail_out: 'laiškas klientui', message_in: 'žinutė iš kliento',
        message_out: 'žinutė klientui', meeting: 'susitikimas', visit: 'vizitas', document: 'dokumentas', task: 'darbas atliktas',
      },
      outcome: {
        not_reached: 'Neprisiskambinta', talked: 'Pakalbėta', decision_maker: 'Sprendimų priėmėjas', meeting_set: 'Susitikimas', order: 'Užsakymas', refusal: 'Atsisakymas',
      },
      mood: { calm: 'ramus', doubtful: 'abejoja', upset: 'nusivylęs' },
    },
    log: {
      log: 'Užrašyti', title: 'Užrašyti, kas įvyko', outcome: 'Rezultatas', text: 'Kas kalbėta', textHint: 'Kas kalbėta ir sutarta …',
      whyRefused: 'Kodėl? Priežastis liks byloje', next: 'Toliau', nextKind: 'Kas toliau', nextWhen: 'Kada', nextWhy: 'Apie ką',
      nextWhyHint: 'apie ką', promised: 'pažadėta', more: 'Minutės ir nuotaika', minutes: 'Minutės', mood: 'Nuotaika',
      upsetHint: 'Atsakingas vadybininkas gaus žingsnį šiandienai.', nothingMore: 'kol kas nieko',
      nothingHint: 'Tik kol klientas turi kitą atvirą žingsnį.',
      end: { lost: 'pabaiga: prarastas', unpromising: 'pabaiga: neperspektyvus', closed: 'pabaiga: uždarytas' },
      endHint: {
        lost: 'Klientas palieka aplanką: išėjo pas kitus.', unpromising: 'Klientas iš aplanko perkeliamas į naujienlaiškių sąrašą.', closed: 'Klientas palieka aplanką: jo nebėra.',
      },
      submit: 'Užrašyti ir perkelti', submitEnd: 'Užrašyti ir baigti', submitOnly: 'Užrašyti', freeTimes: 'Laisvas laikas',
      alreadyEnded: '{{name}} jau užbaigė šį žingsnį, {{when}}. Tai, ką įvedėte, išsaugota.',
      alreadyDropped: '{{name}} atsisakė šio žingsnio, {{when}}. Tai, ką įvedėte, išsaugota.', somebody: 'Kažkas', logAlone: 'Vis tiek užrašyti', giveUp: 'Neužrašyti',
      problem: {
        OUTCOME_NEEDED: 'Kuo baigėsi? Spauskite Alt ir skaičių nuo 1 iki 6', REASON_NEEDED: 'Trumpai parašykite kodėl', WHEN_NEEDED: 'Parašykite kada: „rytoj“, „liepos 5“, mėnuo arba „vėliau“',
        TIME_NEEDED: 'Susitikimas sutartas: nurodykite dieną ir laiką', NEXT_STEP_NEEDED: 'Aktyvus klientas nelieka be kito žingsnio: nurodykite, kas toliau, arba baikite su priežastimi',
        NO_SUCH_DATE: 'Tokios datos nėra', STEP_IN_PAST: 'Ši diena jau praėjo', TIME_NEEDS_DAY: 'Laikui reikia dienos', DAY_OR_MONTH: 'Arba diena, arba mėnuo',
        PROMISE_NEEDS_DAY: 'Pažadui reikia dienos',
      },
      warning: {
        NOT_A_WORKING_DAY: 'Ne darbo diena', OUTSIDE_HOURS: 'Ne darbo valandos', TIME_HAS_PASSED: 'Šis laikas šiandien jau praėjo',
        MEETING_ON_CALLS_DAY: 'Skambučių diena', AFTER_DEADLINE: 'Po termino', DAY_IS_FULL: 'Ta diena pilna', OWNER_IS_ABSENT: 'Žingsnio savininko tada nebus',
      },
    },
  },
};
