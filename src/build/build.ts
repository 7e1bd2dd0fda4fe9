import { Log } from '../diagnostics/index.js';
import { planInTime, shardOf } from '../plan/index.js';
import { ClinicBook, Clinics, currentHashes, takeInventory } from '../project/index.js';
import { FolderIndex, Record } from '../record/index.js';
import type { World } from '../world/index.js';
import { CannotWriteError } from '../write/index.js';
import type { BuildReport, Tell } from './build-event.js';
import { buildFolder } from './build-folder.js';
import type { BuildRequest, BuildTerms, Destination } from './build-request.js';
import { checkRequest } from './check-request.js';
import { CopyMakers } from './copy-makers.js';
import { Tally } from './tally.js';
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
  const tally = new Tally(tell);
  const terms = { ...request, today: world.now().toISOString().slice(0, 10) };
  const makers = new CopyMakers(terms, world, destination);
  try {
    await buildWith({ terms, world, makers, tally }, destination);
  } catch (error) {
    if (!(error instanceof CannotWriteError)) throw error;
    tally.tell({ kind: 'cannot-write', why: error.message, hint: error.hint });
  } finally {
    makers.dismiss();
  }
  return tally.finish(request.signal.aborted);
}

/** What a build begins with. */
interface Site {
  readonly terms: BuildTerms;
  readonly world: World;
  readonly makers: CopyMakers;
  readonly tally: Tally;
}

async function buildWith({ terms, world, makers, tally }: Site, destination: Destination): Promise<void> {
  const known = new Clinics(world);
  const inventory = takeInventory(world, known.clinicTable());
  tellAll(inventory.log, tally);
  for (const path of inventory.leftOut) tally.tell({ kind: 'left-out', path });
  if (!inventory.isSound) {
    tally.tell({ kind: 'project-wrong' });
    return;
  }
  const index = destination.kind === 'folder' ? new FolderIndex(destination.output, terms) : undefined;
  const hashOf = currentHashes(known.world, terms, index?.inputs);
  const clinics = new ClinicBook(known, hashOf, index?.clinics);
  const plan = shardOf(planInTime(terms, inventory, clinics), terms.shard);
  checkRequest(terms, inventory, plan);
  tellAll(plan.log, tally);
  for (const clinic of plan.brokenClinics) tally.tell({ kind: 'broken-clinic', clinic });
  const work: BuildWork = { terms, tally, make: (tasks) => makers.make(tasks, clinics) };
  if (destination.kind === 'stream' || !index) {
    const { buildStream } = await import('./build-stream.js');
    await buildStream(plan.jobs, work);
  } else if (terms.note !== undefined) {
    const { buildNote } = await import('./build-note.js');
    await buildNote(plan.jobs, destination.output, work);
  } else {
    const { output } = destination;
    const log = new Log();
    const record = await Record.open(terms, { plan, output, index, hashOf, clinics }, log);
    tellAll(log, tally);
    await buildFolder({ ...work, plan, record, output });
  }
}

function tellAll({ diagnostics }: Log, tally: Tally): void {
  for (const diagnostic of diagnostics) tally.tell({ kind: 'diagnostic', diagnostic });
}
