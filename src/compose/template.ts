import Handlebars from 'handlebars';
import { fileStart, placeWithin, type Log } from '../diagnostics/index.js';
import { guardTemplate } from './guard-template.js';
import type { TemplateSource } from './parse-template.js';
import { HELPER_NAMES, helpersFor, type HelperScope } from './helpers.js';
import { putPlaces } from './put-places.js';
import { refuseCycles } from './refuse-cycles.js';

/** A file of `templates/`, by its name without folder and ending. */
export interface TemplateFile {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

/** A template with its partials, checked and compiled; it holds no clinic's and no handout's value. */
export interface Template {
  readonly name: string;
  readonly file: string;
  /** The template filled with a context: markup in the tag vocabulary of `document/`. */
  readonly render: (context: object, scope: HelperScope) => string;
  /** One of its partials filled; undefined where there is none of that name. */
  readonly renderPartial: (name: string, context: object, scope: HelperScope) => string | undefined;
}

/** Every helper is known beforehand, so that nothing in a context can pose as one. */
const COMPILE_OPTIONS = {
  knownHelpers: Object.fromEntries(['value', 'placed', 'known', ...HELPER_NAMES].map((name) => [name, true])),
  knownHelpersOnly: true,
} as unknown as CompileOptions;

/** Compiles a template against the partials it may call; undefined when anything in it is refused. */
export function compileTemplate(
  main: TemplateFile,
  partials: readonly TemplateFile[],
  log: Log,
): Template | undefined {
  const errorsBefore = log.errors.length;
  const names = partials.map((partial) => partial.name);
  const program = programOf(main, names, log);
  const programs = new Map(partials.map((partial) => [partial.name, programOf(partial, names, log)]));
  refuseCycles(programs, (name) => partials.find((partial) => partial.name === name)?.file ?? name, log);
  if (!program || log.errors.length > errorsBefore) return undefined;
  const handlebars = Handlebars.create();
  for (const [name, partial] of programs)
    handlebars.registerPartial(name, handlebars.compile(partial, COMPILE_OPTIONS));
  const render = handlebars.compile<object>(program, COMPILE_OPTIONS);
  return {
    name: main.name,
    file: main.file,
    render: (context, scope) => render(context, { helpers: { ...helpersFor(scope) } }),
    renderPartial: (name, context, scope) =>
      (handlebars.partials[name] as HandlebarsTemplateDelegate<object> | undefined)?.(context, {
        helpers: { ...helpersFor(scope) },
      }),
  };
}

function programOf(file: TemplateFile, partials: readonly string[], log: Log): hbs.AST.Program | undefined {
  const start = fileStart(file.file);
  const source: TemplateSource = {
    text: file.text,
    partials,
    isMarkup: true,
    placeAt: (offset) => placeWithin(start, file.text, offset),
  };
  const program = guardTemplate(source, log);
  if (program) putPlaces(program, file.file);
  return program;
}
