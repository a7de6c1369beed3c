import { useLocation } from 'wouter';
import { Button } from '#ui/button/button.tsx';
import { useT } from '#ui/i18n/use.ts';
import { EmptyState } from '#ui/state/state.tsx';

/** No client yet, or none that fits what was asked. */
export function NoClients({ narrowed, may, onShowAll }: { narrowed: boolean; may: (action: string) => boolean; onShowAll: () => void }) {
  const t = useT();
  const [, go] = useLocation();
  if (narrowed)
    return (
      <EmptyState icon="search" title={t('clients.list.nothingTitle')} action={<Button onClick={onShowAll}>{t('clients.list.showAll')}</Button>}>
        {t('clients.list.nothingText')}
      </EmptyState>
    );
  return (
    <EmptyState
      icon="folder"
      title={t('clients.list.emptyTitle')}
      action={
        <>
          {may('client.import') && (
            <Button look="main" icon="upload" onClick={() => go('/imports')}>
              {t('clients.list.bring')}
            </Button>
          )}
          {may('client.create') && (
            <Button icon="plus" onClick={() => go('/clients/new')}>
              {t('clients.list.first')}
            </Button>
          )}
        </>
      }
      example={t('clients.list.emptyExample')}
    >
      {t('clients.list.emptyText')}
    </EmptyState>
  );
}
