import { compose } from '../compose/index.js';
import { readMarkup, toDocument } from '../document/index.js';
import type { Log } from '../diagnostics/index.js';
import type { SharedWork, Shelf } from '../memory/index.js';
import { checkOwed } from './check-owed.js';
import type { CopyRecipe } from './copy-recipe.js';
import { StandIn, TextForme, type SheetText } from './text-forme.js';

/** A forme; or that its shape was met once, for which casting would cost more than it gains; or that there can be none. */
type Known = TextForme | 'met once' | 'cannot be cast';

const FORMES: Shelf<Known> = { name: 'text' };

/** What a forme takes, by the characters of its markup (measured: elements, and the blocks that are made of them). */
const BYTES_A_CHARACTER = 30;

/**
 * A recipe to a document: composed, read as markup, made a document. Any mistake ends it.
 *
 * Copies that differ in their clinic's words only share a forme, which they fill in; a copy that has none, or does not fit
 * into it, goes the whole way.
 */
export function composeSheet(recipe: CopyRecipe, shared: SharedWork, log: Log): SheetText {
  // A note is for one person's copy, and may not be kept any longer.
  const standIn = recipe.note === undefined ? new StandIn(recipe) : undefined;
  const key = standIn && keyOf(recipe, standIn, shared);
  if (!standIn || key === undefined) return composeWhole(recipe, log).text;
  const known = shared.get(FORMES, key);
  const filled = known instanceof TextForme ? known.fill(standIn, log) : undefined;
  if (filled) {
    log.check();
    return filled;
  }
  const whole = composeWhole(recipe, log);
  if (known === undefined) shared.set(FORMES, key, 'met once', 0);
  if (known === 'met once') {
    const forme = TextForme.cast(standIn, whole) ?? 'cannot be cast';
    shared.set(FORMES, key, forme, BYTES_A_CHARACTER * whole.composed.markup.length);
  }
  return whole.text;
}

function composeWhole(
  recipe: CopyRecipe,
  log: Log,
): Parameters<typeof TextForme.cast>[1] & { readonly text: SheetText } {
  const composed = compose(recipe, log);
  log.check();
  const root = readMarkup(composed.markup, composed.file, log);
  const document = toDocument(root, log);
  log.check();
  checkOwed(composed, document, log);
  return { composed, root, text: { words: composed, document, isFromForme: false } };
}

/** All that decides what a sheet says, besides the words of its clinic. */
function keyOf(recipe: CopyRecipe, standIn: StandIn, shared: SharedWork): string | undefined {
  const { shape } = standIn;
  if (shape === undefined) return undefined;
  const sides = [recipe, ...(recipe.second ? [recipe.second] : [])];
  return [
    shared.numberOf(recipe.template),
    recipe.job.size,
    recipe.today,
    ...sides.flatMap(({ handout, phrases, staleParts }) => [
      shared.numberOf(handout),
      shared.numberOf(phrases),
      staleParts,
    ]),
    shape,
  ].join('\n');
}
