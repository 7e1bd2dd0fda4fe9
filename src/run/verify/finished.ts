import { nodeWorld, treeBelow, type Standing, type World } from '../../world/index.js';

/** An output folder as it is looked at: files to be read, and the names of all that stands in it. */
export interface Finished extends World {
  readonly standing: () => readonly Standing[];
}

export function openFinished(folder: string, now: Date): Finished {
  return { ...nodeWorld(folder, now), standing: () => treeBelow(folder) };
}
