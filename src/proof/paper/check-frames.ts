import type { RuledMarks } from '../account/ruled-part.js';
import type { Colour, Filled } from '../sheet/ink.js';
import type { FilledRect } from '../sheet/marked.js';
import { around, holds } from './overlap.js';
import { contrast } from './contrast.js';
import { quoted, type DoubtsOnPaper } from './doubts-on-paper.js';
import { SIZE_MEASURES } from './measures.js';
import type { PaperPage, PaperSheet } from './paper-sheet.js';

/** How thick the edges of each kind of box are, in points. */
const EDGES = { emergency: 3, call: 2, plain: 1 } as const;
/** The rule under a title, and how far under its last line. */
const TITLE_RULE_PT = 1;
const TITLE_RULE_BELOW_EM = 2.2;
const ROUNDING_PT = 0.05;
const WHITE: Colour = [1, 1, 1];
/** What carries meaning is seen by people who see little (WCAG 2.2, AAA). */
const LEAST_CONTRAST = 7;

/** Boxes have their edges around all of their words, on every page that they are on, and a rule under their title. */
export function checkFrames(
  { pages, facts }: PaperSheet,
  doubts: DoubtsOnPaper,
  ruled: readonly RuledMarks[],
): void {
  const { h2Pt } = SIZE_MEASURES[facts.size];
  for (const part of ruled) {
    const { look } = part;
    if (isBox(look)) checkBox(part, look, { pages, h2Pt }, doubts);
  }
}

type BoxLook = keyof typeof EDGES;

function isBox(look: RuledMarks['look']): look is BoxLook {
  return look in EDGES;
}

function checkBox(
  { heading, title, marks }: RuledMarks,
  look: BoxLook,
  { pages, h2Pt }: { readonly pages: readonly PaperPage[]; readonly h2Pt: number },
  doubts: DoubtsOnPaper,
): void {
  const parts = pages.flatMap((page) => {
    const words = page.words.filter(({ shown }) => marks.has(shown.marked));
    const box = around(words.flatMap((one) => one.box ?? []));
    return box ? [{ page, words, box }] : [];
  });
  for (const [at, { page, words, box }] of parts.entries()) {
    const rules = edgesOn(page, look);
    const sides = sidesOf(rules, box, EDGES[look]);
    const place = { x: box.left, y: box.top };
    if (!sides) {
      doubts.add('lost-frame', page, place, `no edges beside the words of the box ${quoted(heading)}`);
      continue;
    }
    const isOpen = [at > 0, at < parts.length - 1] as const;
    const ends = [sides.top, sides.bottom] as const;
    for (const [end, y] of ends.entries())
      if (!isOpen[end] && !rules.some((rule) => isAcross(rule, sides, y, EDGES[look])))
        doubts.add(
          'lost-frame',
          page,
          place,
          `the box ${quoted(heading)} without its ${end === 0 ? 'upper' : 'lower'} edge`,
        );
    const isGrounded = rules.some(
      (rule) =>
        isFromEdgeToEdge(rule, sides) &&
        Math.abs(rule.top - sides.top) < ROUNDING_PT &&
        words.every(
          ({ shown, box: letters }) => !letters || !title.has(shown.marked) || holds(rule, letters),
        ),
    );
    const isReversed = words.every(
      ({ shown }) => !title.has(shown.marked) || contrast(shown.colour, WHITE) < LEAST_CONTRAST,
    );
    const titleY = Math.min(...[...title].map(({ lastY = Infinity }) => lastY));
    if (look !== 'emergency' && at === 0 && title.size > 0 && !hasTitleRule(page, sides, titleY, h2Pt))
      doubts.add('lost-frame', page, place, `the title of ${quoted(heading)} without the rule under it`);
    if (look === 'emergency' && !(isReversed && (isGrounded || at > 0)))
      doubts.add('lost-frame', page, place, `the title of ${quoted(heading)} without its black ground`);
  }
}

/** Under the last line of a title, from edge to edge. */
function hasTitleRule({ ink }: PaperPage, frame: FilledRect, titleY: number, h2Pt: number): boolean {
  return ink.some(
    (one) =>
      one.kind === 'filled' &&
      one.marked.content === undefined &&
      contrast(one.colour, WHITE) >= LEAST_CONTRAST &&
      one.rects.some(
        (rect) =>
          isFromEdgeToEdge(rect, frame) &&
          rect.top - rect.bottom >= TITLE_RULE_PT - ROUNDING_PT &&
          rect.top < titleY &&
          rect.bottom > titleY - TITLE_RULE_BELOW_EM * h2Pt,
      ),
  );
}

function isFromEdgeToEdge(rule: FilledRect, frame: FilledRect): boolean {
  return Math.abs(rule.left - frame.left) < ROUNDING_PT && Math.abs(rule.right - frame.right) < ROUNDING_PT;
}

/** The rectangles of a page that can be edges: dark, and belonging to no words. */
function edgesOn({ ink }: PaperPage, look: BoxLook): readonly FilledRect[] {
  return ink
    .filter((one): one is Filled => one.kind === 'filled' && one.marked.content === undefined)
    .filter(({ colour }) => contrast(colour, WHITE) >= LEAST_CONTRAST)
    .flatMap(({ rects }) => rects)
    .filter((rect) => Math.min(rect.right - rect.left, rect.top - rect.bottom) >= EDGES[look] - ROUNDING_PT);
}

/** The two upright edges of a frame around words, and what is between them. */
function sidesOf(rules: readonly FilledRect[], words: FilledRect, edgePt: number): FilledRect | undefined {
  const upright = rules.filter(
    (rule) => rule.right - rule.left < 2 * edgePt && rule.bottom <= words.bottom && rule.top >= words.top,
  );
  // A bar or a table inside may be nearer to the words than the edges are: those are two of one height.
  const lefts = upright.filter((rule) => rule.right <= words.left).toSorted((a, b) => b.left - a.left);
  const rights = upright.filter((rule) => rule.left >= words.right).toSorted((a, b) => a.left - b.left);
  for (const left of lefts)
    for (const right of rights) {
      const frame = around([left, right]);
      const isOneFrame =
        Math.abs(left.top - right.top) < ROUNDING_PT && Math.abs(left.bottom - right.bottom) < ROUNDING_PT;
      if (frame && isOneFrame && holds(frame, words)) return frame;
    }
  return undefined;
}

function isAcross(rule: FilledRect, frame: FilledRect, y: number, edgePt: number): boolean {
  return (
    isFromEdgeToEdge(rule, frame) &&
    rule.bottom < y + ROUNDING_PT &&
    rule.top > y - ROUNDING_PT &&
    rule.top - rule.bottom >= edgePt - ROUNDING_PT
  );
}
