import type { Diagnostic } from '../../diagnostics/index.js';
import type { Account } from '../account/check-account.js';
import type { SheetRead } from '../sheet/sheet-read.js';
import { checkGlyphs } from './checks/check-glyphs.js';
import { checkLines } from './checks/check-lines.js';
import { checkCover } from './checks/check-cover.js';
import { checkForm } from './checks/check-form.js';
import { checkFrames } from './checks/check-frames.js';
import { checkPlaces } from './checks/check-places.js';
import { checkPlacesToWrite } from './checks/check-places-to-write.js';
import { checkWeights } from './checks/check-weights.js';
import { checkWritingLines } from './checks/check-writing-lines.js';
import { checkDrawings } from './checks/check-drawings.js';
import { checkBars } from './checks/check-bars.js';
import { checkTables } from './checks/check-tables.js';
import { checkUnderlines } from './checks/check-underlines.js';
import { Drawings } from './drawings.js';
import { checkTicks } from './checks/check-ticks.js';
import { checkLeading } from './checks/check-leading.js';
import { checkFlow } from './checks/check-flow.js';
import { checkLinks } from './checks/check-links.js';
import { checkParts } from './checks/check-parts.js';
import { checkPicturesWhole } from './checks/check-pictures-whole.js';
import { checkSymbol } from './checks/check-symbol.js';
import { checkShapes } from './checks/check-shapes.js';
import { checkOrder } from './checks/check-order.js';
import { linesOnPaper } from './lines-on-paper.js';
import { checkLooks } from './checks/check-looks.js';
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
  checkShapes,
  checkParts,
  checkForm,
  checkSymbol,
  checkPicturesWhole,
  checkFlow,
  checkLeading,
  checkLinks,
] as const;
