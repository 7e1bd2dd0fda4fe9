import type { Shown } from '../../sheet/ink.js';
import { quoted, type DoubtsOnPaper } from '../doubts-on-paper.js';
import { CLOSER_TITLE, EDGE_PT, ROUNDING_PT, SIDE_PT, SIZE_MEASURES } from '../measures.js';
import { textsOf, type PaperPage, type PaperSheet, type Words } from '../paper-sheet.js';

/** A bullet is larger than the text beside it. */
const BULLET = 1.5;
/** Letters may lean a little over the edge of their column. */
const OVERHANG_EM = 0.12;

/** Words are black, or white on black, which is looked at by itself: what is pale on the screen is paler from the copier. */
const COLOURS = [
  [0, 0, 0],
  [1, 1, 1],
] as const;

/** Words stand upright, in the size that their part has in this print size, black or white, and within the margins. */
export function checkLooks(paper: PaperSheet, doubts: DoubtsOnPaper): void {
  const sizes = sizesOf(paper);
  for (const page of paper.pages)
    for (const words of page.words) {
      const { shown, font, box } = words;
      if (!box) continue;
      const place = { x: box.left, y: box.top };
      if (!shown.isUpright)
        doubts.add(
          'turned-words',
          page,
          place,
          `words that are turned, mirrored or stretched: ${said(words)}`,
        );
      const sizePt = shown.sizePt / font.source.file.scale;
      const allowed = sizes(shown);
      if (!allowed.some((one) => Math.abs(one - sizePt) < ROUNDING_PT))
        doubts.add(
          'wrong-size',
          page,
          place,
          `words of ${Math.round(sizePt * 100) / 100} pt where ${allowed.join(' or ')} pt are promised: ${said(words)}`,
        );
      if (!COLOURS.some((colour) => colour.every((part, at) => part === shown.colour[at])))
        doubts.add('wrong-colour', page, place, `words that are neither black nor white: ${said(words)}`);
      if (!isWithin(words, page))
        doubts.add('outside-margins', page, place, `words outside of its margins: ${said(words)}`);
    }
}

function said(words: Words): string {
  return quoted(textsOf(words).join(''));
}

/** The sizes that words of each part may have: a letter of a larger face counts by the text beside it. */
function sizesOf({ facts, blocks }: PaperSheet): (shown: Shown) => readonly number[] {
  const { bodyPt, h1Pt, h2Pt } = SIZE_MEASURES[facts.size];
  const byRole: Readonly<Record<string, readonly number[]>> = {
    H1: [h1Pt, h2Pt * CLOSER_TITLE],
    H2: [h2Pt],
    // The title of a box inside of a section is as large as any box's.
    H3: [(bodyPt + h2Pt) / 2, h2Pt],
    Lbl: [bodyPt, bodyPt * BULLET],
    // Running heads and folios, and titles of boxes that go on.
    '': [bodyPt, h2Pt],
  };
  const body = [bodyPt];
  return ({ marked }) => byRole[blocks.get(marked)?.role ?? ''] ?? body;
}

function isWithin({ box, shown }: Words, { widthPt, heightPt }: PaperPage): boolean {
  if (!box) return true;
  const overhangPt = OVERHANG_EM * shown.sizePt;
  return (
    box.left >= SIDE_PT - overhangPt &&
    box.right <= widthPt - SIDE_PT + overhangPt &&
    box.bottom >= EDGE_PT - overhangPt &&
    box.top <= heightPt - EDGE_PT + overhangPt
  );
}
