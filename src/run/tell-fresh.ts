import { hashOfBytes } from '../world/index.js';
import type { FolderBuild } from './folder-build.js';
import type { Task } from './tell-result.js';
import { whyMake } from './why-make.js';

/** Tells the copies that stand as they would be made, and returns the others. */
export function tellFresh(build: FolderBuild): readonly Task[] {
  const { plan, request, rules, ledger, tally } = build;
  const force = request.force || request.note !== undefined;
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

/** The hash of a file in the output folder, read only where its stamp is not known. */
function hashOfFile({ index, output }: FolderBuild): (file: string) => string | undefined {
  return (file) => {
    const stamp = output.stamp(file);
    const trusted = stamp && index.files.find(file, stamp);
    if (!stamp || trusted !== undefined) return trusted;
    const bytes = output.read(file);
    const hash = bytes && hashOfBytes(bytes);
    if (hash !== undefined) index.files.learn(file, stamp, hash);
    return hash;
  };
}
