import { type ClinicCache, type Inventory, LATE, withinTime } from '../project/index.js';
import { type Plan, planning } from './plan.js';
import type { Selection } from './selection.js';

/** Far more than a plan takes, and than each of its clinics does. */
const PLAN_MS = 10_000;
const CLINIC_MS = 5;
/** So long it plans at a stretch: a watch over each clinic would cost as much as reading it. */
const STRETCH_MS = 100;

/**
 * A plan, in which a clinic that takes too long to read is one that cannot be read.
 *
 * @param breathe is called now and then, and may end it
 */
export async function planInTime(
  selection: Selection,
  inventory: Inventory,
  cache: ClinicCache,
  breathe: () => Promise<void>,
): Promise<Plan> {
  const limitMs = PLAN_MS + CLINIC_MS * inventory.clinics.length;
  for (let steps = planning(selection, inventory, cache); ; await breathe()) {
    const reached = withinTime(limitMs, () => planOn(steps));
    if (reached === LATE) {
      cache.giveUp(limitMs);
      // What was ended in its middle cannot be gone on with; what it has read is known.
      steps = planning(selection, inventory, cache);
    } else if (reached) return reached;
  }
}

/** The whole plan, or nothing where that takes longer than a stretch. */
function planOn(steps: Iterator<undefined, Plan>): Plan | undefined {
  const endMs = performance.now() + STRETCH_MS;
  while (performance.now() < endMs) {
    const step = steps.next();
    if (step.done) return step.value;
  }
  return undefined;
}
