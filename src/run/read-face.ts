import type { Log, Place } from '../diagnostics/index.js';
import { loadFace, type Face } from '../fonts/index.js';
import { readBytes } from '../read/index.js';
import type { World } from '../world/index.js';
import type { FontTrial } from './font-trial/font-trial.js';

/** The largest fonts of our scripts have 20 MB. */
const MAX_FONT_BYTES = 32 * 1024 * 1024;

const HINT = 'use a whole static TrueType file (.ttf) that may be embedded';

/** The path at which a world has a file of fonts/fonts.yaml. */
export function fontPath(file: string): string {
  return file.startsWith('npm:') ? file : `fonts/${file}`;
}

/** A font file, parsed, to be set larger by `scale`; what is wrong with it is logged at the place that names it. */
export function readFace(
  file: string,
  scale: number,
  place: Place,
  trial: FontTrial,
  world: World,
  log: Log,
): Face | undefined {
  const bytes = readBytes(world, fontPath(file), MAX_FONT_BYTES, log, place);
  if (!bytes) return undefined;
  // A package's file is the one that its lockfile names; a clinic's own may be anything.
  const why = file.startsWith('npm:') ? undefined : trial(bytes);
  const face = why === undefined && toFace(file, bytes, scale);
  if (face) return face;
  log.error('bad-font', `${file} cannot print: ${why ?? 'it is not whole'}`, place, HINT);
  return undefined;
}

function toFace(file: string, bytes: Uint8Array, scale: number): Face | undefined {
  try {
    return loadFace(file.replace(/^.*\//u, '').replace(/\.ttf$/u, ''), bytes, scale);
  } catch {
    return undefined;
  }
}
