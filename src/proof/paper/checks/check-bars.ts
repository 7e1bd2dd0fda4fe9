import type { RuledMarks } from '../../account/ruled-part.js';
import type { FilledRect } from '../../sheet/marked.js';
import type { Colour } from '../../sheet/ink.js';
import { contrast } from '../contrast.js';
import type { DoubtsOnPaper } from '../doubts-on-paper.js';
import type { Drawings } from '../drawings.js';
import { SIZE_MEASURES } from '../measures.js';
import { around, boxOfInk } from '../overlap.js';
import type { PaperPage, PaperSheet } from '../paper-sheet.js';
import { colourOf, isSameColour } from '../same-colour.js';
import { filledOn, rulesOn } from '../rules-on.js';

/** How wide the bar beside each kind of part is, and how high the rule under a masthead. */
const BARS = { bar: 6, quote: 2 } as const;
const MASTHEAD_PT = 3;
const MARGIN_RULE_PT = 1;
/** Between a bar and its words, and between a masthead and its rule, in ems of the text. */
const BESIDE_EM = 2;
const BELOW_EM = 2;
const ROUNDING_PT = 0.1;
/** What carries meaning is seen by people who see little (WCAG 2.2, AAA). */
const LEAST_CONTRAST = 7;

const BLACK: Colour = [0, 0, 0];

/** Summaries and quotes have their bar beside them, the clinic's name the rule under it, heads and folios theirs. */
export function checkBars(
  { pages, facts }: PaperSheet,
  doubts: DoubtsOnPaper,
  ruled: readonly RuledMarks[],
  drawings: Drawings,
): void {
  const { bodyPt } = SIZE_MEASURES[facts.size];
  const own = new Set<FilledRect>();
  const brand = colourOf(facts.colour);
  const has = (page: PaperPage, colour: Colour, isRight: (rule: FilledRect) => boolean): boolean => {
    const found = filledOn(page, 'Layout')
      .filter((one) => isSameColour(one.colour, colour))
      .flatMap(({ rects }) => rects)
      .filter(isRight);
    drawings.ask(...found);
    for (const rule of found) own.add(rule);
    return found.length > 0;
  };
  for (const { look, marks } of ruled)
    for (const page of pages) {
      const words = page.words.filter(({ shown }) => marks.has(shown.marked));
      const box = around(words.flatMap((one) => one.box ?? []));
      if (!box) continue;
      const place = { x: box.left, y: box.top };
      if (look === 'bar' || look === 'quote') {
        const ys = words.map(({ baseline }) => baseline);
        const reach = { ...box, bottom: Math.min(...ys), top: Math.max(...ys) };
        if (!has(page, look === 'bar' ? brand : BLACK, (rule) => isBeside(rule, reach, BARS[look], bodyPt)))
          doubts.add('lost-rule', page, place, 'words without the bar beside them');
      } else if (look === 'masthead') {
        const all = around(
          page.ink.filter((one) => marks.has(one.marked)).flatMap((one) => boxOfInk(one) ?? []),
        );
        const { bottom } = around([box, ...(all ? [all] : [])]) ?? box;
        if (!has(page, brand, (rule) => isUnder(rule, bottom, page, bodyPt)))
          doubts.add('lost-rule', page, place, "the clinic's name without the rule under it");
      }
    }
  for (const page of pages) {
    checkOthers(page, own, doubts);
    const rules = rulesOn(page, 'Pagination').filter((rule) => isColumn(rule, page, MARGIN_RULE_PT));
    drawings.ask(...rules);
    const [below, above] = [true, false].map((isFoot) =>
      rules.filter(({ top }) => top < page.heightPt / 2 === isFoot),
    );
    if (below?.length !== 1 || above?.length !== (page.number === 1 ? 0 : 1))
      doubts.add('lost-rule', page, undefined, 'a running head or folio without its rule');
  }
}

/** All other rules are dark. */
function checkOthers(page: PaperPage, own: ReadonlySet<FilledRect>, doubts: DoubtsOnPaper): void {
  for (const { colour, rects } of filledOn(page, 'Layout'))
    for (const rect of rects)
      if (!own.has(rect) && contrast(colour, [1, 1, 1]) < LEAST_CONTRAST)
        doubts.add('pale-rule', page, { x: rect.left, y: rect.top }, 'a rule or a ground that is not dark');
}

/** On either side: it stands where lines begin. */
function isBeside(rule: FilledRect, words: FilledRect, widthPt: number, bodyPt: number): boolean {
  const gapPt = rule.right <= words.left ? words.left - rule.right : rule.left - words.right;
  return (
    gapPt >= 0 &&
    gapPt <= BESIDE_EM * bodyPt &&
    Math.abs(rule.right - rule.left - widthPt) < ROUNDING_PT &&
    rule.bottom <= words.bottom &&
    rule.top >= words.top
  );
}

function isUnder(rule: FilledRect, bottom: number, page: PaperPage, bodyPt: number): boolean {
  const gapPt = bottom - rule.top;
  return gapPt >= -ROUNDING_PT && gapPt < BELOW_EM * bodyPt && isColumn(rule, page, MASTHEAD_PT);
}

/** As high as it has to be, and from one side of the column to the other: as far from either edge of the page. */
function isColumn({ left, right, bottom, top }: FilledRect, { widthPt }: PaperPage, highPt: number): boolean {
  return (
    Math.abs(left - (widthPt - right)) < ROUNDING_PT &&
    right - left > widthPt / 2 &&
    Math.abs(top - bottom - highPt) < ROUNDING_PT
  );
}
