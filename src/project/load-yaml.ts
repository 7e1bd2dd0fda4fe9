import type { Log } from '../diagnostics/index.js';
import { MAX_YAML_BYTES, readText, readYaml, type Located } from '../read/index.js';
import type { World } from '../world/index.js';

/** A YAML file of the project. */
export function loadYaml(file: string, world: World, log: Log): Located | undefined {
  const text = readText(world, file, MAX_YAML_BYTES, log);
  return text === undefined ? undefined : readYaml(text, file, log);
}
