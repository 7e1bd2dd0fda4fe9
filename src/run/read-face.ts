import type { Log, Place } from '../diagnostics/index.js';
import { loadFace, type Face } from '../fonts/index.js';
import { readBytes } from '../read/index.js';
import type { World } from '../world/index.js';

/** The largest fonts of our scripts have 20 MB. */
const MAX_FONT_BYTES = 32 * 1024 * 1024;

/** The path at which a world has a file of fonts/fonts.yaml. */
export function fontPath(file: string): string {
  return file.startsWith('npm:') ? file : `fonts/${file}`;
}

/** A font file, parsed, to be set larger by `scale`; what is wrong with it is logged at the place that names it. */
export function readFace(
  file: string,
  scale: number,
  place: Place,
  world: World,
  log: Log,
): Face | undefined {
  const bytes = readBytes(world, fontPath(file), MAX_FONT_BYTES, log, place);
  if (!bytes) return undefined;
  try {
    return loadFace(file.replace(/^.*\//u, '').replace(/\.ttf$/u, ''), bytes, scale);
  } catch {
    log.error('bad-font', `${file} is not a TrueType font`, place, 'use a whole static .ttf file');
    return undefined;
  }
}
