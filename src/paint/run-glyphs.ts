import type { LineRun } from '../layout/index.js';
import { keyOf, westernPairs } from './font-subset.js';
import { glyphTexts, type GlyphText } from './glyph-texts.js';
import { westernGlyphs } from './western-glyphs.js';

/** A run's glyphs with the text of each, and which of them are in no subset as such. */
export interface RunGlyphs {
  /** Undefined where every glyph is the usual one of a western letter. */
  readonly pairs: readonly GlyphText[] | undefined;
  readonly hasWestern: boolean;
  readonly others: readonly string[];
}

const PLAIN: RunGlyphs = { pairs: undefined, hasWestern: true, others: [] };

/** A run stands for the same glyphs wherever it is printed; what stands in every sheet is worked out once. */
const known = new WeakMap<LineRun, RunGlyphs>();

export function runGlyphs(run: LineRun, isStanding: boolean): RunGlyphs {
  const found = known.get(run);
  if (found) return found;
  const glyphs = isPlain(run) ? PLAIN : newGlyphs(run);
  if (isStanding) known.set(run, glyphs);
  return glyphs;
}

/** Whether each character has a glyph of its own, the one that its letter usually has: nearly all text of our sheets. */
function isPlain({ face, glyphs, text, start, end }: LineRun): boolean {
  if (glyphs.length !== end - start) return false;
  const western = westernGlyphs(face);
  return glyphs.every(
    ({ id, cluster }, index) => cluster === start + index && western.get(id) === text.charCodeAt(cluster),
  );
}

function newGlyphs(run: LineRun): RunGlyphs {
  const pairs = glyphTexts(run);
  const western = westernPairs(run.face);
  const keys = pairs.map(keyOf);
  const others = keys.filter((key) => !western.has(key));
  return { pairs, hasWestern: others.length < keys.length, others };
}
