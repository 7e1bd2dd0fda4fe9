import { inches, mm } from '../../units/index.js';
import type { PaperPromised, SizePromised } from './paper-facts.js';

/** What a print size promises, in points; told here once more than in the press, so that neither can drift unseen. */
interface SizeMeasures {
  readonly bodyPt: number;
  readonly h1Pt: number;
  readonly h2Pt: number;
  /** From line to line of the text, at least. */
  readonly leadingPt: number;
  /** Between two lines to write on. */
  readonly pitchPt: number;
}

export const SIZE_MEASURES: Readonly<Record<SizePromised, SizeMeasures>> = {
  clear: { bodyPt: 14, h1Pt: 25, h2Pt: 16, leadingPt: 20, pitchPt: mm(10) },
  'large-uk': { bodyPt: 16, h1Pt: 28, h2Pt: 18, leadingPt: 23, pitchPt: mm(11.5) },
  large: { bodyPt: 18, h1Pt: 32, h2Pt: 21, leadingPt: 26, pitchPt: mm(12.7) },
  xlarge: { bodyPt: 22, h1Pt: 34, h2Pt: 25, leadingPt: 32, pitchPt: mm(15) },
  xxlarge: { bodyPt: 24, h1Pt: 36, h2Pt: 27, leadingPt: 35, pitchPt: mm(16) },
};

/** A title where what must stand on page 1 is set closer, in parts of the headings under it. */
export const CLOSER_TITLE = 1.1;

/** Width and height of each paper (ISO 216; ANSI Y14.1). */
export const PAPER_MEASURES: Readonly<Record<PaperPromised, readonly [widthPt: number, heightPt: number]>> = {
  letter: [inches(8.5), inches(11)],
  a4: [mm(210), mm(297)],
};

/** Nothing stands nearer to an edge: what office printers leave blank, twice. */
export const EDGE_PT = inches(0.5);
/** The column keeps an inch on both sides. */
export const SIDE_PT = inches(1);
/** Numbers of a file are rounded. */
export const ROUNDING_PT = 0.02;
