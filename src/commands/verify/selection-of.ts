import type { Manifest } from '../../record/index.js';
import type { Inventory, PressState } from '../../project/index.js';
import { select } from '../../plan/index.js';
import type { World } from '../../world/index.js';

/** Which sheets are looked at, and with which press; an empty list means all. */
export interface VerifyRequest extends PressState {
  readonly clinics: readonly string[];
  readonly handouts: readonly string[];
  /** Where printed sheets stand, whose editions every page of a site must know. */
  readonly printed: World;
}

/** Whether a clinic, or a handout for it, is asked for. Ids may be of what there is, or of what there was. */
export function selectionOf(
  request: VerifyRequest,
  { files }: Manifest,
  inventory: Inventory,
): (clinic: string, handout?: string) => boolean {
  const known = (there: Iterable<string>, made: readonly string[]) => [...new Set([...there, ...made])];
  const allClinics = known(
    inventory.clinics,
    files.map(({ clinic }) => clinic),
  );
  const allHandouts = known(
    inventory.handouts.keys(),
    files.map(({ handout }) => handout),
  );
  const clinics = new Set(select('clinic', request.clinics, allClinics));
  const handouts = new Set(select('handout', request.handouts, allHandouts));
  // A foreign file may have any name, and is passed over only where something else is asked for.
  const isNarrow = { clinics: request.clinics.length > 0, handouts: request.handouts.length > 0 };
  return (clinic, handout) =>
    (!isNarrow.clinics || clinics.has(clinic)) &&
    (!isNarrow.handouts || handout === undefined || handouts.has(handout));
}
