import Handlebars from 'handlebars';
import { fileStart, placesWithin, type Log } from '../diagnostics/index.js';
import { calledBy, reachedFrom } from './called-by.js';
import { guardTemplate } from './guard-template.js';
import type { TemplateSource } from './parse-template.js';
import { HELPER_NAMES, helpersFor, OWN_ONLY, type HelperScope } from './helpers.js';
import { ownNumbers, type OwnNumber } from './own-numbers.js';
import { putPlaces } from './put-places.js';
import { refuseCycles } from './refuse-cycles.js';
import { weightOf } from './weight-of.js';

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
  /** The numbers that it and the partials it calls write themselves. */
  readonly ownNumbers: readonly OwnNumber[];
  /** The template filled with a context: markup in the tag vocabulary of `document/`. */
  readonly render: (context: object, scope: HelperScope) => string;
  /** One of its partials filled; undefined where there is none of that name. */
  readonly renderPartial: (name: string, context: object, scope: HelperScope) => string | undefined;
}

/** Most parts that a template runs, those of its partials each time they are called; the press's own have some hundred. */
const MAX_STATEMENTS = 4000;

/** Partials that the press calls itself, for the second of two languages. */
const SECOND_PARTIALS = [
  'title-words',
  'summary',
  'about',
  'section',
  'urgent-box',
  'question-words',
  'follow-up-second',
];

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
  if (weightOf(program, programs) > MAX_STATEMENTS) {
    log.error(
      'template-too-large',
      `the template and the partials that it calls run to more than ${MAX_STATEMENTS} parts`,
      fileStart(main.file),
      'call fewer partials from within partials',
    );
    return undefined;
  }
  const called = reachedFrom([...calledBy(program), ...SECOND_PARTIALS], programs);
  const isCalled = ({ name }: TemplateFile): boolean => called.has(name);
  const handlebars = Handlebars.create();
  for (const [name, partial] of programs)
    handlebars.registerPartial(name, handlebars.compile(partial, COMPILE_OPTIONS));
  const render = handlebars.compile<object>(program, COMPILE_OPTIONS);
  return {
    name: main.name,
    file: main.file,
    ownNumbers: [main, ...partials.filter(isCalled)].flatMap(ownNumbers),
    render: (context, scope) => render(context, { ...OWN_ONLY, helpers: { ...helpersFor(scope) } }),
    renderPartial: (name, context, scope) =>
      (handlebars.partials[name] as HandlebarsTemplateDelegate<object> | undefined)?.(context, {
        ...OWN_ONLY,
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
    placeAt: placesWithin(start, file.text),
  };
  const program = guardTemplate(source, log);
  if (program) putPlaces(program, file.file);
  return program;
}
