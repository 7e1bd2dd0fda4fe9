import { SharedWork } from '../memory/index.js';
import type { World } from '../world/index.js';
import { fontTrial, Project } from '../project/index.js';
import { ReadBack } from './read-back.js';
import type { Waivers } from '../plan/index.js';

/** What a whole run goes by. */
export interface RunRules {
  readonly note: string | undefined;
  readonly today: string;
  readonly sourceDate: Date | undefined;
  readonly waivers: Waivers;
  /** The program of the thread in which a clinic's own fonts are tried; without it, they are tried here. */
  readonly fontTrialFile: string | undefined;
}

/** What all copies of a run share. */
export interface Run extends Omit<RunRules, 'fontTrialFile'> {
  readonly project: Project;
  /** What copies share of the work on them. */
  readonly shared: SharedWork;
  /** Reads each copy again before it is published. */
  readonly proof: Pick<ReadBack, 'proof' | 'proofPage' | 'proofMoved'>;
}

/** Opens a project for making copies. */
export function openRun(world: World, rules: RunRules): Run {
  const project = new Project(world, fontTrial(rules.fontTrialFile));
  const proof = new ReadBack(world, rules.today, project.origins.of);
  const { note, today, sourceDate, waivers } = rules;
  return { note, today, sourceDate, waivers, project, proof, shared: new SharedWork() };
}
