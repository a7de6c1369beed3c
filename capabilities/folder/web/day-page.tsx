import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { NewTouch, When } from '#cap/steps/model.ts';
import { Button, IconButton } from '#ui/button/button.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { useKeys } from '#ui/keys/use-keys.tsx';
import { Page } from '#ui/page/page.tsx';
import { refusalText } from '#ui/refusal/refusal.ts';
import { ErrorState, LoadingState } from '#ui/state/state.tsx';
import { tell } from '#ui/toast/toasts.ts';
import type { Sheet } from '../model.ts';
import { tabOf } from '../rules/tabs.ts';
import { AbsenceNote } from './absence-note.tsx';
import { DayActions } from './day-actions.tsx';
import { DayList } from './day-list/day-list.tsx';
import css from './day-page.module.css';
import { DayStrip } from './day-strip.tsx';
import { DayDialogs, type Shown } from './dialogs/day-dialogs.tsx';
import { EmptyDay } from './empty-day.tsx';
import { flyToTab, rowOf } from './fly.ts';
import { dayGroups, trayGroups } from './groups.ts';
import { ListFoot } from './list-foot.tsx';
import { logRulesFor } from './log-rules.ts';
import { forgive } from './pending.ts';
import { hrefOf, placeOf } from './place.ts';
import { SheetSide } from './sheet-side.tsx';
import { TabBar } from './tab-bar/tab-bar.tsx';
import { useDeeds } from './use-deeds.ts';
import { useDrag } from './use-drag.ts';
import { useFolder } from './use-folder.ts';
import { useNarrow } from './use-narrow.ts';
import { usePrefetch } from './use-prefetch.ts';
import { proposalFor } from './view.ts';

/** The day (handbook 01): tabs, the sheets behind the open one, and beside them the dossier of the chosen client. */
export default function DayPage() {
  const t = useT();
  const format = useFormat();
  const [path, go] = useLocation();
  const search = useSearch();
  const narrow = useNarrow();
  const place = useMemo(() => placeOf(path), [path]);
  const reading = useFolder(place);
  const deeds = useDeeds();
  const { base, day, tray, failed } = reading;
  const folder = base?.folder;
  const tab = place.tab ?? folder?.today ?? '';
  const formSpot = useRef<HTMLDivElement>(null);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [marking, setMarking] = useState(false);
  const [logging, setLogging] = useState(false);
  const [shown, setShown] = useState<Shown>();

  const groups = useMemo(() => (day ? dayGroups(day, t) : tray && base ? trayGroups(tray.sheets, base, t, format) : []), [day, tray, base, t, format]);
  const steps = useMemo(() => groups.flatMap((group) => group.steps), [groups]);
  const sheets = useMemo(() => new Map(steps.map((step) => [step.id, step.sheet])), [steps]);
  const asked = new URLSearchParams(search).get('step') ?? undefined;
  const chosenId = asked && sheets.has(asked) ? asked : narrow ? undefined : steps[0]?.id;
  const chosen = chosenId ? sheets.get(chosenId) : undefined;
  const rules = useMemo(() => base && logRulesFor(base), [base]);
  const moves = useMemo(() => (day && day.folder.day >= day.folder.today && day.load.level === 'over' ? proposalFor(day).moves : []), [day]);
  const faults = useMemo(() => new Map([...failed].map(([id, { error }]) => [id, refusalText(t, error)])), [failed, t]);
  usePrefetch(steps, chosenId, day?.folder.day === folder?.today);

  const address = hrefOf(place);
  const choose = useCallback(
    (id: string | undefined, replace = true) => go(id ? `${address}?step=${id}` : address, { replace }),
    [go, address],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab begins with nothing marked
  useEffect(() => {
    setMarked(new Set());
    setMarking(false);
    setLogging(false);
  }, [path]);
  // A deed that was refused calls its sheet back, unless something is being typed meanwhile.
  const before = useRef(failed);
  useEffect(() => {
    const fresh = [...failed.keys()].find((id) => !before.current.has(id) && sheets.has(id));
    before.current = failed;
    const typing = document.activeElement instanceof HTMLTextAreaElement && document.activeElement.value !== '';
    if (fresh && !typing) choose(fresh);
  }, [failed, sheets, choose]);

  const landing = (to: When): string => (base ? tabOf({ onDate: to.onDate ?? null, month: to.month ?? null }, base.folder.today, base.settings, base.calendar).tab : '');
  const after = (gone: readonly string[]): string | undefined => {
    const at = steps.findIndex((step) => step.id === chosenId);
    const stays = (step: { id: string }) => !gone.includes(step.id);
    return (steps.slice(at + 1).find(stays) ?? steps.slice(0, Math.max(0, at)).findLast(stays))?.id;
  };

  function log(sheet: Sheet, body: NewTouch, saved: () => void) {
    const from = rowOf(sheet.id);
    const next = after([sheet.id]);
    void deeds.log(sheet, body, saved);
    if (body.next) flyToTab(from, landing(body.next), sheet.client.name);
    setLogging(false);
    choose(next);
    toList();
  }
  function move(moved: readonly Sheet[], to: When) {
    const ids = moved.map((sheet) => sheet.id);
    const key = landing(to);
    if (key !== tab) for (const sheet of moved.slice(0, 3)) flyToTab(rowOf(sheet.id), key, sheet.client.name);
    const next = chosenId && ids.includes(chosenId) && key !== tab ? after(ids) : chosenId;
    void deeds.move(moved.map((sheet) => ({ sheet, to: keepTime(sheet, to) })));
    setMarked(new Set());
    setMarking(false);
    if (next !== chosenId) choose(next);
    toList();
  }
  const takenWith = useCallback((id: string) => (marked.has(id) ? [...marked] : [id]), [marked]);
  const markedSheets = () => (marked.size ? [...marked] : chosenId ? [chosenId] : []).flatMap((id) => sheets.get(id) ?? []);
  const askMove = () => {
    const some = markedSheets().filter((sheet) => !sheet.id.startsWith('new-'));
    if (some.length) setShown({ what: 'move', sheets: some });
  };
  const toggle = (ids: readonly string[]) =>
    setMarked((old) => {
      const next = new Set(old);
      for (const id of ids) if (!next.delete(id)) next.add(id);
      return next;
    });

  const writes = folder?.can.write ?? false;
  const { list, bar } = useDrag(writes, {
    taken: (id) => {
      const ids = takenWith(id);
      return { ids, face: ids.length > 1 ? t('day.several', { count: ids.length }) : (sheets.get(id)?.client.name ?? '') };
    },
    onDrop(ids, key) {
      const dropped = ids.flatMap((id) => sheets.get(id) ?? []);
      const to: When = key === 'later' ? { later: true } : key.length === 7 ? { month: key } : { onDate: key };
      // Nobody was asked before: what speaks against the day is said after, and undo stands beside it.
      const warnings = new Set(dropped.flatMap(({ kind, atTime }) => rules?.check({ kind, onDate: to.onDate, atTime: to.onDate && (atTime ?? undefined), month: to.month }).warnings ?? []));
      move(dropped, to);
      if (warnings.size) tell([...warnings].map((warning) => t(`log.warning.${warning}`)).join(' · '));
    },
  });

  const openLog = () => {
    setLogging(true);
    requestAnimationFrame(() => formSpot.current?.querySelector('textarea')?.focus());
  };
  const beside = (by: 1 | -1) => {
    const at = base?.tabs.findIndex((each) => each.tab.key === tab) ?? -1;
    const to = base?.tabs[at + by];
    if (at < 0 || !to) return false;
    go(hrefOf({ member: place.member, tab: to.tab.key }, folder?.today));
  };
  useKeys([
    ...(chosen && writes
      ? [{ keys: 'Enter', label: t('log.log'), run: (event: KeyboardEvent) => ((event.target as Element).closest?.('a, button, summary') ? false : openLog()) }]
      : []),
    { keys: 'ArrowRight', label: t('day.nextTab'), run: () => beside(1) },
    { keys: 'ArrowLeft', label: t('day.previousTab'), run: () => beside(-1) },
    {
      keys: 'Escape', label: t('common.close'), hidden: true,
      run: () => {
        if (marked.size || marking) {
          setMarked(new Set());
          setMarking(false);
        } else if (narrow && chosen) choose(undefined, false);
        else return false;
      },
    },
  ]);

  const empty = (day !== undefined || tray !== undefined) && groups.length === 0;
  const heading =
    !folder ? t('day.title')
    : tab === 'later' ? t('day.later')
    : tab.length === 7 ? format.month(tab, 'long')
    : format.day(tab, narrow ? 'face' : 'heading');
  const title = place.member && folder ? t('day.ofWhom', { name: folder.owner.name, what: heading }) : heading;

  if (reading.error && !base) return <Page title={t('day.title')}><ErrorState error={reading.error} onRetry={reading.retry} /></Page>;
  return (
    <Page
      title={capital(title)}
      layout="full"
      strip={
        day && day.folder.day >= day.folder.today ? (
          <DayStrip view={day} moves={moves.length} sending={reading.sending} onMoves={() => setShown({ what: 'proposal', view: day })} />
        ) : (
          <span className={css.hint}>{t('day.several', { count: steps.length + (day?.folder.done.length ?? 0) })}</span>
        )
      }
      actions={folder && <DayActions folder={folder} day={tab.length === 10 ? tab : folder.today} member={place.member} marking={marking} onMarking={() => setMarking(!marking)} onShow={setShown} />}
    >
      <div className={css.day} data-open={narrow && chosen ? 'sheet' : 'list'} data-empty={empty || undefined}>
        <div ref={bar} className={css.tabs}>
          {base ? (
            <TabBar tabs={base.tabs} chosen={tab} today={base.folder.today} href={(key) => hrefOf({ member: place.member, tab: key }, base.folder.today)} onNear={reading.near} />
          ) : (
            <div className={css.noTabs} />
          )}
        </div>
        <div ref={list} className={css.listSide}>
          {folder && <AbsenceNote folder={folder} day={tab.length === 10 ? tab : folder.today} />}
          {(marking || marked.size > 0) && (
            <div className={css.markBar}>
              <span>{t('day.several', { count: marked.size })}</span>
              <Button small icon="move" disabled={!marked.size} onClick={askMove}>{t('step.move')}</Button>
              <IconButton small icon="close" label={t('common.cancel')} onClick={() => { setMarked(new Set()); setMarking(false); }} />
            </div>
          )}
          {reading.error ? (
            <ErrorState error={reading.error} onRetry={reading.retry} />
          ) : !day && !tray ? (
            <LoadingState lines={10} />
          ) : groups.length === 0 ? (
            <EmptyDay view={base!} tab={tab} done={day?.folder.done.length ?? 0} onShow={setShown} />
          ) : (
            <DayList
              groups={groups}
              label={heading}
              today={folder!.today}
              timeZone={folder!.owner.timeZone}
              chosen={chosenId}
              marked={marked}
              marking={marking}
              failed={faults}
              onChoose={(id, how) => choose(id, how === 'walk' || !narrow)}
              onOpen={(id) => {
                choose(id, !narrow);
                openLog();
              }}
              onMark={toggle}
            />
          )}
          {day && <ListFoot folder={day.folder} />}
          {tray?.more && <p className={css.hint}>{t('day.tooMany')}</p>}
        </div>
        {chosen && folder && rules ? (
          <SheetSide
            sheet={chosen}
            folder={folder}
            rules={rules}
            deeds={deeds}
            fault={failed.get(chosen.id)?.error}
            logging={logging}
            onLogging={(open) => {
              if (open) return openLog();
              setLogging(false);
              toList();
            }}
            formSpot={formSpot}
            onLog={(body, saved) => {
              forgive(chosen.id);
              log(chosen, body, saved);
            }}
            onMove={askMove}
            onDrop={() => setShown({ what: 'drop', sheet: chosen })}
            onNew={() => setShown({ what: 'newStep', sheet: chosen })}
            onBack={() => choose(undefined, false)}
            onGiveUp={() => forgive(chosen.id)}
          />
        ) : (
          !empty && <div className={css.sheetSide}>{!base && <LoadingState lines={8} />}</div>
        )}
      </div>
      {shown && base && rules && <DayDialogs shown={shown} view={day ?? base} rules={rules} deeds={deeds} member={place.member} onMove={move} onClose={() => setShown(undefined)} />}
    </Page>
  );
}

/** A step that has a time keeps it on another day, unless another is said. */
const keepTime = (sheet: Sheet, to: When): When => (to.onDate && !to.atTime && sheet.atTime ? { ...to, atTime: sheet.atTime } : to);

const toList = () => requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-day-list] [aria-selected="true"]')?.focus({ preventScroll: true }));

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
