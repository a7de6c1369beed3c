import { type RefObject, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api } from '#app/web/api.ts';
import type { NewTouch } from '#cap/steps/model.ts';
import { LogForm } from '#cap/steps/web/log-form/log-form.tsx';
import type { LogRules } from '#cap/steps/web/log-form/log-draft.ts';
import { StepLine } from '#cap/steps/web/step-line/step-line.tsx';
import { Button, IconButton } from '#ui/button/button.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useKeys } from '#ui/keys/use-keys.tsx';
import type { MenuItem } from '#ui/menu/menu.tsx';
import { refusalText } from '#ui/refusal/refusal.ts';
import { tell } from '#ui/toast/toasts.ts';
import type { Folder, Sheet } from '../model.ts';
import css from './day-page.module.css';
import { DossierSheet } from './dossier-sheet/dossier-sheet.tsx';
import type { Deeds } from './use-deeds.ts';

export interface SheetSideProps {
  sheet: Sheet;
  folder: Folder;
  rules: LogRules;
  deeds: Deeds;
  fault: unknown;
  /** The log form lies under the dossier; on a phone it is opened by a press. */
  logging: boolean;
  onLogging: (open: boolean) => void;
  formSpot: RefObject<HTMLDivElement | null>;
  onLog: (body: NewTouch, saved: () => void) => void;
  onMove: () => void;
  onDrop: () => void;
  onNew: () => void;
  onBack: () => void;
  /** What was typed and refused is not to be logged after all. */
  onGiveUp: () => void;
}

/** The chosen sheet: its step, its dossier, and the form that logs what happened. */
export function SheetSide(props: SheetSideProps) {
  const { sheet, folder, rules, deeds, fault, logging, onLogging, formSpot, onLog, onMove, onDrop, onNew, onBack, onGiveUp } = props;
  const t = useT();
  const [, go] = useLocation();
  const queries = useQueryClient();
  const [keeping, setKeeping] = useState(false);
  const { client } = sheet;
  const dossier = useQuery(api.clients.get.query({ params: { id: client.id } })).data;
  const writes = folder.can.write;
  const isNew = sheet.id.startsWith('new-');
  const dial = sheet.phone ? `tel:+${sheet.phone.replace(/\D/g, '')}` : undefined;

  useKeys([
    { keys: 'o', label: t('day.fullDossier'), run: () => go(`/clients/${client.id}`) },
    ...(dial ? [{ keys: 'c', label: t('day.call'), run: () => void (location.href = dial) }] : []),
    ...(writes ? [{ keys: 'n', label: t('step.new'), run: onNew }, { keys: 'd', label: t('step.drop'), run: onDrop }] : []),
  ]);

  /** Small facts of the client, changed from here. */
  async function keep(change: { prepared?: boolean; negotiate?: boolean }) {
    if (!dossier || keeping) return;
    setKeeping(true);
    try {
      if (change.negotiate !== undefined) await api.folder.negotiate({ params: { clientId: client.id }, body: { kept: change.negotiate } });
      else await api.clients.patch({ params: { id: client.id }, body: change }, { version: dossier.client.version });
    } catch (error) {
      tell(refusalText(t, error), 'failed');
    }
    setKeeping(false);
    void queries.invalidateQueries({ queryKey: api.clients.get.query({ params: { id: client.id } }).queryKey });
    void queries.invalidateQueries({ queryKey: ['folder'] });
  }

  const negotiate = dossier?.client.negotiate ?? client.negotiate;
  const prepared = dossier?.client.prepared ?? client.prepared;
  const more: MenuItem[] = [
    { label: t('step.new'), icon: 'plus', keys: 'n', run: onNew },
    { label: t('step.drop'), icon: 'close', keys: 'd', run: onDrop },
    '-',
    { label: t('day.toNegotiate'), checked: negotiate, run: () => void keep({ negotiate: !negotiate }) },
    { label: t('day.cardPrepared'), checked: prepared, run: () => void keep({ prepared: !prepared }) },
    '-',
    { label: t('day.fullDossier'), icon: 'folder', keys: 'o', run: () => go(`/clients/${client.id}`) },
    { label: t('day.printDossier'), icon: 'print', run: () => void open(api.folder.printDossier.url({ params: { id: client.id } }), '_blank') },
  ];

  return (
    <section className={css.sheetSide} data-logging={logging || undefined}>
      <div className={css.sheetScroll}>
        <DossierSheet
          key={client.id}
          client={client}
          stepId={sheet.id}
          before={<IconButton icon="chevronLeft" className={css.back} label={t('day.backToList')} onClick={onBack} />}
          today={folder.today} timeZone={folder.owner.timeZone}
        >
          <StepLine step={sheet} today={folder.today} readOnly={!writes || isNew} onPatch={(change) => deeds.patch(sheet, change)} onMove={onMove} more={more}>
            {client.newClient && !prepared && (
              <Button small look="quiet" icon="check" onClick={() => void keep({ prepared: true })}>
                {t('day.markPrepared')}
              </Button>
            )}
          </StepLine>
        </DossierSheet>
      </div>
      {writes && !isNew && (
        <>
          <div ref={formSpot} className={css.formSpot} data-noprint>
            <LogForm
              key={sheet.id}
              step={{ id: sheet.id, version: sheet.version, clientId: client.id, kind: sheet.kind, why: sheet.why, personId: sheet.person?.id ?? null }}
              rules={rules}
              fault={fault}
              onLog={onLog}
              onGiveUp={onGiveUp}
              onLeave={() => onLogging(false)}
              aside={<IconButton icon="chevronDown" className={css.lower} label={t('common.close')} onClick={() => onLogging(false)} />}
            />
          </div>
          <div className={css.thumb} data-noprint>
            {dial && (
              <a href={dial} className={css.dial}>
                <Icon name="phone" size={20} /> {t('day.call')}
              </a>
            )}
            <Button look="main" icon="edit" onClick={() => onLogging(true)}>{t('log.log')}</Button>
          </div>
        </>
      )}
    </section>
  );
}

