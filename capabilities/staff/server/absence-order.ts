import { renderPdf } from '#platform/documents/pdf.ts';
import { serveHeaders } from '#platform/files/headers.ts';
import { formatDay } from '#plain/day/format.ts';
import { notFound } from '#plain/refusal.ts';
import type { Language } from '../model.ts';
import { orderWords } from '../order-words.ts';
import { type AbsenceRow, findAbsence } from './absences-read.ts';
import type { Ctx } from './actor.ts';

const TEMPLATE = `
#set page(paper: "a4", margin: (x: 2.5cm, y: 2.5cm))
#set text(size: 11pt, lang: data.language)
#set par(leading: 0.75em)
#set document(title: data.words.title + " " + str(data.number))
#text(size: 10pt)[#data.company]
#v(1.5cm)
= #data.words.title #data.number
#v(0.2cm)
#data.issuedOn
#v(0.6cm)
*#data.words.subject*
#if data.cancelled [ #h(1fr) *#upper(data.words.cancelled)* ]
#v(0.6cm)
#grid(columns: (4.5cm, 1fr), row-gutter: 0.9em,
  data.words.absent, [*#data.absent*#if data.absentJob != none [, #data.absentJob]],
  data.words.from, data.from,
  data.words.to, data.to)
#v(0.6cm)
#table(columns: (1fr, 1.4fr), inset: 8pt, stroke: 0.5pt + luma(150),
  table.header([*#data.words.standsIn*], [*#data.words.clients*]),
  ..data.substitutes.map(s => ([#s.name#if s.job != none [\\ #text(size: 9pt)[#s.job]]], s.clients.join(", "))).flatten())
#v(0.4cm)
#data.words.rights

#data.words.back
#v(1.6cm)
#let line(name) = grid(columns: (5cm, 1fr, 5cm), column-gutter: 0.4cm, align: bottom,
  name, box(width: 100%, stroke: (bottom: 0.5pt), height: 1em), box(width: 100%, stroke: (bottom: 0.5pt), height: 1em))
#data.words.issued
#v(0.3cm)
#line(data.issuedBy)
#v(1cm)
#data.words.acquainted
#for name in data.readers [ #v(0.3cm) #line(name) ]
`;

interface Issued {
  company: string;
  language: Language;
  issuedOn: string;
  issuedBy: string | null;
  jobs: Record<string, string | null> | null;
}

/** The order on a substitution as PDF, in the company's language (handbook 01, "Folders of others"). */
export async function absenceOrder(ctx: Ctx, id: string) {
  const absence = await findAbsence(ctx, id);
  if (absence.orderNumber === null) throw notFound();
  const [issued] = await ctx.read<Issued>(
    `select w.name as company, w.language, (a.created_at at time zone w.time_zone)::date::text as "issuedOn", by.name as "issuedBy",
       (select json_object_agg(m.id, m.job_title) from member m where m.workspace_id = a.workspace_id
         and (m.id = a.member_id or m.id in (select s.member_id from substitute s where s.workspace_id = a.workspace_id and s.absence_id = a.id))) as jobs
     from absence a join workspace w on w.id = a.workspace_id left join member by on by.workspace_id = a.workspace_id and by.id = a.created_by
     where a.workspace_id = current_workspace() and a.id = $1`,
    [id],
  );
  const pdf = await renderPdf(TEMPLATE, orderData(absence, issued!));
  const reply = ctx.reply!;
  await reply
    .headers(serveHeaders(`${orderWords[issued!.language].title} ${absence.orderNumber}.pdf`, 'application/pdf'))
    .send(Buffer.from(pdf));
  return reply as never;
}

/** What the template prints. */
export function orderData(absence: AbsenceRow, issued: Issued) {
  const words = orderWords[issued.language];
  const people = new Map<string, { name: string; job: string | null; clients: string[] }>();
  const shared = new Set(absence.substitutes.map((s) => s.memberId)).size > 1;
  for (const s of absence.substitutes) {
    const row = people.get(s.memberId) ?? { name: s.memberName, job: issued.jobs?.[s.memberId] ?? null, clients: [] };
    row.clients.push(s.clientId ? (s.clientName ?? '—') : shared ? words.otherClients : words.allClients);
    people.set(s.memberId, row);
  }
  const day = (iso: string) => formatDay(iso, issued.language, 'long');
  return {
    words,
    language: issued.language,
    company: issued.company,
    number: absence.orderNumber,
    issuedOn: day(issued.issuedOn),
    issuedBy: issued.issuedBy ?? '',
    absent: absence.memberName,
    absentJob: issued.jobs?.[absence.memberId] ?? null,
    from: day(absence.fromDate),
    to: day(absence.toDate),
    cancelled: absence.state === 'cancelled',
    substitutes: [...people.values()],
    readers: [absence.memberName, ...[...people.values()].map((p) => p.name)],
  };
}
