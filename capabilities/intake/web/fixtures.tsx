import type { QueryClient } from '@tanstack/react-query';
import { api } from '#app/web/api.ts';
import type { Counts, Import, Preview } from './types.ts';

export const id = '0198a3c2-7f00-7000-8000-000000000021';

export const counts: Counts = {
  rows: 94, newClients: 77, newPeople: 12, filled: 3, skipped: 0, failed: 2, warned: 5, firstDay: '2026-11-23', lastDay: '2026-11-25',
  sample: [
    { row: 5, column: 'Телефон', code: 'draft.PHONE_WRONG', value: '12' },
    { row: 5, column: 'ИНН', code: 'draft.REQUISITE_CHECK_DIGIT', value: '7604244282' },
    { row: 9, column: null, code: 'row.TOO_MANY_CELLS', value: '', facts: { found: 14, expected: 13 } },
  ],
};
export const imported = (more: Partial<Import> = {}): Import => ({
  id, name: 'base.csv', kind: 'csv', state: 'uploaded', options: { duplicates: 'fill', status: 'prospect', dateOrder: 'dmy', decimalComma: false, badRequisites: 'keep', share: [], firstStep: { kind: 'call', why: '' } }, mapping: ['name', 'requisite.inn', null], counts: null, problem: null, commandId: null,
  hasProblemsFile: false, createdBy: 'Ilona Vaitkutė', createdAt: '2026-11-21T09:00:00Z', finishedAt: null, progress: null, version: 3, ...more,
});
export const preview = (more: Partial<Import> = {}): Preview => ({
  ...imported(more),
  table: {
    encoding: 'windows-1251', encodings: ['windows-1251', 'utf-8'], delimiter: ';', sheet: null, sheets: [], headerRow: 1, columns: ['Компания', 'ИНН', 'Комментарий'],
    sample: [['ООО «Вектор»', '7604244281', 'звонить утром'], ['ООО «Прогресс»', '7604387949', '']],
    proposals: [{ target: 'name', confidence: 1, by: 'header' }, { target: 'requisite.inn', confidence: 0.7, by: 'content' }, { target: null, confidence: 0, by: 'none' }],
    targets: ['name', 'phone', 'note', 'person.full', 'address.legal.city', 'requisite.inn', 'custom.bay'].map((key) => ({ key, label: key === 'custom.bay' ? 'Loading bay' : null })),
  },
});
/** This import, and what it is made of, as the server would answer. */
export const withImport = (more: Partial<Import> = {}) => (client: QueryClient) => {
  client.setQueryData(api.imports.get.query({ params: { id } }).queryKey, imported(more));
  client.setQueryData(api.imports.preview.query({ params: { id } }).queryKey, preview(more));
};
