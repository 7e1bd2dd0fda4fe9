import { layeredWorld, nodeWorld, packageWorld, type World } from '../world/index.js';

/**
 * A project's files, before those that ship with the press: a project without templates, fonts or phrases of its own
 * uses ours. The sample content of the press is never mixed into a project.
 */
export function openWorld(projectFolder: string, pressFolder: string, now: Date): World {
  const project = nodeWorld(projectFolder, now);
  const press = nodeWorld(pressFolder, now);
  return layeredWorld(
    project,
    only(press, /^(?:templates|fonts|content\/phrases)(?:\/|$)/u),
    packageWorld(projectFolder, now),
    packageWorld(pressFolder, now),
  );
}

function only(world: World, paths: RegExp): World {
  return {
    read: (path, maxBytes) => (paths.test(path) ? world.read(path, maxBytes) : { kind: 'missing' }),
    list: (folder) => (paths.test(folder) ? world.list(folder) : []),
    stamp: (path) => (paths.test(path) ? world.stamp(path) : undefined),
    now: () => world.now(),
  };
}
