import type { Log } from '../diagnostics/index.js';
import { toClinic, type Clinic } from '../model/index.js';
import type { World } from '../world/index.js';
import { loadYaml } from './load-yaml.js';

/** A clinic's file as what it means. */
export function loadClinic(id: string, world: World, log: Log): Clinic | undefined {
  const located = loadYaml(`content/clinics/${id}.yaml`, world, log);
  return located && toClinic(located, id, log);
}
