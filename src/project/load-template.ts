import { compileTemplate, type Template, type TemplateFile } from '../compose/index.js';
import { didYouMean, fileStart, type Log } from '../diagnostics/index.js';
import { MAX_YAML_BYTES, readText } from '../read/index.js';
import type { World } from '../world/index.js';
import { filesWith } from './files-with.js';
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
