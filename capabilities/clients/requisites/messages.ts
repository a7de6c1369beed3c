/** Names of requisites and what may be wrong with them: `requisite.kind.inn`, `requisite.problem.CHECK_DIGIT`. */
export const messages = {
  en: {
    requisite: {
      kind: {
        company_code: 'Company code', vat: 'VAT number', cui: 'CUI (fiscal code)', trade_register: 'Trade register no.', inn: 'INN',
        kpp: 'KPP', ogrn: 'OGRN', ogrnip: 'OGRNIP', idno: 'IDNO', tax_number: 'Tax number', iban: 'IBAN', bic: 'BIC (SWIFT)',
        bank: 'Bank', bik: 'BIK', account: 'Account', corr_account: 'Correspondent account',
      },
      problem: {
        CHECK_DIGIT: 'The check digit does not fit: probably a typing error',
        LENGTH: 'Not the right number of characters',
        FORMAT: 'Does not look like this kind of number',
        COUNTRY: 'This number is not of the client’s country',
      },
    },
  },
  ru: {
    requisite: {
      kind: {
        company_code: 'Код предприятия', vat: 'Номер плательщика НДС', cui: 'CUI (фискальный код, Румыния)', trade_register: 'Номер в торговом реестре',
        inn: 'ИНН', kpp: 'КПП', ogrn: 'ОГРН', ogrnip: 'ОГРНИП', idno: 'IDNO', tax_number: 'Налоговый номер', iban: 'IBAN',
        bic: 'BIC (SWIFT)', bank: 'Банк', bik: 'БИК', account: 'Расчётный счёт', corr_account: 'Корреспондентский счёт',
      },
      problem: {
        CHECK_DIGIT: 'Контрольная цифра не сходится: вероятно, опечатка',
        LENGTH: 'Не то количество знаков',
        FORMAT: 'Не похоже на номер такого вида',
        COUNTRY: 'Номер не той страны, в которой клиент',
      },
    },
  },
  ro: {
    requisite: {
      kind: {
        company_code: 'Codul companiei', vat: 'Cod de TVA', cui: 'CUI (cod fiscal)', trade_register: 'Nr. registrul comerțului', inn: 'INN',
        kpp: 'KPP', ogrn: 'OGRN', ogrnip: 'OGRNIP', idno: 'IDNO', tax_number: 'Cod fiscal', iban: 'IBAN', bic: 'BIC (SWIFT)',
        bank: 'Banca', bik: 'BIK', account: 'Cont de decontare', corr_account: 'Cont corespondent',
      },
      problem: {
        CHECK_DIGIT: 'Cifra de control nu corespunde: probabil o greșeală de scriere',
        LENGTH: 'Numărul de caractere nu este corect',
        FORMAT: 'Nu seamănă cu un număr de acest fel',
        COUNTRY: 'Numărul nu este din țara clientului',
      },
    },
  },
  lt: {
    requisite: {
      kind: {
        company_code: 'Įmonės kodas', vat: 'PVM mokėtojo kodas', cui: 'CUI (mokesčių kodas, Rumunija)', trade_register: 'Prekybos registro nr.',
        inn: 'INN', kpp: 'KPP', ogrn: 'OGRN', ogrnip: 'OGRNIP', idno: 'IDNO', tax_number: 'Mokesčių mokėtojo kodas', iban: 'IBAN',
        bic: 'BIC (SWIFT)', bank: 'Bankas', bik: 'BIK', account: 'Atsiskaitomoji sąskaita', corr_account: 'Korespondentinė sąskaita',
      },
      problem: {
        CHECK_DIGIT: 'Kontrolinis skaitmuo netinka: tikriausiai rašybos klaida',
        LENGTH: 'Netinkamas ženklų skaičius',
        FORMAT: 'Nepanašu į tokį numerį',
        COUNTRY: 'Numeris ne tos šalies, kurioje yra klientas',
      },
    },
  },
};
