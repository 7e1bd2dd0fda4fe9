import { Log } from '../../diagnostics/index.js';
import type { Shelf } from '../../memory/index.js';
import type { Inline, Margin } from '../../document/index.js';
import type { Line, Mark } from '../mark.js';
import type { TextStyle } from '../style/index.js';
import type { Measuring } from './measuring.js';
import { baselineOf, lineMarks } from './line-marks.js';
import { shapeInline } from './shape-inline.js';
import { linesOf, widthsOf } from './lines-of.js';
import type { PageNumbers } from './styled-text.js';

/** A running head or folio: the height it needs on every page, and what it says on one. */
export interface MeasuredMargin {
  readonly heightPt: number;
  /** It says the same in every sheet. */
  readonly isStanding: boolean;
  /** Marks from the top of the margin's own box. */
  readonly marksFor: (numbers: PageNumbers) => readonly Mark[];
}

/** A margin as it is set on one page. */
interface SetMargin {
  readonly marks: readonly Mark[];
  readonly heightPt: number;
}

/** The same, with what was said of it. */
interface KnownMargin extends SetMargin {
  readonly said: Log;
}

/** Page numbers as wide as any sheet needs: the space is reserved before the pages are counted. */
const WIDEST: PageNumbers = { page: 88, total: 88 };
const GAP_EM = 1;
/** The start keeps at least this part of the width, or the end goes under it. */
const LEAST_START = 0.4;

/** Start and end of a line that stands on many pages, at body size, side by side or one under the other. */
export function measureMargin(
  margin: Margin,
  owner: 'header' | 'footer',
  measuring: Measuring,
): MeasuredMargin {
  const known = setsOf(margin, measuring);
  const isStanding = margin.standing === true;
  const hasNumbers = [...margin.start, ...margin.end].some(countsPages);
  const set = (numbers: PageNumbers): KnownMargin => {
    const key = hasNumbers ? `${numbers.page}/${numbers.total}` : '';
    const made = known.get(key) ?? makeMargin(margin, owner, numbers, { ...measuring, isStanding });
    known.set(key, made);
    measuring.log.addAll(made.said);
    return made;
  };
  return {
    heightPt: set(WIDEST).heightPt,
    isStanding,
    marksFor: (numbers) => set(numbers).marks,
  };
}

/** Margins as they are set in a style, a language and a direction, by their numbers. */
const MARGINS: Shelf<Map<string, KnownMargin>> = { name: 'margins' };
/** What a margin takes on the pages of a sheet (measured). */
const BYTES_A_MARGIN = 40_000;

function setsOf(margin: Margin, measuring: Measuring): Map<string, KnownMargin> {
  if (margin.standing !== true) return new Map();
  const { style, fonts, language, direction, numberWords, shared } = measuring;
  const numbers = [margin, style, fonts, numberWords].map((thing) => shared.numberOf(thing));
  const key = [...numbers, language, direction].join(' ');
  const known = shared.get(MARGINS, key);
  if (known) return known;
  const sets = new Map<string, KnownMargin>();
  shared.set(MARGINS, key, sets, BYTES_A_MARGIN);
  return sets;
}

function makeMargin(
  margin: Margin,
  owner: 'header' | 'footer',
  numbers: PageNumbers,
  measuring: Measuring,
): KnownMargin {
  const said = new Log();
  return { ...setMargin(margin, owner, numbers, { ...measuring, log: said }), said };
}

function countsPages(inline: Inline): boolean {
  if ('children' in inline) return inline.children.some(countsPages);
  return inline.kind === 'page-number' || inline.kind === 'page-count';
}

function setMargin(
  margin: Margin,
  owner: 'header' | 'footer',
  numbers: PageNumbers,
  measuring: Measuring,
): SetMargin {
  const { column, body: startStyle, bold: endStyle } = measuring.style;
  const gapPt = GAP_EM * startStyle.sizePt;
  const startShaped = shapeInline(margin.start, startStyle, owner, measuring, numbers);
  const endShaped = shapeInline(margin.end, endStyle, owner, measuring, numbers);
  const widestEndPt = widthsOf(shapeInline(margin.end, endStyle, owner, measuring, WIDEST)).mostPt;
  const leftPt = column.widthPt - widestEndPt - gapPt;
  const start = widthsOf(startShaped);
  const fitsBeside =
    leftPt >= start.mostPt || (leftPt >= LEAST_START * column.widthPt && leftPt >= start.leastPt);
  const ends = linesOf(endShaped, column.widthPt);
  const beside = fitsBeside ? linesOf(startShaped, leftPt) : undefined;
  // A long title in a narrow column takes more lines than one in a wide column with the page number under it.
  const under = beside && beside.length <= 2 ? undefined : linesOf(startShaped, column.widthPt);
  const isBeside = !under || (beside && beside.length <= under.length + ends.length);
  const starts = (isBeside ? beside : under) ?? [];
  const endRow = isBeside ? 0 : starts.length;
  const rows = Math.max(starts.length, endRow + ends.length);
  const row = (line: Line, index: number, text: TextStyle, xPt: number): readonly Mark[] =>
    lineMarks(line, xPt, index * startStyle.leadingPt + baselineOf(text), text, margin.place);
  return {
    heightPt: rows * startStyle.leadingPt,
    marks: [
      ...starts.flatMap((line, index) => row(line, index, startStyle, column.xPt)),
      ...ends.flatMap((line, index) =>
        row(line, endRow + index, endStyle, column.xPt + column.widthPt - line.widthPt),
      ),
    ],
  };
}
