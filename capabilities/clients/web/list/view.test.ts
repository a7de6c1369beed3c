import { expect, test } from 'vitest';
import { asked, readView, sameView, savedOf, usualSentence, usualView, type View, viewOf, writeView } from './view.ts';

const id = '0198a3c2-7f00-7000-8000-000000000001';
const saved = { filter: [{ field: 'city', op: 'contains' as const, value: 'Vilnius' }], columns: ['name', 'city:240'], sort: '-lastTouch', shared: true };
const find = (wanted: string) => (wanted === id ? saved : undefined);
const nobody = () => undefined;

test('the address carries the view and gives it back: filter, order, columns and their widths', () => {
  const view: View = {
    ...usualView, q: 'pump', filter: [{ field: 'status', op: 'any_of', value: ['lost', 'dormant'] }], sort: { field: 'created', desc: true }, columns: ['name', 'tags'], widths: { tags: 300 },
  };
  expect(readView(writeView(view, undefined), nobody)).toEqual(view);
  expect(writeView(usualView, undefined)).toBe('');
});
test('a shared view is named alone, and what differs from it is written out', () => {
  const view = viewOf(id, saved);
  expect(writeView(view, saved)).toBe(`segment=${id}`);
  expect(readView(`segment=${id}`, find)).toEqual(view);
  const wider = { ...view, filter: [] };
  expect(readView(writeView(wider, saved), find)).toEqual(wider);
  expect(sameView(wider, view)).toBe(false);
});
test('a link to a view that is one’s own shows the same to a colleague who does not have it', () => {
  const link = writeView(viewOf(id, saved), { ...saved, shared: false });
  const seen = readView(link, nobody);
  expect(savedOf(seen)).toEqual(savedOf(viewOf(id, saved)));
});
test('one’s own view emptied of its filter stays empty when the page is opened again', () => {
  const own = { ...saved, shared: false };
  const emptied = { ...viewOf(id, saved), filter: [] };
  expect(readView(writeView(emptied, own), (wanted) => (wanted === id ? own : undefined)).filter).toEqual([]);
});
test('a mistyped address shows the list without a filter; the name’s column never goes', () => {
  expect(readView('filter=%7Bbroken&columns=city', nobody)).toEqual({ ...usualView, columns: ['name', 'city'], widths: {} });
});
test('the searched part of a name is a sentence when it is saved or changed in bulk', () => {
  expect(asked({ q: ' Šiaurės ', filter: [] })).toEqual([{ field: 'name', op: 'contains', value: 'Šiaurės' }]);
  expect(asked({ q: 'Ša', filter: [{ field: 'city', op: 'is', value: '' }] })).toEqual([{ field: 'name', op: 'begins', value: 'Ša' }]);
  expect(asked({ q: '«»', filter: [] })).toEqual([]);
});
test('a sentence of others is brought into the form the editor knows; where “is” means all of them, it stays', () => {
  expect(usualSentence({ field: 'status', op: 'is', value: 'lost' })).toEqual({ field: 'status', op: 'any_of', value: ['lost'] });
  expect(usualSentence({ field: 'city', op: 'is', value: 'Iași' })).toEqual({ field: 'city', op: 'is', value: 'Iași' });
  expect(usualSentence({ field: 'tags', op: 'is', value: ['pumps'] }).op).toBe('is');
  expect(usualSentence({ field: 'custom.seats', op: 'is', value: 5 })).toEqual({ field: 'custom.seats', op: 'is', value: 5 });
});
test('a view is not changed by being written in another order', () => {
  const kept = { ...saved, filter: [JSON.parse('{"op":"is","value":"lost","field":"status"}')] };
  const seen = readView(writeView(viewOf(id, kept), { ...kept, shared: false }), nobody);
  expect(sameView({ ...seen, segment: id }, viewOf(id, kept))).toBe(true);
});
