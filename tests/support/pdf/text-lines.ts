import type { Pdf, PdfPage, StructureElement, TextRun } from './pdf.js';
import { nearest } from './structure.js';

/** Runs of one block that stand on one baseline. */
export interface TextLine {
  readonly page: number;
  readonly runs: readonly TextRun[];
  /** With the blank at its end, if it was kept. */
  readonly text: string;
  readonly xPt: number;
  /** Right edge of the last letter that is seen. */
  readonly rightPt: number;
  readonly baselinePt: number;
  readonly sizePt: number;
}

/** A heading, paragraph, label or cell with its lines on all pages; an artifact has no element, and one line. */
export interface TextBlock {
  readonly element: StructureElement | undefined;
  /** The role of the element, or `Artifact`. */
  readonly role: string;
  readonly lines: readonly TextLine[];
  readonly text: string;
}

const BLOCK_ROLES = ['H1', 'H2', 'H3', 'P', 'Lbl', 'TH', 'TD', 'Caption'];
const SAME_BASELINE_PT = 0.5;
/** Farther apart than this, in ems, two runs of an artifact are two lines side by side. */
const APART_EM = 0.6;

/** All text of a file, block by block, in the order in which it is painted. */
export function textBlocks(pdf: Pdf): readonly TextBlock[] {
  const blocks = new Map<
    unknown,
    { element: StructureElement | undefined; lines: TextRun[][]; pages: number[] }
  >();
  for (const page of pdf.pages) {
    let artifact: TextRun[] | undefined;
    for (const run of page.runs) {
      const element = nearest(run.element, BLOCK_ROLES);
      if (!element && artifact && isNext(artifact, run)) {
        artifact.push(run);
        continue;
      }
      const key = element ?? run;
      const block = blocks.get(key) ?? { element, lines: [], pages: [] };
      blocks.set(key, block);
      const line = block.lines.at(-1);
      if (line && block.pages.at(-1) === page.number && isBeside(line, run)) line.push(run);
      else {
        block.lines.push([run]);
        block.pages.push(page.number);
      }
      artifact = element ? undefined : block.lines.at(-1);
    }
  }
  return [...blocks.values()].map(({ element, lines, pages }): TextBlock => {
    const textLines = lines.map((runs, index) => toLine(runs, pages[index] ?? 0));
    return {
      element,
      role: element?.role ?? 'Artifact',
      lines: textLines,
      text: textLines.map((line) => line.text).join(''),
    };
  });
}

/** The lines of one page, artifacts too. */
export function linesOn(page: PdfPage, blocks: readonly TextBlock[]): readonly TextLine[] {
  return blocks.flatMap((block) => block.lines.filter((line) => line.page === page.number));
}

function isBeside(line: readonly TextRun[], run: TextRun): boolean {
  return Math.abs((line[0]?.baselinePt ?? 0) - run.baselinePt) < SAME_BASELINE_PT;
}

function isNext(line: readonly TextRun[], run: TextRun): boolean {
  const last = line.at(-1);
  if (!last || !isBeside(line, run)) return false;
  const gapPt = run.xPt - (last.xPt + last.widthPt);
  return Math.abs(gapPt) < APART_EM * run.sizePt;
}

function toLine(runs: readonly TextRun[], page: number): TextLine {
  const glyphs = runs.flatMap((run) => run.glyphs);
  const last = glyphs.findLast((glyph) => glyph.text.trim() !== '');
  return {
    page,
    runs,
    text: runs.map((run) => run.text).join(''),
    xPt: Math.min(...runs.map((run) => run.xPt)),
    rightPt: last ? last.xPt + last.widthPt : 0,
    baselinePt: runs[0]?.baselinePt ?? 0,
    sizePt: Math.max(...runs.map((run) => run.sizePt)),
  };
}
