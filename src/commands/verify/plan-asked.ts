import { setImmediate } from 'node:timers/promises';
import type { ClinicCache, Inventory } from '../../project/index.js';
import { JobList, type Plan, planInTime, select, type Selection, SelectionError } from '../../plan/index.js';
import { type Asked, toSelection } from '../../record/index.js';

/** The part of a plan that was asked for. */
export type AskedPlan = Pick<Plan, 'jobs' | 'brokenClinics'>;

/** What builds like those that were asked for would plan today. */
export async function planAsked(asked: Asked, inventory: Inventory, cache: ClinicCache): Promise<AskedPlan> {
  const plans: AskedPlan[] = [];
  for (const part of asked)
    plans.push(...(await planOf(withWhatIsThere(toSelection(part), inventory), inventory, cache)));
  const jobs = new JobList();
  for (const clinic of new Set(plans.flatMap((plan) => plan.jobs.clinics)))
    for (const plan of plans) for (const job of plan.jobs.ofClinic(clinic)) jobs.add(job);
  return {
    jobs,
    brokenClinics: [...new Set(plans.flatMap((plan) => plan.brokenClinics))],
  };
}

/** Without what is gone since; of its sheets it is told that it is gone. */
function withWhatIsThere(selection: Selection, inventory: Inventory): Selection | undefined {
  const known = { handouts: [...inventory.handouts.keys()], clinics: inventory.clinics };
  const left = (name: 'handouts' | 'clinics'): readonly string[] =>
    selection[name].filter((glob) => isThere(() => select(name, [glob], known[name])));
  const [handouts, clinics] = [left('handouts'), left('clinics')];
  const isLeft = (name: 'handouts' | 'clinics', now: readonly string[]): boolean =>
    selection[name].length === 0 || now.length > 0;
  return isLeft('handouts', handouts) && isLeft('clinics', clinics)
    ? { ...selection, handouts, clinics }
    : undefined;
}

async function planOf(
  selection: Selection | undefined,
  inventory: Inventory,
  cache: ClinicCache,
): Promise<readonly AskedPlan[]> {
  if (!selection) return [];
  try {
    return [await planInTime(selection, inventory, cache, () => setImmediate())];
  } catch (error) {
    // A language may be gone, too.
    if (error instanceof SelectionError) return [];
    throw error;
  }
}

function isThere(ask: () => unknown): boolean {
  try {
    ask();
    return true;
  } catch (error) {
    if (error instanceof SelectionError) return false;
    throw error;
  }
}
