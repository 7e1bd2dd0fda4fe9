import type { Log, Place } from '../diagnostics/index.js';
import { loadFace, type Face, type FontChain } from '../fonts/index.js';
import { toFontList } from '../model/index.js';
import { readBytes } from '../read/index.js';
import type { World } from '../world/index.js';
import { loadYaml } from './load-yaml.js';

/** The largest fonts of our scripts have 20 MB. */
const MAX_FONT_BYTES = 32 * 1024 * 1024;

/** The faces that fonts/fonts.yaml names. */
export function loadFonts(world: World, log: Log): FontChain | undefined {
  const located = loadYaml('fonts/fonts.yaml', world, log);
  const list = located && toFontList(located, log);
  if (!located || !list) return undefined;
  const faces = (weight: 'regular' | 'bold'): readonly Face[] =>
    list.families.flatMap(
      (family, index) =>
        readFace(family[weight], located.placeOf(['families', index, weight]), world, log) ?? [],
    );
  const [regular, ...moreRegular] = faces('regular');
  const [bold, ...moreBold] = faces('bold');
  return regular && bold && { regular: [regular, ...moreRegular], bold: [bold, ...moreBold] };
}

function readFace(file: string, place: Place, world: World, log: Log): Face | undefined {
  const path = file.startsWith('npm:') ? file : `fonts/${file}`;
  const bytes = readBytes(world, path, MAX_FONT_BYTES, log, place);
  if (!bytes) return undefined;
  try {
    return loadFace(file.replace(/^.*\//u, '').replace(/\.ttf$/u, ''), bytes);
  } catch {
    log.error('bad-font', `${file} is not a TrueType font`, place, 'use a whole static .ttf file');
    return undefined;
  }
}
