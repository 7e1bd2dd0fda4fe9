import { setImmediate } from 'node:timers/promises';
import type { Diagnostic } from '../../diagnostics/index.js';
import { type Order, orderOf, planInTime, WHOLE_PLAN } from '../../plan/index.js';
import { ClinicCache, Clinics, MAX_READ_BYTES, takeInventory } from '../../project/index.js';
import { hashOfResult, type World } from '../../world/index.js';
import type { SiteRequest } from './site-request.js';

/** The pages of one handout at one clinic, in the order of the clinic's languages. */
export interface PageGroup {
  readonly clinic: string;
  readonly handout: string;
  readonly orders: readonly Order[];
}

export interface PagePlan {
  readonly groups: readonly PageGroup[];
  readonly diagnostics: readonly Diagnostic[];
  readonly isSound: boolean;
}

/** The template whose text a page says: all of a handout. */
const TEMPLATE = 'handout';

/** The pages that clinics want whose online versions are ours. */
export async function planPages(request: SiteRequest, world: World): Promise<PagePlan> {
  const known = new Clinics(world);
  const inventory = takeInventory(world, known.clinicTable());
  if (!inventory.isSound) return { groups: [], diagnostics: inventory.log.diagnostics, isSound: false };
  const cache = new ClinicCache(known, (path) => hashOfResult(known.world.read(path, MAX_READ_BYTES)));
  const { handouts, clinics, languages } = request;
  const wishes = { ...WHOLE_PLAN, handouts, clinics, languages };
  const plan = await planInTime(wishes, inventory, cache, () => setImmediate());
  const groups = new Map<string, Map<string, Order>>();
  for (const job of plan.jobs) {
    if (cache.proofFactsOf(job.clinic)?.facts.site !== 'yes') continue;
    const key = `${job.clinic}/${job.handout}`;
    const group = groups.get(key) ?? new Map<string, Order>();
    groups.set(key, group);
    // One page for all sizes and papers of a sheet.
    if (!group.has(job.language))
      group.set(job.language, orderOf({ ...job, size: 'large', template: TEMPLATE }, cache));
  }
  return {
    groups: [...groups.values()].flatMap((orders) => {
      const [first] = orders.values();
      return first ? [{ clinic: first.clinic, handout: first.handout, orders: [...orders.values()] }] : [];
    }),
    diagnostics: [...inventory.log.diagnostics, ...plan.log.diagnostics],
    isSound: plan.brokenClinics.length === 0,
  };
}
