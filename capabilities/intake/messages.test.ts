import { expect, test } from 'vitest';
import { messages as requisiteMessages } from '#cap/clients/requisites/messages.ts';
import { compareMessages } from '../../ui/i18n/compare.ts';
import { ADDRESS_KINDS } from '#cap/clients/model.ts';
import { addressKinds, clientFields, personFields } from './fields.ts';
import { messages } from './messages.ts';

const languages = ['en', 'ru', 'ro', 'lt'];

test('every text is there in four languages', () => {
  expect(compareMessages(messages, languages)).toEqual([]);
  expect(compareMessages(requisiteMessages, languages)).toEqual([]);
});
test('every field a column can go to has a name', () => {
  for (const field of clientFields) expect(messages.en.intake.field[field]).toBeTruthy();
  for (const field of personFields) expect(messages.en.intake.field.person[field]).toBeTruthy();
});
test('the kinds of addresses are those of the model', () => {
  expect([...addressKinds].sort()).toEqual([...ADDRESS_KINDS].sort());
});
