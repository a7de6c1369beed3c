/** Expected refusals of steps and touches, and complaints of their fields. */
export const refusalWords = {
  en: {
    refusal: {
      MEETING_NEEDS_TIME: 'An invitation needs a day and a time. Give the step a time first.', MEETING_NEEDS_DAY: 'Only a step with a day goes into a calendar.',
      NO_MAIL_ADDRESS: 'No mail address is known of: {{names}}.', MAIL_NOT_WANTED: 'They asked not to get mail: {{names}}.',
      NEXT_STEP_NEEDED: 'A live client needs a next step of its manager: say what is next, or record why there is none.', STEP_ALREADY_ENDED: 'This step has been ended already.',
      STEP_IN_PAST: 'This day has passed. Choose today or later.', WHEN_NEEDED: 'Say when: a day, a month, or later.', DAY_OR_MONTH: 'A day, a month or later: only one of them.',
      TIME_NEEDS_DAY: 'A time needs a day.', AT_IN_FUTURE: 'What has not happened yet cannot be logged.',
    },
    problem: {
      NO_MAIL_ADDRESS: 'No mail address', MAIL_NOT_WANTED: 'Wants no mail',
      STEP_IN_PAST: 'This day has passed', WHEN_NEEDED: 'Say when', DAY_OR_MONTH: 'Only one of them', TIME_NEEDS_DAY: 'A time needs a day', AT_IN_FUTURE: 'Not yet', MEMBER_LEFT: 'Works here no more',
      NEXT_OR_END: 'Either a next step or the end', TWICE: 'Named twice',
    },
  },
  ru: {
    refusal: {
      MEETING_NEEDS_TIME: 'Приглашению нужны день и время. Сначала назначьте время шага.', MEETING_NEEDS_DAY: 'В календарь попадает только шаг с датой.',
      NO_MAIL_ADDRESS: 'Неизвестен адрес почты: {{names}}.', MAIL_NOT_WANTED: 'Просили не присылать писем: {{names}}.',
      NEXT_STEP_NEEDED: 'У живого клиента должен быть следующий шаг его менеджера: укажите, что дальше, или запишите, почему его нет.', STEP_ALREADY_ENDED: 'Этот шаг уже завершён.',
      STEP_IN_PAST: 'Этот день уже прошёл. Выберите сегодня или позже.', WHEN_NEEDED: 'Укажите когда: день, месяц или «позже».', DAY_OR_MONTH: 'День, месяц или «позже»: что-то одно.',
      TIME_NEEDS_DAY: 'Время требует дня.', AT_IN_FUTURE: 'Нельзя записать то, чего ещё не было.',
    },
    problem: {
      NO_MAIL_ADDRESS: 'Нет адреса почты', MAIL_NOT_WANTED: 'Не хочет писем',
      STEP_IN_PAST: 'Этот день прошёл', WHEN_NEEDED: 'Укажите когда', DAY_OR_MONTH: 'Что-то одно', TIME_NEEDS_DAY: 'Время требует дня', AT_IN_FUTURE: 'Ещё не было', MEMBER_LEFT: 'Больше не работает',
      NEXT_OR_END: 'Или следующий шаг, или конец', TWICE: 'Названо дважды',
    },
  },
  ro: {
    refusal: {
      MEETING_NEEDS_TIME: 'O invitație are nevoie de zi și oră. Dați mai întâi o oră pasului.', MEETING_NEEDS_DAY: 'În calendar intră doar un pas cu dată.',
      NO_MAIL_ADDRESS: 'Nu se cunoaște adresa de e-mail: {{names}}.', MAIL_NOT_WANTED: 'Au cerut să nu primească e-mailuri: {{names}}.',
      NEXT_STEP_NEEDED: 'Un client activ are nevoie de un pas următor al managerului său: spuneți ce urmează sau notați de ce nu mai urmează nimic.', STEP_ALREADY_ENDED: 'Acest pas este deja încheiat.',
      STEP_IN_PAST: 'Ziua aceasta a trecut. Alegeți azi sau mai târziu.', WHEN_NEEDED: 'Spuneți când: o zi, o lună sau mai târziu.', DAY_OR_MONTH: 'O zi, o lună sau mai târziu: doar una dintre ele.',
      TIME_NEEDS_DAY: 'O oră are nevoie de o zi.', AT_IN_FUTURE: 'Ce nu s-a întâmplat încă nu poate fi notat.',
    },
    problem: {
      NO_MAIL_ADDRESS: 'Fără adresă de e-mail', MAIL_NOT_WANTED: 'Nu dorește e-mailuri',
      STEP_IN_PAST: 'Ziua a trecut', WHEN_NEEDED: 'Spuneți când', DAY_OR_MONTH: 'Doar una dintre ele', TIME_NEEDS_DAY: 'Ora are nevoie de o zi', AT_IN_FUTURE: 'Încă nu', MEMBER_LEFT: 'Nu mai lucrează aici',
      NEXT_OR_END: 'Ori pasul următor, ori încheierea', TWICE: 'Apare de două ori',
    },
  },
  lt: {
    refusal: {
      MEETING_NEEDS_TIME: 'Kvietimui reikia dienos ir laiko. Pirmiausia paskirkite žingsniui laiką.', MEETING_NEEDS_DAY: 'Į kalendorių dedamas tik žingsnis su data.',
      NO_MAIL_ADDRESS: 'Nežinomas el. pašto adresas: {{names}}.', MAIL_NOT_WANTED: 'Prašė nesiųsti laiškų: {{names}}.',
      NEXT_STEP_NEEDED: 'Aktyvus klientas turi turėti kitą savo vadybininko žingsnį: nurodykite, kas toliau, arba įrašykite, kodėl jo nereikia.', STEP_ALREADY_ENDED: 'Šis žingsnis jau baigtas.',
      STEP_IN_PAST: 'Ši diena jau praėjo. Pasirinkite šiandien arba vėliau.', WHEN_NEEDED: 'Nurodykite kada: dieną, mėnesį arba „vėliau“.', DAY_OR_MONTH: 'Diena, mėnuo arba „vėliau“: tik vienas iš jų.',
      TIME_NEEDS_DAY: 'Laikui reikia dienos.', AT_IN_FUTURE: 'Negalima užrašyti to, kas dar neįvyko.',
    },
    problem: {
      NO_MAIL_ADDRESS: 'Nėra el. pašto adreso', MAIL_NOT_WANTED: 'Laiškų nenori',
      STEP_IN_PAST: 'Ši diena praėjo', WHEN_NEEDED: 'Nurodykite kada', DAY_OR_MONTH: 'Tik vienas iš jų', TIME_NEEDS_DAY: 'Laikui reikia dienos', AT_IN_FUTURE: 'Dar neįvyko', MEMBER_LEFT: 'Čia nebedirba',
      NEXT_OR_END: 'Arba kitas žingsnis, arba pabaiga', TWICE: 'Nurodyta du kartus',
    },
  },
};
