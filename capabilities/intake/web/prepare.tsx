import { useEffect, useRef, useState } from 'react';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { useNarrow } from '#ui/data-list/use-narrow.ts';
import { useT } from '#ui/i18n/use.ts';
import { Stack } from '#ui/layout/layout.tsx';
import { Sheet } from '#ui/page/page.tsx';
import { isRefusal, refusalText } from '#ui/refusal/refusal.ts';
import { SaveState } from '#ui/save-state/save-state.tsx';
import { ColumnCards } from './column-cards.tsx';
import { CountStrip, Remarks } from './counts.tsx';
import { problemText } from './problem-text.ts';
import css from './imports.module.css';
import { FirstStepOptions, OwnerOptions, ReadingOptions, RowOptions } from './options.tsx';
import { PreviewTable } from './preview-table.tsx';
import { sendColumn, targetLabel, targetOptions } from './targets.ts';
import type { Counts, Import, Preview } from './types.ts';
import { useImportEdits, useRefreshImports } from './use-import.ts';

/** The file as it was understood: columns are sent where they belong, options chosen, and then it is tried and written. */
export function Prepare({ preview, now }: { preview: Preview; now: Import }) {
  const t = useT();
  const narrow = useNarrow();
  const refresh = useRefreshImports();
  const { options, mapping, saving, error, setOptions, setMapping } = useImportEdits(now.id, preview);
  const [busy, setBusy] = useState<'check' | 'run'>();
  const [failed, setFailed] = useState<unknown>();
  const { table } = preview;

  async function begin(what: 'check' | 'run') {
    setBusy(what);
    setFailed(undefined);
    try {
      await api.imports[what]({ params: { id: now.id }, body: {} });
      await refresh();
    } catch (thrown) {
      setFailed(thrown);
    } finally {
      setBusy(undefined);
    }
  }
  // A refusal names the field as the program does; the person knows it by its label.
  const said = (thrown: unknown) => {
    const target = isRefusal(thrown) ? thrown.facts.target : undefined;
    const known = table.targets.find(({ key }) => key === target);
    if (isRefusal(thrown) && known) return t(`refusal.${thrown.code}`, { target: targetLabel(known, t) });
    return refusalText(t, thrown);
  };
  const trouble = failed ?? error;
  const columns = { table, mapping, options: targetOptions(table.targets, t), onSend: (column: number, target: string | null) => setMapping(sendColumn(mapping, column, target)) };
  const tried = now.state === 'checked' && now.counts && !saving ? now.counts : undefined;
  const writes = tried ? tried.newClients + tried.newPeople + tried.filled : 0;
  return (
    <Stack gap={5}>
      {now.state === 'stopped' && <p className={css.notice}>{t('intake.page.stopped')}</p>}
      {now.state === 'failed' && (
        <p role="alert" className={css.failed}>
          {problemText(now.problem, t)}
        </p>
      )}
      {tried && <Tried counts={tried} now={now} />}
      <Sheet
        flush
        title={t('intake.page.columns')}
        aside={<span className={css.aside}>{t('intake.page.mapped', { count: mapping.filter(Boolean).length, all: table.columns.length })}</span>}
      >
        {narrow ? <ColumnCards {...columns} /> : <PreviewTable {...columns} />}
      </Sheet>
      <div className={css.options}>
        <Sheet title={t('intake.page.read')}>
          <ReadingOptions kind={now.kind} table={table} options={options} onOptions={setOptions} />
        </Sheet>
        <Sheet title={t('intake.page.become')}>
          <RowOptions options={options} onOptions={setOptions} />
        </Sheet>
        <Sheet title={t('intake.page.who')}>
          <OwnerOptions options={options} onOptions={setOptions} />
        </Sheet>
        <Sheet title={t('intake.page.first')}>
          <FirstStepOptions options={options} onOptions={setOptions} />
        </Sheet>
      </div>
      <div className={css.foot}>
        {trouble !== undefined && trouble !== null && (
          <p role="alert" className={css.failed}>
            {said(trouble)}
          </p>
        )}
        {saving && <SaveState state="saving" />}
        {!tried && <span className={css.hint}>{t('intake.page.checkHint')}</span>}
        {tried && writes === 0 && <span className={css.hint}>{t('intake.page.nothing')}</span>}
        <Button look={tried ? 'plain' : 'main'} icon="search" busy={busy === 'check'} disabled={saving} onClick={() => void begin('check')}>
          {t('intake.page.check')}
        </Button>
        {tried && (
          <Button look="main" icon="check" busy={busy === 'run'} disabled={saving || writes === 0} onClick={() => void begin('run')}>
            {t('intake.page.run', { count: tried.rows - tried.failed - tried.skipped })}
          </Button>
        )}
      </div>
    </Stack>
  );
}

/** What the trial found; it is shown as soon as it is there. */
function Tried({ counts, now }: { counts: Counts; now: Import }) {
  const t = useT();
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer browsers answer a promise here, which is no way to clean up.
    void own.current?.scrollIntoView?.({ block: 'center', behavior: 'smooth' });
  }, []);
  return (
    <div ref={own}>
      <Sheet title={t('intake.page.would')}>
        <Stack gap={4}>
          <CountStrip counts={counts} label={t('intake.page.would')} />
          <Remarks now={now} />
        </Stack>
      </Sheet>
    </div>
  );
}
