import { useLocation } from 'wouter';
import { useT } from '#ui/i18n/use.ts';
import { useCommands } from '#ui/palette/commands.ts';

/** What can be begun from anywhere: a new client, taking down who turned to us. `may` says what the person is allowed. */
export function useClientCommands(may: (action: string) => boolean): void {
  const t = useT();
  const [, go] = useLocation();
  useCommands([
    ...(may('client.create') ? [{ id: 'client.new', label: t('newClient.title'), icon: 'plus' as const, words: t('newClient.otherWords'), run: () => go('/clients/new') }] : []),
    ...(may('touch.takeDown') ? [{ id: 'incoming', label: t('incoming.title'), icon: 'phone' as const, words: t('incoming.otherWords'), run: () => go('/incoming') }] : []),
  ]);
}
