import type { Glyph, TextRunInFace } from '../../fonts/index.js';
import type { Line, LineLink, LineRun } from '../mark.js';
import type { LineRange } from './break-lines.js';
import { glyphsBetween } from './glyphs-between.js';
import { inVisualOrder } from './in-visual-order.js';
import type { StructureNode } from '../structure.js';
import { overlapping } from './overlapping.js';
import type { ShapedText } from './shape-text.js';
import type { Span, StyledText } from './styled-text.js';

/** A range of a shaped text as a line: its runs in reading order, each where it stands. */
export function lineOf(shaped: ShapedText, range: LineRange): Line {
  const pieces = overlapping(shaped.styled.spans, range).flatMap((span) =>
    overlapping(shaped.runs, {
      start: Math.max(span.start, range.start),
      end: Math.min(span.end, range.end),
    })
      .flatMap((run) => piecesOf(shaped, span, run, range))
      .flatMap((piece) => inReadingOrder(shaped, piece)),
  );
  const widthPt = visibleWidth(pieces, shaped, range);
  const placed = placeVisually(pieces, shaped, widthPt);
  const atStart = (run: LineRun): number => offsetFromStart(run, shaped, widthPt);
  return {
    runs: placed,
    links: linksOf(shaped, pieces, placed, atStart),
    underlines: pieces.flatMap((piece, index) => {
      const run = placed[index];
      if (!piece.span.underline || !run) return [];
      const underPt = shaped.widthOf(piece.start, Math.min(piece.end, range.visibleEnd));
      return underPt > 0 ? [{ offsetPt: atStart(run), widthPt: underPt }] : [];
    }),
    widthPt,
    text: shaped.styled.text.slice(range.start, range.visibleEnd),
    sizePt: shaped.sizePt,
    isStanding: shaped.typesetting.isStanding,
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

/** A run's part on a line; blanks at the end of the line are apart, since they take the paragraph's direction (UAX 9, L1). */
function piecesOf(
  shaped: ShapedText,
  span: Span,
  run: TextRunInFace,
  { start: lineStart, end: lineEnd, visibleEnd }: LineRange,
): readonly Piece[] {
  const start = Math.max(span.start, run.start, lineStart);
  const end = withoutBreak(shaped.styled.text, Math.min(span.end, run.end, lineEnd));
  const base = shaped.typesetting.direction === 'rtl' ? 1 : 0;
  if (start >= visibleEnd) return [pieceOf(shaped, span, run, { start, end, level: base })];
  const words = { start, end, level: run.level };
  if (end <= visibleEnd || run.level === base) return [pieceOf(shaped, span, run, words)];
  return [
    pieceOf(shaped, span, run, { ...words, end: visibleEnd }),
    pieceOf(shaped, span, run, { start: visibleEnd, end, level: base }),
  ];
}

function pieceOf(
  shaped: ShapedText,
  span: Span,
  run: TextRunInFace,
  { start, end, level }: Pick<Piece, 'start' | 'end' | 'level'>,
): Piece {
  const glyphs = sliceGlyphs(shaped, run, start, end);
  const scale = (shaped.sizePt * run.face.scale) / run.face.unitsPerEm;
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

/**
 * Signs from right to left have no letter that tells whoever reads the file which way they run, where a line or a link cuts
 * them off; each stands by itself, and so in its order.
 */
function inReadingOrder(shaped: ShapedText, piece: Piece): readonly Piece[] {
  const { start, end, level } = piece;
  const words = shaped.styled.text.slice(start, end);
  if (level % 2 === 0 || words.length < 2 || LETTER.test(words)) return [piece];
  return Array.from(words, (_, index) =>
    pieceOf(shaped, piece.span, piece.run, { start: start + index, end: start + index + 1, level }),
  );
}

const LETTER = /[\p{L}\p{M}\p{Cs}]/u;

/** A forced line break is no character to paint. */
function withoutBreak(text: string, end: number): number {
  return text.charAt(end - 1) === '\u2028' ? end - 1 : end;
}

function sliceGlyphs(shaped: ShapedText, run: TextRunInFace, start: number, end: number): readonly Glyph[] {
  if (start === run.start && end === run.end) return run.glyphs;
  const { glyphs, cuts } = glyphsBetween(run, start, end);
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
  return glyphs;
}

/** Without the blanks at its end, which stand at the left of text from right to left; its parts may have been shaped anew. */
function visibleWidth(pieces: readonly Piece[], shaped: ShapedText, range: LineRange): number {
  if (shaped.typesetting.direction === 'ltr') return shaped.widthOf(range.start, range.visibleEnd);
  return pieces.reduce((sum, { glyphs, run: { face } }) => {
    const scale = (shaped.sizePt * face.scale) / face.unitsPerEm;
    const seen = glyphs.filter(({ cluster }) => cluster < range.visibleEnd);
    return seen.reduce((part, { advance }) => part + advance * scale, sum);
  }, 0);
}

function placeVisually(pieces: readonly Piece[], shaped: ShapedText, widthPt: number): readonly LineRun[] {
  const order = inVisualOrder(
    pieces.flatMap((piece) => [...edgeBefore(piece), { level: piece.level, piece }]),
  );
  const offsets = new Map<Piece, number>();
  let offsetPt = 0;
  for (const { piece } of order) {
    if (!piece) continue;
    offsets.set(piece, offsetPt);
    offsetPt += piece.widthPt;
  }
  const trailing = shaped.typesetting.direction === 'rtl' ? offsetPt - widthPt : 0;
  return pieces.map((piece) => ({
    face: piece.run.face,
    sizePt: shaped.sizePt * piece.run.face.scale,
    glyphs: piece.glyphs,
    offsetPt: (offsets.get(piece) ?? 0) - trailing,
    widthPt: piece.widthPt,
    text: shaped.styled.text,
    start: piece.start,
    end: piece.end,
    owner: piece.span.owner,
  }));
}

/** The signs of isolates have no glyphs, and part what stands on both sides of them all the same. */
function edgeBefore({
  start,
  run,
}: Piece): readonly { readonly level: number; readonly piece?: undefined }[] {
  return run.edge === undefined || start !== run.start ? [] : [{ level: run.edge }];
}

/** The link that a run belongs to, whose words may be told by a node of their own. */
function linkOf(owner: StructureNode): StructureNode {
  return owner.role === 'Span' && owner.parent ? owner.parent : owner;
}

/**
 * How far a stretch stands from the end where its line starts, which is the right one in text from right to left: a whole
 * page is turned round later, lines as they are and what stands beside them by its place on the page.
 */
function offsetFromStart(run: LineRun, shaped: ShapedText, lineWidthPt: number): number {
  return shaped.typesetting.direction === 'ltr' ? run.offsetPt : lineWidthPt - run.offsetPt - run.widthPt;
}

function linksOf(
  shaped: ShapedText,
  pieces: readonly Piece[],
  placed: readonly LineRun[],
  atStart: (run: LineRun) => number,
): readonly LineLink[] {
  return pieces.flatMap((piece, index) => {
    const run = placed[index];
    const { address, owner } = piece.span;
    if (address === undefined || typeof owner === 'string' || !run) return [];
    return [
      {
        offsetPt: atStart(run),
        widthPt: run.widthPt,
        address,
        words: wordsOf(linkOf(owner), shaped.styled),
        node: linkOf(owner),
      },
    ];
  });
}

/** All words of a link, of which a line may have a part. */
function wordsOf(link: StructureNode, styled: StyledText): string {
  const known = linkWords.get(styled) ?? wordsOfLinks(styled);
  linkWords.set(styled, known);
  return (known.get(link) ?? '').replaceAll('\u2028', '').trim();
}

/** By text, since each line with a part of a link asks. */
const linkWords = new WeakMap<StyledText, ReadonlyMap<StructureNode, string>>();

function wordsOfLinks({ spans, text }: StyledText): ReadonlyMap<StructureNode, string> {
  const words = new Map<StructureNode, string>();
  for (const { owner, address, start, end } of spans) {
    if (typeof owner === 'string' || address === undefined) continue;
    const link = linkOf(owner);
    words.set(link, (words.get(link) ?? '') + text.slice(start, end));
  }
  return words;
}
