import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leastContrast } from './colours.js';
import { signsOf } from './urgent.js';
import { groups } from './writing.js';
import type { TextBlock, TextLine } from '../../support/pdf/text-lines.js';
import type { Sheet } from '../../support/samples/sheet.js';

/** Figures measured in a finished sheet, for the documentation. */
export interface Figures {
  readonly sheet: string;
  readonly pages: number;
  readonly bytes: number;
  readonly smallestTextPt: number;
  readonly leadingPt: number;
  readonly longestLinePt: number;
  readonly longestLineCharacters: number;
  /** To set beside the 39 to 43 of APH. */
  readonly charactersInColumn: number;
  readonly leastContrast: number;
  readonly writingPitchMm: number;
  readonly qrModuleMm: number;
  readonly qrSymbolMm: number;
  readonly urgentSignsOnPage1: string;
}

const MARGIN_PT = 72;
const FIGURES_FILE = join(tmpdir(), 'clinic-handouts-figures.json');

/** Writes what was measured where a person can read it: the folder of the system for temporary files. */
export function writeFigures(figures: readonly Figures[]): void {
  writeFileSync(FIGURES_FILE, `${JSON.stringify(figures, null, 1)}\n`);
}

/** What a ruler would find in a finished sheet. */
export function figuresOf(sheet: Sheet): Figures {
  const { pdf, blocks, codes } = sheet;
  const column = blocks.filter((block) => block.role === 'P').flatMap((block) => block.lines);
  const longest = longestOf(column);
  const [code] = codes;
  const signs = signsOf(sheet);
  return {
    sheet: sheet.name,
    pages: pdf.pages.length,
    bytes: sheet.bytes.length,
    smallestTextPt: rounded(Math.min(...pdf.pages.flatMap((page) => page.runs.map((run) => run.sizePt)))),
    leadingPt: rounded(Math.min(...leadings(blocks))),
    longestLinePt: rounded(longest ? longest.rightPt - longest.xPt : 0),
    longestLineCharacters: Math.max(...column.map((line) => line.text.trim().length)),
    charactersInColumn: rounded(charactersInColumn(column, sheet)),
    leastContrast: rounded(
      Math.min(...pdf.pages.flatMap((page) => page.runs.map((run) => leastContrast(run, page)))),
    ),
    writingPitchMm: inMm(Math.min(...pitches(sheet))),
    qrModuleMm: inMm(code?.code.modulePt ?? 0),
    qrSymbolMm: inMm(code?.code.box.widthPt ?? 0),
    urgentSignsOnPage1: `${signs.onFirst} of ${signs.all}`,
  };
}

function longestOf(lines: readonly TextLine[]): TextLine | undefined {
  return lines.toSorted((a, b) => a.rightPt - a.xPt - (b.rightPt - b.xPt)).at(-1);
}

/** Characters that a column holds, from the widths of the real lines: what APH counts. */
function charactersInColumn(lines: readonly TextLine[], { paper, profile }: Sheet): number {
  const columnPt = Math.min(paper.widthPt - 2 * MARGIN_PT, profile.maxLineLengthPt);
  const widthPt = lines.reduce((sum, line) => sum + line.rightPt - line.xPt, 0);
  const characters = lines.reduce((sum, line) => sum + line.text.trim().length, 0);
  return (columnPt * characters) / widthPt;
}

function leadings(blocks: readonly TextBlock[]): readonly number[] {
  return blocks
    .filter((block) => block.role === 'P')
    .flatMap((block) =>
      block.lines.slice(1).flatMap((line, index) => {
        const above = block.lines[index];
        return above?.page === line.page ? [line.baselinePt - above.baselinePt] : [];
      }),
    );
}

function pitches({ pdf, blocks }: Sheet): readonly number[] {
  return pdf.pages
    .flatMap((page) => groups(page, blocks))
    .flatMap((group) => group.slice(1).map((line, index) => line.box.yPt - (group[index]?.box.yPt ?? 0)));
}

function inMm(points: number): number {
  return rounded((points * 25.4) / 72);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
