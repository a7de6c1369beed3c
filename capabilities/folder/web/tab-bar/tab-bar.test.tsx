import { fireEvent, render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { folder, today } from '../fixtures.ts';
import { tabViews } from '../view.ts';
import { TabBar } from './tab-bar.tsx';

const open = (chosen = today) => render(<TabBar tabs={tabViews(folder())} chosen={chosen} today={today} href={(key) => `/x/${key}`} />);
const tabs = () => screen.getAllByRole('link');

test('days, months and later are links that say how much lies behind them', () => {
  open();
  expect(tabs()).toHaveLength(31 + 12 + 1);
  const friday = screen.getByRole('link', { current: 'page' });
  expect(friday.title).toBe('Friday 13 November: 10 steps, 112 % of the day');
  expect(screen.getByRole('link', { name: /January 2027: 46 steps/ }).getAttribute('href')).toBe('/x/2027-01');
});
test('how full a day is shows in its bar: within, nearly, over', () => {
  open();
  const level = (key: string) => document.querySelector(`[data-tab="${key}"] [data-level]`)?.getAttribute('data-level');
  expect([level('2026-11-17'), level('2026-11-16'), level(today)]).toEqual(['ok', 'warn', 'over']);
  expect(level('2026-11-14')).toBeUndefined();
});
test('one tab is reached by Tab, the others by the arrows; up and down change the row', () => {
  open('2026-11-16');
  expect(tabs().filter((tab) => tab.tabIndex === 0)).toHaveLength(1);
  const chosen = screen.getByRole('link', { current: 'page' });
  chosen.focus();
  fireEvent.keyDown(chosen, { key: 'ArrowRight' });
  expect(document.activeElement?.getAttribute('data-tab')).toBe('2026-11-17');
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowUp' });
  expect(document.activeElement?.getAttribute('data-tab')).toBe('2026-12');
  fireEvent.keyDown(document.activeElement!, { key: 'End' });
  expect(document.activeElement?.getAttribute('data-tab')).toBe('later');
});
test('the first day of a month names the month', () => {
  open();
  expect(within(document.querySelector('[data-tab="2026-12-01"]')!).getByText('Dec')).toBeTruthy();
});
