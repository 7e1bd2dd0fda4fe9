import type { Keep, NumberWordsOf } from '../../wholes/index.js';
import { Log, type Place } from '../../diagnostics/index.js';
import type { Inline } from '../../document/index.js';
import type { SharedWork, Shelf } from '../../memory/index.js';
import { toRuns, type FontChain, type TextRunInFace } from '../../fonts/index.js';
import type { BreakOpportunity } from './break-opportunities.js';
import { KernedEnds } from './kerned-ends.js';
import type { StyledText } from './styled-text.js';
import { TextBreaks } from './text-breaks.js';

/** The language and fonts of the text that is measured. */
export interface Typesetting {
  readonly fonts: FontChain;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly numberWords: NumberWordsOf;
  readonly log: Log;
  /** What of this copy was shaped, by its words: they are measured before they are set, and often stand in several places. */
  readonly shapes: Map<string, Shapes>;
  /** Whether a content is the same in all copies of a shape. */
  readonly isStandingContent: (content: readonly Inline[]) => boolean;
  /** What copies share. */
  readonly shared: SharedWork;
  /** What is measured stands in every sheet, so that what is worked out for it is worth keeping. */
  readonly isStanding: boolean;
}

/** A text whose every glyph is known; lines of any width can be taken from it. */
export interface ShapedText {
  readonly styled: StyledText;
  readonly sizePt: number;
  readonly runs: readonly TextRunInFace[];
  readonly widthOf: (start: number, end: number) => number;
  /** The same of a line that ends there. */
  readonly lineWidthOf: (start: number, end: number) => number;
  readonly typesetting: Typesetting;
  /** Where its lines may end. */
  readonly opportunities: readonly BreakOpportunity[];
  /** What is never split over lines: what its author said, and what its words are. */
  readonly keeps: readonly Keep[];
}

/** What is the same of a text in any size and for any owner. */
interface Shapes {
  readonly runs: readonly TextRunInFace[];
  readonly breaks: TextBreaks;
}

const SHAPES: Shelf<Shapes> = { name: 'shapes' };
/** What a character takes with its glyph (measured). */
const BYTES_A_CHARACTER = 150;

/** Shapes a content once; a character that no font has is logged with its code point and place. */
export function shapeText(
  content: readonly Inline[],
  styled: StyledText,
  sizePt: number,
  typesetting: Typesetting,
): ShapedText {
  const { runs, breaks } = shapesOf(content, styled, typesetting);
  const sums = advanceSums(styled.text, runs, sizePt);
  const widthOf = (start: number, end: number): number => (sums[end] ?? 0) - (sums[start] ?? 0);
  const ends = new KernedEnds(styled.text, runs, sizePt);
  let keeps: readonly Keep[] | undefined;
  return {
    runs,
    get opportunities() {
      return breaks.opportunities;
    },
    get keeps() {
      keeps ??= [...styled.keeps, ...breaks.protected];
      return keeps;
    },
    styled,
    sizePt,
    typesetting,
    widthOf,
    lineWidthOf: (start, end) => widthOf(start, end) + ends.at(end),
  };
}

function shapesOf(content: readonly Inline[], styled: StyledText, typesetting: Typesetting): Shapes {
  const { shapes, shared, isStanding, isStandingContent } = typesetting;
  const key = keyOf(styled, typesetting);
  const known = shapes.get(key) ?? shared.get(SHAPES, key);
  if (known) return known;
  const said = new Log();
  const made = newShapes(styled, typesetting, said);
  typesetting.log.addAll(said);
  // What is said of a text is said at its place, and the same words may stand at another.
  if (said.diagnostics.length > 0) return made;
  shapes.set(key, made);
  // What belongs to a standing block is kept with the block.
  if (!isStanding && isStandingContent(content))
    shared.set(SHAPES, key, made, BYTES_A_CHARACTER * key.length);
  return made;
}

/** All that glyphs and breaks depend on. */
function keyOf({ text, spans, isolates }: StyledText, typesetting: Typesetting): string {
  const { fonts, language, direction, numberWords, shared } = typesetting;
  const setting = `${shared.numberOf(fonts)} ${shared.numberOf(numberWords)} ${direction} ${language}`;
  const weights = spans.map(({ weight, end }) => `${weight} ${end}`).join(' ');
  const apart = isolates.map(({ start, end }) => `${start} ${end}`).join(' ');
  return `${setting}\n${weights}\n${apart}\n${text}`;
}

function newShapes(styled: StyledText, typesetting: Typesetting, said: Log): Shapes {
  const { fonts, language, direction, numberWords } = typesetting;
  const { text, spans, isolates } = styled;
  /** A sign is told once, where it first stands: all of a text may be in letters that no font has. */
  const told = new Set<string>();
  const runs = toRuns(text, spans, fonts, language, { direction, isolates }, ({ kind, character, index }) => {
    if (told.has(character)) return;
    told.add(character);
    const place = placeAt(spans, index);
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    if (kind === 'no-letter')
      said.error(
        'mark-without-letter',
        `the mark "${character}" (U+${code}) stands where its script has no letter for it`,
        place,
        'write the word again: a letter is lacking, or two signs have changed places',
      );
    else
      said.error(
        'missing-glyph',
        `no font has the character "${character}" (U+${code})`,
        place,
        fonts.advice?.(character) ?? 'write it in words, or add a font that has it to fonts/fonts.yaml',
      );
  });
  return { runs, breaks: new TextBreaks(text, language, numberWords) };
}

/** Where a sign stands in its file, or the text that it stands in. */
function placeAt(spans: StyledText['spans'], index: number): Place | undefined {
  const span = spans.find(({ start, end }) => index >= start && index < end);
  return span?.isWritten ? { ...span.place, column: span.place.column + index - span.start } : span?.place;
}

/** Widths from the start of the text to each index: a cluster's whole advance counts at its first character. */
function advanceSums(text: string, runs: readonly TextRunInFace[], sizePt: number): Float64Array {
  const { length } = text;
  const sums = new Float64Array(length + 1);
  for (const run of runs) {
    const scale = (sizePt * run.face.scale) / run.face.unitsPerEm;
    for (const glyph of run.glyphs) {
      // A forced line break is not drawn, whatever a font has for it.
      if (text.charAt(glyph.cluster) === '\u2028') continue;
      const at = glyph.cluster + 1;
      sums[at] = (sums[at] ?? 0) + glyph.advance * scale;
    }
  }
  for (let index = 1; index <= length; index += 1) sums[index] = (sums[index] ?? 0) + (sums[index - 1] ?? 0);
  return sums;
}
