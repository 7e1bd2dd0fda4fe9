import { type Plan, planInTime, planPages, WHOLE_PLAN } from '../plan/index.js';
import type { ClinicCache, Clinics, Inventory } from '../project/index.js';
import type { Breathe } from './breath.js';
import type { BuildTerms, SiteRequest } from './build-request.js';
import { pageSources } from './page-sources.js';

/** What a plan of pages is made from. */
interface SiteTerms {
  readonly terms: BuildTerms;
  readonly inventory: Inventory;
  readonly clinics: ClinicCache;
  readonly known: Clinics;
  readonly breathe: Breathe;
}

/** The pages of the sheets that are asked for. */
export async function planSite(
  asked: Plan,
  { printed }: SiteRequest,
  { terms, inventory, clinics, known, breathe }: SiteTerms,
): Promise<Plan> {
  const isNarrow = terms.handouts.length + terms.languages.length > 0;
  const selection = { ...WHOLE_PLAN, clinics: terms.clinics };
  const whole = isNarrow ? await planInTime(selection, inventory, clinics, breathe) : asked;
  const sources = await pageSources(known, clinics, printed, terms.signal);
  return planPages(asked, whole, sources, breathe);
}
