import type { BreakOpportunity } from './break-opportunities.js';
import type { Keep } from '../../wholes/index.js';

/** A text whose widths are known: `widthOf(start, end)` in points. */
export interface WideText {
  readonly text: string;
  readonly widthOf: (start: number, end: number) => number;
  readonly opportunities: readonly BreakOpportunity[];
  readonly keeps: readonly Keep[];
}

/** A line as a range of the text; `end` includes trailing blanks, `visibleEnd` does not. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
  readonly visibleEnd: number;
}

/** A stretch without a place to break that is wider than the line. */
export interface TooWide {
  readonly start: number;
  readonly end: number;
  readonly widthPt: number;
}

/** Blanks that vanish at the end of a line: spaces of any width but the no-break ones. */
const BLANK = /[ \t\n\u2000-\u2006\u2008-\u200A\u2028]/u;
/** Characters at which a line must end (UAX 14: BK, CR, LF, NL). */
const FORCED = /[\n\v\f\r\u0085\u2028\u2029]/u;
/** Rounding of widths must never push a word to the next line. */
const TOLERANCE_PT = 0.01;

/**
 * Fills lines one after another, flush at the start and ragged at the end, without hyphens.
 *
 * What cannot be broken and is wider than the line is reported: it would be cut, and is never printed.
 */
export function breakLines(
  wide: WideText,
  widthPt: number,
  tooWide: (stretch: TooWide) => void,
): readonly LineRange[] {
  const lines: LineRange[] = [];
  const range = (start: number, end: number): LineRange => ({
    start,
    end,
    visibleEnd: visibleEnd(wide.text, start, end),
  });
  const width = (start: number, end: number): number =>
    wide.widthOf(start, visibleEnd(wide.text, start, end));
  // A text that fits as it is needs no place to break.
  const { length } = wide.text;
  if (length > 0 && !FORCED.test(wide.text) && width(0, length) <= widthPt + TOLERANCE_PT)
    return [range(0, length)];
  let start = 0;
  let last = 0;
  for (const { position, required } of allowed(wide, widthPt)) {
    if (last > start && width(start, position) > widthPt + TOLERANCE_PT) {
      lines.push(range(start, last));
      start = last;
    }
    if (width(start, position) > widthPt + TOLERANCE_PT) {
      tooWide({ start, end: visibleEnd(wide.text, start, position), widthPt: width(start, position) });
    }
    last = position;
    if (required) {
      lines.push(range(start, position));
      start = position;
    }
  }
  if (start < wide.text.length) lines.push(range(start, wide.text.length));
  return lines;
}

/**
 * Opportunities that no kept stretch forbids. In a piece that would be wider than the line, weak stretches forbid none, and
 * in one that still is, soft ones neither.
 */
function allowed(wide: WideText, widthPt: number): readonly BreakOpportunity[] {
  const strong = wide.keeps.filter(({ weak }) => weak !== true);
  const firm = wide.keeps.filter(({ soft }) => !soft);
  return [strong, firm].reduce(
    (found, keeps) =>
      keeps.length === wide.keeps.length ? found : loosened(wide, widthPt, found, outside(wide, keeps)),
    outside(wide, wide.keeps),
  );
}

/** Opportunities, and more of them where there are too few. */
function loosened(
  wide: WideText,
  widthPt: number,
  few: readonly BreakOpportunity[],
  many: readonly BreakOpportunity[],
): readonly BreakOpportunity[] {
  let at = 0;
  let from = 0;
  return few.flatMap((next): readonly BreakOpportunity[] => {
    const first = at;
    while ((many[at]?.position ?? Number.POSITIVE_INFINITY) <= next.position) at += 1;
    const end = visibleEnd(wide.text, from, next.position);
    const isWide = wide.widthOf(from, end) > widthPt + TOLERANCE_PT;
    from = next.position;
    return isWide ? many.slice(first, at) : [next];
  });
}

/** Opportunities that stand in no such stretch. */
function outside(wide: WideText, keeps: readonly Keep[]): readonly BreakOpportunity[] {
  /** How many stretches begin, less those that end, at each index: a long text has thousands of both. */
  const changes = new Int32Array(wide.text.length + 2);
  for (const { start, end } of keeps) {
    if (end <= start + 1) continue;
    changes[start + 1] = (changes[start + 1] ?? 0) + 1;
    changes[end] = (changes[end] ?? 0) - 1;
  }
  let at = 0;
  let open = 0;
  return wide.opportunities.filter(({ position, required }) => {
    for (; at <= position; at += 1) open += changes[at] ?? 0;
    return required || open === 0;
  });
}

function visibleEnd(text: string, start: number, end: number): number {
  let visible = end;
  while (visible > start && BLANK.test(text.charAt(visible - 1))) visible -= 1;
  return visible;
}
