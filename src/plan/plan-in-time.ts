import { type ClinicCache, type Inventory, LATE, withinTime } from '../project/index.js';
import { planJobs, type Plan, type Selection } from './plan.js';

/** Far more than a plan takes, and than each of its clinics does. */
const PLAN_MS = 10_000;
const CLINIC_MS = 5;

/** A plan, in which a clinic that takes too long to read is one that cannot be read. */
export function planInTime(selection: Selection, inventory: Inventory, cache: ClinicCache): Plan {
  const limitMs = PLAN_MS + CLINIC_MS * inventory.clinics.length;
  for (;;) {
    const plan = withinTime(limitMs, () => planJobs(selection, inventory, cache));
    if (plan !== LATE) return plan;
    cache.giveUp(limitMs);
  }
}
