import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { api } from '#app/web/api.ts';
import { isDay, todayIn } from '#plain/day/day.ts';
import type { NewTouch } from '#cap/steps/model.ts';
import { onSent } from '#ui/outbox/outbox.ts';
import { useOutbox } from '#ui/outbox/use-outbox.ts';
import { useNow } from '#ui/when/when.tsx';
import type { Folder, Sheet } from '../model.ts';
import { type Change, changeFolder, changeTab, openedSheet } from './changes.ts';
import { type Failure, usePending } from './pending.ts';
import type { FolderPlace } from './place.ts';
import { refreshFolder } from './use-deeds.ts';
import { type DayView, readFolder } from './view.ts';

export interface FolderReading {
  /** Today's page: tabs, whose folder it is. */
  base: DayView | undefined;
  /** The day that lies open; undefined behind a month or later, and while it is fetched. */
  day: DayView | undefined;
  /** What lies behind a month or later. */
  tray: { sheets: readonly Sheet[]; more: boolean } | undefined;
  error: unknown;
  retry: () => void;
  /** Fetches what lies behind a tab before it is opened. */
  near: (tab: string) => void;
  sending: number;
  failed: ReadonlyMap<string, Failure>;
}

/** Touches that wait on this device for a connection: their sheets are done. */
function waitingChanges(folder: Folder | undefined, waiting: ReturnType<typeof useOutbox>): Change[] {
  return waiting.flatMap(({ key, path, body, state }) => {
    const { stepId, next } = body as NewTouch;
    const sheet = folder?.sheets.find((each) => each.id === stepId);
    if (path !== '/api/touches' || state !== 'waiting' || !sheet) return [];
    return [{ key, after: { [sheet.id]: 'done' as const }, ...(next && { opened: openedSheet(sheet, next, `new-${key}`) }) }];
  });
}

/** With the sheets about which something was typed that could not be logged, also when they are gone. */
function withUnlogged(folder: Folder, failed: ReadonlyMap<string, Failure>): Folder {
  const here = new Set(folder.sheets.map((sheet) => sheet.id));
  const missing = folder.day === folder.today ? [...failed.values()].flatMap(({ sheet }) => (sheet && !here.has(sheet.id) ? [sheet] : [])) : [];
  return missing.length ? { ...folder, sheets: [...folder.sheets, ...missing] } : folder;
}

/** Reads a folder and lays what is still on its way over it. */
export function useFolder({ member, tab }: FolderPlace): FolderReading {
  const queries = useQueryClient();
  const { sent, failed } = usePending();
  const waiting = useOutbox();
  const who = member ? { member } : {};
  const base = useQuery(api.folder.day.query({ query: who }));
  const today = base.data?.today;
  const otherDay = tab && isDay(tab) && tab !== today ? tab : undefined;
  const behind = tab && !isDay(tab) ? tab : undefined;
  const other = useQuery({ ...api.folder.day.query({ query: { ...who, ...(otherDay && { day: otherDay }) } }), enabled: otherDay !== undefined });
  const tray = useQuery({ ...api.folder.tab.query({ query: { ...who, tab: behind ?? 'later', limit: 200 } }), enabled: behind !== undefined });

  const laid = useCallback(
    (folder: Folder | undefined) =>
      folder && readFolder(withUnlogged([...sent, ...waitingChanges(folder, waiting)].reduce(changeFolder, folder), failed)),
    [sent, waiting, failed],
  );
  const baseView = useMemo(() => laid(base.data), [laid, base.data]);
  const otherView = useMemo(() => (otherDay ? laid(other.data) : undefined), [laid, other.data, otherDay]);
  const behindIt = useMemo(() => (behind && tray.data ? sent.reduce(changeTab, tray.data) : undefined), [behind, tray.data, sent]);

  // What waited for a connection has arrived.
  useEffect(() => onSent((item) => refreshFolder(queries, [(item.body as NewTouch).clientId])), [queries]);
  // Over midnight another day begins; the page that stands open follows.
  const now = useNow();
  const zone = base.data?.owner.timeZone;
  const dayHasPassed = today !== undefined && zone !== undefined && todayIn(zone, new Date(now)) > today;
  const { refetch } = base;
  useEffect(() => {
    if (dayHasPassed) void refetch();
  }, [dayHasPassed, refetch]);

  const near = (key: string) => {
    if (key === today) return;
    if (isDay(key)) void queries.prefetchQuery(api.folder.day.query({ query: { ...who, day: key } }));
    else void queries.prefetchQuery(api.folder.tab.query({ query: { ...who, tab: key, limit: 200 } }));
  };
  // Any day's answer has the tabs of the whole folder.
  const view = baseView ?? otherView;
  const asked = otherDay ? other : behind ? tray : base;
  return {
    base: view,
    day: behind ? undefined : otherDay ? otherView : baseView,
    // What lies behind a divider is read with the folder's calendar: it waits for the folder.
    tray: view && behindIt && { sheets: behindIt.sheets, more: behindIt.next !== null },
    error: base.error ?? (asked.data ? undefined : asked.error),
    retry: () => void (base.isError ? base.refetch() : asked.refetch()),
    near,
    sending: sent.length,
    failed,
  };
}
