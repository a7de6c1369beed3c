/** Refusals that any part of the application may answer with. */
export const messages = {
  en: {
    refusal: {
      BUSY: 'Daybook is busy at the moment. Try again in a few seconds.', KEY_USED_FOR_ANOTHER_REQUEST: 'This request was sent before with other content. Repeat it.',
      BAD_TYPE: 'This kind of file or content is not accepted.', INTERNAL: 'Daybook has failed here. What you typed is kept; the request number helps to find out why.',
      NOT_FOUND: 'This is not here, or is not open to you.', NOT_ALLOWED: 'This is not yours to do. Ask the responsible manager or your head.',
      CHANGED_MEANWHILE: 'A colleague has changed this meanwhile. Look at it again and repeat.', BAD_INPUT: 'Something is not accepted as it stands; see the marked fields.',
      NOT_SIGNED_IN: 'Your session has ended. Sign in again; what you typed is kept.', TRY_AGAIN: 'Several people are working on this at the same moment. Try again.',
      UNAVAILABLE: 'Daybook is busy at the moment. What you typed is kept; try again shortly.', CROSS_SITE: 'The request came from another site and was not carried out.',
      VERSION_REQUIRED: 'The page is out of date. Load it again.',
    },
  },
  ru: {
    refusal: {
      BUSY: 'Daybook сейчас занят. Повторите через несколько секунд.', KEY_USED_FOR_ANOTHER_REQUEST: 'Этот запрос уже отправлялся с другим содержанием. Повторите.',
      BAD_TYPE: 'Такой файл или содержание не принимается.', INTERNAL: 'Сбой в Daybook. Введённое сохранено; номер запроса поможет понять причину.',
      NOT_FOUND: 'Этого здесь нет, или оно вам не открыто.', NOT_ALLOWED: 'Это вам не разрешено. Попросите ответственного менеджера или руководителя.',
      CHANGED_MEANWHILE: 'Тем временем это изменил коллега. Посмотрите ещё раз и повторите.', BAD_INPUT: 'Что-то в таком виде не принимается; смотрите отмеченные поля.',
      NOT_SIGNED_IN: 'Сеанс закончился. Войдите снова; введённое сохранено.', TRY_AGAIN: 'С этим одновременно работают несколько человек. Повторите.',
      UNAVAILABLE: 'Daybook сейчас занят. Введённое сохранено; повторите чуть позже.', CROSS_SITE: 'Запрос пришёл с другого сайта и не выполнен.',
      VERSION_REQUIRED: 'Страница устарела. Загрузите её заново.',
    },
  },
  ro: {
    refusal: {
      BUSY: 'Daybook este ocupat acum. Încercați peste câteva secunde.', KEY_USED_FOR_ANOTHER_REQUEST: 'Această cerere a fost trimisă înainte cu alt conținut. Repetați.',
      BAD_TYPE: 'Acest fel de fișier sau conținut nu se acceptă.', INTERNAL: 'Daybook a eșuat aici. Ce ați scris s-a păstrat; numărul cererii ajută la aflarea cauzei.',
      NOT_FOUND: 'Nu există aici sau nu vă este deschis.', NOT_ALLOWED: 'Nu aveți dreptul la aceasta. Cereți managerului responsabil sau șefului.',
      CHANGED_MEANWHILE: 'Un coleg a schimbat aceasta între timp. Priviți din nou și repetați.', BAD_INPUT: 'Ceva nu se acceptă așa; vedeți câmpurile marcate.',
      NOT_SIGNED_IN: 'Sesiunea s-a încheiat. Intrați din nou; ce ați scris s-a păstrat.', TRY_AGAIN: 'Mai mulți lucrează la aceasta în același moment. Încercați din nou.',
      UNAVAILABLE: 'Daybook este ocupat acum. Ce ați scris s-a păstrat; încercați puțin mai târziu.', CROSS_SITE: 'Cererea a venit de pe alt site și nu a fost îndeplinită.',
      VERSION_REQUIRED: 'Pagina este învechită. Încărcați-o din nou.',
    },
  },
  lt: {
    refusal: {
      BUSY: '„Daybook“ dabar užimta. Bandykite po kelių sekundžių.', KEY_USED_FOR_ANOTHER_REQUEST: 'Ši užklausa jau buvo siųsta su kitu turiniu. Pakartokite.',
      BAD_TYPE: 'Tokio failo ar turinio nepriimame.', INTERNAL: '„Daybook“ čia suklydo. Tai, ką įvedėte, išsaugota; užklausos numeris padės rasti priežastį.',
      NOT_FOUND: 'To čia nėra arba jums tai neatverta.', NOT_ALLOWED: 'Jums tai neleidžiama. Kreipkitės į atsakingą vadybininką arba vadovą.',
      CHANGED_MEANWHILE: 'Kolega tuo metu tai pakeitė. Pažiūrėkite dar kartą ir pakartokite.', BAD_INPUT: 'Kažkas taip nepriimama; žiūrėkite pažymėtus laukus.',
      NOT_SIGNED_IN: 'Seansas baigėsi. Prisijunkite iš naujo; tai, ką įvedėte, išsaugota.', TRY_AGAIN: 'Prie to vienu metu dirba keli žmonės. Bandykite dar kartą.',
      UNAVAILABLE: '„Daybook“ dabar užimta. Tai, ką įvedėte, išsaugota; bandykite kiek vėliau.', CROSS_SITE: 'Užklausa atėjo iš kitos svetainės ir neįvykdyta.',
      VERSION_REQUIRED: 'Puslapis paseno. Įkelkite jį iš naujo.',
    },
  },
};
