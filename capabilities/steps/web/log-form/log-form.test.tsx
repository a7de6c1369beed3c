import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { NewTouch } from '../../model.ts';
import { Refusal } from '#ui/refusal/refusal.ts';
import { rules, step } from './fixtures.ts';
import { EMPTY_LOG, logBody, resolveLog } from './log-draft.ts';
import { LogForm } from './log-form.tsx';

/** Presses keys where the hand is, one after the other, and counts them; `Ctrl+Enter` is one press. */
function hand() {
  let presses = 0;
  const at = () => (document.activeElement ?? document.body) as HTMLElement;
  return {
    press(chord: string) {
      presses++;
      const parts = chord.split('+');
      const key = parts.pop()!;
      const has = (name: string) => parts.includes(name);
      const target = at();
      const goesOn = fireEvent.keyDown(target, { key, code: /^\d$/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`, ctrlKey: has('Ctrl'), altKey: has('Alt') });
      if (key === 'Tab') {
        const all = [...document.querySelectorAll<HTMLElement>('button, input, select, textarea')].filter((each) => each.tabIndex >= 0);
        all[all.indexOf(target) + 1]?.focus();
      } else if (goesOn && key.length === 1 && target instanceof HTMLInputElement) fireEvent.change(target, { target: { value: key } });
    },
    type: (text: string) => fireEvent.change(at(), { target: { value: text } }),
    get presses() {
      return presses;
    },
  };
}

const onLog = vi.fn<(body: NewTouch, saved: () => void) => void>();
const onLeave = vi.fn();
const open = (fault?: unknown) => render(<LogForm key="s1" step={step} rules={rules} fault={fault} onLog={onLog} onLeave={onLeave} />);
const logged = () => onLog.mock.calls[0]![0];
beforeEach(() => {
  onLog.mockReset();
  onLeave.mockReset();
});

test('a finished call with the proposed next step takes two presses beyond the words', () => {
  open();
  const keys = hand();
  keys.press('2');
  keys.type('Date confirmed. Contract draft on Monday.\nThen a call.');
  keys.press('Ctrl+Enter');
  expect(keys.presses).toBe(2);
  expect(logged()).toMatchObject({
    clientId: 'c1', stepId: 's1', stepVersion: 4, kind: 'call', outcome: 'talked', text: 'Date confirmed. Contract draft on Monday.\nThen a call.',
    next: { kind: 'call', onDate: '2026-11-20', why: 'Date confirmed. Contract draft on Monday.' },
  });
});
test('with another day by a quick key it takes three, and five by way of the date field', async () => {
  open();
  const keys = hand();
  keys.press('3');
  keys.type('Reached.');
  keys.press('Alt+t');
  keys.press('Ctrl+Enter');
  expect(keys.presses).toBe(3);
  expect(logged().next).toMatchObject({ onDate: '2026-11-14' });
});
test('by way of the date field: five presses, T is tomorrow', async () => {
  open();
  const keys = hand();
  keys.press('2');
  keys.type('Reached.');
  keys.press('Tab');
  keys.press('Tab');
  keys.press('t');
  keys.press('Ctrl+Enter');
  expect(keys.presses).toBeLessThanOrEqual(5);
  expect(logged().next).toMatchObject({ onDate: '2026-11-14' });
});
test('any words for a date, in any of four languages', async () => {
  open();
  const when = screen.getByLabelText('When');
  await act(async () => {
    when.focus();
    // The reader of words comes when the field is first entered.
    await import('#plain/day/words.ts');
  });
  fireEvent.change(when, { target: { value: 'через две недели' } });
  fireEvent.blur(when);
  const keys = hand();
  screen.getByLabelText('What was said').focus();
  keys.press('Alt+2');
  keys.press('Ctrl+Enter');
  expect(logged().next).toMatchObject({ onDate: '2026-11-27' });
});
test('a call without its outcome is asked for it, and nothing is sent', () => {
  open();
  const keys = hand();
  keys.press('l');
  keys.type('hm');
  keys.press('Ctrl+Enter');
  expect(onLog).not.toHaveBeenCalled();
  expect(screen.getByText(/How did it end/)).toBeTruthy();
});
test('a meeting that was set needs its time; free times are one press', async () => {
  open();
  const keys = hand();
  keys.press('4');
  keys.press('Ctrl+Enter');
  expect(onLog).not.toHaveBeenCalled();
  fireEvent.click(await screen.findByText('11:30'));
  keys.press('Ctrl+Enter');
  expect(logged().next).toMatchObject({ kind: 'meeting', onDate: '2026-11-16', atTime: '11:30' });
});
test('a refusal asks why; ending the client takes the reason with it and opens no step', () => {
  open();
  const keys = hand();
  keys.press('6');
  keys.press('Ctrl+Enter');
  expect(onLog).not.toHaveBeenCalled();
  keys.type('Buys from the parent company.');
  fireEvent.change(screen.getByLabelText('What is next'), { target: { value: 'lost' } });
  keys.press('Ctrl+Enter');
  expect(logged()).toMatchObject({ outcome: 'refusal', end: { status: 'lost', reason: 'Buys from the parent company.' } });
  expect(logged().next).toBeUndefined();
});
test('what is typed survives leaving the page, and is forgotten when it was saved', async () => {
  const page = open();
  const keys = hand();
  keys.press('2');
  keys.type('Half a sentence');
  page.unmount();
  open();
  expect((screen.getByLabelText('What was said') as HTMLTextAreaElement).value).toBe('Half a sentence');
  keys.press('l');
  keys.press('Ctrl+Enter');
  act(() => onLog.mock.calls[0]![1]());
  expect((screen.getByLabelText('What was said') as HTMLTextAreaElement).value).toBe('');
  expect(localStorage.length).toBe(0);
});
test('a step that a colleague has ended meanwhile: who, when, and logging all the same', () => {
  open(new Refusal({ status: 409, code: 'STEP_ALREADY_ENDED', facts: { by: 'Tomas', at: new Date().toISOString(), state: 'done' } }));
  expect(screen.getByRole('alert').textContent).toContain('Tomas');
  fireEvent.click(screen.getByText('Log all the same'));
  expect(logged().stepId).toBeUndefined();
});
test('Esc gives the keyboard back to the list', () => {
  open();
  const keys = hand();
  keys.press('l');
  keys.press('Escape');
  expect(onLeave).toHaveBeenCalled();
});
test('a day that has passed is refused at the field, a Saturday warns', () => {
  const at = (day: string) => resolveLog({ ...EMPTY_LOG, outcome: 'talked', point: { day } }, step, rules);
  expect(at('2026-11-12').problem).toBe('STEP_IN_PAST');
  expect(at('2026-11-14')).toMatchObject({ problem: undefined, warnings: ['NOT_A_WORKING_DAY'] });
});
test('a month or “later” is an answer, too', () => {
  const body = (point: object) => logBody(EMPTY_LOG, step, resolveLog({ ...EMPTY_LOG, outcome: 'talked', point }, step, rules)).next;
  expect(body({ month: '2027-03' })).toMatchObject({ month: '2027-03' });
  expect(body({ later: true })).toMatchObject({ later: true });
});
