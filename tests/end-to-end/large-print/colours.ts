import { contains, overlaps } from '../../support/pdf/boxes.js';
import type { Box, PdfPage, TextRun } from '../../support/pdf/pdf.js';
import { LETTERS_ABOVE_EM, LETTERS_BELOW_EM, type Rule } from './rule.js';

const LEAST_CONTRAST = 7;
const PAPER = '#ffffff';

export const colours: readonly Rule[] = [
  {
    promise: 'every run of text has a contrast of at least 7:1 with what is painted under it',
    breaches: ({ pdf }) =>
      pdf.pages.flatMap((page) =>
        page.runs
          .map((run) => ({ run, ratio: leastContrast(run, page) }))
          .filter(({ run, ratio }) => run.text.trim() !== '' && ratio < LEAST_CONTRAST)
          .map(({ run, ratio }) => `page ${page.number} "${run.text}" has ${ratio.toFixed(2)}:1`),
      ),
  },
  {
    promise: 'text is black, or white on black; none is grey or coloured',
    breaches: ({ pdf }) =>
      pdf.pages.flatMap((page) =>
        page.runs
          .filter((run) => {
            const grounds = groundsOf(run, page);
            const isBlack = run.colour === '#000000' && grounds.every((ground) => ground === PAPER);
            const isReversed = run.colour === PAPER && grounds.every((ground) => ground === '#000000');
            return !isBlack && !isReversed;
          })
          .map(
            (run) =>
              `page ${page.number} "${run.text}" is ${run.colour} on ${groundsOf(run, page).join(' ')}`,
          ),
      ),
  },
  {
    promise: 'nothing is painted grey',
    breaches: ({ pdf }) =>
      pdf.pages.flatMap((page) =>
        page.fills
          .filter((fill) => isGrey(fill.colour))
          .map((fill) => `page ${page.number}: a mark in ${fill.colour}`),
      ),
  },
];

/** The least contrast of a run with any ground that it stands on. */
export function leastContrast(run: TextRun, page: PdfPage): number {
  return Math.min(...groundsOf(run, page).map((ground) => contrast(run.colour, ground)));
}

/** The colours under a run: of every fill that was painted before it, back to the last that covers it whole. */
function groundsOf(run: TextRun, page: PdfPage): readonly string[] {
  const letters: Box = {
    xPt: run.xPt,
    yPt: run.baselinePt - LETTERS_ABOVE_EM * run.sizePt,
    widthPt: run.widthPt,
    heightPt: (LETTERS_ABOVE_EM + LETTERS_BELOW_EM) * run.sizePt,
  };
  let grounds = [PAPER];
  for (const fill of page.fills) {
    if (fill.order > run.order || !overlaps(fill.box, letters, 0.5)) continue;
    grounds =
      fill.isRectangular && contains(fill.box, letters, 0.5) ? [fill.colour] : [...grounds, fill.colour];
  }
  return grounds;
}

/** WCAG 2.2: contrast ratio of two colours `#rrggbb`. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function isGrey(colour: string): boolean {
  const values = channels(colour);
  return (
    Math.max(...values) - Math.min(...values) < 8 && Math.max(...values) > 0 && Math.min(...values) < 255
  );
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
