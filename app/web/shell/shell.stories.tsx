import { lazy } from 'react';
import type { Stories } from '#ui/story.ts';
import { Norm } from '#ui/strip/strip.tsx';
import { Page } from '#ui/page/page.tsx';
import { stories as sectionStories } from '#ui/section-list/section-list.stories.tsx';
import type { IconName } from '#ui/icon/icon.tsx';
import type { Place } from '../routes.tsx';
import { AccountProvider } from '#ui/may/may.tsx';
import { Shell } from './shell.tsx';

function Day() {
  const List = sectionStories.day!;
  return (
    <Page
      title="Friday, 13 November"
      layout="full"
      strip={
        <>
          <Norm label="calls" done={18} of={30} />
          <Norm label="offers by mail" done={31} of={50} />
          <Norm label="by phone" done={9} of={20} />
          <Norm label="load" done="112 %" tone="late" />
        </>
      }
    >
      <div style={{ padding: '1rem' }}>
        <List />
      </div>
    </Page>
  );
}

const icons: [string, IconName][] = [
  ['Day', 'calendar'], ['Clients', 'folder'], ['Interests', 'target'], ['Calls', 'phone'], ['Orders', 'box'],
  ['Claims', 'flag'], ['Catalog', 'grid'], ['Campaigns', 'mail'], ['Team', 'team'], ['Reports', 'chart'],
];
const places: Place[] = icons.map(([label, icon], at) => ({
  path: at ? `/${label.toLowerCase()}` : location.pathname,
  component: lazy(async () => ({ default: Day })),
  icon,
  labelKey: label,
  prefetch() {},
}));

export const stories: Stories = {
  alone: () => (
    <AccountProvider account={{ name: 'Rasa Petrauskaitė', can: () => true, onSignOut() {} }}>
      <Shell places={places} live="live" />
    </AccountProvider>
  ),
};
