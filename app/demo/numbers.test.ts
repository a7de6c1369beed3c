import { expect, test } from 'vitest';
import { validateRequisite } from '#cap/clients/requisites/validate.ts';
import type { RequisiteKind } from '#cap/clients/requisites/kinds.ts';
import { normalisePhone } from '#plain/phone.ts';
import { phoneOf } from './contacts.ts';
import { requisitesOf } from './numbers.ts';
import { Chance } from './random.ts';
import { SHARES } from './words/places.ts';

test.each(Object.keys(SHARES))('invented numbers of %s hold by the arithmetic of the country', (country) => {
  const c = new Chance(country);
  for (let i = 0; i < 200; i++) {
    for (const r of requisitesOf(c, country, country === 'RU' && i % 10 === 0 ? 'ИП' : 'x', true)) {
      expect([r, validateRequisite(r.kind as RequisiteKind, country, r.value).ok]).toEqual([r, true]);
    }
    const phone = phoneOf(c, country);
    expect([phone.value, normalisePhone(phone.value, country).digits]).toEqual([phone.value, phone.key]);
  }
});
