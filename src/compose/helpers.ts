import Handlebars from 'handlebars';
import { didYouMean, placeFromText, type Log, type Place } from '../diagnostics/index.js';
import type { Phrases } from '../model/index.js';
import { comma } from './joined.js';
import { isolated, isolatesToMarkup, mayRunOther, type Direction } from './isolated.js';
import { element, escapeMarkup, linesToMarkup, Markup } from './markup.js';
import { phrase } from './phrase.js';
import { hasPlaceMark, saysNothing } from '../text/index.js';

/** What a text may call besides if, unless, each and with. */
export const HELPER_NAMES: readonly string[] = ['phrase', 'label', 'named', 'comma', 'eq', 'any'];

/** What every object of the language has is no value of ours; said so, Handlebars does not warn of it on the console. */
export const OWN_ONLY = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false } as const;

/** What the helpers of one rendering look at and where they complain. */
export interface HelperScope {
  /** Where a slot's value is written, or should be: in the clinic's or the handout's file; undefined for other values. */
  readonly originOf: (path: string) => Place | undefined;
  readonly phrases: Phrases;
  /** Which way the sheet's text runs. */
  readonly direction: Direction;
  /** Whether values are filled into running text, where their order must not mix with that of the words around them. */
  readonly isRunning?: boolean;
  readonly log: Log;
}

/** A `{{path}}` in a text: how it is written, where, and what it was looked up in. */
interface Slot {
  readonly path: string;
  readonly place: Place;
  readonly context: unknown;
}

/** The helpers that stand behind every `{{…}}`; made for one rendering, so that none remembers another clinic. */
export function helpersFor(scope: HelperScope): Readonly<Record<string, Handlebars.HelperDelegate>> {
  return {
    value(this: unknown, value: unknown, path: string, at: string) {
      const text = printable(value, { path, place: placeFromText(at), context: this }, scope);
      return scope.isRunning && typeof text === 'string' ? apart(text, scope) : text;
    },
    /** A value between tags: it remembers where it was written, so that a mistake in it is found there. */
    placed(this: unknown, value: unknown, path: string, at: string) {
      const text = printable(value, { path, place: placeFromText(at), context: this }, scope);
      if (typeof text !== 'string') return text;
      // An item of a list is the clinic's: an address's line, a field to fill in.
      if (path === 'this') return placedWords(text, placeFromText(at), scope);
      const origin = scope.originOf(path);
      return origin ? placedWords(text, origin, scope) : new Markup(wordsOf(text, scope));
    },
    known(this: unknown, value: unknown, path: string, at: string) {
      if (value === undefined) logUnknown({ path, place: placeFromText(at), context: this }, scope.log);
      return value;
    },
    phrase(name: unknown, options: Handlebars.HelperOptions) {
      refusePlaces([(options.hash as Readonly<Record<string, unknown>>)['count']], scope.log);
      return phrase(String(name), options.hash as Readonly<Record<string, unknown>>, scope);
    },
    /** Fixed words before a value, with the sign that the language puts between: `Phone: `. */
    label(name: unknown, options: Handlebars.HelperOptions) {
      const [before = '', after = ''] = scope.phrases.texts.labelled.replace('{value}', '').split('{label}');
      refusePlaces([(options.hash as Readonly<Record<string, unknown>>)['count']], scope.log);
      const words = phrase(String(name), options.hash as Readonly<Record<string, unknown>>, scope);
      return new Markup(escapeMarkup(before) + words.toString() + escapeMarkup(after));
    },
    /** Words of a clinic before a value of it, with the same sign between: `Nurse line: `. */
    named(name: unknown) {
      const [before = '', after = ''] = scope.phrases.texts.labelled.replace('{value}', '').split('{label}');
      const words = name instanceof Handlebars.SafeString ? name.toString() : wordsOf(String(name), scope);
      return new Markup(escapeMarkup(before) + words + escapeMarkup(after));
    },
    each: boundedEach(scope.log),
    comma: () => comma(scope.phrases),
    eq: (a: unknown, b: unknown) => {
      refusePlaces([a, b], scope.log);
      return a === b;
    },
    any: (...values: readonly unknown[]) => values.slice(0, -1).some(Boolean),
  };
}

/** What is compared must be known: a place where a word will stand is equal to nothing yet. */
function refusePlaces(values: readonly unknown[], log: Log): void {
  if (values.some((value) => typeof value === 'string' && hasPlaceMark(value)))
    log.error('place-compared', 'a word is compared that is not known yet');
}

/** Most rounds of all loops of one sheet; a long handout has a few hundred. */
const MAX_ROUNDS = 4000;

/** `{{#each}}` that is told and ends where loops within loops would go on and on. */
function boundedEach(log: Log): Handlebars.HelperDelegate {
  let rounds = 0;
  const each = Handlebars.helpers['each'] as Handlebars.HelperDelegate;
  return function (this: unknown, list: unknown, options: Handlebars.HelperOptions): unknown {
    rounds += Array.isArray(list) ? list.length : 1;
    if (rounds <= MAX_ROUNDS) return each.call(this, list, options) as unknown;
    log.error(
      'too-many-rounds',
      `the loops of the template go through more than ${MAX_ROUNDS} values`,
      placeFromText(String((options.hash as Readonly<Record<string, unknown>>)['at'])),
      'take loops within loops apart',
    );
    return '';
  };
}

/** A value in running text, ordered by itself where it may run the other way. */
function apart(value: string, { direction }: HelperScope): string {
  return value !== '' && mayRunOther(value, direction) ? value.split('\n').map(isolated).join('\n') : value;
}

/** Words that remember where they were written, so that a mistake in them is found there. */
export function placedWords(value: string, place: Place, scope: HelperScope): Markup {
  return new Markup(element('from', place, wordsOf(value, scope)));
}

function wordsOf(value: string, scope: HelperScope): string {
  return linesToMarkup(isolatesToMarkup(escapeMarkup(apart(value, scope))));
}

/** Text, a number or markup that is not blank; anything else is logged and prints as nothing, in a sheet that is refused. */
function printable(value: unknown, slot: Slot, scope: HelperScope): unknown {
  if (value instanceof Handlebars.SafeString) return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string' && !saysNothing(value)) return value;
  if (value === undefined) {
    logUnknown(slot, scope.log);
  } else if (value === null || typeof value === 'string') {
    const file = scope.originOf(slot.path)?.file;
    const inFile = file === undefined ? '' : ` in ${file}`;
    scope.log.error(
      'empty-slot',
      `{{${slot.path}}} is empty${inFile}`,
      slot.place,
      `write it${inFile}, or guard the text with {{#if ${slot.path}}}…{{/if}}`,
    );
  } else {
    scope.log.error(
      'bad-slot',
      `{{${slot.path}}} is not a text`,
      slot.place,
      'name one of its fields, or go through it with {{#each}}',
    );
  }
  return '';
}

function logUnknown(slot: Slot, log: Log): void {
  log.error(
    'unknown-slot',
    `unknown slot {{${slot.path}}}`,
    slot.place,
    didYouMean(slot.path, pathsIn(slot.context)),
  );
}

/** All paths to values below a context, one and two levels deep, as slots name them. */
function pathsIn(context: unknown): readonly string[] {
  if (!isRecord(context)) return [];
  return Object.entries(context).flatMap(([key, value]) =>
    isRecord(value) && !(value instanceof Handlebars.SafeString)
      ? Object.keys(value).map((inner) => `${key}.${inner}`)
      : [key],
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
