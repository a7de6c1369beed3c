import { expect, test } from 'vitest';
import { createBody, emptyClient } from './new-client/draft.ts';
import { birthdayOf } from './dossier/people/birthday.tsx';
import { treeOf } from './dossier/people/tree.ts';
import { gather } from './dossier/timeline/gather.ts';
import { valueWords } from './dossier/timeline/value-words.ts';
import { entries } from './dossier/fixtures.tsx';
import { foundOf } from './find.ts';
import { contactHref, guessContact } from './reach.tsx';
import { formats } from '#ui/i18n/format.ts';
import { current } from '#ui/i18n/store.ts';
import type { TimelineEntry } from '../model-dossier.ts';

test('a birthday may have no year, and 29 February exists without one; other days must exist', () => {
  expect(birthdayOf('29', '2', '')).toBe('--02-29');
  expect(birthdayOf('29', '2', '2001')).toBeUndefined();
  expect(birthdayOf('3', '3', '1980')).toBe('1980-03-03');
  expect(birthdayOf('31', '4', '')).toBeUndefined();
  expect(birthdayOf('', '', '')).toBeNull();
});

test('the map begins with who decides; old circles do not hide anybody', () => {
  const one = (positionId: string, name: string, reportsTo: string | null, decisionRole: string | null = null) => ({ positionId, name, reportsTo, decisionRole });
  const tree = treeOf([one('b', 'Buyer', 'a'), one('z', 'Zoe', null), one('a', 'Anna', null, 'decides'), one('x', 'X', 'y'), one('y', 'Y', 'x')], (a, b) => a.localeCompare(b));
  expect(tree.map((node) => node.person.name)).toEqual(['Anna', 'Zoe', 'X']);
  expect(tree[0]!.below.map((node) => node.person.name)).toEqual(['Buyer']);
  expect(tree[2]!.below.map((node) => node.person.name)).toEqual(['Y']);
});

test('days are those of the reader, one gesture is one line', () => {
  const vilnius = gather(entries, 'Europe/Vilnius');
  expect(vilnius.map(({ day }) => day)).toEqual(['2026-11-09', '2026-10-02']);
  expect(gather(entries, 'America/New_York').map(({ day }) => day)).toEqual(['2026-11-09', '2026-11-08', '2026-10-02']);
  const changes = vilnius[0]!.lines.find((line) => 'changes' in line);
  expect(changes && 'changes' in changes && changes.changes.length).toBe(2);
});

test('a touch tells the step it opened; the step it finished is told by it', () => {
  const at = '2026-11-09T09:20:01Z';
  const step = (event: 'done' | 'planned' | 'moved'): TimelineEntry => ({ type: 'step', id: event, at, memberId: 'm', memberName: 'M', stepId: 's', event, kind: 'call', why: 'w', from: null, to: { onDate: '2026-11-16', atTime: null, month: null }, ownerName: null, reason: null });
  const touch = { ...(entries[0] as Extract<TimelineEntry, { type: 'touch' }>), memberId: 'm', at: '2026-11-09T09:20:00Z' };
  const [day] = gather([step('done'), step('planned'), touch, step('moved')], 'UTC');
  expect(day!.lines.length).toBe(2);
  expect(day!.lines[0]).toMatchObject({ opened: [{ event: 'planned' }] });
});

test('values of the history are told in words', () => {
  const { t } = current();
  const say = (relation: string, field: string, value: unknown) => valueWords(relation, field, value, t, formats('en'));
  expect(say('client', 'status', 'dormant')).toBe('dormant');
  expect(say('client', 'vip', true)).toBe('Yes');
  expect(say('client', 'criteria', { price: 4 })).toBe('price: 4');
  expect(say('client', 'country', 'LT')).toBe('Lithuania');
  expect(say('fact', 'kind', 'supplier')).toBe('Present supplier');
  expect(say('position', 'decisionRole', 'decides')).toBe('decides');
  expect(say('client', 'trade', null)).toBe('nothing');
});

test.each([
  ['+370 612 34567', 'phone'], ['8 (812) 123-45-67', 'phone'], ['rasa@pumps.example', 'email'], ['@rasa', 'messenger'], ['https://t.me/rasa', 'messenger'], ['www.pumps.example', 'site'], ['насосы.рф', 'site'],
])('%s is a %s by its form', (text, kind) => {
  expect(guessContact(text)).toBe(kind);
});

test('a press on a contact dials, writes or opens, and runs nothing else', () => {
  expect(contactHref({ kind: 'phone', key: '37061234567', value: '+370 612 34567' })).toBe('tel:+37061234567');
  expect(contactHref({ kind: 'site', key: 'x', value: 'pumps.example' })).toBe('https://pumps.example');
  expect(contactHref({ kind: 'site', key: 'x', value: 'javascript:alert(1)' })).toBe('https://javascript:alert(1)');
  expect(contactHref({ kind: 'messenger', key: 'x', value: 'javascript:alert(1)' })).toBeUndefined();
});

test('a hit says what was met and where it leads', () => {
  const hit = { clientId: 'c', clientName: 'UAB Rytas', status: 'client' as const, managerName: 'Rasa', city: 'Utena', personId: 'p', personName: 'Jonas', matched: 'phone' as const, value: '+370 612 34567' };
  expect(foundOf(hit)).toMatchObject({ title: 'UAB Rytas', note: 'Jonas · phone +370 612 34567 · Utena · Rasa', href: '/clients/c?tab=people&person=p' });
  expect(foundOf({ ...hit, personId: null, personName: null, matched: 'name' })).toMatchObject({ note: 'Utena · Rasa', href: '/clients/c' });
});

test('phone and mail of a new client are the person’s when somebody was named, else the company’s', () => {
  const step = { kind: 'call' as const, why: '', onDate: '2026-11-16' };
  const typed = { ...emptyClient('LT', 'm'), name: ' UAB Rytas ', phone: '8 612 34567', site: 'rytas.example' };
  const none = createBody(typed, step, () => false);
  expect(none).toMatchObject({ name: 'UAB Rytas', contacts: [{ kind: 'phone' }, { kind: 'site' }], nextStep: { onDate: '2026-11-16' } });
  expect('person' in none).toBe(false);
  const named = createBody({ ...typed, person: 'Jonaitis' }, step, () => false);
  expect(named).toMatchObject({ person: { name: 'Jonaitis', main: true, contacts: [{ kind: 'phone', value: '8 612 34567' }] }, contacts: [{ kind: 'site' }] });
});

test('a number kept although it does not hold is sent as such; a private person buys for private use', () => {
  const step = { kind: 'call' as const, why: '' };
  const body = createBody({ ...emptyClient('LT', 'm'), name: 'A', kind: 'private_person', requisites: { company_code: '123', vat: '' } }, step, (_, value) => value === '123');
  expect(body.requisites).toEqual([{ kind: 'company_code', value: '123', evenIfInvalid: true }]);
  expect(body.buysFor).toBe('private_use');
});
