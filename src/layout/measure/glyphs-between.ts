import type { TextRunInFace } from '../../fonts/index.js';
import { firstWhere } from './overlapping.js';

type Run = Pick<TextRunInFace, 'glyphs' | 'level'>;
type Glyph = Run['glyphs'][number];

/**
 * The glyphs of a run that stand for the characters from one index to another, and those at which it is cut for them.
 *
 * Clusters rise along a run, or fall where it runs from right to left, so that a line need not look at all of a long one.
 */
export function glyphsBetween(
  { glyphs, level }: Run,
  start: number,
  end: number,
): { readonly glyphs: readonly Glyph[]; readonly cuts: readonly Glyph[] } {
  const isRising = level % 2 === 0;
  /** The first place whose cluster is at an index or beyond it, as the run goes. */
  const placeOf = (index: number): number =>
    firstWhere(glyphs.length, (place) => {
      const cluster = glyphs[place]?.cluster ?? 0;
      return isRising ? cluster >= index : cluster < index;
    });
  const [from, to] = isRising ? [placeOf(start), placeOf(end)] : [placeOf(end), placeOf(start)];
  const inside = glyphs.slice(from, to);
  const at = (index: number): readonly Glyph[] => {
    const [a, b] = isRising ? [placeOf(index), placeOf(index + 1)] : [placeOf(index + 1), placeOf(index)];
    return glyphs.slice(a, b);
  };
  return { glyphs: inside, cuts: [...at(start), ...at(end)] };
}
