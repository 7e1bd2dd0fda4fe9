import type { WritingSpace } from '../../account/writing-spaces.js';
import type { FilledRect, Marked } from '../../sheet/marked.js';
import { areasOf } from '../areas-of.js';
import type { DoubtsOnPaper } from '../doubts-on-paper.js';
import { leadingsOf } from '../leading.js';
import type { LineOnPaper } from '../lines-on-paper.js';
import { SIDE_PT, SIZE_MEASURES } from '../measures.js';
import type { Drawings } from '../drawings.js';
import { boxOfInk } from '../overlap.js';
import type { PaperPage, PaperSheet } from '../paper-sheet.js';

const ROUNDING_PT = 0.1;
/** Less room than this is rounding. */
const ROOM_PT = 0.05;
/** Between what stands on a page and its folio, in lines; where no text has two lines, a line is so many ems. */
const BEFORE_FOOT = 0.55;
/** What belongs to a line of words under its letters, and to a code under its modules, in lines. */
const UNDER_WORDS = 0.6;
const USUAL_LEADING_EM = 1.5;
/** What a field keeps off its upper edge, in ems; and the rule that a labelled one stands for. */
const INSET_EM = 0.3;
const RULE_PT = 1;
/** How far a height may be from whole lines, in lines. */
const WHOLE = 0.02;

/** A rule to write on, or the place of one. */
interface Rule {
  readonly page: PaperPage;
  readonly rect: FilledRect;
}

/**
 * Each place to write has as many lines as are asked for there; or fewer, where its page has no room for one more: as few as
 * its template says, fewer still where its area takes the page alone, or where the template promises a number of pages.
 */
export function checkWritingLines(
  paper: PaperSheet,
  doubts: DoubtsOnPaper,
  lines: readonly LineOnPaper[],
  { spaces, drawings }: { readonly spaces: readonly WritingSpace[]; readonly drawings: Drawings },
): void {
  const { facts, pages } = paper;
  const { bodyPt, pitchPt } = SIZE_MEASURES[facts.size];
  const pageOf = new Map(pages.flatMap((page) => page.read.marked.map((marked) => [marked, page] as const)));
  const leadingPt = leadingsOf(lines).get(bodyPt) ?? USUAL_LEADING_EM * bodyPt;
  const room: Room = {
    paper,
    pageOf,
    footPt: (page) => footOf(page, leadingPt) + pitchPt + ROOM_PT,
    underPt: UNDER_WORDS * leadingPt,
  };
  const rules = facts.isFillable
    ? []
    : pages.flatMap((page) => page.writingRules.map((rect): Rule => ({ page, rect })));
  const counted = new Set<Rule>();
  for (const space of spaces) {
    const mine = rules.filter((rule) => isIn(rule, space, pageOf));
    for (const rule of mine) counted.add(rule);
    if (facts.isFillable) checkFields(space, room, doubts);
    else tell(mine.length, space, mine, room, doubts);
  }
  for (const { rect } of counted) drawings.ask(rect);
  const stray = rules.find((rule) => !counted.has(rule));
  if (spaces.length > 0 && stray)
    doubts.add('added-lines', stray.page, at(stray.rect), 'a line to write on where none is asked for');
}

interface Room {
  readonly paper: PaperSheet;
  readonly pageOf: ReadonlyMap<Marked, PaperPage>;
  /** What reaches below this has no room for one more line under it. */
  readonly footPt: (page: PaperPage) => number;
  /** How much of a page words and pictures take under what is seen of them, at most. */
  readonly underPt: number;
}

function tell(
  count: number,
  space: WritingSpace,
  rules: readonly Rule[],
  room: Room,
  doubts: DoubtsOnPaper,
): void {
  const { asked } = space;
  const isRight = count === asked || (count < asked && mayLack(count, space, rules, room));
  const page = rules[0]?.page ?? (space.under && room.pageOf.get(space.under)) ?? room.paper.pages[0];
  if (isRight || !page) return;
  doubts.add(
    count > asked ? 'added-lines' : 'lost-lines',
    page,
    rules[0] ? at(rules[0].rect) : space.under?.at,
    `${count} lines to write on where ${asked} are asked for`,
  );
}

/** Whether a page has no room for one more line, so that there may be so few. */
function mayLack(
  count: number,
  { spared, least, area }: WritingSpace,
  rules: readonly Rule[],
  room: Room,
): boolean {
  const last = rules.at(-1);
  if (!last) return false;
  const { page, rect } = last;
  const { pages, facts } = room.paper;
  const written = pages.filter(({ read }) => read.marked.some(isText));
  if (count >= spared && lowestOn(page, room) < room.footPt(page)) return true;
  if (count >= spared && written.length === facts.mostPages && written.length > 1) return true;
  const isAlone = area?.has(page.read.marked.find(isText) as Marked) === true;
  return count >= least && isAlone && rect.bottom < room.footPt(page);
}

function isText({ content, text }: Marked): boolean {
  return content !== undefined && text !== '';
}

/** How far down what stands on a page reaches, but for its folio. */
function lowestOn({ words, ink }: PaperPage, { underPt }: Room): number {
  return Math.min(
    ...words.flatMap(({ box, shown }) =>
      box && shown.marked.content !== undefined ? [box.bottom - underPt] : [],
    ),
    ...ink.flatMap((one) => {
      const { artifact, content } = one.marked;
      if (artifact !== 'Layout' && content === undefined) return [];
      const bottom = boxOfInk(one)?.bottom;
      return bottom === undefined ? [] : [artifact === 'Layout' ? bottom : bottom - underPt];
    }),
  );
}

/** How far down a page reaches. */
function footOf({ ink, heightPt }: PaperPage, leadingPt: number): number {
  const tops = ink.flatMap((one) =>
    one.kind === 'filled' && one.marked.artifact === 'Pagination' ? one.rects.map(({ top }) => top) : [],
  );
  const folioPt = Math.max(0, ...tops.filter((top) => top < heightPt / 2));
  return Math.max(SIDE_PT, folioPt + BEFORE_FOOT * leadingPt);
}

/** Whether a rule stands behind the words before a space, and before the words behind it. */
function isIn(
  { page, rect }: Rule,
  { under, isLabelled, above }: WritingSpace,
  pageOf: ReadonlyMap<Marked, PaperPage>,
): boolean {
  const underPage = under && pageOf.get(under);
  const abovePage = above && pageOf.get(above);
  const underY = (isLabelled ? under?.at?.y : under?.lastY) ?? 0;
  const aboveY = above?.at?.y ?? 0;
  const isBehind =
    !underPage || page.number > underPage.number || (page === underPage && rect.top < underY + ROUNDING_PT);
  const isBefore =
    !abovePage ||
    page.number < abovePage.number ||
    (page === abovePage && rect.bottom > aboveY - ROUNDING_PT);
  return isBehind && isBefore;
}

/** On a screen, a field is as high as its lines. */
function checkFields(space: WritingSpace, room: Room, doubts: DoubtsOnPaper): void {
  const { bodyPt, pitchPt } = SIZE_MEASURES[room.paper.facts.size];
  const fields = space.fields.flatMap(({ annotation, kind, asked }) => {
    const page = room.paper.pages.find(({ read }) => read.object === annotation.page);
    const [rect] = areasOf(annotation);
    if (!page || !rect) return [];
    const heightPt = rect.top - rect.bottom;
    const high = kind === 'field' ? (heightPt - RULE_PT) / pitchPt : (heightPt + INSET_EM * bodyPt) / pitchPt;
    return [
      {
        rule: { page, rect },
        lines: Math.round(high),
        isWhole: Math.abs(high - Math.round(high)) < WHOLE,
        asked,
      },
    ];
  });
  for (const { rule, isWhole } of fields)
    if (!isWhole)
      doubts.add('bad-field', rule.page, at(rule.rect), 'a field that is not as high as its lines');
  tell(
    fields.reduce((sum, { lines }) => sum + lines, 0),
    space,
    fields.map(({ rule }) => rule),
    room,
    doubts,
  );
}

function at({ left, top }: FilledRect): { readonly x: number; readonly y: number } {
  return { x: left, y: top };
}
