import { useState } from 'react';
import { useLocation } from 'wouter';
import { api } from '#app/web/api.ts';
import { Badge, type Tone } from '#ui/badge/badge.tsx';
import { Button } from '#ui/button/button.tsx';
import { EditText } from '#ui/inline-edit/editors.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { type MenuItem, MenuButton } from '#ui/menu/menu.tsx';
import { useCommands } from '#ui/palette/commands.ts';
import { LocalTime } from '#ui/when/when.tsx';
import type { Dossier } from '../../model-dossier.ts';
import { endedStatuses, type EndedStatus, liveStatuses } from '../choices.ts';
import { required } from '../required.ts';
import { useDossier, useSpot } from './context.tsx';
import { EndDialog } from './deeds/end-dialog.tsx';
import { ReassignDialog } from './deeds/reassign-dialog.tsx';
import { ReviveDialog } from './deeds/revive-dialog.tsx';
import css from './head.module.css';
import { clientSpot } from './spots.ts';

export const statusTone: Record<Dossier['client']['status'], Tone> = {
  prospect: 'blue', client: 'teal', dormant: 'amber', lost: 'red', unpromising: 'plain', closed: 'plain',
};
type Asked = EndedStatus | 'revive' | 'reassign' | undefined;

/** Who it is, in one line, and what can be done with the dossier. */
export function Head() {
  const { dossier, edits } = useDossier();
  const { client, can } = dossier;
  const t = useT();
  const [, go] = useLocation();
  const [asked, setAsked] = useState<Asked>();
  const name = useSpot(clientSpot(client.id, 'name', t('client.field.name')));
  const live = (liveStatuses as readonly string[]).includes(client.status);
  const version = client.version;

  const items: (MenuItem | false)[] = [
    can.edit && {
      label: t('client.action.negotiate'), icon: 'message', checked: client.negotiate,
      run: () => void edits.attempt(t(client.negotiate ? 'client.said.notNegotiate' : 'client.said.negotiate'), (options) => api.clients.patch({ params: { id: client.id }, body: { negotiate: !client.negotiate } }, { ...options, version })),
    },
    can.edit && {
      label: t('client.action.mailingList'), icon: 'mail', checked: client.mailingList,
      run: () => void edits.attempt(t(client.mailingList ? 'client.said.offMailing' : 'client.said.onMailing'), (options) => api.clients.patch({ params: { id: client.id }, body: { mailingList: !client.mailingList } }, { ...options, version })),
    },
    can.reassign && { label: t('client.action.reassign'), icon: 'user', run: () => setAsked('reassign') },
    can.end && live && { heading: t('client.action.end') },
    ...endedStatuses.map((status) => can.end && live && { label: t(`client.action.${status}`), run: () => setAsked(status) }),
    can.edit && !live && { label: t('client.action.revive'), icon: 'refresh' as const, run: () => setAsked('revive') },
    can.trash && !client.trashedAt && '-',
    can.trash && !client.trashedAt && {
      label: t('client.action.trash'), icon: 'trash' as const, danger: true,
      run: () => void edits.attempt(t('client.said.trashed', { name: client.name }), (options) => api.clients.trash({ params: { id: client.id } }, { ...options, version })),
    },
  ];
  const shown = items.filter((item) => item !== false);
  const print = () => window.open(api.folder.printDossier.url({ params: { id: client.id } }), '_blank', 'noopener');
  const incoming = () => go(`/incoming?client=${client.id}`);
  useCommands([
    { id: 'dossier.print', label: t('client.action.print'), icon: 'print', run: print },
    { id: 'dossier.incoming', label: t('incoming.here'), icon: 'phone', run: incoming },
    ...(can.reassign ? [{ id: 'dossier.reassign', label: t('client.action.reassign'), icon: 'user' as const, run: () => setAsked('reassign') }] : []),
    ...(can.end && live ? endedStatuses.map((status) => ({ id: `dossier.${status}`, label: t(`client.action.${status}`), run: () => setAsked(status) })) : []),
  ]);

  return (
    <header className={css.head}>
      <h2 className={css.name}>
        <EditText {...name} save={required(t, name.save)} />
      </h2>
      <Tags />
      <span className={css.actions} data-noprint>
        <Button icon="phone" onClick={incoming} className={css.wordless} title={t('incoming.here')} aria-label={t('incoming.here')}>
          <span>{t('incoming.here')}</span>
        </Button>
        <Button icon="print" onClick={print} className={css.wordless} title={t('client.action.print')} aria-label={t('client.action.print')}>
          <span>{t('client.action.print')}</span>
        </Button>
        {shown.length > 0 && <MenuButton label={t('common.more')} icon="more" end items={shown} />}
      </span>
      {asked === 'reassign' && <ReassignDialog onClose={() => setAsked(undefined)} />}
      {asked === 'revive' && <ReviveDialog onClose={() => setAsked(undefined)} />}
      {asked && asked !== 'reassign' && asked !== 'revive' && <EndDialog status={asked} onClose={() => setAsked(undefined)} />}
    </header>
  );
}

/** Words about the client beside its name. */
function Tags() {
  const { dossier, edits } = useDossier();
  const { client, addresses, localTime, can } = dossier;
  const t = useT();
  const city = addresses.find((address) => address.kind === 'office' && address.city)?.city ?? addresses.find((address) => address.city)?.city;
  return (
    <span className={css.tags}>
      {client.vip && (
        <Badge tone="amber">
          <Icon name="star" size={13} /> {t('client.vip')}
        </Badge>
      )}
      {dossier.vipProposed && can.edit && (
        <Button
          small
          icon="star"
          look="quiet"
          title={t('client.vipProposed')}
          onClick={() => void edits.attempt(t('client.said.vip', { name: client.name }), (options) => api.clients.patch({ params: { id: client.id }, body: { vip: true } }, { ...options, version: client.version }))}
        >
          {t('client.makeVip')}
        </Button>
      )}
      <Badge tone={statusTone[client.status]} title={client.statusReason ?? undefined}>
        {t(`client.status.${client.status}`)}
      </Badge>
      {client.size && <Badge tone="blue">{t(`client.size.${client.size}`)}</Badge>}
      {(city || localTime) && (
        <Badge tone="blue">
          {city}
          {city && localTime && ' · '}
          {localTime && <LocalTime zone={localTime.timeZone} />}
        </Badge>
      )}
      {client.tags.map((tag) => <Badge key={tag}>{tag}</Badge>)}
    </span>
  );
}
