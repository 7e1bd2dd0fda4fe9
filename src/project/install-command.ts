import type { FontFamily } from '../model/index.js';
import type { World } from '../world/index.js';

/**
 * The command that installs a family, to be run in the project's folder; undefined for one that no package has.
 *
 * Where the project has the family's pack, as the press itself does, the pack's lockfile says what is installed; another
 * project keeps it in its own package.json.
 */
export function installCommand({ package: name, pack }: FontFamily, world: World): string | undefined {
  if (name === undefined) return undefined;
  const folder = `fonts/packs/${pack ?? ''}`;
  return pack !== undefined && world.list(folder).includes('package.json')
    ? `npm ci --ignore-scripts --prefix ${folder}`
    : `npm install --ignore-scripts --save-exact ${name}`;
}
