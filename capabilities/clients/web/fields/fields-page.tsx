import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#app/web/api.ts';
import type { CallOptions } from '#app/web/client.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Button, IconButton } from '#ui/button/button.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Stack } from '#ui/layout/layout.tsx';
import { Page, Sheet } from '#ui/page/page.tsx';
import { refusalText } from '#ui/refusal/refusal.ts';
import { EmptyState, ErrorState, LoadingState } from '#ui/state/state.tsx';
import { offerUndo, tell } from '#ui/toast/toasts.ts';
import type { CustomField } from '../../model.ts';
import { FieldDialog } from './field-dialog.tsx';
import css from './fields.module.css';

const entities = ['client', 'person'] as const;

/** Fields of the workspace's own (handbook 02, The client): typed, in order, put away instead of deleted. */
export default function FieldsPage() {
  const t = useT();
  const client = useQueryClient();
  const query = api.customFields.list.query();
  const { data, error, isError, refetch } = useQuery(query);
  const [asking, setAsking] = useState<CustomField | 'new'>();
  const again = () => client.invalidateQueries({ queryKey: api.customFields.list.all });
  const fields = data?.fields ?? [];
  const inUse = fields.filter((field) => !field.archived);

  async function attempt(write: (options: CallOptions) => Promise<unknown>, said?: string) {
    let command = '';
    try {
      await write({ onCommand: (id) => (command = id) });
      await again();
      if (said)
        offerUndo(said, async () => {
          await api.undo.undo({ params: { commandId: command } });
          await again();
        });
    } catch (thrown) {
      tell(refusalText(t, thrown), 'failed');
      await again();
    }
  }
  const putAway = (field: CustomField, archived: boolean) =>
    attempt(
      (options) => api.customFields.patch({ params: { id: field.id }, body: { archived } }, { ...options, version: field.version }),
      archived ? t('clients.fields.archiveDone', { name: field.label }) : undefined,
    );
  /** Places are numbered anew, so that the order is what is seen. */
  function move(list: readonly CustomField[], at: number, by: 1 | -1) {
    const next = [...list];
    [next[at], next[at + by]] = [next[at + by]!, next[at]!];
    void attempt(async () => {
      for (const [position, field] of next.entries())
        if (field.position !== position) await api.customFields.patch({ params: { id: field.id }, body: { position } }, { version: field.version });
    });
  }
  const add = (
    <Button look="main" icon="plus" keys="n" onClick={() => setAsking('new')}>
      {t('clients.fields.add')}
    </Button>
  );
  return (
    <Page title={t('clients.fields.title')} layout="sheet" actions={inUse.length > 0 && add}>
      {isError ? <ErrorState error={error} onRetry={() => void refetch()} /> : !data ? <LoadingState /> : (
        <Stack gap={4}>
          <p className={css.hint}>{t('clients.fields.hint')}</p>
          {inUse.length === 0 && (
            <EmptyState icon="columns" title={t('clients.fields.none')} action={add}>
              {t('clients.fields.noneText')}
            </EmptyState>
          )}
          {entities.map((entity) => {
            const list = inUse.filter((field) => field.entity === entity);
            if (!list.length) return null;
            return (
              <Sheet key={entity} title={t(`clients.fields.${entity}`)} flush>
                <ul>
                  {list.map((field, at) => (
                    <li key={field.id} className={css.row}>
                      <FieldFace field={field} onOpen={() => setAsking(field)} />
                      <span className={css.deeds}>
                        <IconButton icon="chevronUp" small label={t('clients.fields.up', { name: field.label })} disabled={at === 0} onClick={() => move(list, at, -1)} />
                        <IconButton icon="chevronDown" small label={t('clients.fields.down', { name: field.label })} disabled={at === list.length - 1} onClick={() => move(list, at, 1)} />
                        <Button small look="quiet" icon="archive" onClick={() => void putAway(field, true)}>
                          {t('clients.fields.archive')}
                        </Button>
                      </span>
                    </li>
                  ))}
                </ul>
              </Sheet>
            );
          })}
          {fields.length > inUse.length && (
            <Sheet title={t('clients.fields.archived')} flush>
              <p className={css.note}>{t('clients.fields.archivedText')}</p>
              <ul>
                {fields.filter((field) => field.archived).map((field) => (
                  <li key={field.id} className={css.row}>
                    <FieldFace field={field} />
                    <Button small icon="undo" onClick={() => void putAway(field, false)}>
                      {t('clients.fields.restore')}
                    </Button>
                  </li>
                ))}
              </ul>
            </Sheet>
          )}
        </Stack>
      )}
      {asking && <FieldDialog field={asking === 'new' ? undefined : asking} last={inUse.length} onClose={() => setAsking(undefined)} onSaved={again} />}
    </Page>
  );
}

function FieldFace({ field, onOpen }: { field: CustomField; onOpen?: () => void }) {
  const t = useT();
  const told = field.type === 'choice' ? field.options.join(', ') : t(`clients.fields.types.${field.type}`);
  return (
    <span className={css.face}>
      {onOpen ? (
        <button type="button" className={css.label} onClick={onOpen}>
          {field.label}
        </button>
      ) : (
        <span className={css.label}>{field.label}</span>
      )}{' '}
      {field.required && <Badge tone="blue">{t('clients.fields.requiredShort')}</Badge>}
      <small>
        {told} · {t('clients.fields.key', { key: field.key })}
      </small>
    </span>
  );
}
