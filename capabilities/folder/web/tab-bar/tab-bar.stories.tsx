import type { Stories } from '#ui/story.ts';
import { folder, today } from '../fixtures.ts';
import { tabViews } from '../view.ts';
import { TabBar } from './tab-bar.tsx';

const bar = (chosen: string, more: Parameters<typeof folder>[0] = {}) => <TabBar tabs={tabViews(folder(more))} chosen={chosen} today={today} href={(key) => `#${key}`} />;

export const stories: Stories = {
  today: () => bar(today),
  anotherDay: () => bar('2026-11-17'),
  month: () => bar('2027-01'),
  workingDays: () => bar(today, { settings: { ...folder().settings, workingDaysOnly: true } }),
  twoMonths: () => bar(today, { owner: { ...folder().owner, folder: { span: '2m' } } }),
};
