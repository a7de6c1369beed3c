import { useState } from 'react';
import { useLocation } from 'wouter';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { Confirm } from '#ui/dialog/confirm.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Row, Stack } from '#ui/layout/layout.tsx';
import { Sheet } from '#ui/page/page.tsx';
import { CountStrip, Remarks } from './counts.tsx';
import { problemText } from './problem-text.ts';
import css from './imports.module.css';
import type { Import } from './types.ts';
import { useRefreshImports } from './use-import.ts';

/** What came of it: figures, the clients themselves, and the way back. */
export function Result({ now }: { now: Import }) {
  const t = useT();
  const [, go] = useLocation();
  const refresh = useRefreshImports();
  const [asking, setAsking] = useState(false);
  if (now.state === 'undone')
    return (
      <Sheet>
        <p>{t('intake.page.undone')}</p>
      </Sheet>
    );
  const filter = JSON.stringify([{ field: 'import', op: 'any_of', value: [now.id] }]);
  return (
    <Sheet title={t('intake.page.written')}>
      <Stack gap={4}>
        {now.problem && (
          <p role="alert" className={css.failed}>
            {problemText(now.problem, t)}
          </p>
        )}
        {now.counts && <CountStrip counts={now.counts} label={t('intake.page.written')} />}
        <Row gap={2} wrap>
          {now.counts?.newClients ? (
            <Button look="main" icon="folder" onClick={() => go(`/clients?filter=${encodeURIComponent(filter)}`)}>
              {t('intake.page.show')}
            </Button>
          ) : null}
          <Button icon="undo" onClick={() => setAsking(true)}>
            {t('intake.page.undo')}
          </Button>
        </Row>
        <Remarks now={now} />
      </Stack>
      {asking && (
        <Confirm
          title={t('intake.page.undoTitle')}
          confirm={t('intake.page.undo')}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            await api.imports.undo({ params: { id: now.id }, body: {} });
            await refresh();
          }}
        >
          {t('intake.page.undoText')}
        </Confirm>
      )}
    </Sheet>
  );
}
