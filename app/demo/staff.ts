import { workingDayFrom, type DayOff } from '#cap/staff/calendar.ts';
import { addDays, type Day } from '#plain/day/day.ts';
import { iso, momentAt, type DemoMember, type Scene } from './scene.ts';

type Spec = readonly [key: string, name: string, title: string, roles: readonly string[], department: string, language: DemoMember['language'], zone?: string];

/** The people of Baltic Pumps: every role of handbook 15 is somebody's. */
const PEOPLE: readonly Spec[] = [
  ['rasa', 'Rasa Petrauskienė', 'Account manager', ['farmer'], 'clients', 'lt'],
  ['andrei', 'Андрей Соколов', 'Account manager', ['farmer'], 'clients', 'ru'],
  ['ioana', 'Ioana Munteanu', 'Account manager', ['farmer'], 'clients', 'ro', 'Europe/Bucharest'],
  ['zemaitis', 'Justas Žemaitis', 'Account manager', ['farmer'], 'clients', 'lt'],
  ['natalia', 'Наталья Кравец', 'Account manager', ['farmer'], 'clients', 'ru', 'Europe/Chisinau'],
  ['emily', 'Emily Carter', 'Account manager, export', ['farmer'], 'clients', 'en', 'Europe/London'],
  ['viktorija', 'Viktorija Stonkutė', 'Key account manager', ['key_account_manager'], 'clients', 'lt'],
  ['mihai', 'Mihai Dobrescu', 'Key account manager', ['key_account_manager'], 'clients', 'ro', 'Europe/Bucharest'],
  ['jonas', 'Jonas Kazlauskas', 'Head of the client department', ['head'], 'clients', 'lt'],
  ['elena', 'Elena Ionescu', 'Head of active sales', ['head'], 'sales', 'ro'],
  ['tomas', 'Tomas Balčiūnas', 'Sales manager', ['hunter'], 'sales', 'lt'],
  ['dmitrii', 'Дмитрий Орлов', 'Sales manager', ['hunter'], 'sales', 'ru'],
  ['cristian', 'Cristian Popa', 'Sales manager', ['hunter'], 'sales', 'ro', 'Europe/Bucharest'],
  ['agne', 'Agnė Jankauskaitė', 'Sales manager', ['hunter'], 'sales', 'lt'],
  ['oliver', 'Oliver Hughes', 'Sales manager, export', ['hunter'], 'sales', 'en', 'Europe/London'],
  ['greta', 'Greta Norkutė', 'Administrator of the call centre', ['call_centre_admin'], 'calls', 'lt'],
  ['petras', 'Petras Urbonas', 'Caller', ['caller'], 'calls', 'lt'],
  ['oksana', 'Оксана Белова', 'Caller', ['caller'], 'calls', 'ru'],
  ['alina', 'Alina Rusu', 'Caller', ['caller'], 'calls', 'ro', 'Europe/Chisinau'],
  ['ilona', 'Ilona Vaitkutė', 'Commercial director', ['commercial_director'], 'board', 'lt'],
  ['mindaugas', 'Mindaugas Stankus', 'General director', ['general_director'], 'board', 'lt'],
  ['laima', 'Laima Rimkutė', 'Lawyer', ['lawyer'], 'office', 'lt'],
  ['sergiu', 'Sergiu Ceban', 'Finance manager', ['finance'], 'office', 'ro'],
  ['daiva', 'Daiva Matulienė', 'Accountant', ['accounting'], 'office', 'lt'],
  ['pavel', 'Павел Зайцев', 'Head of logistics and warehouse', ['logistics', 'warehouse'], 'supply', 'ru'],
  ['vytautas', 'Vytautas Mažeika', 'Head of assembly', ['production'], 'supply', 'lt'],
  ['rokas', 'Rokas Adomaitis', 'Service specialist', ['service_specialist'], 'supply', 'lt'],
  ['anca', 'Anca Marinescu', 'Marketing', ['marketing', 'designer'], 'office', 'ro'],
  ['ieva', 'Ieva Šimkutė', 'Personnel and training', ['hr', 'mentor'], 'office', 'lt'],
  ['ona', 'Ona Žukauskaitė', 'Administrator', ['administrator'], 'office', 'lt'],
  ['darius', 'Darius Bagdonas', 'Auditor', ['auditor'], 'board', 'en'],
  ['vytas', 'Vytas Grigaitis', 'Reception', ['employee'], 'office', 'lt'],
];
const DEPARTMENTS: readonly (readonly [key: string, name: string, kind: string, head?: string])[] = [
  ['calls', 'Call centre', 'call_centre', 'greta'],
  ['sales', 'Active sales', 'active_sales', 'elena'],
  ['clients', 'Client department', 'client_department', 'jonas'],
  ['supply', 'Supply and service', 'other', 'pavel'],
  ['office', 'Office', 'other'],
  ['board', 'Board', 'other', 'mindaugas'],
];

/** Departments, members with accounts that nobody can sign in to, the company's day off, and an absence that runs now. */
export function hireStaff(scene: Scene, holidays: readonly DayOff[]) {
  const { c, rows, today } = scene;
  const began = momentAt(scene.zone, addDays(today, -2200), 540);
  const departments = new Map(DEPARTMENTS.map(([key], i) => [key, c.id(began + i)]));
  const hire = ([key, name, title, roles, department, language, zone]: Spec, i: number, leftOn: Day | null): DemoMember => {
    const id = c.id(began + 1000 + i);
    const account = c.id(began + 2000 + i);
    const email = `${key}@demo.invalid`;
    const timeZone = zone ?? scene.zone;
    rows.add('account', { id: account, email, created_at: iso(began) });
    rows.add('member', {
      id, account_id: account, name, email, job_title: title, language, time_zone: timeZone, roles, department_id: departments.get(department),
      state: leftOn ? 'left' : 'active', left_on: leftOn, phone: `+370 37 0${c.digits(2)} ${c.digits(3)}`,
      day_start: key === 'petras' || key === 'oksana' ? '08:00' : '09:00', day_end: key === 'petras' || key === 'oksana' ? '17:00' : '18:00',
      rhythm: key === 'tomas' ? { mode: 'weekdays', calls: [1, 3], meetings: [2, 4, 5] } : {},
      folder: key === 'jonas' ? { workingDaysOnly: true } : {},
    });
    return { key, id, name, language, timeZone, roles };
  };
  PEOPLE.forEach((spec, i) => scene.members.push(hire(spec, i, null)));
  scene.members.push(hire(['kristina', 'Kristina Vaišvilaitė', 'Account manager', ['farmer'], 'clients', 'lt'], PEOPLE.length, addDays(today, -41)));
  DEPARTMENTS.forEach(([key, name, kind, head], i) => {
    rows.add('department', { id: departments.get(key), name, kind, position: i, head_id: head ? scene.member(head).id : null });
  });

  for (const off of holidays) rows.add('day_off', { id: c.id(scene.now), on_date: off.day, kind: off.kind, name: (off as DayOff & { name?: string }).name ?? '', member_id: null });
  rows.add('day_off', { id: c.id(scene.now), on_date: workingDayFrom(scene.calendar, addDays(today, 27)), kind: 'company', name: 'Stock-taking', member_id: null });
  rows.add('day_off', { id: c.id(scene.now), on_date: workingDayFrom(scene.calendar, addDays(today, 9)), kind: 'personal', name: '', member_id: scene.member('zemaitis').id });

  const absence = (key: string, from: number, to: number, kind: string, order: number) => {
    const id = c.id(momentAt(scene.zone, addDays(today, Math.min(from, 0) - 6), 600));
    rows.add('absence', {
      id, member_id: scene.member(key).id, from_date: addDays(today, from), to_date: addDays(today, to), kind, order_number: order,
      created_by: scene.member('ieva').id, created_at: iso(momentAt(scene.zone, addDays(today, Math.min(from, 0) - 6), 600)),
    });
    return id;
  };
  const substitute = (absenceId: string, key: string, clientId: string | null = null) =>
    rows.add('substitute', { id: c.id(scene.now), absence_id: absenceId, member_id: scene.member(key).id, client_id: clientId });
  substitute(absence('emily', -120, -107, 'holiday', 1), 'zemaitis');
  substitute(absence('rasa', -60, -58, 'illness', 2), 'andrei');
  const running = absence('andrei', -3, 8, 'holiday', 3);
  substitute(running, 'zemaitis');
  substitute(absence('ioana', 40, 52, 'holiday', 4), 'natalia');
  rows.add('counter', { series: 'absence-order', value: 4 });
  return { running, substitute };
}
