import { checkStepDate as check, type DateContext, type StepDate } from '#cap/steps/step-rules.ts';
import { type Rhythm, rhythmWarning } from './rhythm.ts';

export {
  type DateRefusal,
  type DateWarning,
  OUTCOME_RULES,
  type OutcomeRule,
  proposedNext,
  QUICK_DATES,
  type QuickDate,
  quickDay,
  type StepDate,
} from '#cap/steps/step-rules.ts';

export interface StepDateContext extends Omit<DateContext, 'clash'> {
  rhythm?: Rhythm;
}

/** Whether a step may stand at this date of its owner's folder, whose rhythm has a say (handbook 01, "Tabs"). */
export const checkStepDate = (step: StepDate, { rhythm = {}, ...context }: StepDateContext) =>
  check(step, { ...context, clash: (kind, day) => rhythmWarning(kind, day, rhythm, context.calendar) });
