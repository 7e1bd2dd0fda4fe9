import { bidiLevels } from './bidi-levels.js';
import type { Face, Glyph } from './face.js';
import type { FontChain, Weight } from './font-chain.js';
import type { Stretch } from './left-to-right.js';
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

/** Which way a text runs. */
export interface TextOrder {
  readonly direction: 'ltr' | 'rtl';
  /** Stretches that are ordered by themselves, such as names. */
  readonly isolates: readonly Stretch[];
}

/** A character that no face of the chain has. */
export interface MissingGlyph {
  readonly character: string;
  readonly index: number;
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Text whose every UTF-16 unit is a grapheme: Latin without combining marks. */
const PLAIN = /^[\u0020-\u007E\u00A0-\u024F\u2010-\u2027\u2030-\u205E]*$/u;
/** Characters that run from right to left, or that order text. */
const NEEDS_BIDI =
  /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFF]|[\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
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
  { direction, isolates }: TextOrder,
  missing: (glyph: MissingGlyph) => void,
): readonly TextRunInFace[] {
  const isPlain = direction === 'ltr' && !NEEDS_BIDI.test(text);
  const levels = isPlain ? NO_LEVELS : bidiLevels(text, direction, isolates);
  const stretches: RunOfFace[] = [];
  for (const span of spans) {
    const [face] = chain[span.weight];
    if (isPlain && isWestern(text.slice(span.start, span.end), face)) {
      const script = LETTER.test(text.slice(span.start, span.end)) ? 'Latn' : undefined;
      stretches.push({ start: span.start, end: span.end, face, level: 0, script });
      continue;
    }
    let open: RunOfFace | undefined;
    for (const { segment, index } of graphemesOf(text.slice(span.start, span.end))) {
      const at = span.start + index;
      const face = faceFor(segment, chain[span.weight], chain.own ?? 0, open?.face, (character) => {
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

/** Whether a text is in no other script than Latin, each of its units a grapheme that a face has. */
function isWestern(text: string, face: Face): boolean {
  if (!face.hasAscii || !WESTERN.test(text)) return false;
  const others = text.match(BEYOND_ASCII) ?? [];
  return others.every((character) => face.hasGlyph(character.charCodeAt(0)));
}

/** Latin letters, digits, signs and forced line breaks. */
const WESTERN = /^[\u0020-\u007E\u00A0-\u024F\u2010-\u2028\u2030-\u205E]+$/u;
const LETTER = /\p{Script=Latin}/u;
const BEYOND_ASCII = /[^\u0020-\u007E\u00A0\u2028]/gu;

/** Plain left-to-right text is all of level 0. */
const NO_LEVELS: ArrayLike<number> = [];

function* graphemesOf(text: string): Iterable<{ readonly segment: string; readonly index: number }> {
  if (!PLAIN.test(text)) {
    yield* segmenter.segment(text);
    return;
  }
  for (let index = 0; index < text.length; index += 1) yield { segment: text.charAt(index), index };
}

interface RunOfFace {
  readonly start: number;
  end: number;
  readonly face: Face;
  readonly level: number;
  script: string | undefined;
}

/** Quotation marks, dashes between words, dots of ellipsis: scripts draw them in their own way and width. */
const OWN_SIGN = /^[\p{Pi}\p{Pf}—―…‥·]$/u;

/** The first face with every character of a grapheme; the language's own one for its own signs, and the one before for blanks. */
function faceFor(
  grapheme: string,
  faces: readonly [Face, ...Face[]],
  own: number,
  before: Face | undefined,
  missing: (character: string) => void,
): Face {
  const needed = [...grapheme].filter((character) => !NEEDS_NO_GLYPH.test(character));
  const has = (face: Face | undefined): face is Face =>
    face !== undefined && needed.every((character) => face.hasGlyph(character.codePointAt(0) ?? 0));
  if (needed.length === 0 && before) return before;
  if (own > 0 && OWN_SIGN.test(grapheme) && has(faces[own])) return faces[own];
  const found = faces.find(has);
  if (found) return found;
  const [first] = faces;
  missing(
    needed.find((character) => faces.every((face) => !face.hasGlyph(character.codePointAt(0) ?? 0))) ??
      grapheme,
  );
  return first;
}
