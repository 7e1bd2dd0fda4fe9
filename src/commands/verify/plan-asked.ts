import type { ClinicCache, Inventory } from '../../project/index.js';
import { type Plan, planJobs, select, type Selection, SelectionError } from '../../plan/index.js';
import { type Asked, toSelection } from '../../record/index.js';

/** The part of a plan that was asked for. */
export type AskedPlan = Pick<Plan, 'jobs' | 'brokenClinics'>;

/**
 * What builds like those that were asked for would plan today; where one asked for everything, that is the whole plan.
 *
 * @param whole what a plain build would plan
 */
export function planAsked(
  asked: Asked | undefined,
  whole: Plan,
  inventory: Inventory,
  cache: ClinicCache,
): AskedPlan {
  if (!asked) return whole;
  const plans = asked.flatMap((part) =>
    planOf(withWhatIsThere(toSelection(part), inventory), inventory, cache),
  );
  const jobs = new Map(plans.flatMap((plan) => plan.jobs.map((job) => [job.file, job] as const)));
  return {
    jobs: [...jobs.values()],
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

function planOf(
  selection: Selection | undefined,
  inventory: Inventory,
  cache: ClinicCache,
): readonly AskedPlan[] {
  if (!selection) return [];
  let plan: AskedPlan | undefined;
  // A language may be gone, too.
  return isThere(() => (plan = planJobs(selection, inventory, cache))) && plan ? [plan] : [];
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
