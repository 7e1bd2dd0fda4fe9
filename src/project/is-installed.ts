import type { FontFamily } from '../model/index.js';
import type { World } from '../world/index.js';
import { fontPath } from './read-face.js';

/** Whether both files of a family are there, whatever is in them. */
export function isInstalled({ regular, bold }: FontFamily, world: World): boolean {
  return [regular, bold].every((file) => world.read(fontPath(file), 0).kind !== 'missing');
}
