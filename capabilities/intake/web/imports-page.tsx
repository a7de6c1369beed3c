import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { api } from '#app/web/api.ts';
import { FileDrop } from '#ui/file-drop/file-drop.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Stack } from '#ui/layout/layout.tsx';
import { Page, Sheet } from '#ui/page/page.tsx';
import { refusalText } from '#ui/refusal/refusal.ts';
import { ImportList } from './import-list.tsx';
import css from './imports.module.css';

const MOST_BYTES = 100 * 1024 * 1024;

/** Files come in here (handbook 02, Coming in): drop one, or look at what came before. */
export default function ImportsPage() {
  const t = useT();
  const [, go] = useLocation();
  const client = useQueryClient();
  const [reading, setReading] = useState('');
  const [failed, setFailed] = useState<{ name: string; text: string }>();

  async function upload(file: File) {
    setFailed(undefined);
    setReading(file.name);
    try {
      const { id } = await api.imports.upload({ body: file });
      void client.invalidateQueries({ queryKey: api.imports.list.all });
      go(`/imports/${id}`);
    } catch (error) {
      setFailed({ name: file.name, text: refusalText(t, error) });
    } finally {
      setReading('');
    }
  }
  return (
    <Page title={t('intake.page.title')} layout="sheet">
      <Stack gap={5}>
        {reading ? (
          <p className={css.reading} role="status">
            <Icon name="upload" size={24} />
            <b>{reading}</b> {t('intake.page.reading')}
          </p>
        ) : (
          <FileDrop many={false} maxBytes={MOST_BYTES} onFiles={([file]) => file && void upload(file)}>
            <b className={css.dropTitle}>{t('intake.page.drop')}</b>
            {t('intake.page.dropHint')}
          </FileDrop>
        )}
        {failed && (
          <p className={css.failed} role="alert">
            <Icon name="alert" size={18} />
            <span>
              <b>{failed.name}</b> {failed.text}
            </span>
          </p>
        )}
        <Sheet title={t('intake.page.past')} flush>
          <ImportList />
        </Sheet>
      </Stack>
    </Page>
  );
}
