import { capacityMinutes } from '#cap/staff/calendar.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import { messages } from '#cap/steps/messages.ts';
import { renderPdf } from '#platform/documents/pdf.ts';
import { serveHeaders } from '#platform/files/headers.ts';
import { formatDay } from '#plain/day/format.ts';
import { diffDays, todayIn } from '#plain/day/day.ts';
import { divisionOf } from '../loads.ts';
import { asFolderStep, type Folder, type Sheet } from '../model.ts';
import { printWords } from '../print-words.ts';
import { sectionsOf, type SectionName } from '../rules/sections.ts';
import { tabOf } from '../rules/tabs.ts';
import { dayOf } from './propose.ts';

const TEMPLATE = `
#set page(paper: "a4", margin: (x: 1.6cm, top: 1.6cm, bottom: 1.8cm), footer: context [#set text(8pt, fill: luma(110)); #data.owner · #data.title #h(1fr) #counter(page).display()])
#set text(size: 9.5pt, lang: data.language)
#set document(title: data.words.dayPlan + " " + data.title)
= #data.title
#text(fill: luma(90))[#data.owner · #data.load]
#v(0.3cm)
#if data.sections.len() == 0 [ #data.words.nothing ]
#for section in data.sections [
  #block(above: 0.5cm, below: 0.2cm, sticky: true)[#text(8.5pt, weight: "bold", fill: luma(80))[#upper(section.title) #h(1fr) #section.count]]
  #for row in section.rows [
    #block(breakable: false, width: 100%, above: 0pt, below: 0pt, inset: (y: 4.5pt), stroke: (top: 0.5pt + luma(190)))[
      #grid(columns: (0.5cm, 1.15cm, 1fr, 4.4cm), column-gutter: 0.2cm, row-gutter: 3pt,
        box(width: 8pt, height: 8pt, stroke: 0.7pt + luma(120)), row.time,
        [*#row.client*#if row.city != none [ · #row.city]#if row.mark != none [ #text(fill: rgb("#96610f"))[ · #row.mark]]], align(right)[#row.phone],
        [], [], [#row.kind#if row.why != none [: #row.why]#if row.person != none [ · #row.person]], [],
        ..if row.last != none { ([], [], grid.cell(colspan: 2)[#text(8.5pt, fill: luma(90))[#row.last]]) } else { () })
    ]
  ]
]
#if data.more [ #v(0.3cm) #data.words.more ]
`;

/** The day plan on A4, in the reader's language: sections in working order with telephone numbers and last words. */
export async function printDay(ctx: Ctx, query: { member?: string | undefined; day?: string | undefined }) {
  const folder = await dayOf(ctx, query);
  const { language } = ctx.actor;
  const words = printWords[language];
  const { calendar } = folder.owner;
  const settings = divisionOf(folder);
  const titles: Record<SectionName, string> = {
    needsDay: words.needsDay, meetings: words.meetings, repeatCalls: words.calls, newCalls: words.newCalls, other: words.other,
  };
  const sheets = new Map(folder.sheets.map((s) => [s.id, s]));
  const steps = folder.sheets.map((s) => ({ ...asFolderStep(s), place: tabOf(s, folder.today, settings, calendar) }));
  const sections = sectionsOf(steps)
    .filter((s) => s.steps.length)
    .map((s) => ({ title: titles[s.name], count: s.steps.length, rows: s.steps.map((step) => rowOf(sheets.get(step.id)!, folder, language)) }));
  const minutes = folder.sheets.reduce((n, s) => n + s.minutes, 0);
  const capacity = capacityMinutes(calendar, folder.day, { reservePercent: folder.settings.reservePercent });
  const title = formatDay(folder.day, language, 'full');
  const pdf = await renderPdf(TEMPLATE, {
    words, language, title, owner: folder.owner.name, sections, more: folder.more,
    load: `${words.load}: ${minutes} / ${capacity} ${words.minutes}`,
  });
  const reply = ctx.reply!;
  await reply.headers(serveHeaders(`${words.dayPlan} ${folder.day}.pdf`, 'application/pdf')).send(Buffer.from(pdf));
  return reply as never;
}

function rowOf(s: Sheet, { today, owner }: Folder, language: keyof typeof printWords) {
  const words = printWords[language];
  const steps = messages[language].step;
  const days = s.onDate ? diffDays(s.onDate, today) : 0;
  const marks = [
    s.client.vip ? 'VIP' : '',
    days > 0 ? `${words.carried}: ${days}` : '',
    s.promise ? words.promise : '',
    s.deadline ? `${words.deadline} ${formatDay(s.deadline, language, 'short')}` : '',
    s.owner ? `${words.standsInFor} ${s.owner.name}` : '',
  ].filter(Boolean);
  const last = s.lastTouch && [formatDay(todayIn(owner.timeZone, new Date(s.lastTouch.at)), language, 'short'), s.lastTouch.by, s.lastTouch.text].filter(Boolean).join(' · ');
  return {
    time: s.atTime ?? '', client: s.client.name, city: s.client.city, mark: marks.join(' · ') || null, phone: s.phone ?? '', kind: steps.kind[s.kind],
    why: s.why || null, person: s.person?.name ?? null, last,
  };
}
