import { buildHandout } from '../../src/run/build-handout.js';
import { clinicWishesOf } from '../../src/run/clinic-wishes.js';
import { newCopyNotes } from '../../src/run/copy-notes.js';
import { gather, type RunFacts } from '../../src/run/gather.js';
import { openWorld } from '../../src/run/index.js';
import type { Job } from '../../src/run/job.js';
import { Project } from '../../src/run/project.js';
import { PROJECT_FOLDER } from '../support/folders.js';
import type { Tool } from './tool.js';

/** What our own tool needs to know. */
export interface OurKit {
  readonly name: string;
  readonly projectFolder: string;
  readonly handout: string;
}

/**
 * The press, open on a project in one process, as a worker has it: a copy is made from a clinic that was read, to bytes.
 * All that the benchmark knows of the inside of the press stands in this file.
 */
export function open(kit: unknown): Tool {
  const { name, projectFolder, handout } = kit as OurKit;
  const now = new Date('2026-11-22T00:00:00Z');
  const project = new Project(openWorld(projectFolder, PROJECT_FOLDER, now), Infinity);
  const facts: RunFacts = {
    project,
    // Measured without the gate: a copy is made, and not read again.
    proof: { proof: () => [] },
    note: undefined,
    today: '2026-11-22',
    sourceDate: now,
    allowExpired: [],
  };
  return {
    name,
    tagged: 'PDF/UA-1, PDF/A-2a',
    prepare: ({ id }) => {
      project.clinic(id);
    },
    make: ({ id }) => {
      const { thing } = project.clinic(id);
      if (!thing) throw new Error(`the clinic ${id} cannot be read`);
      const clinicFacts = clinicWishesOf(thing).facts;
      return makeCopy({ ...COPY, clinic: id, handout, clinicFacts }, facts);
    },
  };
}

const COPY = {
  language: 'en',
  size: 'large',
  paper: 'letter',
  template: 'handout',
  fillable: false,
} as const;

async function makeCopy(job: Job, facts: RunFacts): Promise<Uint8Array> {
  const notes = newCopyNotes();
  const recipe = gather(job, facts, notes);
  notes.log.check();
  if (!recipe) throw new Error('a recipe is missing without a reason');
  const { bytes } = await buildHandout(recipe, notes.log);
  return bytes;
}
