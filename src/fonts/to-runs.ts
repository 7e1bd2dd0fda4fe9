import bidiFactory from 'bidi-js';
import type { Face, Glyph } from './face.js';
import type { FontChain, Weight } from './font-chain.js';
import { scriptOf } from './script-of.js';

/** A stretch of text in one weight, as layout hands it over. */
export interface WeightSpan {
  readonly start: number;
  readonly end: number;
  readonly weight: Weight;
}

/** A shaped stretch of text in one face, direction and script. */
export interface TextRunInFace {
  readonly start: number;
  readonly end: number;
  readonly face: Face;
  /** Bidi embedding level: odd is right to left. */
  readonly level: number;
  readonly script: string | undefined;
  readonly glyphs: readonly Glyph[];
}

/** A character that no face of the chain has. */
export interface MissingGlyph {
  readonly character: string;
  readonly index: number;
}

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const NEEDS_NO_GLYPH = /[\s\p{Default_Ignorable_Code_Point}]/u;

/**
 * Text to shaped runs in logical order, cut wherever weight, direction, script or face change.
 *
 * @param missing called for each character that no face has; such a text must not be printed
 */
export function toRuns(
  text: string,
  spans: readonly WeightSpan[],
  chain: FontChain,
  language: string,
  direction: 'ltr' | 'rtl',
  missing: (glyph: MissingGlyph) => void,
): readonly TextRunInFace[] {
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  const stretches: Stretch[] = [];
  for (const span of spans) {
    let open: Stretch | undefined;
    for (const { segment, index } of graphemes.segment(text.slice(span.start, span.end))) {
      const at = span.start + index;
      const face = faceFor(segment, chain[span.weight], open?.face, (character) => {
        missing({ character, index: at });
      });
      const script = scriptOf(segment);
      const level = levels[at] ?? 0;
      if (
        open &&
        open.face === face &&
        open.level === level &&
        (script === undefined || open.script === undefined || script === open.script)
      ) {
        open.end = at + segment.length;
        open.script ??= script;
      } else {
        open = { start: at, end: at + segment.length, face, level, script };
        stretches.push(open);
      }
    }
  }
  return stretches.map((stretch) => ({
    ...stretch,
    glyphs: stretch.face.shape({
      text,
      start: stretch.start,
      end: stretch.end,
      rightToLeft: stretch.level % 2 === 1,
      script: stretch.script,
      language,
    }),
  }));
}

interface Stretch {
  readonly start: number;
  end: number;
  readonly face: Face;
  readonly level: number;
  script: string | undefined;
}

/** The first face with every character of a grapheme; signs of no script stay in the face of the text before them. */
function faceFor(
  grapheme: string,
  faces: readonly [Face, ...Face[]],
  before: Face | undefined,
  missing: (character: string) => void,
): Face {
  const needed = [...grapheme].filter((character) => !NEEDS_NO_GLYPH.test(character));
  const has = (face: Face): boolean =>
    needed.every((character) => face.hasGlyph(character.codePointAt(0) ?? 0));
  if (before && scriptOf(grapheme) === undefined && has(before)) return before;
  const found = faces.find(has);
  if (found) return found;
  const [first] = faces;
  missing(
    needed.find((character) => faces.every((face) => !face.hasGlyph(character.codePointAt(0) ?? 0))) ??
      grapheme,
  );
  return first;
}
