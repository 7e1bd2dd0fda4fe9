import Handlebars from 'handlebars';
import { placesWithin, type Log, type Place } from '../diagnostics/index.js';
import type { TextRun } from '../model/index.js';
import { guardTemplate } from './guard-template.js';
import { HELPER_NAMES, helpersFor, OWN_ONLY, type HelperScope } from './helpers.js';

/** Fills the slots of an author's text, giving plain text: what a clinic is called can never become a heading or a tag. */
export type FillText = (run: TextRun) => string;

/**
 * Makes the filler of one copy.
 *
 * @param context what slots may name: `clinic`, `handout`, `language`, `size`; plain text only
 */
export function textFiller(context: object, scope: HelperScope): FillText {
  const helpers = { ...helpersFor(scope) };
  return (run) => {
    if (!run.value.includes('{{')) return run.value;
    const compiled = compileText(run, scope.log);
    return compiled ? compiled(context, { ...OWN_ONLY, helpers }) : '';
  };
}

/** Texts are the same for every clinic, so each is compiled once; what is kept holds no value, only the text itself. */
const compiledTexts = new WeakMap<TextRun, HandlebarsTemplateDelegate<object>>();

function compileText(run: TextRun, log: Log): HandlebarsTemplateDelegate<object> | undefined {
  const known = compiledTexts.get(run);
  if (known) return known;
  const program = guardTemplate(
    { text: run.value, partials: [], isMarkup: false, placeAt: placesInSource(run) },
    log,
  );
  if (!program) return undefined;
  const options = {
    knownHelpers: Object.fromEntries(['value', 'known', ...HELPER_NAMES].map((name) => [name, true])),
    knownHelpersOnly: true,
    noEscape: true,
  } as unknown as CompileOptions;
  const compiled = Handlebars.create().compile<object>(program, options);
  compiledTexts.set(run, compiled);
  return compiled;
}

/** The places of slots: the n-th `{{` of the text is the n-th `{{` of what was written, whatever escapes stand between. */
function placesInSource({ value, source, place }: TextRun): (offset: number) => Place {
  const [inText, inSource] = [slotsIn(value), slotsIn(source)];
  const placeAt = placesWithin(place, source);
  return (offset) => placeAt(inSource[inText.findLastIndex((at) => at <= offset)] ?? 0);
}

function slotsIn(text: string): readonly number[] {
  return Array.from(text.matchAll(/\{\{/gu), ({ index }) => index);
}
