import { api } from '#app/web/api.ts';
import type { Dossier } from '../../../model-dossier.ts';
import type { Spot } from '../use-edits.ts';
import type { OpenStep } from './open-steps.tsx';

/** The dossier with one of its open steps changed. */
export const putStep = (dossier: Dossier, id: string, change: Partial<OpenStep>): Dossier => {
  const openSteps = dossier.strip.openSteps.map((step) => (step.id === id ? { ...step, ...change } : step));
  return { ...dossier, strip: { ...dossier.strip, openSteps, nextStep: openSteps.find((step) => step.next) ?? null } };
};

/** What a step is about, edited where it stands. */
export function stepSpot<F extends 'why' | 'place'>(id: string, field: F, label: string): Spot<OpenStep[F]> {
  return {
    label,
    read(dossier) {
      const step = dossier.strip.openSteps.find((each) => each.id === id);
      return step && { value: step[field], version: step.version };
    },
    async send(value, options) {
      const { step } = await api.steps.patch({ params: { id }, body: { [field]: value } }, options);
      return { version: step.version };
    },
    put: (dossier, value, version) => putStep(dossier, id, { [field]: value, version }),
  };
}
