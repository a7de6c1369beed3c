import { useState } from 'react';
import { Link } from 'wouter';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useDossier } from './context.tsx';
import { LookAlikes } from './deeds/look-alikes.tsx';
import { ReviveDialog } from './deeds/revive-dialog.tsx';
import css from './notices.module.css';
import { liveStatuses } from '../choices.ts';

/** What one must know before anything else: in the trash, ended, perhaps here twice, decision-maker not reached. */
export function Notices() {
  const { dossier, edits } = useDossier();
  const { client, can, strip } = dossier;
  const t = useT();
  const format = useFormat();
  const [asked, setAsked] = useState<'revive' | 'alike'>();
  const live = (liveStatuses as readonly string[]).includes(client.status);
  return (
    <>
      {client.trashedAt && (
        <p className={css.notice} data-tone="late">
          <Icon name="trash" size={16} />
          <span>
            {client.mergedInto ? t('client.notice.merged') : t('client.notice.trashed', { day: format.day(client.trashedAt.slice(0, 10)) })}{' '}
            {client.mergedInto && <Link href={`/clients/${client.mergedInto}`}>{t('client.notice.openMerged')}</Link>}
          </span>
          {can.trash && !client.mergedInto && (
            <Button small onClick={() => void edits.attempt(t('client.said.restored', { name: client.name }), (options) => api.clients.restore({ params: { id: client.id }, body: {} }, options))}>
              {t('client.action.restore')}
            </Button>
          )}
        </p>
      )}
      {!live && !client.trashedAt && (
        <p className={css.notice}>
          <Icon name="archive" size={16} />
          <span>
            <b>{t(`client.notice.${client.status as 'lost' | 'unpromising' | 'closed'}`)}</b> {client.statusReason}
          </span>
          {can.edit && <Button small onClick={() => setAsked('revive')}>{t('client.action.revive')}</Button>}
        </p>
      )}
      {dossier.duplicates > 0 && !client.trashedAt && (
        <p className={css.notice} data-tone="look">
          <Icon name="copy" size={16} />
          <span>{t('client.notice.alike', { count: dossier.duplicates })}</span>
          <Button small onClick={() => setAsked('alike')}>{t('client.notice.look')}</Button>
        </p>
      )}
      {strip.decisionMaker.flagged && live && !client.trashedAt && (
        <p className={css.notice} data-tone="look">
          <Icon name="target" size={16} />
          <span>{t('client.notice.noDecider', { count: strip.decisionMaker.meetings })}</span>
        </p>
      )}
      {asked === 'revive' && <ReviveDialog onClose={() => setAsked(undefined)} />}
      {asked === 'alike' && <LookAlikes onClose={() => setAsked(undefined)} />}
    </>
  );
}
