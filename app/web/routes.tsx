import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { allWords } from '#ui/i18n/store.ts';
import type { IconName } from '#ui/icon/icon.tsx';

/** A place with an address of its own. Those with a `labelKey` are sections and stand in the rail, in this order. */
export interface Place {
  /** Pattern of the address, such as `/clients/:id`. */
  path: string;
  component: LazyExoticComponent<ComponentType>;
  /** Other addresses of the same page: going from one to another keeps the page as it stands. */
  also?: readonly string[];
  icon?: IconName;
  labelKey?: string;
  /** The action a person must be allowed to see it. */
  can?: string;
  /** Addresses that begin with it also light up the section. */
  under?: string;
  /** Two keys that lead there from anywhere, such as `g d`. */
  keys?: string;
  /** Stands alone, without the shell: signing in, a page for clients. */
  bare?: boolean;
  /** Starts loading the page's code before it is asked for. */
  prefetch: () => void;
}

/** A page's code comes when it is first opened, or when a hand nears its link; its words with it. */
export function place(
  path: string,
  load: () => Promise<{ default: ComponentType }>,
  more: Omit<Place, 'path' | 'component' | 'prefetch'> & { first?: boolean } = {},
): Place {
  const { first, ...rest } = more;
  // The first page's words are there before it; others wait for the language's remaining words.
  const page = async () => (await Promise.all([load(), first ? undefined : allWords()]))[0];
  return { path, component: lazy(page), prefetch: () => void load(), ...rest };
}

/** Everywhere one can go. The first section is the first page. */
export const places: readonly Place[] = [
  place('/', () => import('#cap/folder/web/day-page.tsx'), {
    first: true,
    also: ['/day/:day', '/month/:month', '/later', '/folder/:member', '/folder/:member/day/:day', '/folder/:member/month/:month', '/folder/:member/later'],
    icon: 'calendar', labelKey: 'day.title', can: 'folder.read', keys: 'g d',
  }),
  place('/clients', () => import('#cap/clients/web/list/clients-page.tsx'), { icon: 'folder', labelKey: 'sections.clients', can: 'client.read', keys: 'g c' }),
  place('/clients/new', () => import('#cap/clients/web/new-client/new-client-page.tsx'), { can: 'client.create' }),
  place('/incoming', () => import('#cap/clients/web/incoming/incoming-page.tsx'), { can: 'touch.takeDown' }),
  place('/clients/duplicates', () => import('#cap/clients/web/duplicates/duplicates-page.tsx'), { can: 'client.merge' }),
  place('/clients/:id/merge/:otherId', () => import('#cap/clients/web/duplicates/merge-page.tsx'), { can: 'client.merge' }),
  place('/clients/:id', () => import('#cap/clients/web/dossier/dossier-page.tsx'), { can: 'client.read' }),
  place('/trash', () => import('#cap/clients/web/trash/trash-page.tsx'), { can: 'client.trash' }),
  place('/settings/fields', () => import('#cap/clients/web/fields/fields-page.tsx'), { can: 'field.manage' }),
  place('/imports', () => import('#cap/intake/web/imports-page.tsx'), { can: 'client.import' }),
  place('/imports/:id', () => import('#cap/intake/web/import-page.tsx'), { can: 'client.import' }),
  place('/team', () => import('#cap/staff/web/members-page.tsx'), { icon: 'team', labelKey: 'sections.team', can: 'staff.read', keys: 'g t' }),
  place('/team/departments', () => import('#cap/staff/web/departments-page.tsx'), { can: 'staff.read' }),
  place('/team/absences', () => import('#cap/staff/web/absences-page.tsx'), { can: 'staff.read' }),
  place('/team/calendar', () => import('#cap/staff/web/calendar-page.tsx'), { can: 'staff.read' }),
  place('/team/roles', () => import('#cap/staff/web/roles-page.tsx'), { can: 'staff.read' }),
  place('/team/:id', () => import('#cap/staff/web/member-page.tsx'), { can: 'staff.read' }),
  place('/settings', () => import('#cap/staff/web/settings-page.tsx'), { icon: 'gear', labelKey: 'sections.settings', can: 'audit.read', keys: 'g s' }),
  place('/settings/audit', () => import('#cap/staff/web/audit-page.tsx'), { can: 'audit.read' }),
  place('/account', () => import('#cap/staff/web/account-page.tsx')),
  place('/sign-in', () => import('#cap/staff/web/sign-in-page.tsx'), { bare: true }),
  place('/first-run', () => import('#cap/staff/web/first-run-page.tsx'), { bare: true }),
  place('/invitation', () => import('#cap/staff/web/invitation-page.tsx'), { bare: true }),
];
