import { CannotWriteError, hashOfBytes, type Output } from '../world/index.js';
import { readManifest, writeManifest, type Manifest } from '../write/index.js';
import type { BuildRequest } from './build-request.js';
import type { HashOf } from './current-hashes.js';
import { fileFactsOf } from './file-facts-of.js';
import type { RunFacts } from './gather.js';
import { inMakingOrder } from './in-making-order.js';
import { pathOf } from './job.js';
import { Ledger } from './ledger.js';
import { makeCopy } from './make-copy.js';
import { planHash, type Plan } from './plan.js';
import { pressReads } from './press-reads.js';
import type { Tally } from './tally.js';
import { tellResult, type Task } from './tell-result.js';
import { whyMake } from './why-make.js';

const MANIFEST = 'manifest.json';

/** What a build into a folder goes by. */
interface FolderBuild {
  readonly plan: Plan;
  readonly request: BuildRequest;
  readonly facts: RunFacts;
  readonly hashOf: HashOf;
  readonly output: Output;
  readonly tally: Tally;
}

/** Makes what is not fresh, and writes the manifest, so that it names every file that stands. */
export async function buildFolder(build: FolderBuild): Promise<void> {
  const before = readManifest(build.output.read(MANIFEST));
  const ledger = new Ledger(before);
  const tasks = tellFresh(build, ledger);
  await makeAll(tasks, build, ledger);
  await writeLedger(build, ledger, before?.removing ?? []);
}

/** Tells the copies that stand as they would be made, and returns the others, in the order in which they are made. */
function tellFresh(build: FolderBuild, ledger: Ledger): readonly Task[] {
  const { plan, request, facts, hashOf, output, tally } = build;
  const hashOfFile = (file: string): string | undefined => {
    const bytes = output.read(file);
    return bytes && hashOfBytes(bytes);
  };
  const force = request.force || request.note !== undefined;
  const present = { ...facts, ledger, hashOf, hashOfFile, force };
  const judged = plan.jobs.map((job) => ({ job, why: whyMake(job, present) }));
  const tasks = judged.flatMap(({ job, why }) => (why === undefined ? [] : [{ job, why }]));
  tally.tell({ kind: 'planned', copies: judged.length, toMake: tasks.length });
  for (const { job, why } of judged) {
    const entry = ledger.find(pathOf(job));
    if (why === undefined && entry) tally.tell({ kind: 'unchanged', file: entry });
  }
  return inMakingOrder(tasks);
}

async function makeAll(tasks: readonly Task[], build: FolderBuild, ledger: Ledger): Promise<void> {
  const { request, facts, output, tally } = build;
  const ofPress = pressReads(request);
  for (const task of tasks) {
    if (request.signal.aborted) return;
    const result = await makeCopy(task.job, facts, (path, bytes) => output.publish(path, bytes));
    const file = fileFactsOf(task.job, result, facts);
    if (file && result.kind === 'made') ledger.enter(file, [ofPress, ...result.reads]);
    tellResult(task, result, file, tally);
    if (result.kind === 'cannot-write') return;
  }
}

/** A folder in which nothing stands is left alone. */
async function writeLedger(
  build: FolderBuild,
  ledger: Ledger,
  removing: Manifest['removing'],
): Promise<void> {
  const { plan, request, output, tally } = build;
  if (ledger.files.length === 0) return;
  const { program } = request;
  const { files, inputs } = ledger;
  const sheets = { copies: plan.jobs.length, sha256: planHash(plan) };
  try {
    await output.publish(MANIFEST, writeManifest({ program, plan: sheets, inputs, removing, files }));
  } catch (error) {
    if (!(error instanceof CannotWriteError)) throw error;
    tally.tell({ kind: 'cannot-write', why: error.message });
  }
}
