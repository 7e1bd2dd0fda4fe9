import { fileStart, Log, type Place } from '../diagnostics/index.js';
import { Bounded } from '../memory/index.js';
import { cutMarkup, type Cut } from './cut-markup.js';
import { KEPT, parseMarkup, takesText, type Element } from './parse-markup.js';

/**
 * Markup text to its elements; what is not well formed or not in the vocabulary is logged, and such a tree must not be used.
 *
 * Elements that every clinic's sheet shares are parsed once: each is kept by the whole of its text, so the same text gives
 * the same element, and what holds a copy's own values is never kept.
 */
export function readMarkup(markup: string, file: string, log: Log): Element {
  const top = { name: '', place: fileStart(file) };
  const root = cutMarkup(markup);
  if (!root) return parseMarkup(markup, { parent: top }, log);
  const shortening: Shortening = { markup, kept: [], log };
  const shorter = shorten(root, top, shortening);
  return parseMarkup(shorter, { parent: top, kept: shortening.kept }, log);
}

/** An element as it was read, and what was said of it. */
interface Kept {
  readonly element: Element;
  readonly said: Log;
}

/** Of elements that are kept: the text of thirty long handouts. An element takes about ten times its text. */
const MOST_CHARACTERS = 3_000_000;

/** Elements by the name of their parent, which decides whether they may stand there, and by their text. */
const known = new Bounded<string, Kept>(MOST_CHARACTERS);

/** On whatever holds a value of this copy alone. */
const OWN = ' own="yes"';

type Parent = { readonly name: string; readonly place: Place };

/** A markup text whose kept elements are being taken out. */
interface Shortening {
  readonly markup: string;
  readonly kept: Element[];
  readonly log: Log;
}

/** The text of an element with a sign in place of each element in it that is kept. */
function shorten(cut: Cut, parent: Parent, shortening: Shortening): string {
  const { markup, kept, log } = shortening;
  const text = markup.slice(cut.start, cut.end);
  if (!text.includes(OWN)) {
    const { element, said } = keptElement(text, parent);
    log.addAll(said);
    return `<${KEPT} n="${kept.push(element) - 1}"/>`;
  }
  if (takesText(cut.name)) return text;
  const inside = { name: cut.name, place: parent.place };
  let at = cut.start;
  let shorter = '';
  for (const child of cut.children) {
    shorter += markup.slice(at, child.start) + shorten(child, inside, shortening);
    at = child.end;
  }
  return shorter + markup.slice(at, cut.end);
}

function keptElement(text: string, parent: Parent): Kept {
  const key = `${parent.name}>${text}`;
  const found = known.get(key);
  if (found) return found;
  const said = new Log();
  const entry = { element: parseMarkup(text, { parent, standing: true }, said), said };
  known.set(key, entry, key.length);
  return entry;
}
