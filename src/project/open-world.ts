import { join } from 'node:path';
import { layeredWorld, nodeWorld, packageWorld, type World } from '../world/index.js';

/** What a project without files of its own takes from the press; fonts that are installed are found as packages. */
const OF_PRESS = /^(?:templates|fonts(?!\/packs)|content\/(?:phrases|words))(?:\/|$)/u;

/** All but what an installed package has; those have their own door. */
const OF_PROJECT = /^(?!npm:)/u;

/**
 * A project's files, before those that ship with the press: a project without templates, fonts, phrases or lists of words of its own
 * uses ours. The sample content of the press is never mixed into a project.
 */
export function openWorld(projectFolder: string, pressFolder: string, now: Date): World {
  const project = nodeWorld(projectFolder, now);
  const press = nodeWorld(pressFolder, now);
  return layeredWorld(
    only(project, OF_PROJECT),
    only(press, OF_PRESS),
    packageWorld(
      [projectFolder, pressFolder, ...packsOf(project, projectFolder), ...packsOf(press, pressFolder)],
      now,
    ),
  );
}

/** Folders that install the fonts of one script each. */
function packsOf(world: World, folder: string): readonly string[] {
  return world
    .list('fonts/packs')
    .filter((name) => name.endsWith('/'))
    .map((name) => join(folder, 'fonts/packs', name));
}

function only(world: World, paths: RegExp): World {
  return {
    read: (path, maxBytes) => (paths.test(path) ? world.read(path, maxBytes) : { kind: 'missing' }),
    list: (folder) => (paths.test(folder) ? world.list(folder) : []),
    whyNotListed: (folder) => (paths.test(folder) ? world.whyNotListed(folder) : undefined),
    stamp: (path) => (paths.test(path) ? world.stamp(path) : undefined),
    now: () => world.now(),
  };
}
