import type { TrueType } from '../font/true-type.js';
import type { FontOnPaper } from '../font/font-desk.js';
import { CLOSER_TITLE, SIZE_MEASURES } from '../measures.js';
import type { PaperSheet } from '../paper-sheet.js';

/** Headings are set so much closer than text, in ems; no closer than their letters reach, with a little between. */
const HEADING_EM = 1.25;
const BETWEEN_EM = 0.03;
/** Where OpenType has heights: how a font says which of them count, and the heights themselves. */
const SELECTION_AT = 62;
const TYPO_COUNTS = 1 << 7;
const TYPO_AT = 68;
const HHEA_AT = 4;
const X_HEIGHT_AT = 86;
const HAS_X_HEIGHT = 2;

/** How far the letters of a sheet reach from their baseline, in ems. */
export interface Reach {
  readonly above: number;
  readonly below: number;
  /** Lines stand no closer. */
  readonly least: number;
}

/** The lines of a sheet: how high each is, and where its letters stand in it. Lengths in points. */
export interface TypeMeasures {
  readonly bodyPt: number;
  readonly h2Pt: number;
  readonly pitchPt: number;
  /** A blank line: the unit of all space between blocks. */
  readonly blankPt: number;
  /** Of an element; `isTight` where what must stand on page 1 is set closer. */
  readonly sizeOf: (role: string, isTight: boolean) => number;
  readonly leadingOf: (sizePt: number) => number;
  /** From the top of a line to its baseline. */
  readonly baselineOf: (sizePt: number) => number;
}

export function typeMeasures({ facts }: PaperSheet, { above, below, least }: Reach): TypeMeasures {
  const { bodyPt, h1Pt, h2Pt, pitchPt, leadingPt } = SIZE_MEASURES[facts.size];
  const blankPt = Math.max(leadingPt, bodyPt * least);
  const sizes: Readonly<Record<string, number>> = { H1: h1Pt, H2: h2Pt, H3: (bodyPt + h2Pt) / 2 };
  const leadingOf = (sizePt: number): number =>
    sizePt === bodyPt ? blankPt : sizePt * Math.max(HEADING_EM, least);
  return {
    bodyPt,
    h2Pt,
    pitchPt,
    blankPt,
    sizeOf: (role, isTight) => (isTight && role === 'H1' ? h2Pt * CLOSER_TITLE : (sizes[role] ?? bodyPt)),
    leadingOf,
    baselineOf: (sizePt) => (leadingOf(sizePt) - (above + below) * sizePt) / 2 + above * sizePt,
  };
}

/** How far letters of the sheet's fonts reach, those first that print most of it: its language's own font is one of them. */
export function reachesOf({ fonts, pages }: PaperSheet): readonly Reach[] {
  const reaches = distinct([...fonts.values()].flatMap(reachOf));
  if (reaches.length < 2) return reaches;
  const counts = new Map<FontOnPaper, number>();
  for (const { words } of pages)
    for (const { font, shown } of words) counts.set(font, (counts.get(font) ?? 0) + shown.codes.length);
  const sorted = [...fonts.values()].toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return distinct(sorted.flatMap(reachOf));
}

function distinct(reaches: readonly Reach[]): readonly Reach[] {
  return reaches.filter(
    (one, index) =>
      reaches.findIndex(({ above, below }) => above === one.above && below === one.below) === index,
  );
}

function reachOf({ source: { file, font } }: FontOnPaper): readonly Reach[] {
  if (file.reach) return [{ ...file.reach, least: file.reach.above + file.reach.below + BETWEEN_EM }];
  return file.weight === 'bold' ? [] : [ownReach(font.font, file.scale)];
}

/** What a font itself says; such letters fit into the lines of every size. */
function ownReach(font: TrueType, scale: number): Reach {
  const os2 = font.table('OS/2');
  const isTypo = os2 !== undefined && (font.u16(os2.at + SELECTION_AT) & TYPO_COUNTS) !== 0;
  const at = isTypo ? os2.at + TYPO_AT : font.needed('hhea').at + HHEA_AT;
  const inEms = (where: number): number => (Math.abs(font.i16(where)) * scale) / font.unitsPerEm;
  return { above: inEms(at), below: inEms(at + 2), least: 0 };
}

/** How high the small letters of a font are, in ems; undefined where it does not say. */
export function xHeightOf({ source: { file, font } }: FontOnPaper): number | undefined {
  const os2 = font.font.table('OS/2');
  if (!os2 || font.font.u16(os2.at) < HAS_X_HEIGHT) return undefined;
  return (font.font.i16(os2.at + X_HEIGHT_AT) * file.scale) / font.font.unitsPerEm;
}
