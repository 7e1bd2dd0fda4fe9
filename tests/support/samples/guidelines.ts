/** What a size asks for, in points; written down a second time, so that a slip in the press is seen. */
export interface SizeFigures {
  readonly name: string;
  readonly bodyPt: number;
  readonly h1Pt: number;
  readonly h2Pt: number;
  readonly leadingPt: number;
  readonly writingPitchPt: number;
}

/** What a profile asks for. */
export interface ProfileFigures {
  readonly emphasis: 'underline' | 'bold';
  readonly minLeading: number;
  readonly maxLineLengthPt: number;
}

const PT_PER_MM = 72 / 25.4;

/** ACB, APH, UKAAF G003: the table of docs/large-print.md. */
export const SIZE_FIGURES: Readonly<Record<string, SizeFigures>> = {
  clear: figures('clear', 14, 25, 16, 20, 10),
  'large-uk': figures('large-uk', 16, 28, 18, 23, 11.5),
  large: figures('large', 18, 32, 21, 26, 12.7),
  xlarge: figures('xlarge', 22, 34, 25, 32, 15),
  xxlarge: figures('xxlarge', 24, 36, 27, 35, 16),
};

const ANY_LENGTH = Number.POSITIVE_INFINITY;

/** ACB 2025, APH, UKAAF G003, US Access Board 36 CFR 1193. */
export const PROFILE_FIGURES: Readonly<Record<string, ProfileFigures>> = {
  acb: { emphasis: 'underline', minLeading: 1.15, maxLineLengthPt: ANY_LENGTH },
  aph: { emphasis: 'bold', minLeading: 1.25, maxLineLengthPt: ANY_LENGTH },
  ukaaf: { emphasis: 'bold', minLeading: 1.15, maxLineLengthPt: ANY_LENGTH },
  'access-board': { emphasis: 'underline', minLeading: 1.25, maxLineLengthPt: 6 * 72 },
};

function figures(
  name: string,
  bodyPt: number,
  h1Pt: number,
  h2Pt: number,
  leadingPt: number,
  pitchMm: number,
): SizeFigures {
  return { name, bodyPt, h1Pt, h2Pt, leadingPt, writingPitchPt: pitchMm * PT_PER_MM };
}

/** A sheet of paper, upright, in points. */
export interface PaperFigures {
  readonly widthPt: number;
  readonly heightPt: number;
}

export const PAPER_FIGURES: Readonly<Record<string, PaperFigures>> = {
  letter: { widthPt: 612, heightPt: 792 },
  a4: { widthPt: 210 * PT_PER_MM, heightPt: 297 * PT_PER_MM },
};
