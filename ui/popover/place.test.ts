import { expect, test } from 'vitest';
import { place } from './place.ts';

const room = { width: 1000, height: 800 };
test('below when there is room, above when there is more', () => {
  expect(place({ left: 100, top: 100, width: 80, height: 30 }, { width: 200, height: 300 }, room).top).toBe(134);
  expect(place({ left: 100, top: 700, width: 80, height: 30 }, { width: 200, height: 300 }, room).top).toBe(396);
});
test('never out of the window', () => {
  expect(place({ left: 950, top: 10, width: 40, height: 30 }, { width: 200, height: 100 }, room).left).toBe(792);
  expect(place({ left: 2, top: 10, width: 40, height: 30 }, { width: 200, height: 100 }, room, true).left).toBe(8);
});
test('what is too high scrolls', () => {
  expect(place({ left: 0, top: 400, width: 40, height: 30 }, { width: 200, height: 2000 }, room)).toMatchObject({ top: 8, maxHeight: 388 });
});
