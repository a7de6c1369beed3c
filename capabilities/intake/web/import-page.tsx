import { Link, useParams } from 'wouter';
import { Badge } from '#ui/badge/badge.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Row, Stack } from '#ui/layout/layout.tsx';
import { Page } from '#ui/page/page.tsx';
import { ErrorState, LoadingState } from '#ui/state/state.tsx';
import { stateTone } from './import-list.tsx';
import { Prepare } from './prepare.tsx';
import { Result } from './result.tsx';
import { isOpen, isWorking } from './types.ts';
import { useImport } from './use-import.ts';
import { Working } from './working.tsx';

/** One file's way in (handbook 02, Coming in): looked at, mapped, tried, written, taken back. */
export default function ImportPage() {
  const { id = '' } = useParams<{ id: string }>();
  const t = useT();
  const { state, preview } = useImport(id);
  const now = state.data;
  if (!now)
    return (
      <Page title={t('intake.page.title')} layout="sheet">
        {state.isError ? <ErrorState error={state.error} onRetry={() => void state.refetch()} /> : <LoadingState />}
      </Page>
    );
  return (
    <Page
      title={now.name}
      layout="wide"
      strip={
        <Row gap={2}>
          <Badge tone={stateTone[now.state]}>{t(`intake.page.state.${now.state}`)}</Badge>
          <Link href="/imports">{t('intake.page.another')}</Link>
        </Row>
      }
    >
      <Stack gap={5}>
        {isWorking(now.state) && <Working now={now} />}
        {(now.state === 'done' || now.state === 'undone') && <Result now={now} />}
        {isOpen(now.state) &&
          (preview.data?.id === id ? <Prepare preview={preview.data} now={now} />
          : preview.isError ? <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
          : <LoadingState lines={12} />)}
      </Stack>
    </Page>
  );
}
