import { setImmediate } from 'node:timers/promises';
import { pageSources } from '../../build/index.js';
import { hashOfBytes, type Standing, type World } from '../../world/index.js';
import { type Manifest, MAX_SHEET_BYTES, pageHashes } from '../../record/index.js';
import { type AskedPlan, planAsked } from './plan-asked.js';
import {
  ClinicCache,
  type Clinics,
  currentHashes,
  type HashOf,
  type Inventory,
  loaded,
  loadHandout,
  loadSigns,
  remember,
} from '../../project/index.js';
import { expected } from '../../diagnostics/index.js';
import { type Plan, planInTime, planPages, WHOLE_PLAN } from '../../plan/index.js';
import type { VerifyRequest } from './selection-of.js';

/** What sheets are held against. */
export interface Today {
  readonly output: World;
  readonly manifest: Manifest;
  readonly inventory: Inventory;
  /** The clinics that there are. */
  readonly clinics: ReadonlySet<string>;
  /** The path of an input that is another now, by its place; many sheets were made from the same. */
  readonly changedAt: (place: number) => string | undefined;
  readonly date: string;
  /** Whether the handout's review holds today, whatever it was when the sheet was made. */
  readonly isReviewed: (handout: string, language: string) => boolean;
  /** Whether a plain build plans a file. */
  readonly isPlanned: (file: string) => boolean;
  /** Whether a plain file stands there, and not a link, by folders that are no links. */
  readonly isPlain: (file: string) => boolean;
}

/** What sheets are held against, and what the project plans by now. */
export async function todayOf(
  request: VerifyRequest,
  clinics: Clinics,
  {
    standing,
    ...there
  }: Pick<Today, 'output' | 'inventory' | 'manifest'> & { readonly standing: readonly Standing[] },
): Promise<{ readonly today: Today; readonly plan: Plan; readonly asked: AskedPlan }> {
  // No stamp is trusted: every file is read.
  const ofProject = currentHashes(clinics.world, request);
  const date = clinics.world.now().toISOString().slice(0, 10);
  const cache = new ClinicCache(clinics, ofProject);
  const { output, inventory, manifest } = there;
  const breathe = (): Promise<void> => setImmediate();
  const sheets = await planInTime(WHOLE_PLAN, inventory, cache, breathe);
  const sources = manifest.pages && (await pageSources(clinics, cache, request.printed));
  const toPages = async (wanted: Plan): Promise<Plan> =>
    sources ? planPages(wanted, sheets, sources, breathe) : wanted;
  const plan = await toPages(sheets);
  const asked = manifest.asked
    ? await toPages({ ...sheets, ...(await planAsked(manifest.asked, inventory, cache)) })
    : plan;
  const hashOf = pageHashes(ofProject, plan.jobs, (file) => {
    const read = output.read(file, MAX_SHEET_BYTES);
    return read.kind === 'found' ? hashOfBytes(read.bytes) : undefined;
  });
  const signs = loaded(clinics.world, loadSigns).thing;
  const plain = new Set(standing.filter(({ kind }) => kind === 'file').map(({ path }) => path));
  const today = {
    ...there,
    clinics: new Set(there.inventory.clinics),
    changedAt: changedInputs(there.manifest, hashOf),
    date,
    isPlanned: (file: string) => plan.jobs.has(file),
    isPlain: (file: string) => plain.has(file),
    isReviewed: remember((handout: string, language: string) => {
      const { thing } = loaded(clinics.world, (world, log) =>
        loadHandout(handout, language, signs, world, log),
      );
      // A handout that cannot be read is told of when it is built.
      return thing === undefined || thing.fields.review.next >= date;
    }),
  };
  return { today, plan, asked };
}

function changedInputs({ inputs }: Manifest, hashOf: HashOf): Today['changedAt'] {
  const isChanged: (boolean | undefined)[] = [];
  return (place) => {
    const [path, sha256] = expected(inputs[place], 'an input that an entry names');
    isChanged[place] ??= hashOf(path) !== sha256;
    return isChanged[place] ? path : undefined;
  };
}
