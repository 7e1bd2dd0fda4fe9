import { ID_PATTERN, ID_RULE } from '../../model/index.js';
import type { World } from '../../world/index.js';
import { isBeside, isCopy, isLitter } from './is-litter.js';
import { languageNames } from './language-names.js';
import type { Names } from './names.js';

export const HANDOUT_FOLDER = 'content/handouts';

/** The ids of handouts with their languages; every other name in their folder is told, but for litter. */
export function handoutNames(world: World, names: Names): ReadonlyMap<string, readonly string[]> {
  const handouts = new Map<string, readonly string[]>();
  for (const name of world.list(HANDOUT_FOLDER).filter((one) => !isLitter(one))) {
    if (!name.endsWith('/')) {
      tellFile(name, world, names);
      continue;
    }
    const id = name.slice(0, -1);
    const languages = languagesOf(id, world, names);
    if (languages.length > 0) handouts.set(id, languages);
  }
  return handouts;
}

/** A file where folders are: often a handout that has none of its own, or a link that leads nowhere good. */
function tellFile(name: string, world: World, names: Names): void {
  const path = `${HANDOUT_FOLDER}/${name}`;
  const found = world.read(path, 0);
  const [, stem = name, isText] = /^(.*?)(\.(?:md|markdown))?$/isu.exec(name) ?? [];
  if (isBeside(name)) return;
  if (found.kind === 'outside')
    names.leaveOut('outside-project', path, `${path} ${found.why}`, 'copy what it leads to into the project');
  else if (isText !== undefined && !isCopy(stem))
    names.leaveOut(
      'not-read',
      path,
      `${path} is not read: a handout is a folder with a text for each language`,
      `move it to ${HANDOUT_FOLDER}/${stem}/en.md`,
    );
  else names.passOver('not-read', path, `${path} is not read: handouts are folders`, 'keep it elsewhere');
}

function languagesOf(id: string, world: World, names: Names): readonly string[] {
  const path = `${HANDOUT_FOLDER}/${id}`;
  const why = world.whyNotListed(path);
  if (why !== undefined) {
    names.leaveOut('unreadable-folder', `${path}/`, `${path}/ ${why}`, 'let it be read, or take it away');
    return [];
  }
  const there = world.list(path).filter((name) => !isLitter(name));
  if (!ID_PATTERN.test(id)) {
    const what = `"${id}" cannot be an id, and is left out`;
    if (isCopy(id) || !there.some((name) => name.endsWith('.md')))
      names.passOver('bad-id', `${path}/`, what, `keep copies elsewhere, or ${ID_RULE}`);
    else names.leaveOut('bad-id', `${path}/`, what, ID_RULE);
    return [];
  }
  const languages = languageNames(path, there, names);
  if (languages.length === 0) tellNoText(id, there.length === 0, names);
  return languages;
}

function tellNoText(id: string, isEmpty: boolean, names: Names): void {
  const path = `${HANDOUT_FOLDER}/${id}/`;
  const what = `the handout "${id}" has no text, and is left out`;
  const hint = `add ${path}en.md`;
  if (isEmpty) names.passOver('no-language', path, what, `${hint}, or take the folder away`);
  else names.leaveOut('no-language', path, what, hint);
}
