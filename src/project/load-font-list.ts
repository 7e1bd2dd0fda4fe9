import type { Log, Place } from '../diagnostics/index.js';
import { toFontList, type FontFamily } from '../model/index.js';
import type { Path } from '../read/index.js';
import type { World } from '../world/index.js';
import { loadYaml } from './load-yaml.js';

export const FONT_LIST = 'fonts/fonts.yaml';

/** The families of a project, with the places where they are written. */
export interface ListedFamilies {
  readonly families: readonly FontFamily[];
  readonly placeOf: (path: Path) => Place;
}

/** What fonts/fonts.yaml says; no font is looked at. */
export function loadFontList(world: World, log: Log): ListedFamilies | undefined {
  const located = loadYaml(FONT_LIST, world, log);
  const list = located && toFontList(located, log);
  return list && { families: list.families, placeOf: located.placeOf };
}
