import { didYouMean } from '../diagnostics/index.js';
import type { BuildRequest } from './build-request.js';
import type { Inventory } from '../project/index.js';
import { type Plan, SelectionError } from '../plan/index.js';

/** Refuses a request that cannot mean what it says, before anything is made. */
export function checkRequest(request: BuildRequest, inventory: Inventory, plan: Plan): void {
  const { expired, stale } = request.waivers;
  checkAllowed([...expired, ...stale], [...inventory.handouts.keys()]);
  refuseMany(plan, request.onlyOne);
}

/** A waiver for a handout that is not there waives nothing, and was meant for another. */
function checkAllowed(allowed: readonly string[], known: readonly string[]): void {
  for (const id of allowed)
    if (!known.includes(id)) throw new SelectionError(`there is no handout "${id}"`, didYouMean(id, known));
}

function refuseMany({ jobs }: Plan, why: string | undefined): void {
  if (why === undefined || jobs.length === 1) return;
  throw new SelectionError(
    `${why} takes exactly one sheet, and this names ${jobs.length}`,
    'name one handout, one --clinic, one --language and one --size',
  );
}
