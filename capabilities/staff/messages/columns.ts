/** Columns of tables as the audit names them (handbook 15); one that has no word here is shown by its own name. */
export const columnWords = {
  en: {
    column: {
      name: 'Name', kind: 'Kind', status: 'Status', status_reason: 'Why the status', buys_for: 'Buys for', legal_form: 'Legal form', legal_name: 'Legal name', country: 'Country', language: 'Language', time_zone: 'Time zone',
      size: 'Size', trade: 'Trade', sphere: 'Sphere', vip: 'VIP', source: 'Source', manager_id: 'Manager', parent_id: 'Belongs to', tags: 'Tags', price_type: 'Prices', payment_terms: 'Payment terms', special_terms: 'Special terms',
      credit_limit: 'Credit limit', currency: 'Currency', criteria: 'What matters', custom: 'Own fields', mailing_list: 'Mailing list', prepared_at: 'Card prepared', negotiate: 'Ready to negotiate', last_touch_at: 'Last contact',
      created_at: 'Created', created_by: 'Created by', import_id: 'Import', merged_into: 'Merged into', trashed_at: 'In the bin', erased_at: 'Personal data erased', next_step_id: 'Next step',
      given_name: 'First name', patronymic: 'Patronymic', family_name: 'Family name', birthday: 'Birthday', birth_year_known: 'Year of birth known', occupation: 'Occupation', notes: 'Notes',
      client_id: 'Client', person_id: 'Person', step_id: 'Step', owner_id: 'Whose', handed_to: 'Handed on to', why: 'What about', on_date: 'Day', at_time: 'Time', month: 'Month', minutes: 'Minutes', place: 'Place', promise: 'Promised', deadline: 'Deadline',
      first_due: 'First planned', state: 'State', done_at: 'Done', done_by: 'Done by', drop_reason: 'Why dropped', origin: 'Where from', outcome: 'Outcome', text: 'Text', mood: 'Mood', direction: 'Direction', member_id: 'Colleague', at: 'When', edited_at: 'Corrected',
      title: 'Position', decision_role: 'Role in decisions', reports_to: 'Reports to', main: 'Main', reached: 'Reached', from_date: 'From', to_date: 'To', value: 'Value', label: 'Label', position: 'Order', channel: 'Channel', given: 'Given',
      email: 'Email', phone: 'Phone', job_title: 'Position', roles: 'Roles', department_id: 'Department', left_on: 'Left on', working_weekdays: 'Working days', day_start: 'Day begins', day_end: 'Day ends', lunch_minutes: 'Lunch, minutes',
      rhythm: 'Rhythm', folder: 'Day folder', head_id: 'Head', archived_at: 'Archived', note: 'Note', order_number: 'Order number', cancelled_at: 'Cancelled', absence_id: 'Absence', rights: 'Rights', settings: 'Settings',
    },
  },
  ru: {
    column: {
      name: 'Название', kind: 'Вид', status: 'Статус', status_reason: 'Причина статуса', buys_for: 'Для чего покупает', legal_form: 'Форма', legal_name: 'Юридическое название', country: 'Страна', language: 'Язык', time_zone: 'Часовой пояс',
      size: 'Размер', trade: 'Отрасль', sphere: 'Сфера', vip: 'VIP', source: 'Источник', manager_id: 'Ответственный', parent_id: 'Входит в', tags: 'Метки', price_type: 'Цены', payment_terms: 'Условия оплаты', special_terms: 'Особые условия',
      credit_limit: 'Кредитный лимит', currency: 'Валюта', criteria: 'Что важно', custom: 'Свои поля', mailing_list: 'Рассылка', prepared_at: 'Карточка подготовлена', negotiate: 'Готов к переговорам', last_touch_at: 'Последний контакт',
      created_at: 'Создано', created_by: 'Кем создано', import_id: 'Импорт', merged_into: 'Объединён с', trashed_at: 'В корзине', erased_at: 'Личные данные стёрты', next_step_id: 'Следующий шаг',
      given_name: 'Имя', patronymic: 'Отчество', family_name: 'Фамилия', birthday: 'День рождения', birth_year_known: 'Год рождения известен', occupation: 'Занятие', notes: 'Заметки',
      client_id: 'Клиент', person_id: 'Человек', step_id: 'Шаг', owner_id: 'Чей', handed_to: 'Передано', why: 'О чём', on_date: 'День', at_time: 'Время', month: 'Месяц', minutes: 'Минуты', place: 'Место', promise: 'Обещано', deadline: 'Крайний срок',
      first_due: 'Первый срок', state: 'Состояние', done_at: 'Сделано', done_by: 'Кем сделано', drop_reason: 'Почему снято', origin: 'Откуда', outcome: 'Итог', text: 'Текст', mood: 'Настроение', direction: 'Направление', member_id: 'Сотрудник', at: 'Когда', edited_at: 'Исправлено',
      title: 'Должность', decision_role: 'Роль в решении', reports_to: 'Подчиняется', main: 'Главный', reached: 'Вышли', from_date: 'С', to_date: 'По', value: 'Значение', label: 'Подпись', position: 'Порядок', channel: 'Канал', given: 'Дано',
      email: 'Почта', phone: 'Телефон', job_title: 'Должность', roles: 'Роли', department_id: 'Отдел', left_on: 'Ушёл', working_weekdays: 'Рабочие дни', day_start: 'Начало дня', day_end: 'Конец дня', lunch_minutes: 'Обед, минут',
      rhythm: 'Ритм', folder: 'Папка дня', head_id: 'Руководитель', archived_at: 'В архиве', note: 'Примечание', order_number: 'Номер приказа', cancelled_at: 'Отменено', absence_id: 'Отсутствие', rights: 'Права', settings: 'Настройки',
    },
  },
  ro: {
    column: {
      name: 'Nume', kind: 'Fel', status: 'Statut', status_reason: 'Motivul statutului', buys_for: 'Cumpără pentru', legal_form: 'Forma juridică', legal_name: 'Denumirea juridică', country: 'Țara', language: 'Limba', time_zone: 'Fusul orar',
      size: 'Mărimea', trade: 'Domeniul', sphere: 'Sfera', vip: 'VIP', source: 'Sursa', manager_id: 'Responsabil', parent_id: 'Face parte din', tags: 'Etichete', price_type: 'Prețuri', payment_terms: 'Condiții de plată', special_terms: 'Condiții speciale',
      credit_limit: 'Limita de credit', currency: 'Moneda', criteria: 'Ce contează', custom: 'Câmpuri proprii', mailing_list: 'Listă de e-mailuri', prepared_at: 'Fișa pregătită', negotiate: 'Gata de negociere', last_touch_at: 'Ultimul contact',
      created_at: 'Creat', created_by: 'Creat de', import_id: 'Import', merged_into: 'Unit cu', trashed_at: 'În coș', erased_at: 'Date personale șterse', next_step_id: 'Pasul următor',
      given_name: 'Prenume', patronymic: 'Patronimic', family_name: 'Nume de familie', birthday: 'Ziua de naștere', birth_year_known: 'Anul nașterii cunoscut', occupation: 'Ocupația', notes: 'Note',
      client_id: 'Client', person_id: 'Persoana', step_id: 'Pasul', owner_id: 'Al cui', handed_to: 'Predat lui', why: 'Despre ce', on_date: 'Ziua', at_time: 'Ora', month: 'Luna', minutes: 'Minute', place: 'Locul', promise: 'Promis', deadline: 'Termen-limită',
      first_due: 'Primul termen', state: 'Starea', done_at: 'Făcut', done_by: 'Făcut de', drop_reason: 'De ce s-a renunțat', origin: 'De unde', outcome: 'Rezultat', text: 'Text', mood: 'Dispoziția', direction: 'Direcția', member_id: 'Coleg', at: 'Când', edited_at: 'Corectat',
      title: 'Funcția', decision_role: 'Rolul în decizie', reports_to: 'Se subordonează', main: 'Principal', reached: 'S-a ajuns la el', from_date: 'De la', to_date: 'Până la', value: 'Valoare', label: 'Denumire', position: 'Ordinea', channel: 'Canal', given: 'Dat',
      email: 'E-mail', phone: 'Telefon', job_title: 'Funcția', roles: 'Roluri', department_id: 'Departament', left_on: 'A plecat', working_weekdays: 'Zile lucrătoare', day_start: 'Începutul zilei', day_end: 'Sfârșitul zilei', lunch_minutes: 'Prânz, minute',
      rhythm: 'Ritmul', folder: 'Dosarul zilei', head_id: 'Șef', archived_at: 'Arhivat', note: 'Notă', order_number: 'Numărul ordinului', cancelled_at: 'Anulat', absence_id: 'Absența', rights: 'Drepturi', settings: 'Setări',
    },
  },
  lt: {
    column: {
      name: 'Pavadinimas', kind: 'Rūšis', status: 'Būsena', status_reason: 'Būsenos priežastis', buys_for: 'Kam perka', legal_form: 'Teisinė forma', legal_name: 'Juridinis pavadinimas', country: 'Šalis', language: 'Kalba', time_zone: 'Laiko juosta',
      size: 'Dydis', trade: 'Veikla', sphere: 'Sritis', vip: 'VIP', source: 'Šaltinis', manager_id: 'Atsakingas', parent_id: 'Priklauso', tags: 'Žymos', price_type: 'Kainos', payment_terms: 'Mokėjimo sąlygos', special_terms: 'Ypatingos sąlygos',
      credit_limit: 'Kredito limitas', currency: 'Valiuta', criteria: 'Kas svarbu', custom: 'Savi laukai', mailing_list: 'Naujienlaiškiai', prepared_at: 'Kortelė parengta', negotiate: 'Pasirengęs derėtis', last_touch_at: 'Paskutinis kontaktas',
      created_at: 'Sukurta', created_by: 'Kas sukūrė', import_id: 'Importas', merged_into: 'Sujungta su', trashed_at: 'Šiukšlinėje', erased_at: 'Asmens duomenys ištrinti', next_step_id: 'Kitas žingsnis',
      given_name: 'Vardas', patronymic: 'Tėvavardis', family_name: 'Pavardė', birthday: 'Gimtadienis', birth_year_known: 'Gimimo metai žinomi', occupation: 'Užsiėmimas', notes: 'Pastabos',
      client_id: 'Klientas', person_id: 'Asmuo', step_id: 'Žingsnis', owner_id: 'Kieno', handed_to: 'Kam perduota', why: 'Apie ką', on_date: 'Diena', at_time: 'Laikas', month: 'Mėnuo', minutes: 'Minutės', place: 'Vieta', promise: 'Pažadėta', deadline: 'Galutinis terminas',
      first_due: 'Pirmas terminas', state: 'Būklė', done_at: 'Atlikta', done_by: 'Kas atliko', drop_reason: 'Kodėl atsisakyta', origin: 'Iš kur', outcome: 'Rezultatas', text: 'Tekstas', mood: 'Nuotaika', direction: 'Kryptis', member_id: 'Kolega', at: 'Kada', edited_at: 'Pataisyta',
      title: 'Pareigos', decision_role: 'Vaidmuo sprendime', reports_to: 'Pavaldus', main: 'Pagrindinis', reached: 'Pasiektas', from_date: 'Nuo', to_date: 'Iki', value: 'Reikšmė', label: 'Užrašas', position: 'Eilė', channel: 'Kanalas', given: 'Duota',
      email: 'El. paštas', phone: 'Telefonas', job_title: 'Pareigos', roles: 'Vaidmenys', department_id: 'Skyrius', left_on: 'Išėjo', working_weekdays: 'Darbo dienos', day_start: 'Dienos pradžia', day_end: 'Dienos pabaiga', lunch_minutes: 'Pietūs, minutės',
      rhythm: 'Ritmas', folder: 'Dienos aplankas', head_id: 'Vadovas', archived_at: 'Archyve', note: 'Pastaba', order_number: 'Įsakymo numeris', cancelled_at: 'Atšaukta', absence_id: 'Nebuvimas', rights: 'Teisės', settings: 'Nustatymai',
    },
  },
};
