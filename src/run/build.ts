import type { World } from '../world/index.js';
import type { BuildReport, Tell } from './build-event.js';
import { buildFolder } from './build-folder.js';
import type { BuildRequest, Destination } from './build-request.js';
import { checkRequest } from './check-request.js';
import { currentHashes } from './current-hashes.js';
import type { RunFacts } from './gather.js';
import { takeInventory } from './inventory.js';
import { buildStream } from './build-stream.js';
import { planJobs } from './plan.js';
import { Project } from './project.js';
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
  const project = new Project(world);
  const inventory = takeInventory(world, project.clinicTable());
  for (const diagnostic of inventory.log.diagnostics) tally.tell({ kind: 'diagnostic', diagnostic });
  if (inventory.log.hasErrors) {
    tally.tell({ kind: 'project-wrong' });
    return tally.finish(false);
  }
  const hashOf = currentHashes(project.world, request);
  const plan = planJobs(request, inventory, project, hashOf);
  checkRequest(request, inventory, plan);
  for (const diagnostic of plan.log.diagnostics) tally.tell({ kind: 'diagnostic', diagnostic });
  for (const clinic of plan.brokenClinics) tally.tell({ kind: 'broken-clinic', clinic });
  const facts: RunFacts = { ...request, project, today: world.now().toISOString().slice(0, 10) };
  if (destination.kind === 'stream') await buildStream(plan.jobs, facts, destination.write, tally);
  else await buildFolder({ plan, request, facts, hashOf, output: destination.output, tally });
  return tally.finish(request.signal.aborted);
}
