import type { Log } from '../diagnostics/index.js';
import { toWordList, WORDS_FOLDER, type WordList } from '../model/index.js';
import { MAX_YAML_BYTES } from '../read/index.js';
import type { World } from '../world/index.js';
import { loadYaml } from './loaded.js';

/** The words of a language that people stumble over; none where nobody has listed any. */
export function loadWordList(language: string, world: World, log: Log): WordList | undefined {
  const file = `${WORDS_FOLDER}/${language}.yaml`;
  if (world.read(file, MAX_YAML_BYTES).kind === 'missing') return {};
  const located = loadYaml(file, world, log);
  return located && toWordList(located, log);
}
