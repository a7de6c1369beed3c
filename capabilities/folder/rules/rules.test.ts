import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DayOff, isWorkingDay, type WorkCalendar } from '#cap/staff/calendar.ts';
import { addDays, type Day, nextMonths } from '#plain/day/day.ts';
import { DEFAULT_FOLDER, type FolderSettings, type FolderStep, folderOf, STEP_KINDS } from '../model-rules.ts';
import { loadOf, minutesFor, minutesForAll } from './load.ts';
import { type ProposalInput, proposeMoves } from './proposal.ts';
import { dayIsFor, followsRhythm, freeSlots, freeSlotsFrom, type Rhythm, rhythmWarning } from './rhythm.ts';
import { inWorkingOrder, leafingOrder, sectionsOf } from './sections.ts';
import { lastTabDay, layOut, tabOf, tabsFrom } from './tabs.ts';

/** A Friday. */
const today = '2026-11-13';

const office = (off: DayOff[] = [], workingWeekdays = [1, 2, 3, 4, 5]): WorkCalendar => ({
  workingWeekdays,
  dayStart: '09:00',
  dayEnd: '18:00',
  lunchMinutes: 60,
  timeZone: 'Europe/Vilnius',
  off,
});

let made = 0;
const step = (more: Partial<FolderStep> = {}): FolderStep => ({
  id: `s${String(++made).padStart(4, '0')}`,
  clientId: 'c',
  kind: 'call',
  day: today,
  ...more,
});

const anySettings = fc.record<FolderSettings>({
  span: fc.constantFrom('31d', '1m', '2m', '3m'),
  workingDaysOnly: fc.boolean(),
});
const dayAround = fc.integer({ min: -60, max: 900 }).map((n) => addDays(today, n));
const anyCalendar = fc
  .record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    off: fc.array(
      fc.record({ day: dayAround, kind: fc.constantFrom<DayOff['kind']>('public', 'personal', 'working') }),
    ),
  })
  .map(({ weekdays, off }) => office(off, weekdays));
const anyRhythm = fc.oneof(
  fc.constant<Rhythm>({}),
  fc.record<Rhythm>({ mode: fc.constant('alternate'), from: dayAround }),
  fc.record<Rhythm>({
    mode: fc.constant('weekdays'),
    calls: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
    meetings: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
  }),
);
const when = fc.oneof(
  dayAround.map((day) => ({ day })),
  fc.integer({ min: -3, max: 20 }).map((n) => ({ month: nextMonths('2026-11', n) })),
  fc.constant({}),
);
const anyStep = fc
  .record({
    kind: fc.constantFrom(...STEP_KINDS),
    value: fc.integer({ min: 0, max: 5 }),
    minutes: fc.option(fc.integer({ min: 1, max: 240 })),
    promise: fc.boolean(),
    time: fc.option(fc.constantFrom('10:00', '15:30'), { freq: 2 }),
    deadline: fc.option(
      fc.integer({ min: -2, max: 20 }).map((n) => addDays(today, n)),
      { freq: 2 },
    ),
  })
  .map((s) => step({ ...s, day: today }));

describe('tabs', () => {
  test('31 days from today, twelve months behind them, and later', () => {
    const tabs = tabsFrom(today, DEFAULT_FOLDER, office());
    expect(tabs.length).toBe(31 + 12 + 1);
    expect(tabs.slice(0, 2).map((t) => t.key)).toEqual(['2026-11-13', '2026-11-14']);
    expect(tabs.slice(30, 32).map((t) => t.key)).toEqual(['2026-12-13', '2026-12']);
    expect(tabs.slice(-2).map((t) => t.key)).toEqual(['2027-11', 'later']);
  });

  test('working days only are twenty to twenty-two or so', () => {
    const days = tabsFrom(today, folderOf({ workingDaysOnly: true }), office()).filter((t) => t.kind === 'day');
    expect(days.length).toBe(21);
    const saturday = tabsFrom('2026-11-14', folderOf({ workingDaysOnly: true }), office());
    expect(saturday[0]).toEqual({ key: '2026-11-14', kind: 'day', day: '2026-11-14', working: false });
  });

  test('dated tabs reach one, two or three months ahead', () => {
    expect(lastTabDay(today, folderOf({ span: '1m' }))).toBe('2026-12-12');
    expect(lastTabDay(today, folderOf({ span: '3m' }))).toBe('2027-02-12');
  });

  const place = (s: Partial<FolderStep>, settings = DEFAULT_FOLDER, on: Day = today) =>
    tabOf({ day: null, month: null, ...s }, on, settings, office());

  test('a step inside the 31 days lies behind its day, otherwise behind its month with its date on its face', () => {
    expect(place({ day: '2026-12-13' })).toEqual({ tab: '2026-12-13', state: 'on-day' });
    expect(place({ day: '2026-12-14' })).toEqual({ tab: '2026-12', state: 'dated', face: '2026-12-14' });
    expect(place({ day: '2027-07-05' })).toEqual({ tab: '2027-07', state: 'dated', face: '2027-07-05' });
    expect(place({ day: '2028-07-05' })).toEqual({ tab: 'later', state: 'dated', face: '2028-07-05' });
    expect(place({})).toEqual({ tab: 'later', state: 'later' });
  });

  test('a step with only a month waits in its tray and asks for a day when the month begins', () => {
    expect(place({ month: '2026-12' })).toEqual({ tab: '2026-12', state: 'tray' });
    expect(place({ month: '2026-12' }, DEFAULT_FOLDER, '2026-11-30').state).toBe('tray');
    const begun = place({ month: '2026-12' }, DEFAULT_FOLDER, '2026-12-01');
    expect(begun).toEqual({ tab: '2026-12-01', state: 'needs-day', face: '2026-12' });
  });

  test('what was not done stands on today with the days it has been carried over', () => {
    expect(place({ day: '2026-11-11' })).toEqual({
      tab: today,
      state: 'carried-over',
      carriedDays: 2,
      face: '2026-11-11',
    });
  });

  test('with days off left out, a step on a Saturday is seen on Friday with its date on its face', () => {
    expect(place({ day: '2026-11-21' }, folderOf({ workingDaysOnly: true }))).toEqual({
      tab: '2026-11-20',
      state: 'dated',
      face: '2026-11-21',
    });
  });

  test('every open step lies behind exactly one tab that is there', () => {
    fc.assert(
      fc.property(fc.array(when), dayAround, anySettings, anyCalendar, (dates, on, settings, calendar) => {
        const steps = dates.map((date) => step({ day: null, ...date }));
        const folder = layOut(steps, on, settings, calendar);
        const lying = [...folder.values()].flatMap((pile) => pile.steps.map((s) => s.id));
        expect(lying.sort()).toEqual(steps.map((s) => s.id).sort());
        expect(new Set(folder.keys()).size).toBe(tabsFrom(on, settings, calendar).length);
        for (const { tab, steps: pile } of folder.values()) {
          for (const s of pile) if (tab.kind === 'day' && s.day && s.day > on) expect(tab.day <= s.day).toBe(true);
        }
      }),
    );
  });
});

describe('load', () => {
  test('minutes come from the step or from its kind', () => {
    expect(minutesFor(step({ kind: 'meeting' }))).toBe(60);
    expect(minutesFor(step({ kind: 'meeting', minutes: 45 }))).toBe(45);
    expect(minutesFor(step({ kind: 'call' }), { call: 5 })).toBe(5);
    expect(minutesForAll([step(), step({ kind: 'offer' })])).toBe(50);
  });

  test('a day warns above 85 % and is over above 100 %', () => {
    expect(loadOf(340, 400)).toEqual({ minutes: 340, capacity: 400, percent: 85, level: 'ok' });
    expect(loadOf(341, 400).level).toBe('warn');
    expect(loadOf(400, 400).level).toBe('warn');
    expect(loadOf(401, 400)).toEqual({ minutes: 401, capacity: 400, percent: 100, level: 'over' });
    expect(loadOf(10, 0)).toEqual({ minutes: 10, capacity: 0, percent: null, level: 'over' });
    expect(loadOf(0, 0).level).toBe('ok');
  });
});

describe('rhythm', () => {
  const alternate: Rhythm = { mode: 'alternate', from: '2026-11-13' };

  test('every other working day is for calls, over the weekend, too', () => {
    const uses = ['2026-11-13', '2026-11-16', '2026-11-17', '2026-11-12'].map((d) => dayIsFor(d, alternate, office()));
    expect(uses).toEqual(['calls', 'meetings', 'calls', 'meetings']);
  });

  test('a meeting on a day for calls warns; nothing else does', () => {
    expect(rhythmWarning('meeting', today, alternate, office())).toBe('MEETING_ON_CALLS_DAY');
    expect(rhythmWarning('visit', '2026-11-16', alternate, office())).toBeUndefined();
    expect(rhythmWarning('mail', today, alternate, office())).toBeUndefined();
    expect(rhythmWarning('meeting', today, {}, office())).toBeUndefined();
  });

  test('free times keep clear of lunch and of what is taken', () => {
    const busy = [{ time: '10:00', minutes: 60 }];
    const times = freeSlots(today, busy, {}, office(), 60).map((slot) => slot.time);
    expect(times).toEqual([
      '09:00',
      '11:00',
      '11:30',
      '12:00',
      '14:00',
      '14:30',
      '15:00',
      '15:30',
      '16:00',
      '16:30',
      '17:00',
    ]);
    expect(freeSlots(today, [], alternate, office(), 60)).toEqual([]);
    expect(freeSlots('2026-11-14', [], {}, office(), 60)).toEqual([]);
  });

  test('free times offered follow the rhythm', () => {
    expect(freeSlotsFrom(today, 1, () => [], alternate, office(), 60)).toEqual([{ day: '2026-11-16', time: '09:00' }]);
    const afternoon = freeSlotsFrom(today, 2, () => [], {}, office(), 60, { notBefore: '16:40' });
    expect(afternoon).toEqual([
      { day: today, time: '17:00' },
      { day: '2026-11-16', time: '09:00' },
    ]);
  });

  test('no free time overlaps another matter or leaves the working day', () => {
    const anyBusy = fc.array(
      fc.record({
        time: fc.constantFrom('09:15', '11:00', '12:45', '16:50'),
        minutes: fc.integer({ min: 1, max: 180 }),
      }),
    );
    fc.assert(
      fc.property(
        dayAround,
        anyBusy,
        anyRhythm,
        anyCalendar,
        fc.integer({ min: 5, max: 240 }),
        (day, busy, rhythm, calendar, minutes) => {
          const m = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
          for (const slot of freeSlots(day, busy, rhythm, calendar, minutes)) {
            expect(isWorkingDay(calendar, day) && followsRhythm('meeting', day, rhythm, calendar)).toBe(true);
            expect(m(slot.time) >= 540 && m(slot.time) + minutes <= 1080).toBe(true);
            for (const b of busy)
              expect(m(slot.time) >= m(b.time) + b.minutes || m(slot.time) + minutes <= m(b.time)).toBe(true);
          }
        },
      ),
    );
  });
});

describe('proposal', () => {
  const input = (steps: FolderStep[], more: Partial<ProposalInput> = {}): ProposalInput => ({
    day: today,
    steps,
    capacity: (day) => (isWorkingDay(office(), day) ? 60 : 0),
    planned: () => 0,
    calendar: office(),
    ...more,
  });

  test('an overfull day lets go of its least valuable call, to the next working day', () => {
    const cheap = step({ minutes: 20, value: 1 });
    const steps = [step({ minutes: 30, value: 9 }), cheap, step({ minutes: 20, value: 5 })];
    expect(proposeMoves(input(steps))).toEqual({
      moves: [{ stepId: cheap.id, from: today, to: '2026-11-16', minutes: 20, reason: 'nothing_fixed' }],
      capacity: 60,
      minutesBefore: 70,
      minutesAfter: 50,
    });
  });

  test('a day within its capacity proposes nothing', () => {
    expect(proposeMoves(input([step({ minutes: 60 })])).moves).toEqual([]);
  });

  test('fixed times and promises for the day stay, whatever the load', () => {
    const steps = [step({ minutes: 90, time: '10:00' }), step({ minutes: 90, promise: true })];
    expect(proposeMoves(input(steps))).toMatchObject({ moves: [], minutesAfter: 180 });
  });

  test('a step with a deadline moves only up to it, after those that have none', () => {
    const due = step({ minutes: 40, deadline: '2026-11-16' });
    expect(proposeMoves(input([due, step({ minutes: 40, time: '12:00' })])).moves[0]?.reason).toBe('before_deadline');
    const full = { planned: (day: Day) => (day === '2026-11-16' ? 60 : 0) };
    expect(proposeMoves(input([due, step({ minutes: 40, time: '12:00' })], full)).moves).toEqual([]);
    const promised = step({ minutes: 40, promise: true, deadline: '2026-11-20' });
    expect(proposeMoves(input([promised, step({ minutes: 40, time: '12:00' })])).moves[0]?.reason).toBe('promise_kept');
  });

  test('calls go to days for calls', () => {
    const rhythm: Rhythm = { mode: 'alternate', from: today };
    const { moves } = proposeMoves(input([step({ minutes: 50 }), step({ minutes: 50 })], { rhythm }));
    expect(moves.map((move) => move.to)).toEqual(['2026-11-17']);
  });

  test('no more steps move than needed', () => {
    const steps = [
      step({ minutes: 10, value: 1 }),
      step({ minutes: 50, value: 2 }),
      step({ minutes: 50, time: '10:00' }),
    ];
    expect(proposeMoves(input(steps)).moves.map((move) => move.minutes)).toEqual([50]);
  });

  const hold = (s: FolderStep) => (s.time || (s.promise && !s.deadline) ? 3 : s.promise ? 2 : s.deadline ? 1 : 0);

  test('accepting all leaves the day within its capacity, or nothing more can move', () => {
    const anyPlanned = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(
        fc.array(anyStep),
        fc.integer({ min: 0, max: 480 }),
        anyPlanned,
        anyCalendar,
        anyRhythm,
        (steps, limit, planned, calendar, rhythm) => {
          const capacity = (day: Day) => (isWorkingDay(calendar, day) ? limit : 0);
          const plannedOn = (day: Day) => planned[Number(day.slice(8))] ?? 0;
          const given = input(steps, { capacity, planned: plannedOn, calendar, rhythm });
          const proposal = proposeMoves(given);
          const byId = new Map(steps.map((s) => [s.id, s]));
          const moved = new Set(proposal.moves.map((move) => move.stepId));
          expect(proposal).toEqual(proposeMoves({ ...given, steps: [...steps].reverse() }));
          expect(proposal.minutesAfter).toBe(minutesForAll(steps.filter((s) => !moved.has(s.id))));

          const target = new Map<Day, number>();
          for (const { stepId, to, minutes } of proposal.moves) {
            const s = byId.get(stepId)!;
            expect(hold(s)).toBeLessThan(3);
            expect(to > today && isWorkingDay(calendar, to) && followsRhythm(s.kind, to, rhythm, calendar)).toBe(true);
            expect(!s.deadline || to <= s.deadline).toBe(true);
            target.set(to, (target.get(to) ?? 0) + minutes);
          }
          for (const [day, minutes] of target) expect(plannedOn(day) + minutes).toBeLessThanOrEqual(capacity(day));

          const room = (s: FolderStep) =>
            Array.from({ length: 31 }, (_, i) => addDays(today, i + 1)).some(
              (day) =>
                (!s.deadline || day <= s.deadline) &&
                isWorkingDay(calendar, day) &&
                followsRhythm(s.kind, day, rhythm, calendar) &&
                plannedOn(day) + (target.get(day) ?? 0) + minutesFor(s) <= capacity(day),
            );
          const couldStillGo = steps.filter((s) => !moved.has(s.id) && hold(s) < 3 && room(s));
          if (proposal.minutesAfter > proposal.capacity) expect(couldStillGo).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('nothing held moves while something free could go instead', () => {
    fc.assert(
      fc.property(fc.array(anyStep), fc.integer({ min: 0, max: 480 }), (steps, limit) => {
        const roomy = (day: Day) => (day === today ? limit : isWorkingDay(office(), day) ? 100_000 : 0);
        const { moves } = proposeMoves(input(steps, { capacity: roomy }));
        const moved = new Set(moves.map((move) => move.stepId));
        const heldMoved = steps.filter((s) => moved.has(s.id) && hold(s) > 0);
        const left = minutesForAll(steps.filter((s) => !moved.has(s.id)));
        for (const held of heldMoved) {
          const freeAndEnough = steps.filter(
            (s) => !moved.has(s.id) && hold(s) === 0 && minutesFor(s) >= minutesFor(held),
          );
          // What is free and stayed would not have helped: without the held one the day would be overfull again.
          for (const s of freeAndEnough) expect(left + minutesFor(held) - minutesFor(s) > limit).toBe(true);
        }
      }),
    );
  });
});

describe('the day page', () => {
  const carried = (days: number) => ({ tab: today, state: 'carried-over' as const, carriedDays: days });

  test('meetings by the clock, repeat and new calls apart, then other work', () => {
    const steps = [
      step({ id: 'task', kind: 'task' }),
      step({ id: 'late meeting', kind: 'meeting', time: '15:30' }),
      step({ id: 'new call', newClient: true }),
      step({ id: 'visit', kind: 'visit', time: '10:00' }),
      step({ id: 'repeat call' }),
    ];
    expect(leafingOrder(sectionsOf(steps))).toEqual(['visit', 'late meeting', 'repeat call', 'new call', 'task']);
  });

  test('the longest carried over stand first, then the timed, the valuable, the old', () => {
    const steps = [
      step({ id: 'plain', createdAt: '2026-11-02' }),
      step({ id: 'older', createdAt: '2026-11-01' }),
      step({ id: 'valuable', value: 5 }),
      step({ id: 'timed', time: '16:00' }),
      { ...step({ id: 'since yesterday' }), place: carried(1) },
      { ...step({ id: 'for a week' }), place: carried(7) },
    ];
    expect(steps.sort(inWorkingOrder).map((s) => s.id)).toEqual([
      'for a week',
      'since yesterday',
      'timed',
      'valuable',
      'older',
      'plain',
    ]);
  });

  test('"6 of 10": done of planned', () => {
    const steps = Array.from({ length: 10 }, (_, i) => step({ done: i < 6 }));
    const calls = sectionsOf(steps).find((section) => section.name === 'repeatCalls')!;
    expect([calls.done, calls.planned, calls.steps.length]).toEqual([6, 10, 4]);
  });

  test('every open step of the day stands in one section, in an order that does not depend on how it came', () => {
    fc.assert(
      fc.property(fc.array(anyStep), (steps) => {
        const order = leafingOrder(sectionsOf(steps));
        expect([...order].sort()).toEqual(steps.map((s) => s.id).sort());
        expect(leafingOrder(sectionsOf([...steps].reverse()))).toEqual(order);
      }),
    );
  });
});
