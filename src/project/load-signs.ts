import type { Log } from '../diagnostics/index.js';
import { NO_SIGNS, SIGNS_FILE, toSigns, type Signs } from '../model/index.js';
import { readText, readYaml } from '../read/index.js';
import type { World } from '../world/index.js';

/** Two thousand signs in two languages have half of this. */
const MAX_BYTES = 1024 * 1024;
const MOST_VALUES = 40_000;

/** The signs of a project; one that has no file of them has none. */
export function loadSigns(world: World, log: Log): Signs | undefined {
  if (world.read(SIGNS_FILE, MAX_BYTES).kind === 'missing') return NO_SIGNS;
  const text = readText(world, SIGNS_FILE, MAX_BYTES, log);
  const located = text === undefined ? undefined : readYaml(text, SIGNS_FILE, log, 1, MOST_VALUES);
  return located && toSigns(located, log);
}
