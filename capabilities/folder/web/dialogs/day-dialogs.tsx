import { lazy, Suspense } from 'react';
import type { When } from '#cap/steps/model.ts';
import type { Destination } from '#cap/steps/web/dialogs/move-dialog.tsx';
import type { LogRules } from '#cap/steps/web/log-form/log-draft.ts';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '#app/web/api.ts';
import type { Formats } from '#ui/i18n/format.ts';
import type { T } from '#ui/i18n/translate.ts';
import { useFormat, useT } from '#ui/i18n/use.ts';
import type { Dossier } from '#cap/clients/model-dossier.ts';
import type { Sheet } from '../../model.ts';
import type { Deeds } from '../use-deeds.ts';
import type { DayView } from '../view.ts';

/** What is asked for beside the page; its code comes when it is first asked for. */
export type Shown =
  | { what: 'move'; sheets: readonly Sheet[] }
  | { what: 'drop' | 'newStep'; sheet: Sheet }
  | { what: 'proposal'; view: DayView }
  | { what: 'lookBack'; day: string }
  | { what: 'settings' | 'feed' | 'handOn' | 'negotiate' | 'folders' };

const MoveDialog = lazy(() => import('#cap/steps/web/dialogs/move-dialog.tsx'));
const DropDialog = lazy(() => import('#cap/steps/web/dialogs/drop-dialog.tsx'));
const NewStepDialog = lazy(() => import('#cap/steps/web/dialogs/new-step-dialog.tsx'));
const ProposalDialog = lazy(() => import('./proposal-dialog.tsx'));
const LookBackDialog = lazy(() => import('./look-back-dialog.tsx'));
const SettingsDialog = lazy(() => import('./settings-dialog.tsx'));
const FeedDialog = lazy(() => import('./feed-dialog.tsx'));
const HandOnDialog = lazy(() => import('./hand-on-dialog.tsx'));
const NegotiateDialog = lazy(() => import('./negotiate-dialog.tsx'));
const FoldersDialog = lazy(() => import('./folders-dialog.tsx'));

export interface DayDialogsProps {
  shown: Shown;
  view: DayView;
  rules: LogRules;
  deeds: Deeds;
  member: string | undefined;
  onMove: (sheets: readonly Sheet[], to: When) => void;
  onClose: () => void;
}

export function DayDialogs({ shown, view, rules, deeds, member, onMove, onClose }: DayDialogsProps) {
  const t = useT();
  const format = useFormat();
  const queries = useQueryClient();
  return <Suspense>{dialog()}</Suspense>;

  function dialog() {
    switch (shown.what) {
      case 'move': {
        const [first] = shown.sheets;
        if (!first) return null;
        const one = shown.sheets.length === 1;
        return (
          <MoveDialog
            title={one ? t('step.moveTitle', { name: first.client.name }) : t('step.moveSeveral', { count: shown.sheets.length })}
            kind={first.kind}
            from={one ? pointOf(first) : null}
            rules={rules}
            destinations={destinations(view, t, format)}
            onMove={(to) => onMove(shown.sheets, to)}
            onClose={onClose}
          />
        );
      }
      case 'drop': {
        const { sheet } = shown;
        const dossier = queries.getQueryData<Dossier>(api.clients.get.query({ params: { id: sheet.client.id } }).queryKey);
        const last = dossier ? dossier.strip.openSteps.filter((step) => step.ownerId === dossier.client.managerId).length <= 1 : true;
        return <DropDialog stepId={sheet.id} name={sheet.client.name} last={last} rules={rules} onDrop={(reason, next) => deeds.drop(sheet, reason, next)} onClose={onClose} />;
      }
      case 'newStep':
        return <NewStepDialog clientId={shown.sheet.client.id} name={shown.sheet.client.name} rules={rules} onCreate={(step) => deeds.create(step, shown.sheet)} onClose={onClose} />;
      case 'proposal':
        return <ProposalDialog view={shown.view} deeds={deeds} onClose={onClose} />;
      case 'lookBack':
        return <LookBackDialog day={shown.day} today={view.folder.today} member={member} onClose={onClose} />;
      case 'settings':
        return <SettingsDialog owner={view.folder.owner} onClose={onClose} />;
      case 'feed':
        return <FeedDialog onClose={onClose} />;
      case 'handOn':
        return <HandOnDialog folder={view.folder} onClose={onClose} />;
      case 'negotiate':
        return <NegotiateDialog member={member} today={view.folder.today} onClose={onClose} />;
      case 'folders':
        return <FoldersDialog current={view.folder.owner.id} onClose={onClose} />;
    }
  }
}

const pointOf = ({ onDate, atTime, month }: Sheet) => (onDate ? { day: onDate, ...(atTime && { time: atTime }) } : month ? { month } : { later: true as const });

/** The tabs one most often moves to, with how full they are. */
function destinations({ tabs, folder }: DayView, t: T, format: Formats): Destination[] {
  const days = tabs.filter(({ tab }) => tab.kind === 'day' && tab.working && tab.day > folder.today).slice(0, 8);
  const months = tabs.filter(({ tab }) => tab.kind === 'month').slice(0, 3);
  return [
    ...days.map(({ tab, load }): Destination => {
      const full = load?.level === 'over';
      return { key: tab.key, label: format.day(tab.key, 'face'), ...(load?.percent ? { note: format.percent(load.percent / 100), full } : {}), point: { day: tab.key } };
    }),
    ...months.map(({ tab, count }): Destination => ({ key: tab.key, label: format.month(tab.key, 'name'), note: format.number(count), point: { month: tab.key } })),
    { key: 'later', label: t('day.later'), point: { later: true } },
  ];
}
