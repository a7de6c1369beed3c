import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api } from '#app/web/api.ts';
import { IconButton } from '#ui/button/button.tsx';
import { useT } from '#ui/i18n/use.ts';
import { type MenuItem, MenuButton } from '#ui/menu/menu.tsx';
import type { Folder } from '../model.ts';
import type { Shown } from './dialogs/day-dialogs.tsx';

/** What one does with a whole day, and the way to folders of others. */
export function DayActions({ folder, day, member, marking, onMarking, onShow }: {
  folder: Folder;
  /** The day that lies open, or today. */
  day: string;
  member: string | undefined;
  marking: boolean;
  onMarking: () => void;
  onShow: (shown: Shown) => void;
}) {
  const t = useT();
  const [, go] = useLocation();
  const me = useQuery(api.session.entry.query()).data?.me;
  const reach = me?.rights['folder.read'];
  const own = !member || member === me?.memberId;
  const print = api.folder.print.url({ query: { day, ...(member && { member }) } });
  const items: MenuItem[] = [
    ...(day <= folder.today ? [{ label: t('day.lookBack'), icon: 'eye' as const, run: () => onShow({ what: 'lookBack', day }) }] : []),
    { label: t('day.toNegotiate'), icon: 'target', run: () => onShow({ what: 'negotiate' }) },
    { label: t('day.printDay'), icon: 'print', run: () => void open(print, '_blank') },
    ...(folder.can.write ? [{ label: t('day.markSeveral'), icon: 'list' as const, keys: 'x', checked: marking || undefined, run: onMarking }] : []),
    ...(folder.can.handOn ? [{ label: t('day.handOn'), icon: 'team' as const, run: () => onShow({ what: 'handOn' }) }] : []),
    ...(own ? ['-' as const, { label: t('day.settings'), icon: 'gear' as const, run: () => onShow({ what: 'settings' }) }, { label: t('day.feed'), icon: 'calendar' as const, run: () => onShow({ what: 'feed' }) }] : []),
  ];
  return (
    <>
      {!own && <IconButton icon="close" label={t('day.ownFolder')} onClick={() => go('/')} />}
      {(reach === 'department' || reach === 'all' || !own) && <IconButton icon="folder" label={t('day.others')} onClick={() => onShow({ what: 'folders' })} />}
      <MenuButton label={t('day.actions')} icon="more" look="quiet" end items={items} />
    </>
  );
}
