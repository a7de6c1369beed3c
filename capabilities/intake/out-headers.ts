import { messages as clientWords } from '#cap/clients/messages.ts';
import type { requisiteKinds } from '#cap/clients/requisites/kinds.ts';
import { fold } from '#plain/fold.ts';
import { isTarget, type Target, targets } from './fields.ts';
import { messages } from './messages.ts';

export type Language = keyof typeof messages;
/** A column of an export: where it would go when it comes back, or the day the client was added. */
export type OutField = Target | 'created';

/** What a column is called in an export, in the reader's language; fields of the workspace's own are called by their label. */
export function headerOf(field: OutField, language: Language, ownLabel?: (key: string) => string | undefined): string {
  const { intake } = messages[language];
  const [first, second = '', third = ''] = field.split('.');
  if (first === 'person') return intake.field.person[second as keyof typeof intake.field.person];
  if (first === 'address') return `${intake.addressKind[second as keyof typeof intake.addressKind]}: ${intake.addressPart[third as keyof typeof intake.addressPart]}`;
  if (first === 'requisite') return clientWords[language].requisite.kind[second as (typeof requisiteKinds)[number]];
  if (first === 'custom') return ownLabel?.(second) ?? second;
  if (field === 'created') return clientWords[language].clients.field.created;
  return intake.field[field as Exclude<keyof typeof intake.field, 'person'>];
}

const ours: readonly ReadonlyMap<string, OutField>[] = (Object.keys(messages) as Language[]).map(
  (language) => new Map([...targets, 'created' as const].map((field) => [fold(headerOf(field, language)), field])),
);

/**
 * Where the columns of a table go whose every header is one of our own exports, in any of the four languages: exactly back.
 * Undefined when it is somebody else's. `own`: fields of the workspace's own, by the folded label.
 */
export function ourColumns(headers: readonly string[], own: ReadonlyMap<string, Target>): (Target | null)[] | undefined {
  const keys = headers.map((header) => fold(header));
  const words = ours.find((language) => keys.every((key) => language.has(key) || own.has(key)));
  if (!words) return undefined;
  const columns = keys.map((key): Target | null => {
    const field = own.get(key) ?? words.get(key)!;
    return isTarget(field) ? field : null;
  });
  // Beside a person “Phone” may be either’s; only where both have one is it known whose.
  const ambiguous = columns.includes('person.full') && (['phone', 'email', 'messenger'] as const).some((way) => columns.includes(way) && !columns.includes(`person.${way}`));
  return columns.includes('name') && columns.length > 2 && !ambiguous && new Set(columns).size === columns.length ? columns : undefined;
}
