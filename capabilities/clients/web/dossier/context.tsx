import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Day } from '#plain/day/day.ts';
import type { Dossier } from '../../model-dossier.ts';
import { type Edits, type Spot, useEdits } from './use-edits.ts';

interface Opened {
  dossier: Dossier;
  edits: Edits;
  /** Today of the reader. */
  today: Day;
  timeZone: string;
  memberId: string;
}
const OpenedContext = createContext<Opened | undefined>(undefined);

/** The dossier that lies open, for everything drawn inside. */
export function DossierProvider({ dossier, today, timeZone, memberId, children }: Omit<Opened, 'edits'> & { children: ReactNode }) {
  const edits = useEdits(dossier.client.id);
  const opened = useMemo(() => ({ dossier, edits, today, timeZone, memberId }), [dossier, edits, today, timeZone, memberId]);
  return <OpenedContext value={opened}>{children}</OpenedContext>;
}

export function useDossier(): Opened {
  const opened = useContext(OpenedContext);
  if (!opened) throw new Error('drawn outside of a dossier');
  return opened;
}

/** What InlineEdit needs to edit one value of the dossier in place. */
export function useSpot<V>(spot: Spot<V>, may?: boolean) {
  const { dossier, edits } = useDossier();
  return { label: spot.label, readOnly: !(may ?? dossier.can.edit), ...edits.spot(spot, dossier) };
}
