import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { api } from '#app/web/api.ts';
import type { Day } from '#plain/day/day.ts';
import type { FieldKind, ListField } from '#ui/data-list/fields.ts';
import { useFormat, useLanguage, useT } from '#ui/i18n/use.ts';
import type { Option } from '#ui/select/options.ts';
import { useMe } from '#cap/staff/web/use-me.ts';
import type { StepKind } from '#cap/steps/model.ts';
import type { CustomField } from '../../model.ts';
import type { ClientRow } from '../../model-lists.ts';
import { requisiteKinds } from '../../requisites/kinds.ts';
import { buysFor, clientKinds, countries, decisionRoles, endedStatuses, liveStatuses, sizes } from '../choices.ts';
import { countryName, languageOptions, spokenLanguages } from '../names.ts';
import { CustomCell, MailCell, MomentCell, NameCell, NextStepCell, PersonCell, PhoneCell, StatusBadge, TagsCell } from './cells.tsx';
import { filterKinds } from './filter-kinds.ts';
import { useMembers } from './use-members.ts';

const stepKinds: readonly StepKind[] = ['call', 'meeting', 'visit', 'mail', 'offer', 'document', 'task'];
const customKind: Record<CustomField['type'], FieldKind> = { text: 'text', link: 'text', number: 'number', date: 'day', yes_no: 'yes_no', choice: 'choice' };

const words = (list: readonly string[], prefix: string, t: (key: string) => string): Option[] => list.map((value) => ({ value, label: t(`${prefix}.${value}`) }));

/** Every field of a client that a list can show or be filtered by, the workspace's own among them. */
export function useClientFields(today: Day, onNear: (id: string) => void): readonly ListField<ClientRow>[] {
  const t = useT();
  const lang = useLanguage();
  const format = useFormat();
  const me = useMe();
  const members = useMembers();
  const mayImport = 'client.import' in me.rights;
  const { data: departments } = useQuery(api.departments.list.query());
  const { data: tags } = useQuery(api.clients.tags.query());
  const { data: custom } = useQuery(api.customFields.list.query());
  const { data: imports } = useQuery({ ...api.imports.list.query({ query: { limit: 100 } }), enabled: mayImport });
  const managers = useCallback(
    async (text: string) => members.find(text, { value: 'me', label: t('clients.list.me'), note: me.name }),
    [members, t, me.name],
  );

  return useMemo(() => {
    const cells: Partial<Record<string, Omit<ListField<ClientRow>, 'id' | 'label'>>> = {
      name: { cell: (row) => <NameCell row={row} onNear={onNear} />, width: 260, sortable: true },
      nextStep: { cell: (row) => <NextStepCell row={row} today={today} />, width: 250, sortable: true, filterable: false },
      status: { cell: (row) => <StatusBadge status={row.status} />, width: 160 },
      manager: { cell: (row) => row.managerName, width: 170 },
      lastTouch: { cell: (row) => <MomentCell at={row.lastTouchAt} />, width: 175, sortable: true },
      city: { cell: (row) => row.city, width: 130 },
      mainPerson: { cell: (row) => <PersonCell person={row.mainPerson} />, width: 220, filterable: false },
      phone: { cell: (row) => <PhoneCell phone={row.phone} />, width: 150 },
      email: { cell: (row) => <MailCell email={row.email} />, width: 200 },
      size: { cell: (row) => row.size && t(`client.size.${row.size}`), width: 130 },
      country: { cell: (row) => row.country && countryName(lang, row.country), width: 130 },
      trade: { cell: (row) => row.trade, width: 160 },
      tags: { cell: (row) => <TagsCell tags={row.tags} />, width: 200 },
      source: { cell: (row) => row.source, width: 150 },
      kind: { cell: (row) => t(`client.kind.${row.kind}`), width: 140 },
      buysFor: { cell: (row) => t(`client.buysFor.${row.buysFor}`), width: 150 },
      priceType: { cell: (row) => row.priceType, width: 130 },
      vip: { cell: (row) => (row.vip ? t('common.yes') : null), width: 80 },
      created: { cell: (row) => format.day(row.createdAt.slice(0, 10)), width: 130, sortable: true },
    };
    const options: Partial<Record<string, Pick<ListField<ClientRow>, 'options' | 'labelOf'>>> = {
      status: { options: words([...liveStatuses, ...endedStatuses], 'client.status', t) },
      kind: { options: words(clientKinds, 'client.kind', t) },
      buysFor: { options: words(buysFor, 'client.buysFor', t) },
      size: { options: words(sizes, 'client.size', t) },
      country: { options: countries.map((code) => ({ value: code, label: countryName(lang, code), note: code })), labelOf: (code) => countryName(lang, code) },
      language: { options: languageOptions },
      manager: { options: managers, labelOf: (id) => (id === 'me' ? t('clients.list.me') : members.name(id)) },
      department: { options: (departments?.items ?? []).map(({ id, name }) => ({ value: id, label: name })) },
      tags: { options: (tags?.tags ?? []).map(({ tag, count }) => ({ value: tag, label: tag, note: format.number(count) })) },
      nextStepKind: { options: words(stepKinds, 'step.kind', t) },
      requisite: { options: words(requisiteKinds, 'requisite.kind', t) },
      personWithRole: { options: words(decisionRoles, 'client.role', t) },
      reliabilityCheck: { options: words(['green', 'amber', 'red', 'unknown'], 'reliability.state', t) },
      languages: { options: spokenLanguages(lang) },
      import: {
        options: (imports?.rows ?? []).filter((each) => each.state === 'done').map((each) => ({ value: each.id, label: t('clients.list.importOf', { day: format.moment(each.createdAt) }), note: each.name })),
        labelOf: () => t('clients.list.import'),
      },
    };
    // Days may be said from today on: “today”, “+7”, “-30”.
    const dayWords = (value: string) =>
      value === 'today' ? t('clients.list.today') : /^[+-]\d+$/.test(value) ? t('clients.list.fromToday', { days: value }) : value;
    const shownAndAsked = ['name', 'nextStep', 'status', 'city', 'manager', 'lastTouch', 'mainPerson', 'phone', 'email', 'tags', 'size', 'trade', 'country', 'source', 'kind', 'buysFor', 'priceType', 'vip', 'created'];
    const asked = Object.keys(filterKinds).filter((id) => !shownAndAsked.includes(id) && (id !== 'import' || mayImport));
    const standing = [...shownAndAsked, ...asked].map((id): ListField<ClientRow> => {
      const kind = filterKinds[id];
      return { id, label: t(`clients.field.${id}`), ...(kind && { kind }), ...(kind === 'day' && { labelOf: dayWords }), ...cells[id], ...options[id] };
    });
    const own = (custom?.fields ?? [])
      .filter((field) => field.entity === 'client' && !field.archived)
      .map((field): ListField<ClientRow> => ({
        id: `custom.${field.key}`, label: field.label, kind: customKind[field.type], width: 150, right: field.type === 'number',
        cell: (row) => <CustomCell field={field} value={row.custom[field.key]} />,
        ...(field.type === 'choice' && { options: field.options.map((value) => ({ value, label: value })) }),
        ...(field.type === 'date' && { labelOf: dayWords }),
      }));
    return [...standing, ...own];
  }, [t, lang, format, today, onNear, managers, members, departments, tags, custom, imports, mayImport]);
}
