import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { useT } from '#ui/i18n/use.ts';
import css from './staff.module.css';
import { useMay } from './use-me.ts';

const TEAM = [
  ['/team', 'staff.people', 'staff.read'], ['/team/departments', 'staff.departments', 'staff.read'], ['/team/absences', 'staff.absences', 'staff.read'],
  ['/team/calendar', 'staff.calendar', 'staff.read'], ['/team/roles', 'staff.roles', 'staff.read'],
  ['/account', 'staff.myAccount', 'staff.read'],
] as const;
const SETTINGS = [
  ['/settings', 'staff.company', 'audit.read'], ['/settings/fields', 'clients.fields.title', 'field.manage'], ['/settings/audit', 'staff.audit', 'audit.read'],
] as const;

/** The pages of a section, as folder tabs. */
function Nav({ label, links }: { label: string; links: readonly (readonly [string, string, string])[] }) {
  const t = useT();
  const may = useMay();
  const [path] = useLocation();
  const own = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the chosen tab may stand beyond the edge.
    if (path) own.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [path]);
  return (
    <nav ref={own} className={css.nav} aria-label={t(label)} data-noprint>
      {links
        .filter(([, , action]) => may(action))
        .map(([href, key]) => (
          <Link key={href} href={href} aria-current={path === href ? 'page' : undefined}>
            {t(key)}
          </Link>
        ))}
    </nav>
  );
}

export const TeamNav = () => <Nav label="sections.team" links={TEAM} />;
export const SettingsNav = () => <Nav label="sections.settings" links={SETTINGS} />;
