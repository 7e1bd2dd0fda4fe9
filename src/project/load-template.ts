import { compileTemplate, type Template, type TemplateFile } from '../compose/index.js';
import { didYouMean, fileStart, type Log } from '../diagnostics/index.js';
import { MAX_YAML_BYTES, readText } from '../read/index.js';
import type { World } from '../world/index.js';
import { filesWith } from './names/names.js';
import { PARTIAL_FOLDER, partialNames } from './names/partial-names.js';

/** A template with all partials, compiled. */
export function loadTemplate(name: string, world: World, log: Log): Template | undefined {
  const file = `templates/${name}.hbs`;
  // The folder is listed only where the template is missing, so that one more template changes no sheet.
  if (/[\\/]/u.test(name) || world.read(file, MAX_YAML_BYTES).kind === 'missing') {
    log.error(
      'unknown-template',
      `there is no template "${name}"`,
      fileStart(file),
      didYouMean(name, templatesIn('templates', world)),
    );
    return undefined;
  }
  const main = readTemplateFile(name, file, world, log);
  const partials = partialNames(world, log).flatMap(
    (partial) => readTemplateFile(partial, `${PARTIAL_FOLDER}/${partial}.hbs`, world, log) ?? [],
  );
  return main && compileTemplate(main, partials, log);
}

function templatesIn(folder: string, world: World): readonly string[] {
  return filesWith('.hbs', world.list(folder));
}

function readTemplateFile(name: string, file: string, world: World, log: Log): TemplateFile | undefined {
  const text = readText(world, file, MAX_YAML_BYTES, log);
  return text === undefined ? undefined : { name, file, text };
}

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
