import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, intentKey, isRefusal, refusalText } from '#app/web/api.ts';
import type { NewStep, NewTouch, NextStep, PatchStep, When } from '#cap/steps/model.ts';
import { type WhenOf, whenWords } from '#cap/steps/web/when-words.ts';
import { formats } from '#ui/i18n/format.ts';
import { current } from '#ui/i18n/store.ts';
import type { T } from '#ui/i18n/translate.ts';
import { postLater } from '#ui/outbox/outbox.ts';
import { dismiss, offerUndo, tell } from '#ui/toast/toasts.ts';
import type { Folder, Sheet } from '../model.ts';
import { type Change, changeFolder, changeTab, openedSheet } from './changes.ts';
import { begin, end, fail } from './pending.ts';

type Tab = Awaited<ReturnType<typeof api.folder.tab>>;

/** Everything of the folder and of these clients is read again. */
export function refreshFolder(queries: QueryClient, clientIds: readonly string[] = []): void {
  void queries.invalidateQueries({ queryKey: ['folder'] });
  for (const id of clientIds) {
    void queries.invalidateQueries({ queryKey: api.clients.get.query({ params: { id } }).queryKey });
    void queries.invalidateQueries({ queryKey: [...api.clients.timeline.all, { params: { id } }] });
  }
  if (clientIds.length) void queries.invalidateQueries({ queryKey: api.clients.timeline.all, refetchType: 'active' });
}

/** Writes a change into what has been read, until it is read again. */
function settle(queries: QueryClient, change: Change): void {
  queries.setQueriesData<Folder>({ queryKey: api.folder.day.all }, (old) => old && changeFolder(old, change));
  queries.setQueriesData<Tab>({ queryKey: api.folder.tab.all }, (old) => old && changeTab(old, change));
  setTimeout(() => end(change.key));
}

interface Deed<A> {
  change: Change;
  clientIds: readonly string[];
  send: (options: { key: string; onCommand: (id: string) => void }) => Promise<A>;
  /** Said when it is shown, with the offer to take it back. */
  said: string;
  /** The change with what the server has named. */
  named?: (answer: A, change: Change) => Change;
  /** Without a connection: keeps it for later. */
  later?: () => Promise<void>;
  /** Stays in sight when it is refused, because something was typed about it. */
  sheet?: Sheet;
}

/**
 * Every deed of the day page: shown in the same frame, sent once, taken back for at least ten seconds (handbook 01, "The
 * day"). A refused one puts its sheets back where they lay, marked, and says why.
 */
async function perform<A>(queries: QueryClient, deed: Deed<A>): Promise<A | undefined> {
  const { change, clientIds } = deed;
  let command: string | undefined;
  begin(change);
  const sending = deed.send({ key: change.key, onCommand: (id) => (command = id) });
  const offered = offerUndo(deed.said, async () => {
    await sending;
    if (command) await api.undo.undo({ params: { commandId: command } });
    refreshFolder(queries, clientIds);
  });
  try {
    const answer = await sending;
    settle(queries, deed.named ? deed.named(answer, change) : change);
    refreshFolder(queries, clientIds);
    return answer;
  } catch (error) {
    dismiss(offered);
    if (isRefusal(error) && error.unreachable && deed.later) {
      await deed.later();
      end(change.key);
      tell(current().t('day.said.kept'));
      return;
    }
    fail(change, error, deed.sheet);
    tell(`${deed.said}: ${refusalText(current().t, error)}`, 'failed');
    refreshFolder(queries);
    return;
  }
}

const words = (when: WhenOf) => whenWords(when, current().t, formats(current().lang));
const asWhen = (to: When): WhenOf => ({ onDate: to.onDate ?? null, atTime: to.atTime ?? null, month: to.month ?? null });
const face = (sheet: Sheet, to: When): Sheet => ({ ...sheet, onDate: to.onDate ?? null, atTime: to.atTime ?? null, month: to.month ?? null });

export function useDeeds() {
  const queries = useQueryClient();
  return useMemo(() => {
    const t: T = (key, values) => current().t(key, values);
    return {
      /** Logs a touch; `saved` is called when it has arrived (or is kept for later). */
      async log(sheet: Sheet, body: NewTouch, saved: () => void): Promise<void> {
        const key = intentKey();
        const opened = body.next && openedSheet(sheet, body.next, `new-${key}`);
        const change: Change = { key, after: { [sheet.id]: body.stepId ? 'done' : null }, ...(opened && { opened }) };
        const name = sheet.client.name;
        let kept = false;
        const answer = await perform(queries, {
          change,
          sheet,
          clientIds: [sheet.client.id],
          said: body.next ? t('day.said.logged', { name, when: words(asWhen(body.next)) }) : t(body.end ? 'day.said.ended' : 'day.said.loggedOnly', { name }),
          send: (options) => api.touches.log({ body }, options),
          named: ({ next }) => (opened && next ? { ...change, opened: { ...opened, id: next.id, version: next.version } } : change),
          later: async () => {
            kept = true;
            await postLater({ key, path: '/api/touches', body: { ...body, offline: true, at: new Date().toISOString() }, label: name });
          },
        });
        if (answer || kept) saved();
        if (answer?.warnings.length) tell(answer.warnings.map((warning) => t(`log.warning.${warning}`)).join(' · '));
      },
      /** Moves one step or several to one place or each to its own: one write, one undo. */
      async move(moves: readonly { sheet: Sheet; to: When }[]): Promise<void> {
        const [first] = moves;
        if (!first) return;
        const key = intentKey();
        const places = new Set(moves.map(({ to }) => words(asWhen(to))));
        await perform(queries, {
          change: { key, after: Object.fromEntries(moves.map(({ sheet, to }) => [sheet.id, face(sheet, to)])) },
          clientIds: [...new Set(moves.map(({ sheet }) => sheet.client.id))],
          said:
            moves.length === 1 ? t('day.said.moved', { name: first.sheet.client.name, when: words(asWhen(first.to)) })
            : places.size === 1 ? t('day.said.movedSeveral', { count: moves.length, when: words(asWhen(first.to)) })
            : t('day.said.movedApart', { count: moves.length }),
          send: async (options) => {
            if (moves.length === 1) await api.steps.move({ params: { id: first.sheet.id }, body: first.to }, { ...options, version: first.sheet.version });
            else await api.steps.moveSeveral({ body: { moves: moves.map(({ sheet, to }) => ({ id: sheet.id, version: sheet.version, to })) } }, options);
          },
        });
      },
      async drop(sheet: Sheet, reason: string, next?: NextStep): Promise<boolean> {
        const key = intentKey();
        const opened = next && openedSheet(sheet, next, `new-${key}`);
        const answer = await perform(queries, {
          change: { key, after: { [sheet.id]: null }, ...(opened && { opened }) },
          clientIds: [sheet.client.id],
          said: t('day.said.dropped', { name: sheet.client.name }),
          send: (options) => api.steps.drop({ params: { id: sheet.id }, body: { reason, ...(next && { next }) } }, { ...options, version: sheet.version }),
        });
        return answer !== undefined;
      },
      async create(body: NewStep, like: Sheet | undefined): Promise<boolean> {
        const key = intentKey();
        const opened = like && openedSheet(like, body, `new-${key}`);
        const answer = await perform(queries, {
          change: { key, after: {}, ...(opened && { opened }) },
          clientIds: [body.clientId],
          said: t('day.said.created', { when: words(asWhen(body)) }),
          send: (options) => api.steps.create({ body }, options),
          named: ({ step }, change) => (opened ? { ...change, opened: { ...opened, id: step.id, version: step.version, minutes: step.minutes } } : change),
        });
        return answer !== undefined;
      },
      /** Changes what a step is about; throws what refused it, for the field that was edited. */
      async patch(sheet: Sheet, body: PatchStep): Promise<void> {
        const key = intentKey();
        const change: Change = { key, after: { [sheet.id]: { ...sheet, ...body } as Sheet } };
        begin(change);
        try {
          let command: string | undefined;
          const { step } = await api.steps.patch({ params: { id: sheet.id }, body }, { key, version: sheet.version, onCommand: (id) => (command = id) });
          settle(queries, { key, after: { [sheet.id]: { ...sheet, ...body, version: step.version } as Sheet } });
          if (command) {
            const commandId = command;
            offerUndo(t('day.said.changed', { name: sheet.client.name }), async () => {
              await api.undo.undo({ params: { commandId } });
              refreshFolder(queries, [sheet.client.id]);
            });
          }
          refreshFolder(queries, [sheet.client.id]);
        } catch (error) {
          end(key);
          throw error;
        }
      },
    };
  }, [queries]);
}
export type Deeds = ReturnType<typeof useDeeds>;
