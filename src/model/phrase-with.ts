import { text } from './fields.js';

/**
 * Fixed words that hold these placeholders `{…}`, once each, and no others.
 *
 * @param mayLack placeholders may be left out: a language may have a word that says the number
 */
export function phraseWith(placeholders: readonly string[], mayLack = false) {
  const wanted = placeholders.map((name) => `{${name}}`);
  const isGood = (found: readonly string[]): boolean =>
    (mayLack && found.length === 0) || found.toSorted().join() === wanted.toSorted().join();
  return text(
    wanted.length === 0 ? 'Fixed words' : `Fixed words, with ${wanted.join(' and ')} in them`,
  ).refine(
    (value) => isGood([...value.matchAll(/\{[^{}]*\}/gu)].map(([found]) => found)),
    wanted.length === 0 ? 'must hold no placeholder' : `must hold ${wanted.join(' and ')}, once each`,
  );
}
