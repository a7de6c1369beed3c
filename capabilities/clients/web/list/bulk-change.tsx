import { useState } from 'react';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { BulkPreview } from '#ui/data-list/bulk-preview.tsx';
import type { Selection } from '#ui/data-list/fields.ts';
import { useT } from '#ui/i18n/use.ts';
import { offerUndo } from '#ui/toast/toasts.ts';
import type { Filter } from '../../model-lists.ts';
import { BulkForm, type Change } from './bulk-form.tsx';
import { useRefreshClients } from './use-clients.ts';
import { asked, type View } from './view.ts';

type Counts = Awaited<ReturnType<typeof api.bulk.preview>>;

/** Which clients are meant: those named, or all that the view holds but those named. */
const meant = (view: View, { all, ids }: Selection) => (all ? { filter: asked(view) as Filter, except: [...ids] } : { ids: [...ids] });

/** Changes many clients at once: what is to be set, what that would do, and then one deed that one undo takes back. */
export function BulkChange({ view, selection, count, onDone }: { view: View; selection: Selection; count: number | undefined; onDone: () => void }) {
  const t = useT();
  const refresh = useRefreshClients();
  const [open, setOpen] = useState(false);
  const [change, setChange] = useState<Change>();
  const [counts, setCounts] = useState<Counts>();
  const [error, setError] = useState<unknown>();
  const title = count === undefined ? t('clients.bulk.titleAll') : t('clients.bulk.title', { count });

  async function look(wish: Change) {
    setChange(wish);
    setCounts(undefined);
    setError(undefined);
    await api.bulk.preview({ body: { ...meant(view, selection), change: wish } }).then(setCounts, setError);
  }
  async function run() {
    let command = '';
    const done = await api.bulk.run({ body: { ...meant(view, selection), change: change! } }, { onCommand: (id) => (command = id) });
    await refresh();
    offerUndo(t('clients.bulk.done', { count: done.changes }), async () => {
      await api.undo.undo({ params: { commandId: command } });
      await refresh();
    });
    setOpen(false);
    onDone();
  }
  return (
    <>
      <Button small icon="edit" onClick={() => setOpen(true)}>
        {t('clients.bulk.change')}
      </Button>
      {open && <BulkForm title={title} hidden={change !== undefined} onSee={(wish) => void look(wish)} onClose={() => setOpen(false)} />}
      {open && change && <BulkPreview title={title} counts={counts} error={error} onRun={run} onClose={() => setChange(undefined)} />}
    </>
  );
}
