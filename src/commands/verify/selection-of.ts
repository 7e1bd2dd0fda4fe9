import type { Manifest } from '../../record/index.js';
import type { Inventory, PressState } from '../../project/index.js';
import { select } from '../../plan/index.js';
import type { Printed } from '../../build/index.js';

/** Which sheets are looked at, and with which press; an empty list means all. */
export interface VerifyRequest extends PressState {
  readonly clinics: readonly string[];
  readonly handouts: readonly string[];
  /** Where printed sheets stand, whose editions every page of a site must know. */
  readonly printed: Printed;
}

/** Whether a clinic, or a handout for it, is asked for. Ids may be of what there is, or of what there was. */
export function selectionOf(
  request: VerifyRequest,
  { files }: Manifest,
  inventory: Inventory,
): (clinic: string, handout?: string) => boolean {
  const isNarrow = { clinics: request.clinics.length > 0, handouts: request.handouts.length > 0 };
  // A foreign file may have any name, and is passed over only where something else is asked for.
  if (!isNarrow.clinics && !isNarrow.handouts) return () => true;
  const [allClinics, allHandouts] = [new Set(inventory.clinics), new Set(inventory.handouts.keys())];
  for (const { clinic, handout } of files) {
    allClinics.add(clinic);
    allHandouts.add(handout);
  }
  const clinics = new Set(select('clinic', request.clinics, [...allClinics]));
  const handouts = new Set(select('handout', request.handouts, [...allHandouts]));
  return (clinic, handout) =>
    (!isNarrow.clinics || clinics.has(clinic)) &&
    (!isNarrow.handouts || handout === undefined || handouts.has(handout));
}
