import type { Diagnostic } from '../../diagnostics/index.js';
import type { World } from '../../world/index.js';
import {
  type Asked,
  type ManifestEntry,
  type ManifestFlaw,
  ManifestReader,
  type ManifestReading,
} from '../../record/index.js';
import type { Job, JobList } from '../../plan/index.js';
import { Clinics, takeInventory } from '../../project/index.js';
import { checkSheet } from './check-sheet.js';
import type { Finding } from './finding.js';
import { findForeign } from './find-foreign.js';
import { findUnbuilt } from './find-unbuilt.js';
import type { Finished } from './finished.js';
import { selectionOf, type VerifyRequest } from './selection-of.js';
import { todayOf } from './today.js';

const MANIFEST = 'manifest.json';
/** What the press makes and a manifest names: of other files nobody says anything. */
const [SHEET, PAGE] = [/\.pdf$/iu, /(?<!\/404)\.html?$/iu];
const SHARD_MANIFEST = /^manifest\.\d+-of-\d+\.json$/u;

/** What came of looking at an output folder. */
export type Verification =
  | {
      readonly kind: 'checked';
      readonly right: readonly ManifestEntry[];
      readonly findings: readonly Finding[];
      /** Sheets that the project plans and nobody has asked for in this folder, and what was asked for. */
      readonly notAsked: { readonly sheets: number; readonly asked: Asked } | undefined;
    }
  /** There is nothing to hold the files against. */
  | { readonly kind: 'no-manifest'; readonly why: 'missing' | 'older' | 'shards' }
  | { readonly kind: 'bad-manifest'; readonly why: string }
  | { readonly kind: 'project-wrong'; readonly diagnostics: readonly Diagnostic[] };

/**
 * Holds every file in an output folder against the manifest, what it was made from against today's content, and the manifest
 * against what the project plans.
 */
export async function verify(request: VerifyRequest, world: World, output: Finished): Promise<Verification> {
  const clinics = new Clinics(world);
  const inventory = takeInventory(world, clinics.clinicTable());
  if (!inventory.isSound) return { kind: 'project-wrong', diagnostics: inventory.log.diagnostics };
  const reading = await manifestIn(output);
  if (typeof reading === 'string') return { kind: 'no-manifest', why: reading };
  if (reading.kind === 'older') return { kind: 'no-manifest', why: 'older' };
  if (reading.kind === 'unreadable') return { kind: 'bad-manifest', why: reading.why };
  const { manifest, flaws } = reading;
  const isAskedFor = selectionOf(request, manifest, inventory);
  const standing = output.standing();
  const { today, plan, asked } = await todayOf(request, clinics, { output, standing, inventory, manifest });
  const named = new Set(flaws.flatMap(({ file }) => file ?? []));
  const right: ManifestEntry[] = [];
  const wrong: Finding[] = [];
  for (const entry of manifest.files) {
    named.add(entry.file);
    if (!isAskedFor(entry.clinic, entry.handout)) continue;
    const finding = checkSheet(entry, today);
    if (finding) wrong.push(finding);
    else right.push(entry);
  }
  const isWanted = ({ clinic, handout }: Job): boolean => isAskedFor(clinic, handout);
  // Whoever names sheets that were never asked for wants to know that they are not there.
  const isNamed = request.clinics.length > 0 || request.handouts.length > 0;
  const wanted = isNamed && countOf(asked.jobs, isWanted) === 0 ? plan : asked;
  const sheets = countOf(
    plan.jobs,
    (job) => isWanted(job) && !named.has(job.file) && !wanted.jobs.has(job.file),
  );
  return {
    kind: 'checked',
    notAsked: manifest.asked && sheets > 0 ? { sheets, asked: manifest.asked } : undefined,
    right,
    findings: [
      ...flawsFound(flaws, MANIFEST),
      ...wrong,
      ...findUnbuilt(wanted, named, today, isAskedFor),
      ...findForeign(standing, named, isAskedFor, manifest.pages ? PAGE : SHEET),
    ],
  };
}

function countOf(jobs: JobList, isCounted: (job: Job) => boolean): number {
  let count = 0;
  for (const job of jobs) if (isCounted(job)) count += 1;
  return count;
}

/** Read a piece at a time: what is too large for a manifest is refused by its first lines. */
async function manifestIn(output: Finished): Promise<ManifestReading | 'missing' | 'shards'> {
  let reader: ManifestReader | undefined;
  const why = await output.pieces(MANIFEST, (piece, sizeBytes) =>
    (reader ??= new ManifestReader(sizeBytes)).push(piece),
  );
  if (why === undefined) return (reader ?? new ManifestReader(0)).end();
  if (output.stamp(MANIFEST)) return { kind: 'unreadable', why };
  return output.list('').some((name) => SHARD_MANIFEST.test(name)) ? 'shards' : 'missing';
}

/** What the manifest says that the press did not write so: somebody changed it, or half of it is lost. */
function flawsFound(flaws: readonly ManifestFlaw[], manifest: string): readonly Finding[] {
  return flaws.map(({ line, what, file }) => ({
    file: file ?? manifest,
    faults: [
      { kind: 'record', what: file === undefined && line !== undefined ? `line ${line}: ${what}` : what },
    ],
    remedy: 'restore',
    isUsual: false,
  }));
}
