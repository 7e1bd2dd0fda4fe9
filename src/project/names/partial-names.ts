import { fileStart, type Log } from '../../diagnostics/index.js';
import { ID_PATTERN, ID_RULE } from '../../model/index.js';
import type { World } from '../../world/index.js';
import { filesWith } from './names.js';
import { isLitter } from './is-litter.js';

export const PARTIAL_FOLDER = 'templates/partials';

/** The partials that templates may call, by name; another file among them is told, and no template can call it. */
export function partialNames(world: World, log?: Log): readonly string[] {
  const names = filesWith(
    '.hbs',
    world.list(PARTIAL_FOLDER).filter((name) => !isLitter(name)),
  );
  for (const name of names.filter((one) => !ID_PATTERN.test(one))) {
    const path = `${PARTIAL_FOLDER}/${name}.hbs`;
    log?.warning(
      'bad-id',
      `"${name}" cannot be the name of a partial, and is left out`,
      fileStart(path),
      ID_RULE,
    );
  }
  return names.filter((name) => ID_PATTERN.test(name));
}
