import { makeCopy } from '../../src/make/make-copy.js';
import { clinicProofFactsOf } from '../../src/project/clinic-proof-facts.js';
import type { Run } from '../../src/make/run.js';
import { openWorld } from '../../src/project/index.js';
import { Project } from '../../src/project/project.js';
import { ReadBack } from '../../src/make/read-back.js';
import { hashOfResult } from '../../src/world/index.js';
import { PROJECT_FOLDER } from '../support/folders.js';
import { SharedWork } from '../../src/memory/index.js';
import type { Tool } from './tool.js';
import { NO_WAIVERS } from '../../src/plan/selection.js';

/** What our own tool needs to know. */
export interface OurKit {
  readonly name: string;
  readonly projectFolder: string;
  readonly clinics: number;
  readonly handout: string;
  /** Whether a copy is read again before it leaves. */
  readonly isGated: boolean;
}

const COPY = {
  language: 'en',
  size: 'large',
  paper: 'letter',
  template: 'handout',
  fillable: false,
} as const;
const LOGO = 'content/clinics/group.png';

/**
 * The press, open on a project in one process, as a worker has it: a copy is made from a clinic that was read, to bytes.
 * All that the benchmark knows of the inside of the press stands in this file.
 */
export function open(kit: unknown): Tool {
  const { name, projectFolder, clinics, handout, isGated } = kit as OurKit;
  const now = new Date('2026-11-22T00:00:00Z');
  const world = openWorld(projectFolder, PROJECT_FOLDER, now);
  const project = new Project(world, undefined, clinics);
  const logo = { path: LOGO, sha256: hashOfResult(world.read(LOGO, 1_000_000)) };
  const factsOf = (id: string) => {
    const { thing } = project.clinic(id);
    if (!thing) throw new Error(`the clinic ${id} cannot be read`);
    return { ...clinicProofFactsOf(thing).facts, logo };
  };
  const facts: Run = {
    project,
    proof: isGated
      ? new ReadBack(world, '2026-11-22', project.origins.of)
      : { proof: () => [], proofPage: () => [], proofMoved: () => [] },
    shared: new SharedWork(),
    note: undefined,
    today: '2026-11-22',
    sourceDate: now,
    waivers: NO_WAIVERS,
  };
  return {
    name,
    tagged: 'PDF/UA-1, PDF/A-2a',
    prepare: ({ id }) => {
      project.clinic(id);
    },
    make: async ({ id }) => {
      let made: Uint8Array | undefined;
      const { kind, diagnostics } = await makeCopy(
        { ...COPY, clinic: id, handout, file: `${id}.pdf`, clinicFacts: factsOf(id) },
        facts,
        async (_, bytes) => {
          made = bytes;
          return undefined;
        },
        false,
      );
      if (!made) throw new Error(`${kind}: ${diagnostics.map(({ what }) => what).join(', ')}`);
      return made;
    },
  };
}
