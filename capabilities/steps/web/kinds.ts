import type { IconName } from '#ui/icon/icon.tsx';
import type { StepKind, TouchKind } from '../model.ts';

/** Kinds of steps in the order they are offered, with their pictures. */
export const KIND_ICONS: Record<StepKind, IconName> = {
  call: 'phone', meeting: 'team', visit: 'pin', mail: 'mail', offer: 'document', document: 'paperclip', task: 'check',
};
export const KINDS = Object.keys(KIND_ICONS) as StepKind[];

/** What a finished step of a kind leaves in the timeline. */
export const TOUCH_OF: Record<StepKind, TouchKind> = {
  call: 'call', meeting: 'meeting', visit: 'visit', mail: 'mail', offer: 'mail', document: 'document', task: 'task',
};
/** Kinds whose end has an outcome: somebody was talked with. */
export const HAS_OUTCOME: readonly StepKind[] = ['call', 'meeting', 'visit'];
