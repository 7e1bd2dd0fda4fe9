import type { World } from '../world/index.js';

const PARTIALS = 'templates/partials';
const ENDING = '.hbs';

/** A template and all partials as they are written. */
export interface TemplateTexts {
  readonly main: string;
  readonly partials: ReadonlyMap<string, string>;
}

export function readTemplateTexts(name: string, world: World): TemplateTexts {
  const names = world.list(PARTIALS).filter((file) => file.endsWith(ENDING));
  return {
    main: textIn(`templates/${name}${ENDING}`, world),
    partials: new Map(
      names.map((file) => [file.slice(0, -ENDING.length), textIn(`${PARTIALS}/${file}`, world)]),
    ),
  };
}

/** The text of a file; a file that is not there says nothing. */
export function textIn(file: string, world: World): string {
  const result = world.read(file, Number.MAX_SAFE_INTEGER);
  return result.kind === 'found' ? new TextDecoder().decode(result.bytes) : '';
}
