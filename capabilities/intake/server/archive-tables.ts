/** Tables of a workspace that leave with its archive, in an order in which they could be put back; and how each is walked. */
export const archived: Record<string, { order: string; without?: readonly string[]; where?: string }> = {
  department: { order: 'id' },
  member: { order: 'id', without: ['feed_token_hash'] },
  subscription: { order: 'id' },
  role: { order: 'id' },
  day_off: { order: 'id' },
  absence: { order: 'id' },
  substitute: { order: 'id' },
  counter: { order: 'series' },
  custom_field: { order: 'id' },
  segment: { order: 'id' },
  import: { order: 'id' },
  client: { order: 'id' },
  person: { order: 'id' },
  position: { order: 'id' },
  contact_point: { order: 'id' },
  consent: { order: 'id' },
  requisite: { order: 'id' },
  address: { order: 'id' },
  step: { order: 'id' },
  participant: { order: 'id' },
  touch: { order: 'id' },
  note: { order: 'id' },
  fact: { order: 'id' },
  plan_item: { order: 'id' },
  reliability_check: { order: 'id' },
  not_duplicate: { order: 'id' },
  day_line: { order: 'id' },
  file: { order: 'id' },
  // What was asked and answered may hold links that open doors: only who did what, and when.
  command: { order: 'id', without: ['idempotency_key', 'request_hash', 'response'] },
  change: { order: 'id', where: `relation <> all ('{invitation,outbox}')` },
};

/** Tables that stay: keys to doors, letters under way, work in progress, what one has read. */
export const kept: readonly string[] = ['session', 'invitation', 'outbox', 'import_progress', 'meeting_told', 'client_touched', 'calendar_run', 'announcement_seen'];

/** Columns that are secret wherever they turn up, also in the log of changes. */
const SECRET = '{feed_token_hash,token_hash,password_hash,totp_secret,recovery_codes}';

/** One line of JSON for each row. */
export function linesSql(table: string): string {
  const { order, without = [], where = 'true' } = archived[table]!;
  const row = `to_jsonb(t) - '{${['workspace_id', ...without].join()}}'::text[]`;
  const line = table === 'change' ? `(${row}) || jsonb_strip_nulls(jsonb_build_object('before', t.before - '${SECRET}'::text[], 'after', t.after - '${SECRET}'::text[]))` : row;
  return `select (${line})::text as line from ${table} t where t.workspace_id = (select current_workspace()) and ${where} order by ${order}`;
}
