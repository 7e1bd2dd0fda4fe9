import type { LineRun } from '../layout/index.js';
import { keyOf, westernPairs } from './font-subset.js';
import { glyphTexts, type GlyphText } from './glyph-texts.js';

/** A run's glyphs with the text of each, and which of them are in no subset as such. */
export interface RunGlyphs {
  readonly pairs: readonly GlyphText[];
  readonly hasWestern: boolean;
  readonly others: readonly string[];
}

/** A run stands for the same glyphs wherever it is printed; what every clinic's sheet shares is worked out once. */
const known = new WeakMap<LineRun, RunGlyphs>();

export function runGlyphs(run: LineRun): RunGlyphs {
  const found = known.get(run);
  if (found) return found;
  const pairs = glyphTexts(run);
  const western = westernPairs(run.face);
  const keys = pairs.map(keyOf);
  const others = keys.filter((key) => !western.has(key));
  const glyphs: RunGlyphs = { pairs, hasWestern: others.length < keys.length, others };
  known.set(run, glyphs);
  return glyphs;
}
