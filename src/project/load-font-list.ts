import { Log, type Place } from '../diagnostics/index.js';
import { type FontFamily, toFontList } from '../model/index.js';
import type { Path } from '../read/index.js';
import type { World } from '../world/index.js';
import { loadYaml } from './loaded.js';
import type { FontFile } from '../proof/index.js';
import { MAX_READ_BYTES } from './current-hashes.js';
import { fontPath } from './read-face.js';

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

/** The font files of a project as the gate reads them for itself, each when it is first needed. */
export function fontFiles(world: World): readonly FontFile[] {
  return (loadFontList(world, new Log())?.families ?? []).flatMap(({ regular, bold, reach, scale = 1 }) =>
    [regular, bold].map((file, index): FontFile => ({
      path: file,
      scale,
      reach,
      weight: regular === bold ? undefined : index === 0 ? 'regular' : 'bold',
      bytes: () => {
        const result = world.read(fontPath(file), MAX_READ_BYTES);
        return result.kind === 'found' ? result.bytes : undefined;
      },
    })),
  );
}

/** Whether both files of a family are there, whatever is in them. */
export function isInstalled({ regular, bold }: FontFamily, world: World): boolean {
  return [regular, bold].every((file) => world.read(fontPath(file), 0).kind !== 'missing');
}

/**
 * The command that installs a family, to be run in the project's folder; undefined for one that no package has.
 *
 * Where the project has the family's pack, as the press itself does, the pack's lockfile says what is installed; another
 * project keeps it in its own package.json.
 */
export function installCommand({ package: name, pack }: FontFamily, world: World): string | undefined {
  if (name === undefined) return undefined;
  const folder = pack === undefined ? undefined : `fonts/packs/${pack}`;
  return folder !== undefined && world.list(folder).includes('package.json')
    ? `npm ci --ignore-scripts --prefix ${folder}`
    : `npm install --ignore-scripts --save-exact ${name}`;
}
