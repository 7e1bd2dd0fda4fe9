import { inches, mm } from '../units/index.js';

export const PAPER_NAMES = ['letter', 'a4'] as const;
export type PaperName = (typeof PAPER_NAMES)[number];

/** A sheet, upright, in points. */
export interface Paper {
  readonly name: PaperName;
  readonly widthPt: number;
  readonly heightPt: number;
}

export const PAPERS: Readonly<Record<PaperName, Paper>> = {
  letter: { name: 'letter', widthPt: inches(8.5), heightPt: inches(11) },
  a4: { name: 'a4', widthPt: mm(210), heightPt: mm(297) },
};
