import type { Language } from './model.ts';

/** Words of the order on a substitution; names stand alone, because no language lets them into a sentence unchanged. */
export interface OrderWords {
  title: string;
  subject: string;
  absent: string;
  from: string;
  to: string;
  standsIn: string;
  clients: string;
  allClients: string;
  otherClients: string;
  rights: string;
  back: string;
  issued: string;
  acquainted: string;
  cancelled: string;
}

export const orderWords: Record<Language, OrderWords> = {
  en: {
    title: 'Order No.', subject: 'Substitution during an absence', absent: 'Absent', from: 'From', to: 'To, inclusive', standsIn: 'Stands in', clients: 'Clients',
    allClients: 'All clients', otherClients: 'All clients not named for another',
    rights: 'Who stands in has the rights of the absent person with regard to these clients, signature and limits included, and answers for what is done. It is recorded under their own name.',
    back: 'At the end of the absence the clients and their steps return to the absent person without another order.',
    issued: 'Issued by', acquainted: 'Read and understood', cancelled: 'Cancelled',
  },
  ru: {
    title: 'Приказ №', subject: 'О замещении на время отсутствия', absent: 'Отсутствует', from: 'С', to: 'По (включительно)', standsIn: 'Замещает', clients: 'Клиенты',
    allClients: 'Все клиенты', otherClients: 'Все клиенты, кроме закреплённых за другими',
    rights: 'Замещающий имеет в отношении этих клиентов права отсутствующего, включая подпись и лимиты, и отвечает за свои действия. Действия записываются под его именем.',
    back: 'По окончании отсутствия клиенты и намеченные шаги возвращаются отсутствующему без отдельного приказа.',
    issued: 'Приказ издал', acquainted: 'Ознакомлены', cancelled: 'Отменён',
  },
  ro: {
    title: 'Ordinul nr.', subject: 'Privind înlocuirea pe durata absenței', absent: 'Absent', from: 'De la', to: 'Până la (inclusiv)', standsIn: 'Înlocuitor', clients: 'Clienți',
    allClients: 'Toți clienții', otherClients: 'Toți clienții care nu sunt repartizați altora',
    rights: 'Înlocuitorul are față de acești clienți drepturile persoanei absente, inclusiv semnătura și limitele, și răspunde pentru ce face. Acțiunile se înregistrează pe numele său.',
    back: 'La încheierea absenței, clienții și pașii lor revin persoanei absente fără un alt ordin.',
    issued: 'Emis de', acquainted: 'Am luat la cunoștință', cancelled: 'Anulat',
  },
  lt: {
    title: 'Įsakymas Nr.', subject: 'Dėl pavadavimo nebuvimo metu', absent: 'Nėra darbe', from: 'Nuo', to: 'Iki (imtinai)', standsIn: 'Pavaduoja', clients: 'Klientai',
    allClients: 'Visi klientai', otherClients: 'Visi klientai, nepriskirti kitiems',
    rights: 'Pavaduojantis asmuo šių klientų atžvilgiu turi nesančiojo teises, įskaitant parašą ir limitus, ir atsako už savo veiksmus. Jie įrašomi jo vardu.',
    back: 'Pasibaigus nebuvimui klientai ir jų žingsniai grįžta nebuvusiajam be atskiro įsakymo.',
    issued: 'Įsakymą išleido', acquainted: 'Susipažino', cancelled: 'Atšauktas',
  },
};
