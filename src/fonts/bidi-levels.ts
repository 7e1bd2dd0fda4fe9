import { bidi } from './bidi.js';
import { isolatesIn } from './isolates-in.js';
import type { Stretch } from './stretch.js';
import type { Direction } from './words-in.js';

const OPENING: Readonly<Record<Direction, string>> = { ltr: '\u2066', rtl: '\u2067' };
const POP_ISOLATE = '\u2069';

/** How a text stands on a line, by UAX 9. */
export interface Levels {
  /** The embedding level of each UTF-16 unit: odd is right to left. */
  readonly levels: ArrayLike<number>;
  /** The level of the isolates' signs that would stand before a unit: they part what lies on both sides of them. */
  readonly edges: ReadonlyMap<number, number>;
}

/**
 * The embedding levels of a text, by UAX 9.
 *
 * What runs against the paragraph is isolated, as if a careful author had put isolates around it; the text itself stays
 * as it is.
 *
 * @param values stretches that are ordered by themselves, if they run the other way: names, and what else is filled in
 */
export function bidiLevels(text: string, direction: Direction, values: readonly Stretch[]): Levels {
  const signs = signsIn(text, direction, values);
  let marked = '';
  /** Where each unit of the text stands in the marked text. */
  const at = new Uint32Array(text.length);
  for (let index = 0; index <= text.length; index += 1) {
    marked += signs.get(index) ?? '';
    if (index === text.length) break;
    at[index] = marked.length;
    marked += text.charAt(index);
  }
  const { levels } = bidi.getEmbeddingLevels(marked, direction);
  const edges = new Map<number, number>();
  for (const [index, written] of signs) {
    const end = at[index] ?? marked.length;
    edges.set(index, Math.min(...levels.subarray(end - written.length, end)));
  }
  return { levels: Uint8Array.from(at, (place) => levels[place] ?? 0), edges };
}

/** The isolates' signs by the index before which they stand; what is closed there comes before what is opened. */
function signsIn(
  text: string,
  direction: Direction,
  values: readonly Stretch[],
): ReadonlyMap<number, string> {
  const signs = new Map<number, string>();
  for (const isolate of isolatesIn(text, direction, values)) {
    signs.set(isolate.start, (signs.get(isolate.start) ?? '') + OPENING[isolate.direction]);
    signs.set(isolate.end, POP_ISOLATE + (signs.get(isolate.end) ?? ''));
  }
  return signs;
}
