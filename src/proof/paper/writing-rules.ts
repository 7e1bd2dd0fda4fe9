import type { Filled } from '../sheet/ink.js';
import type { FilledRect } from '../sheet/marked.js';
import { contrast } from './contrast.js';
import { overlap } from './overlap.js';
import type { PaperPage } from './paper-sheet.js';

/** A rule to write on is about a point thick; copiers lose thinner ones. */
const RULE_PT = 1;
const ROUNDING_PT = 0.1;
/** Nobody writes a name on less. */
const LEAST_LENGTH_PT = 100;
/** Between a rule and what stands over it, as a part of the pitch. */
const FREE = 0.7;

/**
 * Thin dark rules with room over them: no underline, no edge of a box and no rule of a table.
 *
 * @param fills what the page fills for its layout
 */
export function writingRules(
  fills: readonly Filled[],
  words: PaperPage['words'],
  pitchPt: number,
): readonly FilledRect[] {
  const rects = fills.filter(({ colour }) => contrast(colour, [1, 1, 1]) >= 7).flatMap((fill) => fill.rects);
  const rules = rects.filter(
    (rect) =>
      Math.abs(rect.top - rect.bottom - RULE_PT) < ROUNDING_PT && rect.right - rect.left >= LEAST_LENGTH_PT,
  );
  return rules.filter((rule) => {
    const room = { ...rule, bottom: rule.top + ROUNDING_PT, top: rule.top + FREE * pitchPt };
    const touches = {
      left: rule.left - 1,
      right: rule.right + 1,
      bottom: rule.bottom - 1,
      top: rule.top + 1,
    };
    const isFree = !words.some(({ box }) => box && lies(box, room));
    return isFree && !rects.some((rect) => rect.top - rect.bottom > 2 * RULE_PT && lies(rect, touches));
  });
}

function lies(a: FilledRect, b: FilledRect): boolean {
  const [acrossPt, upPt] = overlap(a, b);
  return acrossPt > 0 && upPt > 0;
}
