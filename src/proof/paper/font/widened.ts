import type { Substitutions } from './substitutions.js';

/** More rounds of substitutions than this change nothing. */
const MOST_ROUNDS = 8;

/**
 * Glyphs with the parts of a text that each draws, a bit each, and all that may be drawn in place of them.
 *
 * Where one glyph is taken apart, those of a letter and its marks draw their own parts, as they would alone; of others
 * nobody can say which part they draw.
 */
export function widened(
  reached: Map<number, number>,
  substitutions: Substitutions,
): ReadonlyMap<number, number> {
  const known = new Set(reached.keys());
  for (let round = 0; round < MOST_ROUNDS; round += 1) if (!widen(reached, known, substitutions)) break;
  return reached;
}

/** Adds what is drawn in place of what was reached; false where that adds nothing. */
function widen(
  reached: Map<number, number>,
  known: ReadonlySet<number>,
  substitutions: Substitutions,
): boolean {
  let hasMore = false;
  for (const glyph of reached.keys())
    for (const { from, to } of substitutions.get(glyph) ?? []) {
      if (!from.every((part) => reached.has(part))) continue;
      const draws = from.reduce((all, part) => all | (reached.get(part) ?? 0), 0);
      for (const drawn of to) {
        if (to.length > 1 && known.has(drawn)) continue;
        const before = reached.get(drawn);
        if (before !== undefined && (before | draws) === before) continue;
        reached.set(drawn, (before ?? 0) | draws);
        hasMore = true;
      }
    }
  return hasMore;
}
