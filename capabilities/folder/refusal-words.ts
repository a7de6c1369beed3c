/** Expected refusals of the day folder. */
export const refusalWords = {
  en: {
    refusal: {
      CLIENTS_WITHOUT_RECEIVER: 'Clients without a receiver: {{count}}. Say who gets the rest.', NOT_THEIR_CLIENT: 'One of the named clients is not of this person. Load the list again.',
      NOT_YOURSELF: 'Nobody lets themselves leave. Ask another administrator.', LEAVES_LATER: 'Leaving takes effect at once: do it on the last day. Until then an absence with substitutes is the way.',
    },
    problem: { LEAVES_LATER: 'Not later than today', ONESELF: 'Somebody else, please' },
  },
  ru: {
    refusal: {
      CLIENTS_WITHOUT_RECEIVER: 'Клиентов без получателя: {{count}}. Укажите, кому остальные.', NOT_THEIR_CLIENT: 'Один из названных клиентов не у этого человека. Загрузите список заново.',
      NOT_YOURSELF: 'Свой уход оформляет не сам человек. Попросите другого администратора.', LEAVES_LATER: 'Уход действует сразу: оформите его в последний день. До того подойдёт отсутствие с замещением.',
    },
    problem: { LEAVES_LATER: 'Не позже сегодня', ONESELF: 'Кто-то другой' },
  },
  ro: {
    refusal: {
      CLIENTS_WITHOUT_RECEIVER: 'Clienți fără primitor: {{count}}. Spuneți cine primește restul.', NOT_THEIR_CLIENT: 'Unul dintre clienții numiți nu este al acestei persoane. Reîncărcați lista.',
      NOT_YOURSELF: 'Nimeni nu își consemnează singur plecarea. Rugați alt administrator.', LEAVES_LATER: 'Plecarea are efect imediat: consemnați-o în ultima zi. Până atunci folosiți o absență cu înlocuitori.',
    },
    problem: { LEAVES_LATER: 'Cel târziu azi', ONESELF: 'Altcineva, vă rog' },
  },
  lt: {
    refusal: {
      CLIENTS_WITHOUT_RECEIVER: 'Klientų be gavėjo: {{count}}. Nurodykite, kam atitenka likusieji.', NOT_THEIR_CLIENT: 'Vienas iš nurodytų klientų nėra šio žmogaus. Įkelkite sąrašą iš naujo.',
      NOT_YOURSELF: 'Savo išėjimo niekas neįformina pats. Paprašykite kito administratoriaus.', LEAVES_LATER: 'Išėjimas galioja iš karto: įforminkite jį paskutinę dieną. Iki tol tinka nebuvimas su pavaduotojais.',
    },
    problem: { LEAVES_LATER: 'Ne vėliau kaip šiandien', ONESELF: 'Kas nors kitas' },
  },
};
