import { didYouMean, InterruptedError, Log } from '../diagnostics/index.js';
import { type Plan, planInTime, SelectionError, shardOf } from '../plan/index.js';
import { ClinicCache, Clinics, currentHashes, type Inventory, takeInventory } from '../project/index.js';
import { FolderIndex, pageHashes, Record } from '../record/index.js';
import type { World } from '../world/index.js';
import { CannotWriteError } from '../write/index.js';
import { breathing } from './breath.js';
import type { BuildReport, Tell } from './build-event.js';
import { buildFolder } from './build-folder.js';
import type { BuildRequest, BuildTerms, Destination } from './build-request.js';
import { CopyMakers } from './copy-makers.js';
import { BuildCounts } from './build-counts.js';
import { planSite } from './plan-site.js';
import type { BuildWork } from './tell-result.js';

/**
 * Makes every sheet that is asked for and is not there as it would be made.
 *
 * One sheet's mistake never stops the others. What happens is told as it happens, in an order that is the same for the
 * same project; the numbers are told last, and returned.
 */
export async function build(
  request: BuildRequest,
  world: World,
  destination: Destination,
  tell: Tell,
): Promise<BuildReport> {
  const counts = new BuildCounts(tell);
  const terms = { ...request, today: world.now().toISOString().slice(0, 10) };
  const makers = new CopyMakers(terms, world, destination);
  let wasInterrupted = false;
  try {
    await buildWith({ terms, world, makers, counts }, destination);
  } catch (error) {
    if (error instanceof InterruptedError) wasInterrupted = true;
    else if (error instanceof CannotWriteError)
      counts.tell({ kind: 'cannot-write', why: error.message, hint: error.hint });
    else throw error;
  } finally {
    makers.dismiss();
  }
  return counts.finish(wasInterrupted || request.signal.aborted);
}

/** What a build begins with. */
interface Site {
  readonly terms: BuildTerms;
  readonly world: World;
  readonly makers: CopyMakers;
  readonly counts: BuildCounts;
}

async function buildWith({ terms, world, makers, counts }: Site, destination: Destination): Promise<void> {
  const breathe = breathing(terms.signal, terms.clock);
  const known = new Clinics(world);
  const inventory = takeInventory(world, known.clinicTable());
  tellAll(inventory.log, counts);
  for (const path of inventory.leftOut) counts.tell({ kind: 'left-out', path });
  if (!inventory.isSound) {
    counts.tell({ kind: 'project-wrong' });
    return;
  }
  const index = destination.kind === 'folder' ? new FolderIndex(destination.output, terms) : undefined;
  const hashOf = currentHashes(known.world, terms, index?.inputs);
  // An index may be anybody's: what is taken away is decided by the clinics' own files.
  const clinics = new ClinicCache(known, hashOf, terms.prune ? [] : index?.clinics);
  const asked = await planInTime(terms, inventory, clinics, breathe);
  const plan = shardOf(
    terms.site ? await planSite(asked, terms.site, { terms, inventory, clinics, known, breathe }) : asked,
    terms.shard,
  );
  checkRequest(terms, inventory, plan);
  tellAll(plan.log, counts);
  for (const clinic of plan.brokenClinics) counts.tell({ kind: 'broken-clinic', clinic });
  const work: BuildWork = { terms, counts, make: (tasks) => makers.make(tasks, clinics) };
  if (destination.kind === 'stream' || !index) {
    const { buildStream } = await import('./build-stream.js');
    await buildStream([...plan.jobs], work);
  } else if (terms.note !== undefined) {
    const { buildNote } = await import('./build-note.js');
    await buildNote([...plan.jobs], destination.output, work);
  } else {
    const { output } = destination;
    const log = new Log();
    const hashOfNow = terms.site ? pageHashes(hashOf, plan.jobs, (file) => index.hashOf(file)) : hashOf;
    const record = await Record.open(terms, { plan, output, index, hashOf: hashOfNow, clinics }, log);
    tellAll(log, counts);
    await buildFolder({ ...work, plan, record, output, breathe });
  }
}

function tellAll({ diagnostics }: Log, counts: BuildCounts): void {
  for (const diagnostic of diagnostics) counts.tell({ kind: 'diagnostic', diagnostic });
}

/** Refuses a request that cannot mean what it says, before anything is made. */
function checkRequest(request: BuildRequest, inventory: Inventory, plan: Plan): void {
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
