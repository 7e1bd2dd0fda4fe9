import { CLINIC_FOLDER, ID_PATTERN, ID_RULE } from '../../model/index.js';
import type { World } from '../../world/index.js';
import { isBeside, isCopy, isLitter } from './is-litter.js';
import type { Names } from './names.js';

const ENDING = '.yaml';
/** Files that are clinics but for their ending; Windows hides the last one. */
const LIKE_CLINIC = /\.(?:ya?ml|json)(?:\.[a-z]+)?$/iu;

/** The ids of clinics that have a file of their own; every other name in their folder is told, but for litter. */
export function clinicNames(world: World, names: Names): readonly string[] {
  return world
    .list(CLINIC_FOLDER)
    .filter((name) => !isLitter(name))
    .flatMap((name) => idOf(name, world, names) ?? []);
}

function idOf(name: string, world: World, names: Names): string | undefined {
  const path = `${CLINIC_FOLDER}/${name}`;
  if (name.endsWith('/')) {
    checkFolder(name, world, names);
    return undefined;
  }
  if (!name.endsWith(ENDING)) {
    const what = `${path} is not read: clinics are files that end in ${ENDING}`;
    if (LIKE_CLINIC.test(name)) names.leaveOut('wrong-ending', path, what, `rename it to end in ${ENDING}`);
    else if (!isBeside(name)) names.passOver('not-read', path, what, 'keep it elsewhere');
    return undefined;
  }
  const id = name.slice(0, -ENDING.length);
  if (ID_PATTERN.test(id)) return id;
  const what = `"${id}" cannot be an id, and is left out`;
  if (isCopy(id)) names.passOver('bad-id', path, what, `keep copies elsewhere, or ${ID_RULE}`);
  else names.leaveOut('bad-id', path, what, ID_RULE);
  return undefined;
}

/** A folder of logos is nobody's concern; one that is called like a clinic, or has clinics in it, is. */
function checkFolder(name: string, world: World, names: Names): void {
  const path = `${CLINIC_FOLDER}/${name}`;
  const what = 'is not read: clinics are files in content/clinics/ itself';
  if (LIKE_CLINIC.test(name.slice(0, -1))) {
    names.leaveOut('wrong-ending', path, `${path} ${what}`, 'put a file of that name in its place');
    return;
  }
  for (const inside of world.list(path.slice(0, -1)).filter((one) => !isLitter(one) && LIKE_CLINIC.test(one)))
    names.leaveOut('not-read', `${path}${inside}`, `${path}${inside} ${what}`, 'move it there');
}
