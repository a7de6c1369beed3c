import type { Folder, Sheet } from '../model.ts';

/** A Friday of Rasa's, for stories and tests: the day of the sketch this page grew from. */
export const today = '2026-11-13';

let made = 0;
const id = (n: number) => `0198a3c2-7f00-7000-8000-${String(n).padStart(12, '0')}`;
export const rasa = { id: id(900), name: 'Rasa Petrauskienė' };
export const tomas = { id: id(901), name: 'Tomas Kazlauskas' };

type SheetMore = Omit<Partial<Sheet>, 'client'> & { client?: Partial<Sheet['client']> };

export function sheet(name: string, { client, ...more }: SheetMore = {}): Sheet {
  const n = ++made;
  return {
    id: id(n), version: 1, kind: 'call', why: '', onDate: today, atTime: null, month: null, minutes: 10, place: null, promise: false,
    deadline: null, firstDue: null, createdAt: `2026-11-0${(n % 8) + 1}T08:00:00Z`, state: 'open', doneAt: null, owner: null, handedTo: null,
    person: null, phone: '+37060000001',
    lastTouch: { at: '2026-11-09T09:20:00Z', kind: 'call', direction: 'out', outcome: 'talked', text: 'Asked for our date in writing.', by: rasa.name },
    ...more,
    client: {
      id: id(500 + n), name, vip: false, size: null, status: 'client', city: null, country: null, timeZone: null, prepared: true, newClient: false,
      negotiate: false, managerId: rasa.id, ...client,
    },
  };
}

const fresh = { newClient: true, status: 'prospect' };

export function folder(more: Partial<Folder> = {}): Folder {
  made = 0;
  const sheets = [
    sheet('Baltic Pump UAB', { kind: 'meeting', atTime: '10:00', minutes: 120, place: 'our office', why: 'Demonstration of series K; bring the decision-maker' }),
    sheet('Teplo-Servis OOO', { kind: 'meeting', atTime: '15:30', minutes: 120, place: 'video', why: 'Technical offer, version 3', client: { country: 'RU' } }),
    sheet('Agromec Iași SRL', { onDate: '2026-11-11', firstDue: '2026-11-11', why: 'Did the offer of 9 November arrive?', client: { country: 'RO', city: 'Iași' } }),
    sheet('Vostok-Montazh OOO', {
      why: 'Decision between K-12 and the competitor’s; promised delivery date', promise: true,
      client: { vip: true, size: 'medium', city: 'Saint Petersburg', country: 'RU', timeZone: 'Europe/Moscow' },
    }),
    sheet('Construct Nord SA', { minutes: 40, why: 'Budget session was on Monday', owner: tomas }),
    sheet('Šiaurės Vėjas UAB', { minutes: 50, why: 'Signed copy of 2041, due 5 November', deadline: '2026-11-20' }),
    sheet('Metalurg Reșița SRL', { why: 'Card taken on 6 November; asks about pumps', lastTouch: null, client: fresh }),
    sheet('Нева-Инжиниринг ООО', { why: 'Find who decides', lastTouch: null, client: { ...fresh, prepared: false } }),
    sheet('Agromec Iași SRL', { kind: 'document', minutes: 20, why: 'Send contract 118/26 for signature' }),
    sheet('Ventus AB', { onDate: null, month: '2026-11', why: 'Yearly order of bearings' }),
  ];
  const done = ['UAB Rytas', 'Dnestr-Agro SRL', 'Termo Klub'].map((name) => sheet(name, { state: 'done', doneAt: '2026-11-13T07:40:00Z' }));
  const at = (tab: string, minutes: number, count = Math.ceil(minutes / 12)) => ({ tab, minutes, count, calls: count, meetings: 0 });
  return {
    owner: {
      ...rasa, timeZone: 'Europe/Vilnius', language: 'en', departmentId: null, left: false, version: 3, folder: {}, rhythm: {},
      calendar: {
        workingWeekdays: [1, 2, 3, 4, 5], dayStart: '09:00', dayEnd: '18:00', lunchMinutes: 60, timeZone: 'Europe/Vilnius',
        off: [{ day: '2026-12-08', kind: 'public', name: 'Holiday' }],
      },
      absences: [],
    },
    today, now: '09:41', day: today,
    settings: { reservePercent: 20, workingDaysOnly: false, minutesByKind: { call: 10, meeting: 60, visit: 90, mail: 10, offer: 40, document: 20, task: 20 } },
    load: [
      at(today, sheets.reduce((sum, each) => sum + each.minutes, 0), sheets.length), at('2026-11-16', 365), at('2026-11-17', 280), at('2026-11-18', 330), at('2026-11-19', 230), at('2026-11-20', 200),
      at('2026-11-23', 260), at('2026-11-24', 160), at('2026-11-25', 140), at('2026-11-26', 190), at('2026-11-27', 120), at('2026-11-30', 100),
      at('2026-12-01', 170), at('2026-12-02', 70), at('2026-12-03', 90), at('2026-12-04', 60), at('2026-12-07', 110), at('2026-12-09', 345),
      at('2026-12-10', 80), at('2026-12-11', 55), at('2027-01', 460, 46), at('2027-02', 310, 31), at('2027-03', 180, 18), at('2027-07', 70, 7),
      at('later', 40, 4),
    ],
    sheets, done, more: false,
    unprepared: { day: '2026-11-16', clients: [{ stepId: id(300), clientId: id(301), name: 'Ozolas UAB' }] },
    line: null,
    can: { write: true, handOn: false },
    ...more,
  };
}
