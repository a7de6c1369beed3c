import { describe, expect, test } from 'vitest';
import { contactValue } from './contact-key.ts';
import { checkCustom, customValue } from './custom-values.ts';
import { CARD_BLANKS } from './model-dossier.ts';
import { cardState, guidanceFor, isLive, oppositeOf, proposedSide, proposesVip, zoneOfCountry } from './rules.ts';

describe('a card', () => {
  test('that knows nothing asks for the person alone: nobody wants an interrogation', () => {
    expect(cardState('company', new Set())).toMatchObject({ percent: 0, askNext: ['person'] });
  });
  test('asks next what is worth most, two things at most', () => {
    const state = cardState('company', new Set(['person', 'phone', 'country']));
    expect(state.askNext).toEqual(['position', 'email']);
    expect(state.percent).toBeGreaterThan(30);
  });
  test('that knows everything is complete, also of a private person, who has no position or size', () => {
    expect(cardState('company', new Set(CARD_BLANKS))).toEqual({ percent: 100, missing: [], askNext: [] });
    expect(cardState('private_person', new Set(['phone', 'email', 'messenger', 'city', 'source', 'country', 'birthday'])).percent).toBe(100);
    expect(cardState('private_person', new Set()).missing).not.toContain('requisites');
  });
});

test('only prospects, clients and the dormant are live', () => {
  expect((['prospect', 'client', 'dormant', 'lost', 'unpromising', 'closed'] as const).filter(isLive)).toEqual(['prospect', 'client', 'dormant']);
});
test('the guidance follows the size; private buyers decide as the small do', () => {
  expect([guidanceFor('large', 'company'), guidanceFor(null, 'company'), guidanceFor(null, 'private_person')]).toEqual(['large', null, 'small']);
});
test('who buys often, or is large and promising, is proposed as VIP, once', () => {
  const c = { vip: false, status: 'client', size: 'medium', orders: 0, promising: false } as const;
  expect(proposesVip(c)).toBe(false);
  expect(proposesVip({ ...c, orders: 6 })).toBe(true);
  expect(proposesVip({ ...c, size: 'large', promising: true })).toBe(true);
  expect(proposesVip({ ...c, orders: 9, vip: true })).toBe(false);
  expect(proposesVip({ ...c, orders: 9, status: 'lost' })).toBe(false);
});
test('retail and corporate exclude each other, wholesale goes with both', () => {
  expect([oppositeOf('own_use'), oppositeOf('private_use'), oppositeOf('resale')]).toEqual(['private_use', 'own_use', null]);
});
test('a country with one clock gives its zone; one with many gives none', () => {
  expect([zoneOfCountry('LT'), zoneOfCountry('RU'), zoneOfCountry(null)]).toEqual(['Europe/Vilnius', null, null]);
});
test('a merge proposes what is known, the living status, VIP of either', () => {
  expect([proposedSide('trade', null, 'Pumps'), proposedSide('trade', 'Pumps', 'Valves'), proposedSide('trade', '', null)]).toEqual(['other', 'this', 'this']);
  expect([proposedSide('status', 'lost', 'prospect'), proposedSide('status', 'client', 'prospect')]).toEqual(['other', 'this']);
  expect(proposedSide('vip', false, true)).toBe('other');
});

describe('ways of reaching somebody', () => {
  test.each([
    ['phone', '8 (612) 34-567', 'LT', '37061234567'],
    ['phone', '+40 721 123 456', 'LT', '40721123456'],
    ['email', 'mailto:Jonas@Firma.LT', null, 'jonas@firma.lt'],
    ['email', 'Jonas <jonas@firma.lt>', null, 'jonas@firma.lt'],
    ['site', 'https://www.Firma.lt/', null, 'firma.lt'],
    ['messenger', '@Jonas', null, '@jonas'],
  ] as const)('%s %s is compared as %s', (kind, typed, country, key) => {
    expect(contactValue(kind, typed, country)?.key).toBe(key);
  });
  test.each([['phone', 'none'], ['email', 'jonas@firma'], ['site', 'javascript:alert(1)'], ['site', 'no dots']] as const)('%s %s is none', (kind, typed) => {
    expect(contactValue(kind, typed, 'LT')).toBeNull();
  });
});

describe('a value of an own field', () => {
  test('is kept as its type, or not at all', () => {
    const of = (type: Parameters<typeof customValue>[0]['type'], v: unknown) => customValue({ type, options: ['gold'] }, v);
    expect([of('number', '1 200,5'), of('number', 'x'), of('yes_no', 'true'), of('choice', 'gold'), of('choice', 'iron')]).toEqual([1200.5, undefined, true, 'gold', undefined]);
    expect([of('date', '2028-02-29'), of('date', '2027-02-29'), of('link', 'https://a.lt/x'), of('link', 'javascript:x')]).toEqual(['2028-02-29', undefined, 'https://a.lt/x', undefined]);
  });
  test('that is required cannot be taken away, and must come with a new client', () => {
    const fields = [{ key: 'level', type: 'text', options: [], required: true }] as const;
    expect(checkCustom(fields, { level: null }).problems).toEqual([{ path: 'custom.level', code: 'REQUIRED' }]);
    expect(checkCustom(fields, {}, true).problems).toHaveLength(1);
    expect(checkCustom(fields, {}).problems).toEqual([]);
  });
});
