import * as z from 'zod';
import { Uuid } from '#cap/staff/model.ts';
import { route } from '#plain/contract.ts';
import { AddressInput, CheckInput, Criteria, FactInput, NoteInput, PlanItemInput, RequisiteInput } from './model.ts';

const Id = z.object({ id: Uuid });
const Version = z.object({ version: z.number().int() });
const Made = z.object({ id: Uuid, version: z.number().int() });

const add = <B extends z.ZodType>(path: string, summary: string, body: B, refusals: string[] = []) =>
  route({ method: 'POST', path: `/api/clients/{id}/${path}`, action: 'client.edit', summary, params: Id, body, response: Made, refusals: ['NOT_ALLOWED', ...refusals] });
const patch = <B extends z.ZodType>(path: string, summary: string, body: B, refusals: string[] = []) =>
  route({
    method: 'PATCH', path: `/api/${path}/{id}`, action: 'client.edit', summary, params: Id, body, versioned: true, response: Version,
    refusals: ['NOT_ALLOWED', 'CHANGED_MEANWHILE', ...refusals],
  });
const remove = (path: string, summary: string) =>
  route({ method: 'DELETE', path: `/api/${path}/{id}`, action: 'client.edit', summary, params: Id, response: 'nothing', refusals: ['NOT_ALLOWED'] });

/** Small parts of a dossier: requisites, addresses, facts, the individual plan, notes, criteria (handbook 02). */
export const parts = {
  addRequisite: add('requisites', 'A registration, tax or bank number', RequisiteInput, ['BAD_REQUISITE']),
  patchRequisite: patch('requisites', 'Correct a number', RequisiteInput.partial(), ['BAD_REQUISITE']),
  removeRequisite: remove('requisites', 'Take a number away'),
  addAddress: add('addresses', 'An address', AddressInput),
  patchAddress: patch('addresses', 'Correct an address', AddressInput.partial()),
  removeAddress: remove('addresses', 'Take an address away'),
  addFact: add('facts', 'A fact about the client’s business, with source and date', FactInput),
  patchFact: patch('facts', 'Correct a fact', FactInput.partial()),
  checkFact: route({
    method: 'POST',
    path: '/api/facts/{id}/check',
    action: 'client.edit',
    summary: 'Asked again and found to hold: its date becomes today',
    params: Id,
    response: Version,
    refusals: ['NOT_ALLOWED'],
  }),
  removeFact: remove('facts', 'Take a fact away'),
  addCheck: add('reliability-checks', 'What a check of their reliability found', CheckInput),
  patchCheck: patch('reliability-checks', 'Correct a check', CheckInput.partial()),
  removeCheck: remove('reliability-checks', 'Take a check away'),
  addPlanItem: add('plan', 'A line of the individual plan', PlanItemInput),
  patchPlanItem: patch('plan-items', 'Change a line of the plan, or mark it done', PlanItemInput.partial()),
  removePlanItem: remove('plan-items', 'Take a line off the plan'),
  addNote: add('notes', 'A note', NoteInput),
  patchNote: patch('notes', 'Change or pin a note', NoteInput.partial()),
  removeNote: remove('notes', 'Take a note away'),
  setCriteria: route({
    method: 'PUT',
    path: '/api/clients/{id}/criteria',
    action: 'client.edit',
    summary: 'How much each decision criterion weighs, 0 to 5',
    params: Id,
    body: Criteria,
    versioned: true,
    response: Version,
    refusals: ['NOT_ALLOWED', 'CHANGED_MEANWHILE'],
  }),
};
