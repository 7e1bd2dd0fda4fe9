import type { RuledMarks } from '../../account/ruled-part.js';
import type { Colour } from '../../sheet/ink.js';
import type { FilledRect } from '../../sheet/marked.js';
import { around, holds } from '../overlap.js';
import { contrast } from '../contrast.js';
import { quoted, type DoubtsOnPaper } from '../doubts-on-paper.js';
import { SIZE_MEASURES } from '../measures.js';
import { checkTitle } from './check-title.js';
import type { Drawings } from '../drawings.js';
import { isFromEdgeToEdge } from '../is-from-edge-to-edge.js';
import type { PaperPage, PaperSheet, Words } from '../paper-sheet.js';

/** How thick the edges of each kind of box are, in points. */
const EDGES = { emergency: 3, call: 2, plain: 1 } as const;
const ROUNDING_PT = 0.05;
const WHITE: Colour = [1, 1, 1];
/** What carries meaning is seen by people who see little (WCAG 2.2, AAA). */
const LEAST_CONTRAST = 7;

/** Boxes have their edges around all of their words, on every page that they are on, and a rule under their title. */
export function checkFrames(
  { pages, facts }: PaperSheet,
  doubts: DoubtsOnPaper,
  ruled: readonly RuledMarks[],
  drawings: Drawings,
): void {
  const { h2Pt } = SIZE_MEASURES[facts.size];
  const darkOn = new Map(pages.map((page) => [page, darkRectsOn(page)]));
  for (const part of ruled) {
    const { look } = part;
    if (isBox(look)) checkBox(part, look, { pages, darkOn, h2Pt, drawings }, doubts);
  }
}

type BoxLook = keyof typeof EDGES;

function isBox(look: RuledMarks['look']): look is BoxLook {
  return look in EDGES;
}

interface BoxCheck {
  readonly pages: readonly PaperPage[];
  readonly darkOn: ReadonlyMap<PaperPage, readonly FilledRect[]>;
  readonly h2Pt: number;
  readonly drawings: Drawings;
}

function checkBox(
  { heading, title, marks }: RuledMarks,
  look: BoxLook,
  { pages, darkOn, h2Pt, drawings }: BoxCheck,
  doubts: DoubtsOnPaper,
): void {
  const parts = pages.flatMap((page) => {
    const words = page.words.filter(({ shown }) => marks.has(shown.marked));
    const box = around(words.flatMap((one) => one.box ?? []));
    return box ? [{ page, words, box }] : [];
  });
  for (const [at, { page, words, box }] of parts.entries()) {
    const rules = (darkOn.get(page) ?? []).filter((rect) => isAsThick(rect, EDGES[look]));
    const sides = sidesOf(rules, box, EDGES[look]);
    const place = { x: box.left, y: box.top };
    const lost = (what: string): void => {
      doubts.add('lost-frame', page, place, what);
    };
    if (!sides) {
      lost(`no edges beside the words of the box ${quoted(heading)}`);
      continue;
    }
    const frame = around(sides) ?? box;
    drawings.ask(...sides);
    const isOpen = [at > 0, at < parts.length - 1] as const;
    const ends = [frame.top, frame.bottom] as const;
    for (const [end, y] of ends.entries()) {
      const edges = isOpen[end] ? [] : rules.filter((rule) => isAcross(rule, frame, y, EDGES[look]));
      drawings.ask(...edges);
      if (!isOpen[end] && edges.length === 0)
        lost(`the box ${quoted(heading)} without its ${end === 0 ? 'upper' : 'lower'} edge`);
    }
    const over =
      at === 0
        ? words.filter(({ shown }) => title.has(shown.marked))
        : repeatedOver(page, frame, box.top, h2Pt);
    if (over.length > 0) checkTitle({ look, words: over, frame, page, h2Pt, drawings }, heading, lost);
  }
}

/** The title that a box has again where it goes on: words in the size of one, which no structure knows. */
function repeatedOver(
  { words }: PaperPage,
  frame: FilledRect,
  topPt: number,
  h2Pt: number,
): readonly Words[] {
  return words.filter(
    ({ shown, font, box, baseline }) =>
      box &&
      shown.marked.artifact === 'Pagination' &&
      Math.abs(shown.sizePt / font.source.file.scale - h2Pt) < ROUNDING_PT &&
      baseline > topPt &&
      box.left > frame.left &&
      box.right < frame.right &&
      baseline < frame.top,
  );
}

/** The rectangles of a page that can be edges: dark, and belonging to no words. */
function darkRectsOn({ filled }: PaperPage): readonly FilledRect[] {
  return filled
    .filter(({ marked }) => marked.content === undefined)
    .filter(({ colour }) => contrast(colour, WHITE) >= LEAST_CONTRAST)
    .flatMap(({ rects }) => rects);
}

function isAsThick(rect: FilledRect, edgePt: number): boolean {
  return Math.min(rect.right - rect.left, rect.top - rect.bottom) >= edgePt - ROUNDING_PT;
}

/** The two upright edges of a frame around words. */
function sidesOf(
  rules: readonly FilledRect[],
  words: FilledRect,
  edgePt: number,
): readonly [left: FilledRect, right: FilledRect] | undefined {
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
      if (frame && isOneFrame && holds(frame, words)) return [left, right];
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
