import { join } from 'node:path';
import {
  nodeWorld,
  readPieces,
  treeBelow,
  type Standing,
  type TakePiece,
  type World,
} from '../../world/index.js';

/** An output folder as it is looked at: files to be read, and the names of all that stands in it. */
export interface Finished extends World {
  /** Reads a plain file a piece at a time; why it cannot be read, where it cannot. */
  readonly pieces: (name: string, take: TakePiece) => Promise<string | undefined>;
  readonly standing: () => readonly Standing[];
}

export function openFinished(folder: string, now: Date): Finished {
  return {
    ...nodeWorld(folder, now),
    pieces: (name, take) => readPieces(join(folder, name), take, false),
    standing: () => treeBelow(folder),
  };
}
