import type { Log } from '../diagnostics/index.js';
import { toPhrases, type Phrases } from '../model/index.js';
import type { World } from '../world/index.js';
import { loadYaml } from './load-yaml.js';

/** The fixed words of a language. */
export function loadPhrases(language: string, world: World, log: Log): Phrases | undefined {
  const located = loadYaml(`content/phrases/${language}.yaml`, world, log);
  return located && toPhrases(located, language, log);
}
