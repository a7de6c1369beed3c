import type { T } from '#ui/i18n/translate.ts';
import type { Option } from '#ui/select/options.ts';
import { isTarget, takesSeveral, type Target } from '../fields.ts';
import type { Preview } from './types.ts';

type Known = Preview['table']['targets'][number];

const groupOf = (key: string): string => {
  const first = key.split('.')[0]!;
  return first === 'custom' ? 'own' : ['person', 'address', 'requisite'].includes(first) && key.includes('.') ? first : 'client';
};

/** What a target is called. */
export function targetLabel({ key, label }: Known, t: T): string {
  if (label !== null) return label;
  const [first, second, third] = key.split('.');
  if (first === 'address') return `${t(`intake.addressKind.${second}`)}: ${t(`intake.addressPart.${third}`)}`;
  if (first === 'requisite') return t(`requisite.kind.${second}`);
  return t(`intake.field.${key}`);
}

/** A column's name as people say it; cards have fields for columns. */
export const columnLabel = (name: string, t: T): string => (isTarget(name) && !name.startsWith('custom.') ? targetLabel({ key: name, label: null }, t) : name);

/** Where a column may go, the workspace's own fields last; each says to what it belongs. */
export function targetOptions(targets: readonly Known[], t: T): Option[] {
  return targets.map((target) => ({ value: target.key, label: targetLabel(target, t), note: t(`intake.page.group.${groupOf(target.key)}`) }));
}

/** The mapping after a column was sent elsewhere: a field that takes one column is taken from the column that had it. */
export function sendColumn(mapping: readonly (string | null)[], column: number, target: string | null): (string | null)[] {
  return mapping.map((old, at) => (at === column ? target : target && old === target && !takesSeveral(target as Target) ? null : old));
}

/** How sure a proposal is: certain ones need no look. */
export const isUnsure = (confidence: number): boolean => confidence < 0.8;
