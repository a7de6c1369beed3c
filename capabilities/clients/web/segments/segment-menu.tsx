import { useState } from 'react';
import { useT } from '#ui/i18n/use.ts';
import { type MenuItem, MenuButton } from '#ui/menu/menu.tsx';
import { tell } from '#ui/toast/toasts.ts';
import { refusalText } from '#ui/refusal/refusal.ts';
import { sameView, savedOf, usualView, type View, viewOf } from '../list/view.ts';
import { readyViews } from './ready.ts';
import { SegmentDialog } from './segment-dialog.tsx';
import { type Segment, useSegments } from './use-segments.ts';

/** The saved views of the list: one's own, the shared ones, those everybody begins with; what is seen now can become one. */
export function SegmentMenu({ view, onView, mayShare }: { view: View; onView: (view: View) => void; mayShare: boolean }) {
  const t = useT();
  const { segments, save, change, remove } = useSegments();
  const [asking, setAsking] = useState<Segment | 'new'>();
  const now = segments.find((segment) => segment.id === view.segment);
  const changed = now !== undefined && !sameView(view, viewOf(now.id, now));
  const ready = now ? undefined : readyViews.find((each) => sameView(view, { ...view, q: '', filter: each.filter, sort: each.sort ?? usualView.sort }));
  const whole = !now && !ready && !view.q && !view.filter.length;

  const named = new Set(segments.map(({ name }) => name));
  const open = (segment: Segment): MenuItem => ({
    label: segment.name,
    checked: segment.id === now?.id,
    ...(segment.shared && !segment.can.edit && { hint: t('clients.view.by', { name: segment.ownerName }) }),
    run: () => onView(viewOf(segment.id, segment)),
  });
  const group = (heading: string, list: Segment[]): MenuItem[] => (list.length ? [{ heading }, ...list.map(open)] : []);
  const items: MenuItem[] = [
    { label: t('clients.list.all'), checked: whole, run: () => onView({ ...usualView, columns: view.columns, widths: view.widths }) },
    ...group(t('clients.view.own'), segments.filter((segment) => !segment.shared)),
    ...group(t('clients.view.shared'), segments.filter((segment) => segment.shared)),
    { heading: t('clients.ready.heading') },
    ...readyViews.filter((each) => !named.has(t(`clients.ready.${each.id}`))).map((each): MenuItem => ({
      label: t(`clients.ready.${each.id}`),
      checked: each === ready,
      run: () => onView({ ...usualView, columns: view.columns, widths: view.widths, filter: each.filter, sort: each.sort ?? usualView.sort }),
    })),
    '-',
    ...(now && changed && now.can.edit
      ? [{
          label: t('clients.view.update', { name: now.name }), icon: 'check' as const,
          run: () => void change(now, savedOf(view)).then(() => onView({ ...view, q: '', filter: savedOf(view).filter }), (error) => tell(refusalText(t, error), 'failed')),
        }]
      : []),
    ...(now && changed ? [{ label: t('clients.view.back', { name: now.name }), icon: 'undo' as const, run: () => onView(viewOf(now.id, now)) }] : []),
    { label: t('clients.view.save'), icon: 'plus', run: () => setAsking('new') },
    ...(now?.can.edit
      ? [
          { label: t('clients.view.edit', { name: now.name }), icon: 'edit' as const, run: () => setAsking(now) },
          { label: t('clients.view.remove', { name: now.name }), icon: 'trash' as const, danger: true, run: () => void remove(now).then((done) => done && onView({ ...view, segment: undefined })) },
        ]
      : []),
    {
      label: t('clients.view.link'), icon: 'link',
      run: () => void navigator.clipboard?.writeText(location.href).then(() => tell(t('clients.view.copied'))),
    },
  ];
  return (
    <>
      <MenuButton label={t('clients.view.views')} look="quiet" icon="folder" items={items}>
        {`${now?.name ?? (ready ? t(`clients.ready.${ready.id}`) : t('clients.list.all'))}${changed ? ' *' : ''}`}
      </MenuButton>
      {asking && (
        <SegmentDialog
          segment={asking === 'new' ? undefined : asking}
          mayShare={mayShare}
          onClose={() => setAsking(undefined)}
          onSave={async (name, shared) => {
            if (asking !== 'new') return change(asking, { name, shared });
            const saved = savedOf(view);
            const id = await save(name, shared, saved);
            onView({ ...view, q: '', filter: saved.filter, segment: id });
            tell(t('clients.view.saved', { name }));
          }}
        />
      )}
    </>
  );
}
