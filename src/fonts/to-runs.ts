import { bidiLevels, type Levels } from './bidi-levels.js';
import type { Face, Glyph } from './face.js';
import { faceFor, faceOfWord, missingIn } from './face-for.js';
import type { FontChain, Weight } from './font-chain.js';
import type { Stretch } from './stretch.js';
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
  /** The level of an isolate's sign that would stand before it. */
  readonly edge?: number;
  readonly script: string | undefined;
  readonly glyphs: readonly Glyph[];
}

/** Which way a text runs. */
export interface TextOrder {
  readonly direction: 'ltr' | 'rtl';
  /** Stretches that are ordered by themselves, such as names. */
  readonly isolates: readonly Stretch[];
}

/** Text that must not be printed: a character that no face of the chain has, or a sign without a letter to stand on. */
export interface MissingGlyph {
  readonly kind: 'missing' | 'no-letter';
  readonly character: string;
  readonly index: number;
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Text whose every UTF-16 unit is a grapheme: Latin without combining marks. */
const PLAIN = /^[\u0020-\u007E\u00A0-\u024F\u2010-\u2027\u2030-\u205E]*$/u;
/** Characters that run from right to left, or that order text. */
const NEEDS_BIDI =
  /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFF]|[\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
/** Plain left-to-right text is all of level 0. */
const NO_LEVELS: Levels = { levels: [], edges: new Map() };

/**
 * Text to shaped runs in logical order, cut wherever weight, direction, script or face change.
 *
 * @param missing called for each character that cannot be printed; such a text must not be
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
  const runs = spans.flatMap((span) => {
    const [face] = chain[span.weight];
    const words = text.slice(span.start, span.end);
    if (isPlain && isWestern(words, face)) {
      const script = LETTER.test(words) ? 'Latn' : undefined;
      return [{ start: span.start, end: span.end, face, level: 0, script }];
    }
    return stretchesOf(text, span, chain, levels, missing).flatMap((stretch) =>
      inReadingOrder(text, stretch),
    );
  });
  return runs.map((stretch) => {
    const { start, end, face, level, script } = stretch;
    const glyphs = face.shape({ text, start, end, rightToLeft: level % 2 === 1, script, language });
    if (script !== undefined && script !== 'Latn') tellCircles(text, stretch, glyphs, missing);
    return { ...stretch, glyphs };
  });
}

/** A dotted circle that nobody wrote stands for a letter that is lacking. */
function tellCircles(
  text: string,
  { face, start, end }: RunOfFace,
  glyphs: readonly Glyph[],
  missing: (glyph: MissingGlyph) => void,
): void {
  const circle = glyphs.find(({ id }) => id === face.dottedCircle);
  if (!circle || text.slice(start, end).includes('\u25CC')) return;
  missing({ kind: 'no-letter', character: text.charAt(circle.cluster), index: circle.cluster });
}

function stretchesOf(
  text: string,
  span: WeightSpan,
  chain: FontChain,
  { levels, edges }: Levels,
  missing: (glyph: MissingGlyph) => void,
): readonly RunOfFace[] {
  const faces = chain[span.weight];
  const choice = { faces, own: chain.own ?? 0 };
  const stretches: RunOfFace[] = [];
  let open: RunOfFace | undefined;
  let word: ReturnType<typeof faceOfWord>;
  for (const { segment, index } of graphemesOf(text.slice(span.start, span.end))) {
    const at = span.start + index;
    const end = at + segment.length;
    if (!word || at >= word.end) word = faceOfWord(text, at, span.end, faces);
    const found = word?.face ?? faceFor(segment, open?.face, choice);
    if (!found) missing({ kind: 'missing', character: missingIn(segment, faces), index: at });
    const face = found ?? faces[0];
    const script = scriptOf(segment);
    const level = levels[at] ?? 0;
    const edge = edges.get(at);
    const goesOn = open?.face === face && open.level === level && edge === undefined;
    if (open && goesOn && isAlike(open.script, script)) {
      open.end = end;
      open.script ??= script;
    } else {
      open = { start: at, end, face, level, script, ...(edge !== undefined && { edge }) };
      stretches.push(open);
    }
  }
  return stretches;
}

/** Signs of no script are shaped with what they stand beside. */
function isAlike(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

/** Glyphs from right to left are read backwards by whoever reads a file; what has no letter to tell them is cut up. */
function inReadingOrder(text: string, stretch: RunOfFace): readonly RunOfFace[] {
  const words = text.slice(stretch.start, stretch.end);
  if (stretch.level % 2 === 0 || words.length === 1 || RIGHT_TO_LEFT_LETTER.test(words)) return [stretch];
  const { edge, ...inside } = stretch;
  return [...graphemesOf(words)].map(({ segment, index }) => ({
    ...inside,
    ...(index === 0 && edge !== undefined && { edge }),
    start: stretch.start + index,
    end: stretch.start + index + segment.length,
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
  readonly edge?: number;
  script: string | undefined;
}

/** Letters that are read from right to left; digits among them are not, they run from left to right in every script. */
const RIGHT_TO_LEFT_LETTER =
  /(?=\p{L})[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
