import { mm } from '../units/index.js';

/** A print size: everything that is measured in steps of the body text. Lengths in points. */
export interface Size {
  readonly name: SizeName;
  readonly bodyPt: number;
  readonly h1Pt: number;
  readonly h2Pt: number;
  /** Baseline to baseline in body text. */
  readonly leadingPt: number;
  /** Between two lines to write on. */
  readonly writingPitchPt: number;
  readonly purpose: string;
}

export const SIZE_NAMES = ['clear', 'large-uk', 'large', 'xlarge', 'xxlarge'] as const;
export type SizeName = (typeof SIZE_NAMES)[number];

/**
 * The five sizes of docs/large-print: a size is a reflow, never a scaling.
 *
 * Sources: ACB and APH (18 pt), UKAAF G003 (16 pt), Drummond, BJO 2004 (22 pt at 6/60).
 */
export const SIZES: Readonly<Record<SizeName, Size>> = {
  clear: size('clear', 14, 25, 16, 20, 10, 'clear print; never call it large print'),
  'large-uk': size('large-uk', 16, 28, 18, 23, 11.5, 'the least that UKAAF calls large print'),
  large: size('large', 18, 32, 21, 26, 12.7, 'the default, as ACB and APH ask'),
  xlarge: size('xlarge', 22, 34, 25, 32, 15, 'for people who see 6/60'),
  xxlarge: size('xxlarge', 24, 36, 27, 35, 16, 'the largest'),
};

function size(
  name: SizeName,
  bodyPt: number,
  h1Pt: number,
  h2Pt: number,
  leadingPt: number,
  writingPitchMm: number,
  purpose: string,
): Size {
  return { name, bodyPt, h1Pt, h2Pt, leadingPt, writingPitchPt: mm(writingPitchMm), purpose };
}
