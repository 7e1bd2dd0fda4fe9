import type { World } from '../world/index.js';
import { filesWith } from './files-with.js';

const PARTIALS = 'templates/partials';
const ENDING = '.hbs';

/** A template and all partials as they are written. */
export interface TemplateTexts {
  readonly main: string;
  readonly partials: ReadonlyMap<string, string>;
}

export function readTemplateTexts(name: string, world: World): TemplateTexts {
  const names = filesWith(ENDING, world.list(PARTIALS));
  return {
    main: textIn(`templates/${name}${ENDING}`, world),
    partials: new Map(names.map((partial) => [partial, textIn(`${PARTIALS}/${partial}${ENDING}`, world)])),
  };
}

/** The text of a file; a file that is not there says nothing. */
export function textIn(file: string, world: World): string {
  const result = world.read(file, Number.MAX_SAFE_INTEGER);
  return result.kind === 'found' ? new TextDecoder().decode(result.bytes) : '';
}
