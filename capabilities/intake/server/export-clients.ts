import { PassThrough, Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { serveHeaders } from '#platform/files/headers.ts';
import { todayIn } from '#plain/day/day.ts';
import { listedIds, Params } from '#cap/clients/server/public.ts';
import { messages as clientWords } from '#cap/clients/messages.ts';
import type { Sort } from '#cap/clients/model-lists.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import type { Language } from '../out-headers.ts';
import { allColumns, type ExportColumn, type OwnField, seenColumns } from './export-columns.ts';
import { CellMaker, exportSql, type OutClient, waysOf } from './export-rows.ts';
import { readThrough } from './read-through.ts';
import { type OutCell, writeCsv } from './write-csv.ts';
import { writeVcard } from './write-vcard.ts';
import { writeXlsx } from './write-xlsx.ts';

const LANGUAGES: readonly Language[] = ['en', 'ru', 'ro', 'lt'];

interface Query {
  format: 'xlsx' | 'csv' | 'vcard';
  q?: string | undefined;
  filter?: string | undefined;
  segment?: string | undefined;
  columns?: string | undefined;
  sort: Sort;
}
const FILE = {
  xlsx: { ending: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { ending: 'csv', type: 'text/csv' },
  vcard: { ending: 'vcf', type: 'text/vcard' },
};

/**
 * The clients of a list as a file, written while they are read; who asks gets what the list would show them (handbook 02,
 * Coming in). That it was taken out, by whom and how many, is in the history before the first row leaves.
 */
export async function exportClients(ctx: Ctx, query: Query) {
  const { timeZone } = ctx.actor;
  const language = spoken(ctx);
  const p = new Params();
  const ids = await listedIds(ctx, query, p);
  const [found] = await ctx.read<{ count: number; addresses: string[] | null; requisites: string[] | null }>(
    `with listed as (${ids}) select (select count(*)::int from listed) as count,
       (select array_agg(distinct a.kind) from address a where a.workspace_id = (select current_workspace()) and a.client_id in (select id from listed)) as addresses,
       (select array_agg(distinct r.kind) from requisite r where r.workspace_id = (select current_workspace()) and r.client_id in (select id from listed)) as requisites`,
    p.values,
    false,
  );
  const own = await ctx.read<OwnField>(
    `select key, label, type, options, required from custom_field where workspace_id = (select current_workspace()) and entity = 'client' and archived_at is null order by position, id`,
  );
  const { format, columns, ...asked } = query;
  await ctx.command('client.export', async () => undefined, { detail: { format, count: found!.count, ...asked, ...(columns && { columns }) } });

  const making = { language, own, maker: new CellMaker(language, new Map(own.map((field) => [field.key, field]))) };
  const shown = columns ? seenColumns(columns.split(',').slice(0, 100), making) : allColumns(making, { addresses: found!.addresses ?? [], requisites: found!.requisites ?? [] });
  const { ending, type } = FILE[format];
  const name = clientWords[language].clients.export.file;
  const out = new PassThrough();
  ctx.reply!.headers(serveHeaders(`${name} ${todayIn(timeZone, ctx.now)}.${ending}`, type, { download: true }));
  const zone = p.add(timeZone, 'text');
  readThrough(ctx, async (walk) => {
    const clients = stoppable(walk<OutClient>(exportSql(ids, zone), p.values), out);
    if (format === 'xlsx') return writeXlsx(out, [{ name, columns: shown, rows: rowsOf(clients, shown, !columns) }]);
    if (format === 'vcard') return pipeline(Readable.from(cards(clients)), out);
    const comma = language !== 'en';
    const rows = rowsOf(clients, shown, !columns, comma ? decimalComma(shown) : undefined);
    return pipeline(Readable.from(writeCsv(rows, { header: shown.map(({ header }) => header), delimiter: comma ? ';' : ',' })), out);
  }).catch((error) => {
    if (!out.destroyed) ctx.house.log.error({ err: error }, 'an export broke off');
    out.destroy(error);
  });
  return ctx.reply!.send(out);
}

/** The language the page is read in now; who asks without a page gets the person's own. */
function spoken(ctx: Ctx): Language {
  const asked = ctx.request?.headers['accept-language'];
  return LANGUAGES.find((language) => language === asked) ?? ctx.actor.language;
}

/** Ends when nobody reads any more. */
async function* stoppable<Row>(rows: AsyncGenerator<Row>, out: Writable): AsyncGenerator<Row> {
  for await (const row of rows) {
    if (out.destroyed) throw new Error('the reader is gone');
    if (out.writableNeedDrain) await new Promise<void>((go) => out.once('drain', go).once('close', go));
    yield row;
  }
}

type Cells = OutCell[];
/** A row for each client; with `everybody`, one more for every further person. */
async function* rowsOf(clients: AsyncIterable<OutClient>, columns: readonly ExportColumn[], everybody: boolean, change = (cells: Cells) => cells): AsyncGenerator<Cells> {
  for await (const client of clients) {
    yield change(columns.map((column) => column.cell(client, client.people[0])));
    if (!everybody) continue;
    for (const person of client.people.slice(1)) yield change(columns.map((column) => (column.again ? column.cell(client, person) : null)));
  }
}

/** Money and numbers as a reader whose decimals have a comma writes them. */
function decimalComma(columns: readonly ExportColumn[]) {
  return (cells: Cells): Cells =>
    cells.map((cell, at) => {
      const numeric = columns[at]!.type === 'money' || columns[at]!.type === 'number';
      return numeric && cell !== null && cell !== undefined ? String(cell).replace('.', ',') : cell;
    });
}

/** A card for each person, and one for a client where nobody is known. */
async function* cards(clients: AsyncIterable<OutClient>): AsyncGenerator<string> {
  for await (const client of clients) {
    const company = {
      org: client.kind === 'private_person' ? null : client.name,
      urls: waysOf(client.contacts, 'site'),
      addresses: client.addresses.map((a) => ({ kind: 'work' as const, street: a.street ?? '', city: a.city ?? '', region: a.region ?? '', postcode: a.postcode ?? '', country: a.country ?? '' })),
      categories: client.tags,
    };
    const ofCompany = { phones: waysOf(client.contacts, 'phone'), emails: waysOf(client.contacts, 'email'), messengers: waysOf(client.contacts, 'messenger') };
    if (!client.people.length) yield writeVcard({ ...company, ...ofCompany, fullName: client.name });
    for (const person of client.people) {
      const own = (kind: string, companys: readonly string[]) => (waysOf(person.contacts, kind).length ? waysOf(person.contacts, kind) : companys);
      yield writeVcard({
        ...company, fullName: person.name, given: person.given, family: person.family, patronymic: person.patronymic, title: person.title,
        phones: own('phone', ofCompany.phones), emails: own('email', ofCompany.emails), messengers: own('messenger', ofCompany.messengers),
        birthday: person.birthday, note: person.notes,
      });
    }
  }
}
