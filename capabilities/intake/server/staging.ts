import { companyKey, fold } from '#plain/fold.ts';
import { newId } from '#platform/database/id.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Draft, DraftContact } from '../draft.ts';
import { RowBuffer } from './copy-rows.ts';

/** Tables of one import, gone with its transaction. `mate`: the row of the file that names the same client first. */
const TABLES = `
create temp table in_client (n int, id uuid, existing uuid, keep boolean default true, name text, name_key text, company_key text, kind text, buys_for text, status text, legal_form text,
  legal_name text, country text, taken boolean, language text, size text, trade text, sphere text, source text, vip boolean, tags text[], price_type text, payment_terms text,
  credit_limit numeric, currency text, custom jsonb, manager_id uuid, parent text, next_day date, next_why text, last_touch date, step_id uuid) on commit drop;
create temp table in_person (client_id uuid, id uuid, keep boolean default true, name text, given_name text, patronymic text, family_name text, birthday date,
  year_known boolean, notes text, title text, n int) on commit drop;
create temp table in_contact (client_id uuid, person_id uuid, kind text, value text, value_key text, position int) on commit drop;
create temp table in_requisite (client_id uuid, kind text, country text, value text, value_key text, valid boolean) on commit drop;
create temp table in_address (client_id uuid, kind text, country text, postcode text, region text, city text, street text) on commit drop;
create temp table in_note (client_id uuid, text text) on commit drop;`;

export interface StagedDefaults {
  status: string;
  /** Who answers for the n-th client whose row names nobody. */
  managerOf: (draft: Draft) => string;
  merge: boolean;
}

/** What a client is called; a private person is told apart by the numbers, not by the name alone. */
const namesOf = (key: string, draft: Draft): string[] =>
  draft.kind === 'private_person'
    ? [...draft.contacts, ...(draft.person?.contacts ?? [])].map((c) => `person ${key} ${c.key}`)
    : [`name ${key} ${draft.country ?? ''}`];

/** Rows of the file on their way: one client for all rows that name it, with the people and numbers of each. */
export class Staging {
  private readonly clients = new RowBuffer(
    'in_client (n, id, name, name_key, company_key, kind, buys_for, status, legal_form, legal_name, country, taken, language, size, trade, sphere, source, vip, tags, price_type, payment_terms, credit_limit, currency, custom, manager_id, parent, next_day, next_why, last_touch, step_id)',
  );
  private readonly people = new RowBuffer('in_person (client_id, id, name, given_name, patronymic, family_name, birthday, year_known, notes, title, n)');
  private readonly contacts = new RowBuffer('in_contact (client_id, person_id, kind, value, value_key, position)');
  private readonly requisites = new RowBuffer('in_requisite (client_id, kind, country, value, value_key, valid)');
  private readonly addresses = new RowBuffer('in_address (client_id, kind, country, postcode, region, city, street)');
  private readonly notes = new RowBuffer('in_note (client_id, text)');
  /** Clients of this file by what names them: a number names one, a name may name several. */
  private readonly seen = new Map<string, string[]>();
  /** `id kind` of a number that names one company, to that number. */
  private readonly numbers = new Map<string, string>();
  private readonly known = new Set<string>();
  private readonly options: StagedDefaults;
  private readonly tx: Tx;

  constructor(tx: Tx, options: StagedDefaults) {
    this.tx = tx;
    this.options = options;
  }

  open = () => this.tx.client.query(TABLES);

  add(n: number, draft: Draft): void {
    const key = companyKey(draft.name);
    const mate = this.options.merge ? this.mateOf(key, draft) : undefined;
    const id = mate ?? newId();
    if (this.options.merge) this.remember(id, key, draft);
    if (!mate) {
      this.clients.add([
        n, id, draft.name, fold(draft.name), key, draft.kind ?? 'company', draft.buysFor ?? (draft.kind === 'private_person' ? 'private_use' : 'own_use'), draft.status ?? this.options.status,
        draft.legalForm, draft.legalName, draft.country, draft.countryTaken ?? false, draft.language, draft.size, draft.trade, draft.sphere, draft.source, draft.vip ?? false, draft.tags,
        draft.priceType, draft.paymentTerms, draft.creditLimit, draft.currency, JSON.stringify(draft.custom), this.options.managerOf(draft), draft.parent,
        draft.nextDate, draft.nextWhy, draft.lastTouch, newId(),
      ]);
    }
    this.addPerson(n, id, draft);
    this.addContacts(id, null, draft.contacts);
    for (const r of draft.requisites) if (this.isNew(`r ${id} ${r.kind} ${r.key}`)) this.requisites.add([id, r.kind, r.country, r.value, r.key, r.valid]);
    for (const a of draft.addresses) {
      if (this.isNew(`a ${id} ${a.kind} ${a.street ?? ''} ${a.city ?? ''}`)) this.addresses.add([id, a.kind, a.country, a.postcode, a.region, a.city, a.street]);
    }
    if (draft.note) this.notes.add([id, draft.note]);
  }

  /** The client of an earlier row that this row means too: by a number, or by the name unless their numbers say that they are two. */
  private mateOf(key: string, draft: Draft): string | undefined {
    const strong = draft.requisites.filter((r) => r.valid && STRONG.has(r.kind));
    for (const r of strong) {
      const found = this.seen.get(`${r.kind} ${r.key}`);
      if (found) return found[0];
    }
    const apart = (id: string) => strong.some((r) => (this.numbers.get(`${id} ${r.kind}`) ?? r.key) !== r.key);
    for (const name of namesOf(key, draft)) {
      const found = this.seen.get(name)?.find((id) => !apart(id));
      if (found) return found;
    }
    return undefined;
  }

  private remember(id: string, key: string, draft: Draft): void {
    const strong = draft.requisites.filter((r) => r.valid && STRONG.has(r.kind));
    for (const r of strong) if (!this.numbers.has(`${id} ${r.kind}`)) this.numbers.set(`${id} ${r.kind}`, r.key);
    for (const k of [...strong.map((r) => `${r.kind} ${r.key}`), ...namesOf(key, draft)]) {
      const known = this.seen.get(k);
      if (!known) this.seen.set(k, [id]);
      else if (!known.includes(id)) known.push(id);
    }
  }

  private addPerson(n: number, clientId: string, { person }: Draft) {
    if (!person) return;
    const personId = newId();
    const withoutYear = person.birthday?.startsWith('--');
    const birthday = withoutYear ? `1904-${person.birthday!.slice(2)}` : person.birthday;
    this.people.add([
      clientId, personId, person.name, person.givenName, person.patronymic, person.familyName, birthday, !withoutYear, person.notes, person.title, n,
    ]);
    this.addContacts(clientId, personId, person.contacts);
  }

  private addContacts(clientId: string, personId: string | null, contacts: readonly DraftContact[]) {
    for (const [i, c] of contacts.entries()) {
      if (this.isNew(`c ${personId ?? clientId} ${c.kind} ${c.key}`)) this.contacts.add([personId ? null : clientId, personId, c.kind, c.value, c.key, i]);
    }
  }

  private isNew(mark: string): boolean {
    if (!this.options.merge) return true;
    if (this.known.has(mark)) return false;
    this.known.add(mark);
    return true;
  }

  get size() {
    return this.clients.count;
  }

  async flush(): Promise<void> {
    for (const buffer of [this.clients, this.people, this.contacts, this.requisites, this.addresses, this.notes]) await buffer.flush(this.tx.client);
  }
}

/** Numbers that name one company. */
export const STRONG: ReadonlySet<string> = new Set(['company_code', 'vat', 'cui', 'inn', 'ogrn', 'ogrnip', 'idno']);
