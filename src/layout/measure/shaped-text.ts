import { toRuns, type FontChain, type Glyph, type TextRunInFace } from '../../fonts/index.js';
import { quoted, type Log } from '../../diagnostics/index.js';
import type { Line, LineLink, LineRun } from '../mark.js';
import { breakOpportunities } from './break-opportunities.js';
import { breakLines, type LineRange } from './break-lines.js';
import { protect } from './protect.js';
import type { Span, StyledText } from './styled-text.js';

/** The language and fonts of the text that is measured. */
export interface Typesetting {
  readonly fonts: FontChain;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly log: Log;
}

/** A text whose every glyph is known; lines of any width can be taken from it. */
export interface ShapedText {
  readonly styled: StyledText;
  readonly sizePt: number;
  readonly runs: readonly TextRunInFace[];
  readonly widthOf: (start: number, end: number) => number;
  readonly typesetting: Typesetting;
}

/** Shapes a text once; a character that no font has is logged with its code point and place. */
export function shapeText(styled: StyledText, sizePt: number, typesetting: Typesetting): ShapedText {
  const { fonts, language, direction, log } = typesetting;
  const runs = toRuns(styled.text, styled.spans, fonts, language, direction, ({ character, index }) => {
    const span = styled.spans.find((candidate) => index >= candidate.start && index < candidate.end);
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    log.error(
      'missing-glyph',
      `no font has the character "${character}" (U+${code})`,
      span?.place,
      'write it in words, or add a font that has it to fonts/fonts.yaml',
    );
  });
  const sums = advanceSums(styled.text.length, runs, sizePt);
  return {
    styled,
    sizePt,
    runs,
    typesetting,
    widthOf: (start, end) => (sums[end] ?? 0) - (sums[start] ?? 0),
  };
}

/** Widths from the start of the text to each index: a cluster's whole advance counts at its first character. */
function advanceSums(length: number, runs: readonly TextRunInFace[], sizePt: number): Float64Array {
  const sums = new Float64Array(length + 1);
  for (const run of runs) {
    const scale = sizePt / run.face.unitsPerEm;
    for (const glyph of run.glyphs) {
      const at = glyph.cluster + 1;
      sums[at] = (sums[at] ?? 0) + glyph.advance * scale;
    }
  }
  for (let index = 1; index <= length; index += 1) sums[index] = (sums[index] ?? 0) + (sums[index - 1] ?? 0);
  return sums;
}

/** Lines that are at most `widthPt` wide; a stretch that cannot fit is logged, with its place and by how much. */
export function linesOf(shaped: ShapedText, widthPt: number): readonly Line[] {
  const { styled, typesetting } = shaped;
  const wide = {
    text: styled.text,
    widthOf: shaped.widthOf,
    opportunities: breakOpportunities(styled.text, typesetting.language),
    keeps: [...styled.keeps, ...protect(styled.text, typesetting.language)],
  };
  const ranges = breakLines(wide, widthPt, (stretch) => {
    const span = styled.spans.find((candidate) => stretch.start < candidate.end);
    const words = styled.text.slice(stretch.start, stretch.end);
    typesetting.log.error(
      'too-wide',
      `${quoted(words, span?.place)} is ${Math.ceil(stretch.widthPt - widthPt)} pt wider than its line of ${Math.floor(widthPt)} pt, and may not be split`,
      span?.place,
      'shorten it, put a blank into it, or choose a smaller size',
    );
  });
  return ranges.map((range) => lineOf(shaped, range));
}

/** The width of the widest stretch that cannot be broken, and of the whole text on one line, in points. */
export function widthsOf(shaped: ShapedText): { readonly leastPt: number; readonly mostPt: number } {
  const { styled, typesetting } = shaped;
  const wide = {
    text: styled.text,
    widthOf: shaped.widthOf,
    opportunities: breakOpportunities(styled.text, typesetting.language),
    keeps: [...styled.keeps, ...protect(styled.text, typesetting.language)].map((keep) => ({
      ...keep,
      soft: false,
    })),
  };
  const ranges = breakLines(wide, 0, () => undefined);
  const widths = ranges.map((range) => shaped.widthOf(range.start, range.visibleEnd));
  return { leastPt: Math.max(0, ...widths), mostPt: shaped.widthOf(0, styled.text.length) };
}

function lineOf(shaped: ShapedText, range: LineRange): Line {
  const pieces = shaped.styled.spans.flatMap((span) =>
    shaped.runs
      .filter(
        (run) => run.start < Math.min(span.end, range.end) && run.end > Math.max(span.start, range.start),
      )
      .map((run) => pieceOf(shaped, span, run, range)),
  );
  const placed = placeVisually(pieces, shaped, range);
  return {
    runs: placed,
    links: linksOf(shaped, pieces, placed),
    underlines: pieces.flatMap((piece, index) => {
      const run = placed[index];
      if (!piece.span.underline || !run) return [];
      const widthPt = shaped.widthOf(piece.start, Math.min(piece.end, range.visibleEnd));
      return widthPt > 0 ? [{ offsetPt: run.offsetPt, widthPt }] : [];
    }),
    widthPt: shaped.widthOf(range.start, range.visibleEnd),
    text: shaped.styled.text.slice(range.start, range.visibleEnd),
    sizePt: shaped.sizePt,
  };
}

/** Part of a run on one line and in one span. */
interface Piece {
  readonly span: Span;
  readonly run: TextRunInFace;
  readonly start: number;
  readonly end: number;
  readonly level: number;
  readonly glyphs: readonly Glyph[];
  readonly widthPt: number;
}

function pieceOf(shaped: ShapedText, span: Span, run: TextRunInFace, range: LineRange): Piece {
  const start = Math.max(span.start, run.start, range.start);
  const end = withoutBreak(shaped.styled.text, Math.min(span.end, run.end, range.end));
  const glyphs = sliceGlyphs(shaped, run, start, end);
  const base = shaped.typesetting.direction === 'rtl' ? 1 : 0;
  // UAX 9, rule L1: blanks at the end of a line take the direction of the paragraph.
  const level = start >= range.visibleEnd ? base : run.level;
  const scale = shaped.sizePt / run.face.unitsPerEm;
  return {
    span,
    run,
    start,
    end,
    level,
    glyphs,
    widthPt: glyphs.reduce((sum, glyph) => sum + glyph.advance * scale, 0),
  };
}

/** A forced line break is no character to paint. */
function withoutBreak(text: string, end: number): number {
  return text.charAt(end - 1) === '\u2028' ? end - 1 : end;
}

function sliceGlyphs(shaped: ShapedText, run: TextRunInFace, start: number, end: number): readonly Glyph[] {
  if (start === run.start && end === run.end) return run.glyphs;
  const cuts = run.glyphs.filter((glyph) => glyph.cluster === start || glyph.cluster === end);
  if (cuts.some((glyph) => glyph.unsafeToBreak)) {
    const { text } = shaped.styled;
    return run.face.shape({
      text,
      start,
      end,
      rightToLeft: run.level % 2 === 1,
      script: run.script,
      language: shaped.typesetting.language,
    });
  }
  return run.glyphs.filter((glyph) => glyph.cluster >= start && glyph.cluster < end);
}

/** UAX 9, rule L2: from the highest level down, every stretch at that level or above is turned round. */
function placeVisually(pieces: readonly Piece[], shaped: ShapedText, range: LineRange): readonly LineRun[] {
  let order = [...pieces];
  const highest = Math.max(0, ...pieces.map((piece) => piece.level));
  for (let level = highest; level >= 1; level -= 1) order = turnRound(order, level);
  const offsets = new Map<Piece, number>();
  let offsetPt = 0;
  for (const piece of order) {
    offsets.set(piece, offsetPt);
    offsetPt += piece.widthPt;
  }
  const trailing = shaped.typesetting.direction === 'rtl' ? shaped.widthOf(range.visibleEnd, range.end) : 0;
  return pieces.map((piece) => ({
    face: piece.run.face,
    sizePt: shaped.sizePt,
    glyphs: piece.glyphs,
    offsetPt: (offsets.get(piece) ?? 0) - trailing,
    widthPt: piece.widthPt,
    text: shaped.styled.text,
    start: piece.start,
    end: piece.end,
    owner: piece.span.owner,
  }));
}

function turnRound(order: readonly Piece[], level: number): Piece[] {
  const turned: Piece[] = [];
  let stretch: Piece[] = [];
  for (const piece of order) {
    if (piece.level >= level) {
      stretch.push(piece);
      continue;
    }
    turned.push(...stretch.toReversed(), piece);
    stretch = [];
  }
  return [...turned, ...stretch.toReversed()];
}

function linksOf(
  shaped: ShapedText,
  pieces: readonly Piece[],
  placed: readonly LineRun[],
): readonly LineLink[] {
  return pieces.flatMap((piece, index) => {
    const run = placed[index];
    const { address, owner } = piece.span;
    if (address === undefined || typeof owner === 'string' || !run) return [];
    return [
      {
        offsetPt: run.offsetPt,
        widthPt: run.widthPt,
        address,
        words: shaped.styled.text.slice(piece.start, piece.end).trim(),
        node: owner,
      },
    ];
  });
}
