import { messages as requisiteWords } from '#cap/clients/requisites/messages.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import { messages } from '#cap/steps/messages.ts';
import type { StepKind, TouchKind } from '#cap/steps/model.ts';
import { renderPdf } from '#platform/documents/pdf.ts';
import { serveHeaders } from '#platform/files/headers.ts';
import { todayIn } from '#plain/day/day.ts';
import { formatDay, formatMonth } from '#plain/day/format.ts';
import { refuse } from '#plain/refusal.ts';
import { printWords } from '../print-words.ts';

const TOUCHES = 20;

const DOSSIER = `
select json_build_object('name', c.name, 'legal', nullif(concat_ws(' ', c.legal_name, c.legal_form), ''), 'vip', c.vip, 'country', c.country, 'trade', c.trade, 'sphere', c.sphere,
  'manager', m.name, 'priceType', c.price_type, 'paymentTerms', c.payment_terms, 'specialTerms', c.special_terms,
  'creditLimit', case when c.credit_limit is not null then concat_ws(' ', c.credit_limit::text, c.currency) end, 'tags', c.tags,
  'contacts', coalesce((select json_agg(concat_ws(' ', k.value, '(' || k.label || ')') order by k.kind, k.position) from contact_point k
    where k.workspace_id = c.workspace_id and k.client_id = c.id), '[]'::json),
  'requisites', coalesce((select json_agg(json_build_object('kind', r.kind, 'value', r.value) order by r.kind) from requisite r where r.workspace_id = c.workspace_id and r.client_id = c.id), '[]'::json),
  'addresses', coalesce((select json_agg(concat_ws(', ', a.street, a.postcode, a.city, a.region, a.country, a.directions) order by a.kind) from address a
    where a.workspace_id = c.workspace_id and a.client_id = c.id), '[]'::json),
  'people', coalesce((select json_agg(json_build_object('name', p.name, 'title', n.title, 'role', n.decision_role, 'notes', p.notes,
      'contacts', coalesce((select json_agg(k.value order by k.kind desc, k.position) from contact_point k where k.workspace_id = p.workspace_id and k.person_id = p.id), '[]'::json)) order by n.main desc, p.name)
    from "position" n join person p on p.workspace_id = n.workspace_id and p.id = n.person_id
    where n.workspace_id = c.workspace_id and n.client_id = c.id and n.to_date is null and p.trashed_at is null), '[]'::json),
  'steps', coalesce((select json_agg(json_build_object('kind', s.kind, 'why', s.why, 'onDate', s.on_date, 'atTime', left(s.at_time::text, 5), 'month', to_char(s.month, 'YYYY-MM'),
      'promise', s.promise, 'deadline', s.deadline, 'owner', o.name) order by s.promise desc, s.due, s.at_time)
    from (select * from step s where s.workspace_id = c.workspace_id and s.client_id = c.id and s.state = 'open' order by s.due limit 30) s join member o on o.workspace_id = s.workspace_id and o.id = s.owner_id), '[]'::json),
  'touches', coalesce((select json_agg(json_build_object('at', (t.at at time zone $2)::date, 'kind', t.kind, 'direction', t.direction, 'by', b.name, 'text', t.text) order by t.at desc)
    from (select * from touch t where t.workspace_id = c.workspace_id and t.client_id = c.id order by t.at desc, t.id desc limit ${TOUCHES}) t
      join member b on b.workspace_id = t.workspace_id and b.id = t.member_id), '[]'::json),
  'facts', coalesce((select json_agg(json_build_object('text', concat_ws(': ', nullif(a.product, ''), a.text), 'on', a.known_on) order by a.kind, a.known_on desc) from fact a
    where a.workspace_id = c.workspace_id and a.client_id = c.id), '[]'::json),
  'plan', coalesce((select json_agg(json_build_object('text', i.text, 'due', i.due, 'done', i.done_at is not null) order by i.position) from plan_item i
    where i.workspace_id = c.workspace_id and i.client_id = c.id), '[]'::json),
  'notes', coalesce((select json_agg(n.text order by n.at desc) from note n where n.workspace_id = c.workspace_id and n.client_id = c.id and n.pinned and n.trashed_at is null), '[]'::json)) as dossier
from client c join member m on m.workspace_id = c.workspace_id and m.id = c.manager_id
where c.workspace_id = (select current_workspace()) and c.id = $1`;

interface Dossier {
  name: string;
  legal: string | null;
  vip: boolean;
  country: string | null;
  trade: string | null;
  sphere: string | null;
  manager: string;
  priceType: string | null;
  paymentTerms: string | null;
  specialTerms: string | null;
  creditLimit: string | null;
  tags: string[];
  contacts: string[];
  requisites: { kind: string; value: string }[];
  addresses: string[];
  people: { name: string; title: string | null; role: 'decides' | 'influences' | 'uses' | 'signs' | 'guards' | null; notes: string | null; contacts: string[] }[];
  steps: { kind: StepKind; why: string; onDate: string | null; atTime: string | null; month: string | null; promise: boolean; deadline: string | null; owner: string }[];
  touches: { at: string; kind: TouchKind; direction: 'in' | 'out'; by: string; text: string }[];
  facts: { text: string; on: string }[];
  plan: { text: string; due: string | null; done: boolean }[];
  notes: string[];
}

const TEMPLATE = `
#set page(paper: "a4", margin: (x: 1.8cm, top: 1.6cm, bottom: 1.8cm), footer: context [#set text(8pt, fill: luma(110)); #data.name #h(1fr) #data.words.printed #data.printed · #counter(page).display()])
#set text(size: 9.5pt, lang: data.language)
#set document(title: data.words.dossier + " " + data.name)
#let part(title, body) = [#block(above: 0.5cm, below: 0.2cm, sticky: true)[#text(8.5pt, weight: "bold", fill: luma(80))[#upper(title)]] #body]
#let lines(items) = for item in items [#block(above: 4pt, below: 4pt)[#item]]
= #data.name
#text(fill: luma(90))[#data.about]
#if data.contacts.len() > 0 [ \\ #data.contacts.join(" · ")]
#if data.terms.len() > 0 { part(data.words.terms, lines(data.terms)) }
#if data.people.len() > 0 { part(data.words.people, for p in data.people [#block(above: 4pt, below: 4pt, breakable: false)[*#p.name*#if p.about != "" [ · #p.about] #h(1fr) #p.contacts #if p.notes != none [ \\ #text(fill: luma(90))[#p.notes]]]]) }
#if data.steps.len() > 0 { part(data.words.promises, for s in data.steps [#block(above: 4pt, below: 4pt)[*#s.when* · #s.kind#if s.why != "" [: #s.why]#if s.mark != "" [ #text(fill: rgb("#96610f"))[ · #s.mark]] #h(1fr) #text(fill: luma(90))[#s.owner]]]) }
#if data.touches.len() > 0 { part(data.words.lastTouches, for t in data.touches [#block(above: 5pt, below: 5pt)[#text(fill: luma(90))[#t.about] \\ #t.text]]) }
#if data.notes.len() > 0 { part(data.words.notes, lines(data.notes)) }
#if data.facts.len() > 0 { part(data.words.business, lines(data.facts)) }
#if data.plan.len() > 0 { part(data.words.plan, lines(data.plan)) }
#if data.requisites.len() > 0 { part(data.words.requisites, lines(data.requisites)) }
#if data.addresses.len() > 0 { part(data.words.addresses, lines(data.addresses)) }
`;

/** A client's dossier for a meeting on A4, in the reader's language: card, people, promises, last touches, business. */
export async function printDossier(ctx: Ctx, id: string) {
  const d = (await ctx.read<{ dossier: Dossier }>(DOSSIER, [id, ctx.actor.timeZone]))[0]?.dossier;
  if (!d) throw refuse('NOT_FOUND');
  const { language } = ctx.actor;
  const words = printWords[language];
  const { step } = messages[language];
  const kinds: Record<string, string> = requisiteWords[language].requisite.kind;
  const day = (iso: string) => formatDay(iso, language, 'medium');
  const term = (name: string, value: string | null) => (value ? [`${name}: ${value}`] : []);
  const when = (s: Dossier['steps'][number]) =>
    s.onDate ? [day(s.onDate), s.atTime].filter(Boolean).join(' ') : s.month ? formatMonth(s.month, language) : step.later;
  const pdf = await renderPdf(TEMPLATE, {
    words, language, name: d.name, printed: day(todayIn(ctx.actor.timeZone, ctx.now)),
    about: [d.vip ? 'VIP' : '', d.legal ?? '', d.country ?? '', d.trade ?? '', d.sphere ?? '', `${words.manager}: ${d.manager}`, ...d.tags].filter(Boolean).join(' · '),
    contacts: d.contacts,
    terms: [...term(words.priceType, d.priceType), ...term(words.paymentTerms, d.paymentTerms), ...term(words.specialTerms, d.specialTerms), ...term(words.creditLimit, d.creditLimit)],
    people: d.people.map((p) => ({ name: p.name, about: [p.title ?? '', p.role ? words[p.role] : ''].filter(Boolean).join(' · '), contacts: p.contacts.join(' · '), notes: p.notes })),
    steps: d.steps.map((s) => ({
      when: when(s), kind: step.kind[s.kind], why: s.why, owner: s.owner,
      mark: [s.promise ? words.promise : '', s.deadline ? `${words.deadline} ${day(s.deadline)}` : ''].filter(Boolean).join(' · '),
    })),
    touches: d.touches.map((t) => ({ about: [day(t.at), touched(step.touched, t), t.by].join(' · '), text: t.text })),
    notes: d.notes,
    facts: d.facts.map((f) => `${f.text} (${day(f.on)})`),
    plan: d.plan.map((i) => [i.done ? '✓' : '', i.text, i.due ? day(i.due) : ''].filter(Boolean).join(' ')),
    requisites: d.requisites.map((r) => `${kinds[r.kind] ?? r.kind} ${r.value}`),
    addresses: d.addresses,
  });
  const reply = ctx.reply!;
  await reply.headers(serveHeaders(`${d.name}.pdf`, 'application/pdf')).send(Buffer.from(pdf));
  return reply as never;
}

/** "call in", "mail to them": what happened and from which side. */
const touched = (names: Record<string, string>, t: { kind: string; direction: string }) => names[`${t.kind}_${t.direction}`] ?? names[t.kind] ?? t.kind;
