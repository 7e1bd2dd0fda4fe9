import { Log, type Place } from '../../diagnostics/index.js';
import type { Inline } from '../../document/index.js';
import { toRuns, type FontChain, type TextRunInFace } from '../../fonts/index.js';
import { breakOpportunities, type BreakOpportunity } from './break-opportunities.js';
import { protect, type NumberWordsOf } from './protect.js';
import type { Keep, StyledText } from './styled-text.js';

/** The language and fonts of the text that is measured. */
export interface Typesetting {
  readonly fonts: FontChain;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly numberWords: NumberWordsOf;
  readonly log: Log;
  /** Content of this copy that was shaped, since it is measured before it is set. */
  readonly shapes: Map<readonly Inline[], KnownShapes>;
  /** What is measured stands in every sheet, so that what is worked out for it is worth keeping. */
  readonly isStanding: boolean;
}

/** A text whose every glyph is known; lines of any width can be taken from it. */
export interface ShapedText {
  readonly styled: StyledText;
  readonly sizePt: number;
  readonly runs: readonly TextRunInFace[];
  readonly widthOf: (start: number, end: number) => number;
  readonly typesetting: Typesetting;
  /** Where its lines may end. */
  readonly opportunities: readonly BreakOpportunity[];
  /** What is never split over lines: what its author said, and what its words are. */
  readonly keeps: readonly Keep[];
}

/** What is the same of a text in any size and for any owner. */
type Shapes = Pick<ShapedText, 'runs' | 'opportunities' | 'keeps'>;

/** Shapes as they were found for a content, and for what. */
export interface KnownShapes {
  readonly styled: StyledText;
  readonly language: string;
  readonly shapes: Shapes;
  readonly said: Log;
}

/** Shapes a content once; a character that no font has is logged with its code point and place. */
export function shapeText(
  content: readonly Inline[],
  styled: StyledText,
  sizePt: number,
  typesetting: Typesetting,
): ShapedText {
  const before = typesetting.shapes.get(content);
  const found = before && isAlike(before, styled, typesetting) ? before : newShapes(styled, typesetting);
  typesetting.shapes.set(content, found);
  typesetting.log.addAll(found.said);
  const sums = advanceSums(styled.text, found.shapes.runs, sizePt);
  return {
    ...found.shapes,
    styled,
    sizePt,
    typesetting,
    widthOf: (start, end) => (sums[end] ?? 0) - (sums[start] ?? 0),
  };
}

/** Whether a content has the same glyphs: in the same words, weights and language; fonts and direction are the copy's. */
function isAlike({ styled: a, language }: KnownShapes, b: StyledText, typesetting: Typesetting): boolean {
  return (
    a.text === b.text &&
    language === typesetting.language &&
    a.spans.length === b.spans.length &&
    a.spans.every((span, index) => span.weight === b.spans[index]?.weight && span.end === b.spans[index]?.end)
  );
}

function newShapes(styled: StyledText, typesetting: Typesetting): KnownShapes {
  const { fonts, language, direction } = typesetting;
  const { text, spans, isolates } = styled;
  const said = new Log();
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
  const shapes = {
    runs,
    opportunities: breakOpportunities(text, language),
    keeps: [...styled.keeps, ...protect(text, language, typesetting.numberWords)],
  };
  return { styled, language, shapes, said };
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
