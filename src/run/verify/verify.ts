import type { Diagnostic } from '../../diagnostics/index.js';
import type { World } from '../../world/index.js';
import { readManifest, type Manifest, type ManifestEntry } from '../../write/index.js';
import { ClinicBook } from '../clinic-book.js';
import { Clinics } from '../clinics.js';
import { currentHashes } from '../current-hashes.js';
import { takeInventory, type Inventory } from '../inventory.js';
import { loadHandout } from '../load-handout.js';
import { loaded } from '../loaded.js';
import { openIndex } from '../open-index.js';
import { planJobs, WHOLE_PLAN } from '../plan.js';
import type { PressFacts } from '../press-reads.js';
import { remember } from '../remember.js';
import { select } from '../select.js';
import { checkSheet, type Today } from './check-sheet.js';
import type { Finding } from './finding.js';
import { findForeign } from './find-foreign.js';

const MANIFEST = 'manifest.json';
const SHARD_MANIFEST = /^manifest\.\d+-of-\d+\.json$/u;
/** Enough for millions of sheets. */
const MAX_MANIFEST_BYTES = 2 ** 31 - 1;

/** Which sheets are looked at, and with which press; an empty list means all. */
export interface VerifyRequest extends PressFacts {
  readonly clinics: readonly string[];
  readonly handouts: readonly string[];
}

/** What came of looking at an output folder. */
export type Verification =
  | {
      readonly kind: 'checked';
      readonly right: readonly ManifestEntry[];
      readonly findings: readonly Finding[];
    }
  /** There is nothing to hold the files against. */
  | { readonly kind: 'no-manifest'; readonly why: 'missing' | 'unknown' | 'shards' }
  | { readonly kind: 'project-wrong'; readonly diagnostics: readonly Diagnostic[] };

/** Holds every file in an output folder against the manifest, and what it was made from against today's content. */
export function verify(request: VerifyRequest, world: World, output: World): Verification {
  const clinics = new Clinics(world);
  const inventory = takeInventory(world, clinics.clinicTable());
  if (!inventory.isSound) return { kind: 'project-wrong', diagnostics: inventory.log.diagnostics };
  const manifest = manifestIn(output);
  if (typeof manifest === 'string') return { kind: 'no-manifest', why: manifest };
  const isAskedFor = selectionOf(request, manifest, inventory);
  const today = todayOf(request, clinics, { output, inventory, manifest });
  const checked = manifest.files
    .filter(({ clinic, handout }) => isAskedFor(clinic, handout))
    .map((entry) => ({ entry, finding: checkSheet(entry, today) }));
  const named = new Set(manifest.files.map(({ file }) => file));
  return {
    kind: 'checked',
    right: checked.filter(({ finding }) => !finding).map(({ entry }) => entry),
    findings: [...checked.flatMap(({ finding }) => finding ?? []), ...findForeign(output, named, isAskedFor)],
  };
}

function manifestIn(output: World): Manifest | 'missing' | 'unknown' | 'shards' {
  const result = output.read(MANIFEST, MAX_MANIFEST_BYTES);
  if (result.kind === 'missing')
    return output.list('').some((name) => SHARD_MANIFEST.test(name)) ? 'shards' : 'missing';
  return (result.kind === 'found' ? readManifest(result.bytes) : undefined) ?? 'unknown';
}

/** Ids may be of what there is, or of what there was when the sheets were made. */
function selectionOf(
  request: VerifyRequest,
  { files }: Manifest,
  inventory: Inventory,
): (clinic: string, handout: string) => boolean {
  const known = (there: Iterable<string>, made: readonly string[]) => [...new Set([...there, ...made])];
  const allClinics = known(
    inventory.clinics,
    files.map(({ clinic }) => clinic),
  );
  const allHandouts = known(
    inventory.handouts.keys(),
    files.map(({ handout }) => handout),
  );
  const clinics = new Set(select('clinic', request.clinics, allClinics));
  const handouts = new Set(select('handout', request.handouts, allHandouts));
  // A foreign file may have any name, and is passed over only where something else is asked for.
  const isNarrow = { clinics: request.clinics.length > 0, handouts: request.handouts.length > 0 };
  return (clinic, handout) =>
    (!isNarrow.clinics || clinics.has(clinic)) && (!isNarrow.handouts || handouts.has(handout));
}

function todayOf(
  request: VerifyRequest,
  clinics: Clinics,
  there: Pick<Today, 'output' | 'inventory' | 'manifest'>,
): Today {
  // No stamp is trusted: every file is read.
  const { inputs } = openIndex(undefined, {
    program: request.program,
    startedAt: new Date(0),
    shard: undefined,
  });
  const hashOf = currentHashes(clinics.world, request, inputs);
  const date = clinics.world.now().toISOString().slice(0, 10);
  // A plan opens every clinic, and only commands to type need one.
  const planned = remember(() => {
    const { jobs } = planJobs(WHOLE_PLAN, there.inventory, new ClinicBook(clinics, hashOf));
    return new Set(jobs.map(({ file }) => file));
  });
  return {
    ...there,
    hashOf,
    date,
    isPlanned: (file) => planned().has(file),
    isReviewed: remember((handout: string, language: string) => {
      const { thing } = loaded(clinics.world, (world, log) => loadHandout(handout, language, world, log));
      // A handout that cannot be read is told of when it is built.
      return thing === undefined || thing.fields.review.next >= date;
    }),
  };
}
