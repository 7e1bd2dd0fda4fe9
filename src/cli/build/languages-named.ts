import { languageNamed, readClinicTable, takeInventory } from '../../project/index.js';
import type { World } from '../../world/index.js';

/** Languages as people name them, as tags that there is anything in. */
export function languagesNamed(said: readonly string[], world: World): readonly string[] {
  if (said.length === 0) return said;
  const { handouts } = takeInventory(world, readClinicTable(world));
  const tags = [...new Set([...handouts.values()].flat())];
  return said.map((one) => languageNamed(one, tags));
}
