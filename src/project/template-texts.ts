import type { World } from '../world/index.js';
import { MAX_YAML_BYTES } from '../read/index.js';
import { PARTIAL_FOLDER, partialNames } from './names/partial-names.js';

const ENDING = '.hbs';

/** A template and all partials as they are written. */
export interface TemplateTexts {
  readonly main: string;
  readonly partials: ReadonlyMap<string, string>;
}

export function readTemplateTexts(name: string, world: World): TemplateTexts {
  const names = partialNames(world);
  return {
    main: textIn(`templates/${name}${ENDING}`, world),
    partials: new Map(
      names.map((partial) => [partial, textIn(`${PARTIAL_FOLDER}/${partial}${ENDING}`, world)]),
    ),
  };
}

/** The text of a file; a file that is not there says nothing. */
export function textIn(file: string, world: World): string {
  const result = world.read(file, MAX_YAML_BYTES);
  return result.kind === 'found' ? new TextDecoder().decode(result.bytes) : '';
}
