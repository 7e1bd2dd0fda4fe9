/** Keys that say where something was written, not what. */
const ASIDE = new Set(['source', 'place']);

/** Every text within a thing that was read, but for where it was written. */
export function wordsWithin(thing: unknown): string {
  if (typeof thing === 'string') return thing;
  if (typeof thing !== 'object' || thing === null) return '';
  return Object.entries(thing)
    .filter(([key]) => !ASIDE.has(key))
    .map(([, inner]) => wordsWithin(inner))
    .join('\n');
}
