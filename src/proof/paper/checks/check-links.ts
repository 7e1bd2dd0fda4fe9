import type { FilledRect, Marked } from '../../sheet/marked.js';
import type { Annotation } from '../../sheet/read-annotations.js';
import type { Element } from '../../sheet/read-structure.js';
import { areasOf } from '../areas-of.js';
import { boxOfInk, overlap } from '../overlap.js';
import { quoted, type DoubtsOnPaper } from '../doubts-on-paper.js';
import { textsOf, type PaperPage, type PaperSheet } from '../paper-sheet.js';

/** A link lies over most of each of its words, and over nearly nothing of others. */
const MOST = 0.5;
const NEARLY_NOTHING = 0.3;
/** Dots and tails of letters may hang out of a link by this part of its height; the next line lies further away. */
const HANGING = 0.25;

/** Each link lies over its own words and figures, and over no others. */
export function checkLinks(paper: PaperSheet, doubts: DoubtsOnPaper): void {
  const { sheet, pages } = paper;
  const walk = (element: Element): void => {
    if (element.role === 'Link') checkOne(element, paper, doubts);
    for (const kid of element.kids) if (kid.kind === 'element') walk(kid);
  };
  if ([...sheet.annotations.values()].some(({ kind }) => kind === 'Link')) walk(sheet.structure);
  const linked = linkedMarks(sheet.structure, sheet.markedAt);
  for (const page of pages) checkForeign(page, linked, paper, doubts);
}

function checkOne(element: Element, { sheet, pages }: PaperSheet, doubts: DoubtsOnPaper): void {
  const annotations: Annotation[] = [];
  const marks = new Set<Marked>();
  const walk = ({ kids }: Element): void => {
    for (const kid of kids) {
      if (kid.kind === 'element') walk(kid);
      else if (kid.kind === 'content') {
        const marked = sheet.markedAt(kid.page, kid.content);
        if (marked) marks.add(marked);
      } else {
        const annotation = sheet.annotations.get(kid.object);
        if (annotation) annotations.push(annotation);
      }
    }
  };
  walk(element);
  for (const page of pages) {
    const areas = annotations.filter((one) => one.page === page.read.object).flatMap(areasOf);
    for (const box of boxesOf(marks, page))
      if (!areas.some((area) => partOf(box, withHanging(area)) > MOST))
        doubts.add(
          'misplaced-link',
          page,
          { x: box.left, y: box.top },
          'words of a link that is somewhere else',
        );
  }
}

/** Words that are no link's, under a link. */
function checkForeign(
  page: PaperPage,
  linked: ReadonlySet<Marked>,
  { sheet }: PaperSheet,
  doubts: DoubtsOnPaper,
): void {
  const annotations = [...sheet.annotations.values()].filter((one) => one.page === page.read.object);
  if (annotations.length === 0) return;
  for (const annotation of annotations)
    for (const area of areasOf(annotation))
      for (const words of page.words) {
        const { box, shown } = words;
        if (!box || partOf(box, area) <= NEARLY_NOTHING) continue;
        if (annotation.kind === 'Link' && linked.has(shown.marked)) continue;
        if (isPartOfLetter(textsOf(words))) continue;
        doubts.add(
          'covering-annotation',
          page,
          { x: box.left, y: box.top },
          `a ${annotation.kind === 'Link' ? 'link' : 'field'} over ${quoted(textsOf(words).join(''))}`,
        );
      }
}

/** Dots that are drawn apart from their letters: they may hang into a link on the next line, their letters may not. */
function isPartOfLetter(texts: readonly string[]): boolean {
  return texts.every((text) => /^\u2060*$/u.test(text));
}

/** Every mark that stands in some link. */
function linkedMarks(root: Element, markedAt: PaperSheet['sheet']['markedAt']): ReadonlySet<Marked> {
  const marks = new Set<Marked>();
  const walk = (element: Element, isLinked: boolean): void => {
    for (const kid of element.kids) {
      if (kid.kind === 'element') walk(kid, isLinked || kid.role === 'Link');
      else if (kid.kind === 'content' && isLinked) {
        const marked = markedAt(kid.page, kid.content);
        if (marked) marks.add(marked);
      }
    }
  };
  walk(root, root.role === 'Link');
  return marks;
}

function boxesOf(marks: ReadonlySet<Marked>, page: PaperPage): readonly FilledRect[] {
  return [
    ...page.words.filter(({ shown }) => marks.has(shown.marked)).flatMap(({ box }) => box ?? []),
    ...page.ink
      .filter((ink) => ink.kind !== 'shown' && marks.has(ink.marked))
      .flatMap((ink) => boxOfInk(ink) ?? []),
  ];
}

function withHanging(area: FilledRect): FilledRect {
  const hangingPt = (area.top - area.bottom) * HANGING;
  return { ...area, bottom: area.bottom - hangingPt, top: area.top + hangingPt };
}

/** The part of a box that an area covers. */
function partOf(box: FilledRect, area: FilledRect): number {
  const [acrossPt, upPt] = overlap(box, area);
  if (acrossPt <= 0 || upPt <= 0) return 0;
  return (acrossPt * upPt) / ((box.right - box.left) * (box.top - box.bottom));
}
