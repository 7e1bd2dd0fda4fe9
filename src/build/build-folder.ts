import { inWords } from '../diagnostics/index.js';
import type { Plan } from '../plan/index.js';
import { isEverything, type ManifestRemoval, type Record, type StaleFile } from '../record/index.js';
import type { Output } from '../write/index.js';
import type { Breathe } from './breath.js';
import { TaskList, type Tasks } from './task-list.js';
import { type BuildWork, tellNotes, tellResult } from './tell-result.js';
import { whyNotPrune } from './why-not-prune.js';

/** What a build into a folder is done with besides. */
interface FolderWork extends BuildWork {
  readonly plan: Plan;
  readonly record: Record;
  readonly output: Output;
  readonly breathe: Breathe;
}

/** Makes what is not fresh, takes away what is not wanted any more, and saves the record of what stands. */
export async function buildFolder(work: FolderWork): Promise<void> {
  const { terms, record, output, counts, breathe } = work;
  const tasks = await tellFresh(work);
  tellNotes(output, counts);
  if (terms.dryRun) {
    for (const { job, why } of tasks) {
      counts.tell({ kind: 'would-make', job, why });
      // Whoever takes the lines takes them in a breath; without one all of them would be waiting.
      await breathe();
    }
    tellStale(work, new Set());
    return;
  }
  await output.sweep();
  const failed = await makeAll(tasks, record, work);
  await record.save(tellStale(work, failed));
  await record.saveIndex(!(isEverything(terms) && isUnbroken(work)));
}

/** Tells the copies that stand as they would be made, and returns the others, in the order in which they are made. */
async function tellFresh({ plan, terms, record, counts, breathe }: FolderWork): Promise<Tasks> {
  const tasks = new TaskList(plan.jobs);
  const isFresh = new Uint8Array(plan.jobs.length);
  for (let place = 0; place < isFresh.length; place += 1) {
    const why = record.why(plan.jobs.at(place));
    if (why === undefined) isFresh[place] = 1;
    else tasks.add(place, why);
    await breathe();
  }
  counts.tell({ kind: 'planned', copies: isFresh.length, toMake: tasks.length, shard: terms.shard });
  for (const [place, fresh] of isFresh.entries()) {
    if (fresh === 1) counts.tell({ kind: 'unchanged', file: record.confirm(plan.jobs.at(place).file) });
    await breathe();
  }
  return tasks;
}

/** Tells which files a clean build would not make, and returns those that are to be removed. */
function tellStale(work: FolderWork, failed: ReadonlySet<string>): readonly ManifestRemoval[] {
  const { terms, record, plan, counts } = work;
  if (!isUnbroken(work)) return [];
  const stale = record.stale(failed);
  const going = stale.filter(({ why }) => why === 'not planned').map(({ removal }) => removal);
  const stop = terms.prune
    ? whyNotPrune(going.length, {
        report: counts.report,
        planned: plan.whole.copies,
        standing: record.count,
        most: terms.pruneMost,
      })
    : undefined;
  const isRemoving = terms.prune && !terms.dryRun && !stop;
  for (const { removal, why } of stale)
    counts.tell({ kind: 'stale', file: removal[0], why, isRemoved: isRemoving && why === 'not planned' });
  tellForeign(stale, counts);
  if (stop) counts.tell({ kind: 'prune-stopped', ...stop });
  return isRemoving ? going : [];
}

/** A file of somebody else's that the manifest names was written there by hand. */
function tellForeign(stale: readonly StaleFile[], counts: FolderWork['counts']): void {
  const foreign = stale.filter(({ why }) => why === 'not ours').map(({ removal: [file] }) => file);
  if (foreign.length === 0) return;
  counts.tell({
    kind: 'diagnostic',
    diagnostic: {
      severity: 'warning',
      code: 'not-ours',
      what: `the manifest names what this press has not made, and it stays: ${inWords(foreign)}`,
      hint: 'keep it elsewhere, and ask who has changed the manifest',
    },
  });
}

/** Whether nothing has ended the build before its end. */
function isUnbroken({ terms, counts }: BuildWork): boolean {
  return !terms.signal.aborted && counts.report.couldNotWrite === undefined;
}

/** So long a kill may set a build back. */
const CHECKPOINT_MS = 5000;
/** The larger a manifest is, the longer it takes to write, and the less often it is. */
const MOST_TIME_FOR_CHECKPOINTS = 1 / 20;

/** Makes copies and enters them; the files that could not be made are returned. */
async function makeAll(tasks: Tasks, record: Record, work: BuildWork): Promise<ReadonlySet<string>> {
  const { clock } = work.terms;
  const failed = new Set<string>();
  // What makes copies is loaded only where there are any to make.
  if (tasks.length === 0) return failed;
  let dueMs = clock() + CHECKPOINT_MS;
  for await (const finished of work.make(tasks)) {
    const { task, result } = finished;
    const file = tellResult(finished, work);
    if (file && result.kind === 'made') record.enter(file, result.reads, result.stamp);
    else failed.add(task.job.file);
    if (clock() < dueMs) continue;
    const beganMs = clock();
    await record.save();
    const tookMs = clock() - beganMs;
    dueMs = clock() + Math.max(CHECKPOINT_MS, tookMs / MOST_TIME_FOR_CHECKPOINTS);
  }
  return failed;
}
