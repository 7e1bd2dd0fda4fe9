import type { World } from '../world/index.js';
import type { BuildReport, Tell } from './build-event.js';
import { buildFolder } from './build-folder.js';
import type { BuildRequest, Destination } from './build-request.js';
import { checkRequest } from './check-request.js';
import { ClinicBook, Clinics, currentHashes, takeInventory } from '../project/index.js';
import { CopyMakers } from './copy-makers.js';
import type { FolderBuild } from './folder-build.js';
import { openIndex } from './open-index.js';
import { openLedger } from './open-ledger.js';
import { planInTime, shardOf } from '../plan/index.js';
import type { RunRules } from '../make/index.js';
import { Tally } from './tally.js';

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
  const rules: RunRules = { ...request, today: world.now().toISOString().slice(0, 10) };
  const makers = new CopyMakers({ request, world, rules, destination });
  try {
    await buildWith({ request, rules, world, makers, tally }, destination);
    return tally.finish(request.signal.aborted);
  } finally {
    makers.dismiss();
  }
}

async function buildWith(
  run: Pick<FolderBuild, 'request' | 'rules' | 'world' | 'makers' | 'tally'>,
  destination: Destination,
): Promise<void> {
  const { request, rules, world, makers, tally } = run;
  const known = new Clinics(world);
  const inventory = takeInventory(world, known.clinicTable());
  for (const diagnostic of inventory.log.diagnostics) tally.tell({ kind: 'diagnostic', diagnostic });
  for (const path of inventory.leftOut) tally.tell({ kind: 'left-out', path });
  if (!inventory.isSound) {
    tally.tell({ kind: 'project-wrong' });
    return;
  }
  const output = destination.kind === 'folder' ? destination.output : undefined;
  const index = openIndex(output, request);
  const hashOf = currentHashes(known.world, request, index.inputs);
  const book = new ClinicBook(known, hashOf, index.clinics);
  const plan = shardOf(planInTime(request, inventory, book), request.shard);
  checkRequest(request, inventory, plan);
  for (const diagnostic of plan.log.diagnostics) tally.tell({ kind: 'diagnostic', diagnostic });
  for (const clinic of plan.brokenClinics) tally.tell({ kind: 'broken-clinic', clinic });
  if (destination.kind === 'stream') {
    const { buildStream } = await import('./build-stream.js');
    await buildStream(plan.jobs, { rules, book, makers, tally });
  } else if (request.note !== undefined) {
    const { buildNote } = await import('./build-note.js');
    await buildNote(plan.jobs, { request, rules, book, makers, output: destination.output, tally });
  } else {
    const ledger = await openLedger(destination.output, request, tally);
    const kept = { hashOf, index, book, output: destination.output };
    if (ledger) await buildFolder({ ...run, plan, ledger, ...kept });
  }
}
