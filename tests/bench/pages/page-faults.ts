import type { ColumnOnPage } from './column-on-page.js';
import type { LineFound } from './lines-on-pages.js';
import type { SheetWanted } from './sheet-wanted.js';

/** What is wrong where one page ends and the next begins. */
export interface PageFaults {
  /** A sentence goes on on the next page. */
  readonly sentence: boolean;
  /** The last word denies. */
  readonly negation: boolean;
  readonly table: boolean;
  /** A box goes on for two lines or fewer. */
  readonly tail: boolean;
}

const ENDS = /[.!?:;。！？：；؟…](?:["”»’)\]]*)$/u;
const ITEM = /^(?:[•–]|\d+[.)]|\[)/u;
const BEGINS_SMALL = /^\p{Ll}/u;
const HAS_CASE = /[\p{Lu}\p{Ll}]/u;
const DENIES =
  /(?:^|[\s(])(?:not|no|never|don’t|don't|without|nunca|sin|không|chớ|đừng|не|нет|без|لا|لم|لن|غير|بدون)$|[不没別别勿未]$/iu;
const MOST_OF_A_TAIL = 2;

/** The faults between each two pages, from the lines of their columns. */
export function pageFaults(
  pages: readonly (readonly LineFound[])[],
  columns: readonly ColumnOnPage[],
  sheet: SheetWanted,
): readonly PageFaults[] {
  const inColumns = pages.map((lines, index) => {
    const { topPt = 0, bottomPt = 0 } = columns[index] ?? {};
    return lines.filter((line) => line.topPt > topPt - 16 && line.bottomPt < bottomPt + 12);
  });
  return inColumns.slice(1).map((lines, index) => {
    const before = inColumns.slice(0, index + 1);
    const last = before.at(-1)?.at(-1);
    const isRepeated = (line: LineFound | undefined): boolean =>
      line?.text.endsWith(sheet.continued) ?? false;
    const body = isRepeated(lines[0]) ? lines.slice(1) : lines;
    const [first] = body;
    const isTable = before.flat().some((line) => first && isSame(line, first));
    const isCut = last !== undefined && first !== undefined && !isTable && goesOn(last, first);
    return {
      sentence: isCut,
      negation: isCut && DENIES.test(last.text),
      table: isTable,
      tail: isRepeated(lines[0]) && linesInBox(body, pages[index + 1] ?? lines) <= MOST_OF_A_TAIL,
    };
  });
}

function goesOn(last: LineFound, first: LineFound): boolean {
  if (ENDS.test(last.text) || ITEM.test(first.text)) return false;
  const areAlike = Math.abs(last.bottomPt - last.topPt - (first.bottomPt - first.topPt)) < 1;
  return areAlike && (BEGINS_SMALL.test(first.text) || !HAS_CASE.test(first.text));
}

function isSame(a: LineFound, b: LineFound): boolean {
  return a.text === b.text && a.text.length > 2 && Math.abs(a.leftPt - b.leftPt) < 1;
}

/** Lines up to the one at the edge of the column, or the larger title of another box. */
function linesInBox(body: readonly LineFound[], page: readonly LineFound[]): number {
  const edgePt = Math.min(...page.map(({ leftPt }) => leftPt));
  const heightPt = body[0] ? body[0].bottomPt - body[0].topPt : 0;
  const end = body.findIndex(
    ({ leftPt, topPt, bottomPt }, index) =>
      index > 0 && (leftPt < edgePt + 3 || bottomPt - topPt > heightPt + 1),
  );
  return end === -1 ? body.length : end;
}
