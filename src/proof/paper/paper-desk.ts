import type { Diagnostic } from '../../diagnostics/index.js';
import type { Account } from '../account/check-account.js';
import type { SheetRead } from '../sheet/sheet-read.js';
import { checkGlyphs } from './check-glyphs.js';
import { checkLines } from './check-lines.js';
import { checkCover } from './check-cover.js';
import { checkForm } from './check-form.js';
import { checkDots } from './check-dots.js';
import { checkMarks } from './check-marks.js';
import { checkFrames } from './check-frames.js';
import { checkPlaces } from './check-places.js';
import { checkPlacesToWrite } from './check-places-to-write.js';
import { checkWeights } from './check-weights.js';
import { checkWritingLines } from './check-writing-lines.js';
import { checkDrawings } from './check-drawings.js';
import { checkBars } from './check-bars.js';
import { checkTables } from './check-tables.js';
import { checkUnderlines } from './check-underlines.js';
import { Drawings } from './drawings.js';
import { checkTicks } from './check-ticks.js';
import { checkLeading } from './check-leading.js';
import { checkFlow } from './check-flow.js';
import { checkLinks } from './check-links.js';
import { checkParts } from './check-parts.js';
import { checkPicturesWhole } from './check-pictures-whole.js';
import { checkSymbol } from './check-symbol.js';
import { checkJoining } from './check-joining.js';
import { checkOrder } from './check-order.js';
import { linesOnPaper } from './lines-on-paper.js';
import { checkLooks } from './check-looks.js';
import { DoubtsOnPaper } from './doubts-on-paper.js';
import { FontDesk } from './font/font-desk.js';
import { layOutSheet } from './lay-out-sheet.js';
import type { PaperFacts } from './paper-facts.js';

/** Asks of a finished file: is it on the paper? One of these serves a run; it keeps only what it learnt of fonts. */
export class PaperDesk {
  readonly #fonts = new FontDesk();

  /** Why a sheet may not be printed as it is drawn; throws an UnreadableError for what it does not understand. */
  check(sheet: SheetRead, facts: PaperFacts, account: Omit<Account, 'doubts'>): readonly Diagnostic[] {
    const paper = layOutSheet(sheet, facts, this.#fonts);
    const doubts = new DoubtsOnPaper();
    const lines = linesOnPaper(paper);
    for (const check of CHECKS) check(paper, doubts, lines);
    const drawings = new Drawings();
    checkUnderlines(paper, doubts, lines, { weighed: account.weighed, drawings });
    checkWeights(paper, doubts, account.weighed);
    checkPlacesToWrite(paper, doubts, drawings);
    checkWritingLines(paper, doubts, lines, { spaces: account.spaces, drawings });
    checkFrames(paper, doubts, account.ruled, drawings);
    checkBars(paper, doubts, account.ruled, drawings);
    const tables = checkTables(paper, doubts, account.tables, drawings);
    checkTicks(paper, doubts, account.ticks);
    if (!account.isKnown) return doubts.doubts;
    checkDrawings(paper, doubts, { ticks: account.ticks, drawings });
    checkPlaces(paper, doubts, lines, { flow: account.flow, tables });
    return doubts.doubts;
  }
}

const CHECKS = [
  checkGlyphs,
  checkLooks,
  checkCover,
  checkLines,
  checkOrder,
  checkJoining,
  checkDots,
  checkMarks,
  checkParts,
  checkForm,
  checkSymbol,
  checkPicturesWhole,
  checkFlow,
  checkLeading,
  checkLinks,
] as const;
