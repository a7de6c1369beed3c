import { isDay } from '#plain/day/day.ts';
import type { Formats } from '#ui/i18n/format.ts';
import type { T } from '#ui/i18n/translate.ts';
import { languageNames } from '#ui/i18n/languages.ts';
import { countryName } from '../../names.ts';

/** Fields whose values are words of a list, and where those words stand. */
const LISTS: Record<string, string> = {
  status: 'client.status', kind: 'client.kind', buysFor: 'client.buysFor', size: 'client.size', decisionRole: 'client.role', mood: 'step.mood', outcome: 'step.outcome',
};
const LISTS_OF: Record<string, Record<string, string>> = {
  address: { kind: 'client.addressKind' },
  fact: { kind: 'client.factKind' },
  plan_item: { kind: 'client.planKind' },
  contact_point: { kind: 'client.contactKind' },
  requisite: { kind: 'requisite.kind' },
  touch: { kind: 'step.touch' },
};

/** A kept value as people say it: words of lists, days, yes and no, lists with commas. */
export function valueWords(relation: string, field: string, value: unknown, t: T, format: Formats): string {
  if (value === null || value === undefined || value === '') return t('client.timeline.nothing');
  const list = LISTS_OF[relation]?.[field] ?? (relation === 'client' || relation === 'position' || relation === 'touch' ? LISTS[field] : undefined);
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (Array.isArray(value)) return value.length ? format.list(value.map(String)) : t('client.timeline.nothing');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, each]) => `${field === 'criteria' ? t(`client.criterion.${name}`) : name}: ${String(each)}`)
      .join(', ');
  const text = String(value);
  if (list) return t(`${list}.${text}`);
  if (field === 'country') return countryName(format.lang, text);
  if (field === 'language' && text in languageNames) return languageNames[text as keyof typeof languageNames];
  const aDay: boolean = isDay(text);
  if (aDay) return format.day(text);
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return format.moment(text);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
