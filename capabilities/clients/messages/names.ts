/** Words of the values a client's fields can have: `client.status.…`, `client.size.…` and so on. */
export const nameWords = {
  en: {
    status: { prospect: 'prospect', client: 'client', dormant: 'dormant', lost: 'lost', unpromising: 'unpromising', closed: 'closed' },
    size: { small: 'small', medium: 'medium', large: 'large', government: 'government' },
    kind: { company: 'company', entrepreneur: 'entrepreneur', private_person: 'private person' },
    buysFor: { own_use: 'own use', resale: 'resale', private_use: 'private use' },
    role: { decides: 'decides', influences: 'influences', uses: 'uses', signs: 'signs', guards: 'guards the door' },
  },
  ru: {
    status: { prospect: 'потенциальный', client: 'клиент', dormant: 'спящий', lost: 'потерян', unpromising: 'неперспективный', closed: 'закрыт' },
    size: { small: 'мелкий', medium: 'средний', large: 'крупный', government: 'государственный' },
    kind: { company: 'компания', entrepreneur: 'предприниматель', private_person: 'частное лицо' },
    buysFor: { own_use: 'для себя', resale: 'для перепродажи', private_use: 'для личного пользования' },
    role: { decides: 'решает', influences: 'влияет', uses: 'пользуется', signs: 'подписывает', guards: 'охраняет вход' },
  },
  ro: {
    status: { prospect: 'potențial', client: 'client', dormant: 'adormit', lost: 'pierdut', unpromising: 'fără perspectivă', closed: 'închis' },
    size: { small: 'mic', medium: 'mediu', large: 'mare', government: 'de stat' },
    kind: { company: 'companie', entrepreneur: 'întreprinzător', private_person: 'persoană fizică' },
    buysFor: { own_use: 'uz propriu', resale: 'revânzare', private_use: 'uz personal' },
    role: { decides: 'decide', influences: 'influențează', uses: 'folosește', signs: 'semnează', guards: 'păzește ușa' },
  },
  lt: {
    status: { prospect: 'potencialus', client: 'klientas', dormant: 'miegantis', lost: 'prarastas', unpromising: 'neperspektyvus', closed: 'uždarytas' },
    size: { small: 'mažas', medium: 'vidutinis', large: 'didelis', government: 'valstybinis' },
    kind: { company: 'įmonė', entrepreneur: 'verslininkas', private_person: 'privatus asmuo' },
    buysFor: { own_use: 'savo reikmėms', resale: 'perpardavimui', private_use: 'asmeniniam naudojimui' },
    role: { decides: 'sprendžia', influences: 'daro įtaką', uses: 'naudoja', signs: 'pasirašo', guards: 'saugo duris' },
  },
};
