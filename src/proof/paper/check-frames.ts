import { squeezed } from '../squeezed.js';
import type { Colour, Filled } from '../sheet/ink.js';
import type { FilledRect, Marked } from '../sheet/marked.js';
import type { Element } from '../sheet/read-structure.js';
import { around, holds } from './overlap.js';
import { contrast } from './contrast.js';
import { quoted, type DoubtsOnPaper } from './doubts-on-paper.js';
import type { PaperFacts } from './paper-facts.js';
import type { PaperPage, PaperSheet } from './paper-sheet.js';

/** How thick the edges of each kind of box are, in points. */
const EDGES = { emergency: 3, call: 2 } as const;
const ROUNDING_PT = 0.05;
const WHITE: Colour = [1, 1, 1];
/** What carries meaning is seen by people who see little (WCAG 2.2, AAA). */
const LEAST_CONTRAST = 7;

/** Boxes that say when to get help have their edges around all of their words, on every page that they are on. */
export function checkFrames({ sheet, facts, pages }: PaperSheet, doubts: DoubtsOnPaper): void {
  const looks = new Map(facts.boxes.map((box) => [squeezed(box.heading), box]));
  if (looks.size === 0) return;
  const marksOf = (element: Element): readonly Marked[] =>
    element.kids.flatMap((kid) => {
      if (kid.kind === 'element') return marksOf(kid);
      const marked = kid.kind === 'content' ? sheet.markedAt(kid.page, kid.content) : undefined;
      return marked ? [marked] : [];
    });
  const walk = (element: Element): void => {
    const [heading] = element.kids;
    if (element.role === 'Sect' && heading?.kind === 'element' && /^H\d$/u.test(heading.role)) {
      const words = marksOf(heading);
      const box = looks.get(squeezed(words.map(({ text }) => text).join('')));
      if (box) checkBox(box, new Set(marksOf(element)), new Set(words), pages, doubts);
    }
    for (const kid of element.kids) if (kid.kind === 'element') walk(kid);
  };
  walk(sheet.structure);
}

function checkBox(
  { heading, look }: PaperFacts['boxes'][number],
  marks: ReadonlySet<Marked>,
  title: ReadonlySet<Marked>,
  pages: readonly PaperPage[],
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
    const isReversed = words.every(
      ({ shown }) => !title.has(shown.marked) || contrast(shown.colour, WHITE) < LEAST_CONTRAST,
    );
    if (look === 'emergency' && !isReversed)
      doubts.add('lost-frame', page, place, `the title of ${quoted(heading)} without its black ground`);
  }
}

/** The rectangles of a page that can be edges: dark, and belonging to no words. */
function edgesOn({ ink }: PaperPage, look: keyof typeof EDGES): readonly FilledRect[] {
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
  const left = upright.filter((rule) => rule.right <= words.left).toSorted((a, b) => b.left - a.left)[0];
  const right = upright.filter((rule) => rule.left >= words.right).toSorted((a, b) => a.left - b.left)[0];
  if (!left || !right) return undefined;
  const frame = around([left, right]);
  const isOneFrame =
    Math.abs(left.top - right.top) < ROUNDING_PT && Math.abs(left.bottom - right.bottom) < ROUNDING_PT;
  return frame && isOneFrame && holds(frame, words) ? frame : undefined;
}

function isAcross(rule: FilledRect, frame: FilledRect, y: number, edgePt: number): boolean {
  return (
    Math.abs(rule.left - frame.left) < ROUNDING_PT &&
    Math.abs(rule.right - frame.right) < ROUNDING_PT &&
    rule.bottom < y + ROUNDING_PT &&
    rule.top > y - ROUNDING_PT &&
    rule.top - rule.bottom >= edgePt - ROUNDING_PT
  );
}
