import type { FolderBuild } from './folder-build.js';
import { hashOfFile } from './hash-of-file.js';
import type { Task } from './tell-result.js';
import { whyMake } from './why-make.js';

/** Tells the copies that stand as they would be made, and returns the others. */
export function tellFresh(build: FolderBuild): readonly Task[] {
  const { plan, request, rules, ledger, tally } = build;
  const { force } = request;
  const present = { ...rules, ledger, isChanged: changes(build), hashOfFile: hashOfFile(build), force };
  const judged = plan.jobs.map((job) => ({ job, why: whyMake(job, present) }));
  const tasks = judged.flatMap(({ job, why }) => (why === undefined ? [] : [{ job, why }]));
  tally.tell({ kind: 'planned', copies: judged.length, toMake: tasks.length, shard: request.shard });
  for (const { job, why } of judged) {
    const entry = ledger.find(job.file);
    if (why !== undefined || !entry) continue;
    ledger.confirm(entry.file);
    tally.tell({ kind: 'unchanged', file: entry });
  }
  return tasks;
}

/** Whether an input is another now, by its place; many copies were made from the same, so each is looked up once. */
function changes({ ledger, hashOf }: FolderBuild): (place: number) => boolean {
  const known: (boolean | undefined)[] = [];
  return (place) => {
    const [path, sha256] = ledger.inputs[place] ?? [];
    return (known[place] ??= path === undefined || hashOf(path) !== sha256);
  };
}
