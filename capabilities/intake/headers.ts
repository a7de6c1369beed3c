import { fold } from '#plain/fold.ts';

/**
 * What columns are called: in English, Russian, Romanian and Lithuanian, and in the exports of Bitrix24, amoCRM,
 * Pipedrive, HubSpot, Odoo, Twenty, Atomic CRM, Outlook and Google contacts. `~` marks a field that is the company's
 * or the person's, as the other columns decide. Written as people write them; compared folded.
 */
const names: Record<string, string> = {
  name:
    'company; company name; organization; organisation; organization name; account; account name; customer; ' +
    'customer name; client; client name; ' +
    'firm; business name; short name; компания; название компании; наименование компании; организация; ' +
    'название организации; клиент; ' +
    'наименование клиента; контрагент; наименование контрагента; предприятие; фирма; сокращенное наименование; ' +
    'краткое наименование; companie; numele companiei; ' +
    'denumire companie; denumire; denumirea; denumirea companiei; firma; nume firmă; client denumire; ' +
    'organizația; societate; agent economic; întreprindere; ' +
    'įmonė; įmonės pavadinimas; pavadinimas; klientas; kliento pavadinimas; organizacija; bendrovė; ' +
    'juridinio asmens pavadinimas',
  '~name':
    'name; display name; title name; наименование; название; nume; nume client; vardas pavardė įmonė; ' +
    'имя клиента; record name',
  legalName:
    'legal name; full name of company; official name; registered name; full legal name; полное наименование; ' +
    'юридическое название; юридическое наименование; ' +
    'название юридического лица; официальное название; denumire completă; denumirea completă; ' +
    'denumire juridică; oficialus pavadinimas; pilnas pavadinimas; juridinis pavadinimas',
  legalForm:
    'legal form; form of ownership; опф; организационно правовая форма; правовая форма; форма собственности; ' +
    'forma juridică; forma de organizare; teisinė forma',
  kind:
    'client type; client kind; тип клиента; вид клиента; tip client; kliento tipas; company type; is company; ' +
    'тип компании; customer type',
  language: 'language; preferred language; язык; язык общения; limba; limba preferată; kalba; bendravimo kalba; lang',
  country:
    'country; country region; country code; страна; код страны; țara; tara; țară; cod țară; šalis; valstybė; ' +
    'šalies kodas; country id name; country name',
  status:
    'status; client status; customer status; lifecycle stage; lead status; stage; статус; статус клиента; ' +
    'стадия; состояние; stare; statut; starea clientului; statusas; būsena; kliento būsena',
  buysFor:
    'buys for; purpose of purchase; sales channel; цель покупки; канал сбыта; scopul cumpărării; pirkimo tikslas',
  size:
    'size; company size; client size; размер; размер компании; масштаб; mărime; mărimea companiei; dydis; ' +
    'įmonės dydis',
  trade:
    'industry; sector; trade; branch; line of business; business; отрасль; вид деятельности; ' +
    'сфера деятельности; основной вид деятельности; industrie; ramură; domeniu; domeniu de activitate; ' +
    'activitate; šaka; veikla; veiklos sritis; ekonominės veiklos rūšies pavadinimas; pagrindinė veikla',
  sphere: 'sphere of influence; сфера влияния; sfera de influență; įtakos sfera',
  source:
    'source; lead source; original source; source channel; how did you hear; источник; источник контакта; ' +
    'откуда узнали; канал; sursă; sursa; canal; šaltinis; kanalas; iš kur sužinojo',
  manager:
    'manager; account manager; responsible; responsible person; owner; account owner; contact owner; ' +
    'company owner; record owner; salesperson; sales person; sales rep; sales agent; sales; assigned to; ' +
    'user id name; ответственный; ответственный менеджер; менеджер; кто ответственный; владелец; куратор; ' +
    'responsabil; agent vânzări; manager responsabil; atsakingas; vadybininkas; atsakingas vadybininkas; ' +
    'atsakingas asmuo; pardavėjas',
  vip:
    'vip; key account; key client; вип; ключевой клиент; client cheie; client vip; svarbus klientas; ' +
    'raktinis klientas',
  tags:
    'tags; labels; label; categories; category; groups; group membership; category id name; теги; метки; тег; ' +
    'группы; категории; категория; etichete; taguri; grupuri; categorii; categorie; žymos; žymės; grupės; ' +
    'kategorija; kategorijos',
  parent:
    'parent; parent company; parent account; subsidiary of; holding; group of companies; parent id name; ' +
    'головная компания; материнская компания; холдинг; группа компаний; compania mamă; grup; ' +
    'patronuojančioji įmonė; pagrindinė įmonė; grupė įmonių',
  priceType:
    'price type; price list; pricelist; тип цен; тип цены; прайс лист; tip preț; listă de prețuri; ' +
    'kainų tipas; kainoraštis',
  paymentTerms:
    'payment terms; terms of payment; условия оплаты; отсрочка; condiții de plată; termen de plată; ' +
    'mokėjimo sąlygos; atsiskaitymo sąlygos',
  creditLimit:
    'credit limit; кредитный лимит; лимит кредита; лимит; limită de credit; limita de credit; kredito limitas',
  currency: 'currency; валюта; monedă; moneda; valuta; valiuta',
  '~phone':
    'phone; phones; phone number; phone numbers; telephone; telephone number; tel; mobile; mobile phone; cell; ' +
    'cell phone; business phone; work phone; home phone; other phone; phone work; phone home; phone other; ' +
    'phone mobile; direct phone; primary phone; phone value; company main phone; телефон; телефоны; ' +
    'номер телефона; тел; рабочий телефон; мобильный телефон; мобильный; домашний телефон; другой телефон; ' +
    'рабочий прямой телефон; контактный телефон; сотовый; сотовый телефон; telefon; telefoane; ' +
    'număr de telefon; nr telefon; telefon mobil; mobil; telefon fix; telefonas; telefonai; tel nr; ' +
    'mobilus telefonas; mobilusis; mob; telefono numeris; darbo telefonas',
  '~email':
    'email; e mail; mail; emails; email address; e mail address; email addresses; email work; email home; ' +
    'email other; work email; personal email; primary email; e mail value; e mail 2 address; ' +
    'почта; эл почта; электронная почта; адрес электронной почты; емейл; имейл; рабочий e mail; рабочий email; ' +
    'личный email; частный e mail; другой e mail; e mail для рассылок; poștă; poșta electronică; adresă email; ' +
    'adresa de email; adresa e mail; el paštas; el pašto adresas; elektroninis paštas; paštas e',
  website:
    'website; web site; web; site; url; website url; web page; homepage; home page; domain; domain name; ' +
    'company domain name; website value; сайт; веб сайт; корпоративный сайт; адрес сайта; интернет сайт; ' +
    'pagină web; pagina web; site web; adresa web; svetainė; interneto svetainė; tinklalapis; puslapis',
  '~messenger':
    'messenger; skype; telegram; whatsapp; viber; im; im value; мессенджер; телеграм; скайп; вайбер; ватсап; ' +
    'mesager; pokalbių programa',
  note:
    'note; notes; comment; comments; description; about; background; remarks; additional info; заметка; ' +
    'заметки; примечание; примечания; комментарий; комментарии; описание; дополнительно; notă; note client; ' +
    'notițe; comentariu; comentarii; observații; descriere; mențiuni; pastaba; pastabos; komentaras; ' +
    'komentarai; aprašymas',
  nextDate:
    'next step date; next date; next contact date; next activity date; next action date; next call; ' +
    'follow up date; follow up; дата следующего контакта; дата следующего шага; дата следующего звонка; ' +
    'следующий контакт; следующий звонок; когда связаться; ' +
    'data următorului contact; data următorului pas; următorul contact; următorul apel; kito kontakto data; ' +
    'kito žingsnio data; kitas kontaktas; kitas skambutis; kada susisiekti',
  nextWhy:
    'next step; next action; next activity; next step why; todo; to do; next task; следующий шаг; ' +
    'следующее действие; задача; что сделать; цель звонка; următorul pas; următoarea acțiune; sarcină; ' +
    'de făcut; kitas žingsnis; kitas veiksmas; užduotis',
  lastTouch:
    'last contact; last contact date; last contacted; last activity; last activity date; last seen; ' +
    'last touch; последний контакт; дата последнего контакта; последняя активность; последний звонок; ' +
    'ultimul contact; data ultimului contact; ultima activitate; paskutinis kontaktas; ' +
    'paskutinio kontakto data; paskutinis skambutis',
  'person.full':
    'contact; contact name; contact person; full name; person; person name; contacts; representative; head; ' +
    'director; ceo; контакт; контактное лицо; фио; ф и о; полное имя контакта; полное имя; имя контакта; ' +
    'контактные лица; руководитель; директор; представитель; ' +
    'persoană de contact; persoana de contact; nume complet; nume și prenume; nume prenume; administrator; ' +
    'director general; reprezentant; kontaktinis asmuo; vardas pavardė; vardas ir pavardė; vadovas; ' +
    'direktorius; atstovas',
  'person.given': 'first name; given name; firstname; forename; имя; prenume; prenumele; vardas',
  'person.family': 'last name; family name; surname; lastname; фамилия; nume de familie; numele de familie; pavardė',
  'person.patronymic':
    'patronymic; middle name; additional name; second name; отчество; patronimic; patronimicul; tėvavardis; ' +
    'antras vardas',
  'person.position':
    'position; job title; job position; role; function; occupation; contact title; organization title; ' +
    'должность; позиция; роль; funcție; funcția; poziție; post; pareigos; pozicija; užimamos pareigos',
  '~title': 'title',
  'person.birthday':
    'birthday; birth date; birthdate; date of birth; день рождения; дата рождения; др; ziua de naștere; ' +
    'data nașterii; gimtadienis; gimimo data; gimimo diena',

  '~address.full':
    'address; full address; location; office location; address formatted; office address; postal address text; ' +
    'адрес; полный адрес; местонахождение; adresă; adresa; adresa completă; adresas; visas adresas; buveinė',
  '~address.street':
    'street; street address; address line 1; address street1; address street; business street; home street; ' +
    'улица; улица дом; strada; stradă; gatvė; gatvė namas',
  '~address.city':
    'city; town; address city; business city; locality; город; населенный пункт; oraș; localitate; ' +
    'localitatea; oraș localitate; miestas; gyvenvietė',
  '~address.region':
    'region; state; state region; state province; province; county; address state; business state; область; ' +
    'регион; край; район; județ; județul; raion; regiune; regionas; apskritis; savivaldybė; rajonas; ' +
    'savivaldybė kurioje registruota',
  '~address.postcode':
    'postcode; postal code; zip; zip code; zip postal code; post code; address postcode; business postal code; ' +
    'индекс; почтовый индекс; cod poștal; codul poștal; pašto kodas; pašto indeksas',
  '~address.country':
    'address country; business country region; office country; страна адреса; țara adresei; adreso šalis',
  'address.legal.full':
    'legal address; registered address; registered office; billing address; юридический адрес; ' +
    'адрес регистрации; юр адрес; sediu social; sediul social; adresa juridică; adresă juridică; ' +
    'adresa de facturare; juridinis adresas; registracijos adresas; buveinės adresas',
  'address.postal.full':
    'postal address; mailing address; почтовый адрес; адрес для писем; adresa poștală; ' +
    'adresă de corespondență; pašto adresas; korespondencijos adresas',
  'address.delivery.full':
    'delivery address; shipping address; адрес доставки; адрес отгрузки; adresa de livrare; adresă livrare; ' +
    'pristatymo adresas',
  'address.office.full':
    'actual address; office; фактический адрес; адрес офиса; adresa reală; adresa biroului; punct de lucru; ' +
    'faktinis adresas; biuro adresas; veiklos adresas',
  'address.legal.city': 'billing city',
  'address.legal.street': 'billing street',
  'address.legal.region': 'billing state; billing state province',
  'address.legal.postcode': 'billing code; billing zip; billing postal code; billing zip postal code',
  'address.legal.country': 'billing country',
  'address.delivery.city': 'shipping city',
  'address.delivery.street': 'shipping street',
  'address.delivery.region': 'shipping state; shipping state province',
  'address.delivery.postcode': 'shipping code; shipping zip; shipping postal code; shipping zip postal code',
  'address.delivery.country': 'shipping country',

  'requisite.company_code':
    'company code; registration number; company number; reg number; reg no; registration code; ' +
    'company registration number; регистрационный номер; код предприятия; рег номер; cod companie; ' +
    'număr de înregistrare; nr de înregistrare; įmonės kodas; juridinio asmens kodas; ' +
    'juridinių asmenų registro kodas; registracijos kodas; jar kodas; jar code; kodas',
  'requisite.vat':
    'vat; vat number; vat no; vat id; vat code; vat reg no; номер ндс; код ндс; плательщик ндс номер; ' +
    'ндс номер; tva; cod tva; cod de tva; nr tva; pvm; pvm kodas; pvm mokėtojo kodas; pvm mokėtojo kodas lt',
  'requisite.cui':
    'cui; cif; c u i; c i f; cod fiscal; codul fiscal; cod unic de înregistrare; cui cif; cif cui; ' +
    'cod de înregistrare fiscală',
  'requisite.trade_register':
    'trade register; trade register number; reg com; nr reg com; nr registrul comerțului; ' +
    'registrul comerțului; număr registrul comerțului; nr înregistrare registrul comerțului; orc',
  'requisite.inn': 'инн; inn; инн организации; реквизит инн; реквизит россия инн; инн контрагента',
  'requisite.kpp': 'кпп; kpp; реквизит кпп; реквизит россия кпп',
  'requisite.ogrn': 'огрн; ogrn; реквизит огрн; реквизит россия огрн',
  'requisite.ogrnip': 'огрнип; ogrnip',
  'requisite.idno': 'idno; идно; cod idno; codul idno',
  'requisite.tax_number':
    'tax id; tax number; tax code; tin; fiscal code; налоговый номер; номер налогоплательщика; număr fiscal; ' +
    'mokesčių mokėtojo kodas',
  'requisite.iban':
    'iban; iban number; bank account iban; ибан; cont iban; contul iban; cod iban; iban sąskaita; ' +
    'sąskaita iban; banko sąskaita',
  'requisite.bic': 'bic; swift; swift code; bic swift; swift bic; свифт; cod swift; cod bic; swift kodas; bic kodas',
  'requisite.bank':
    'bank; bank name; банк; наименование банка; название банка; banca; denumirea băncii; bankas; banko pavadinimas',
  'requisite.bik': 'бик; bik; бик банка; реквизит бик',
  'requisite.account':
    'account number; bank account; bank account number; расчетный счет; расч счет; р с; р сч; счет; ' +
    'номер счета; cont; cont bancar; cont de decontare; cont curent; sąskaita; sąskaitos numeris; ' +
    'atsiskaitomoji sąskaita',
  'requisite.corr_account':
    'correspondent account; корреспондентский счет; кор счет; корр счет; к с; к сч; cont corespondent; ' +
    'korespondentinė sąskaita',
};

/**
 * Words before or after a column's own name that say whose it is: 'Company phone', 'Contact e-mail', 'Телефон
 * компании'.
 */
const scopes: Record<string, 'client' | 'person'> = Object.fromEntries([
  ...words(
    'company organization organisation organizations account firm customer client компания компании организация организации контрагента клиента фирмы companie companiei firmă firmei organizației įmonė įmonės kliento organizacijos bendrovės',
    'client',
  ),
  ...words(
    'person persons contact contacts people контакт контакта контактного лица сотрудника руководителя директора persoană persoanei contactului contact kontaktas kontakto asmens vadovo',
    'person',
  ),
]);
function words(list: string, scope: 'client' | 'person') {
  return list.split(' ').map((word) => [fold(word), scope] as const);
}

const byName = new Map<string, string>();
for (const [target, list] of Object.entries(names))
  for (const name of list.split(';')) {
    const key = headerKey(name);
    if (byName.has(key) && byName.get(key) !== target) throw new Error(`two fields are called ${name}`);
    byName.set(key, target);
  }

/** A header as it is looked up: folded, camelCase parted, numbers that only count ('Phone 2') left out. */
export function headerKey(header: string): string {
  return fold(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/(?:^| )\d+(?= |$)/g, '')
    .trim();
}

export interface HeaderGuess {
  /** A target, or one with `~` before it. */
  target: string;
  scope?: 'client' | 'person';
  confidence: number;
}

/** What the header says about its column; undefined when it says nothing we know. */
export function guessHeader(header: string): HeaderGuess | undefined {
  const bracket = /^(.*?)\s*[([]([^)\]]*)[)\]]\s*$/s.exec(header);
  const tries: [string, number][] = [[header, 1]];
  if (bracket) tries.push([bracket[1] as string, 0.95], [bracket[2] as string, 0.7]);
  for (const [text, confidence] of tries) {
    const key = headerKey(text);
    const exact = key ? byName.get(key) : undefined;
    if (exact) return { target: exact, confidence: exact === '~title' ? 0.6 : confidence };
  }
  for (const [text, confidence] of tries) {
    const parts = headerKey(text).split(' ');
    for (const [own, rest] of [
      [parts[0], parts.slice(1)],
      [parts.at(-1), parts.slice(0, -1)],
    ] as const) {
      const scope = scopes[own ?? ''];
      const target = scope && rest.length ? byName.get(rest.join(' ')) : undefined;
      if (target) return { target, scope, confidence: confidence * 0.9 };
    }
  }
  return undefined;
}
