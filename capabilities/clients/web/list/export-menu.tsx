import { useState } from 'react';
import { api } from '#app/web/api.ts';
import { useNarrow } from '#ui/data-list/use-narrow.ts';
import { useT } from '#ui/i18n/use.ts';
import { MenuButton } from '#ui/menu/menu.tsx';
import { refusalText } from '#ui/refusal/refusal.ts';
import { tell } from '#ui/toast/toasts.ts';
import { questionOf, sortOf } from './use-clients.ts';
import type { View } from './view.ts';

const formats = [['xlsx', 'xlsx', 'table'], ['csv', 'csv', 'document'], ['vcard', 'vcf', 'user']] as const;

/** What is seen as a file: its filter, order and columns (handbook 02, Coming in). */
export function ExportMenu({ view, today }: { view: View; today: string }) {
  const t = useT();
  const narrow = useNarrow();
  const [busy, setBusy] = useState(false);
  async function take(format: (typeof formats)[number][0], ending: string) {
    setBusy(true);
    tell(t('clients.export.working'));
    try {
      const file = await api.exports.clients({ query: { format, ...questionOf(view), sort: sortOf(view), columns: view.columns.join() } });
      keep(file, `${t('clients.export.file')} ${today}.${ending}`);
    } catch (error) {
      tell(refusalText(t, error), 'failed');
    } finally {
      setBusy(false);
    }
  }
  return (
    <MenuButton
      label={t('clients.export.export')}
      look="quiet"
      small
      end
      icon="download"
      busy={busy}
      items={[
        { heading: t('clients.export.heading') },
        ...formats.map(([format, ending, icon]) => ({ label: t(`clients.export.${format}`), icon, run: () => void take(format, ending) })),
      ]}
    >
      {narrow ? undefined : t('clients.export.export')}
    </MenuButton>
  );
}

function keep(file: Blob, name: string) {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
