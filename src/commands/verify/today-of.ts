import type { Standing } from '../../world/index.js';
import {
  ClinicCache,
  type Clinics,
  currentHashes,
  loadHandout,
  loaded,
  remember,
} from '../../project/index.js';
import { planJobs, WHOLE_PLAN, type Plan } from '../../plan/index.js';
import type { Today } from './today.js';
import type { VerifyRequest } from './selection-of.js';

/** What sheets are held against, and what the project plans by now. */
export function todayOf(
  request: VerifyRequest,
  clinics: Clinics,
  {
    standing,
    ...there
  }: Pick<Today, 'output' | 'inventory' | 'manifest'> & { readonly standing: readonly Standing[] },
): { readonly today: Today; readonly plan: Plan } {
  // No stamp is trusted: every file is read.
  const hashOf = currentHashes(clinics.world, request);
  const date = clinics.world.now().toISOString().slice(0, 10);
  const plan = planJobs(WHOLE_PLAN, there.inventory, new ClinicCache(clinics, hashOf));
  const planned = new Set(plan.jobs.map(({ file }) => file));
  const plain = new Set(standing.filter(({ kind }) => kind === 'file').map(({ path }) => path));
  const today = {
    ...there,
    hashOf,
    date,
    isPlanned: (file: string) => planned.has(file),
    isPlain: (file: string) => plain.has(file),
    isReviewed: remember((handout: string, language: string) => {
      const { thing } = loaded(clinics.world, (world, log) => loadHandout(handout, language, world, log));
      // A handout that cannot be read is told of when it is built.
      return thing === undefined || thing.fields.review.next >= date;
    }),
  };
  return { today, plan };
}
