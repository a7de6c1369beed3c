import type { FieldDefinition } from '#cap/clients/custom-values.ts';
import { messages as clientWords } from '#cap/clients/messages.ts';
import { ADDRESS_KINDS } from '#cap/clients/model.ts';
import { requisiteKinds } from '#cap/clients/requisites/kinds.ts';
import { addressParts, clientFields, personFields } from '../fields.ts';
import { headerOf, type Language, type OutField } from '../out-headers.ts';
import { type CellMaker, type OutClient, type OutPerson, waysOf } from './export-rows.ts';
import type { OutCell } from './write-csv.ts';
import type { OutColumn } from './write-xlsx.ts';

/** A column of the file and what stands in it. `again`: also in further rows of the same client, one for each person. */
export interface ExportColumn extends OutColumn {
  cell: (client: OutClient, person: OutPerson | undefined) => OutCell;
  again: boolean;
}
export interface OwnField extends FieldDefinition {
  label: string;
}
interface Making {
  language: Language;
  maker: CellMaker;
  own: readonly OwnField[];
}

const days: ReadonlySet<string> = new Set(['nextDate', 'lastTouch', 'created', 'person.birthday']);
const wide: Record<string, number> = { name: 34, legalName: 34, nextWhy: 40, 'person.full': 28, tags: 24 };

function column(field: OutField, { language, maker, own }: Making): ExportColumn {
  const key = field.startsWith('custom.') ? field.slice(7) : '';
  return {
    header: headerOf(field, language, (wanted) => own.find((each) => each.key === wanted)?.label),
    type: days.has(field) || maker.isDay(key) ? 'day' : field === 'creditLimit' ? 'money' : maker.isNumber(key) ? 'number' : 'text',
    width: wide[field] ?? 20,
    again: field === 'name' || field === 'country' || field.startsWith('requisite.') || field.startsWith('person.'),
    cell: (client, person) => maker.cell(field, client, person),
  };
}

/** Everything that an import reads back; of addresses and numbers only the kinds that are there. */
export function allColumns(making: Making, there: { addresses: readonly string[]; requisites: readonly string[] }): ExportColumn[] {
  const fields: OutField[] = [
    ...clientFields.filter((field) => field !== 'note'),
    ...personFields.map((field) => `person.${field}` as const),
    ...ADDRESS_KINDS.filter((kind) => there.addresses.includes(kind)).flatMap((kind) => addressParts.filter((part) => part !== 'full').map((part) => `address.${kind}.${part}` as const)),
    ...requisiteKinds.filter((kind) => there.requisites.includes(kind)).map((kind) => `requisite.${kind}` as const),
    ...making.own.map(({ key }) => `custom.${key}` as const),
    'created',
  ];
  return fields.map((field) => column(field, making));
}

const first = (client: OutClient, kind: string) => waysOf(client.contacts, kind)[0] ?? (client.people[0] && waysOf(client.people[0].contacts, kind)[0]);
const SEEN: Record<string, readonly OutField[]> = { nextStep: ['nextDate', 'nextWhy'], mainPerson: ['person.full', 'person.position'] };
const PLAIN: ReadonlySet<string> = new Set(['name', 'status', 'size', 'vip', 'manager', 'lastTouch', 'country', 'trade', 'tags', 'source', 'kind', 'buysFor', 'priceType', 'created']);

/** The columns that are seen in the list, in their order; what no client has is left out. */
export function seenColumns(wanted: readonly string[], making: Making): ExportColumn[] {
  const words = clientWords[making.language].clients.field;
  return wanted.flatMap((id): ExportColumn[] => {
    const known = making.own.some(({ key }) => id === `custom.${key}`) || (requisiteKinds as readonly string[]).includes(id.replace('requisite.', ''));
    if (PLAIN.has(id) || known) return [column(id as OutField, making)];
    if (SEEN[id]) return SEEN[id].map((field) => column(field, making));
    const more = { type: 'text', width: 22, again: false } as const;
    if (id === 'city') return [{ ...more, header: words.city, cell: (client) => client.addresses.find((address) => address.city)?.city }];
    if (id === 'phone' || id === 'email') return [{ ...more, header: words[id], cell: (client) => first(client, id) }];
    return [];
  });
}
