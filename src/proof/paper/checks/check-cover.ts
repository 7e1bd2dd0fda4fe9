import type { Colour, Ink } from '../../sheet/ink.js';
import type { FilledRect } from '../../sheet/marked.js';
import { boxOfInk, holds, overlap } from '../overlap.js';
import { contrast } from '../contrast.js';
import { quoted, type DoubtsOnPaper } from '../doubts-on-paper.js';
import { textsOf, type PaperPage, type PaperSheet, type Words } from '../paper-sheet.js';
import { RowIndex } from '../row-index.js';

const PAPER: Colour = [1, 1, 1];
/** The contrast that the press promises (WCAG 2.2, AAA). */
const LEAST_CONTRAST = 7;
/** What touches by less than this is rounding. */
const TOUCH_PT = 0.3;
/** An underline lies so far below the baseline at least, and is so thick at most. */
const UNDERLINE_BELOW_EM = 0.1;
const UNDERLINE_EM = 0.1;
/** Ink of two lines may meet by so much, in ems: letters are not boxes. */
const MEETING_EM = 0.12;

/** Something besides words that covers a part of a page. */
interface Ground {
  readonly box: FilledRect;
  /** Undefined for what has no one colour: a picture, a sign, a code. */
  readonly colour: Colour | undefined;
  readonly at: number;
}

/** Every word can be told from what lies under it, and nothing lies over it: no rule, no picture and no other word. */
export function checkCover(paper: PaperSheet, doubts: DoubtsOnPaper): void {
  for (const page of paper.pages) {
    const grounds = new RowIndex<Ground>();
    for (const ground of groundsOf(page.ink)) grounds.add(ground, ground.box);
    const placed = new RowIndex<Words>();
    for (const words of page.words) {
      if (!words.box) continue;
      checkGround(words, words.box, grounds, page, doubts);
      checkOthers(words, words.box, placed, page, doubts);
      placed.add(words, words.box);
    }
  }
}

function groundsOf(ink: readonly Ink[]): readonly Ground[] {
  return ink.flatMap((one, at): readonly Ground[] => {
    const box = boxOfInk(one);
    if (!box) return [];
    const isPlain = one.kind === 'filled' && !one.outline && one.rects.length === 1;
    return [{ box, colour: isPlain ? one.colour : undefined, at }];
  });
}

function checkGround(
  words: Words,
  box: FilledRect,
  grounds: RowIndex<Ground>,
  page: PaperPage,
  doubts: DoubtsOnPaper,
): void {
  const { shown } = words;
  let under: Ground = { box, colour: PAPER, at: -1 };
  for (const ground of grounds.near(box)) {
    const [acrossPt, upPt] = overlap(ground.box, box);
    if (acrossPt < TOUCH_PT || upPt < TOUCH_PT) continue;
    if (ground.at > words.at) {
      if (isUnderline(ground.box, words.baseline, shown.sizePt)) continue;
      doubts.add('covered-words', page, { x: box.left, y: box.top }, `something painted over ${said(words)}`);
      return;
    }
    if (ground.colour && holds(ground.box, box)) {
      if (ground.at > under.at) under = ground;
    } else {
      doubts.add(
        'words-on-a-line',
        page,
        { x: box.left, y: box.top },
        `words on a line or picture: ${said(words)}`,
      );
      return;
    }
  }
  const ratio = contrast(shown.colour, under.colour ?? PAPER);
  if (ratio < LEAST_CONTRAST)
    doubts.add(
      'pale-words',
      page,
      { x: box.left, y: box.top },
      `words with a contrast of ${(Math.floor(ratio * 100) / 100).toFixed(2)}:1: ${said(words)}`,
    );
}

function isUnderline({ top, bottom }: FilledRect, baseline: number, sizePt: number): boolean {
  return top <= baseline - UNDERLINE_BELOW_EM * sizePt + TOUCH_PT && top - bottom <= UNDERLINE_EM * sizePt;
}

/** Words that were painted before, and of another run: nothing of a run lies on itself. */
function checkOthers(
  words: Words,
  box: FilledRect,
  placed: RowIndex<Words>,
  page: PaperPage,
  doubts: DoubtsOnPaper,
): void {
  const least = MEETING_EM * words.shown.sizePt;
  for (const other of placed.near(box)) {
    if (!other.box || other.shown.run === words.shown.run) continue;
    const [acrossPt, upPt] = overlap(other.box, box);
    if (acrossPt < least || upPt < least || !glyphsMeet(words, other, least)) continue;
    // Marks of one line may reach between those of the next.
    if (areMarks(words) || areMarks(other)) continue;
    doubts.add(
      'words-on-words',
      page,
      { x: box.left, y: box.top },
      `${said(words)} printed over ${said(other)}`,
    );
    return;
  }
}

function areMarks(words: Words): boolean {
  return textsOf(words).every((text) => /^\p{M}*$/u.test(text));
}

/** Whether any two of their glyphs lie over each other. */
function glyphsMeet(a: Words, b: Words, least: number): boolean {
  const others = glyphBoxes(b);
  return glyphBoxes(a).some((box) =>
    others.some((other) => {
      const [acrossPt, upPt] = overlap(box, other);
      return acrossPt >= least && upPt >= least;
    }),
  );
}

function glyphBoxes({ shown, font }: Words): readonly FilledRect[] {
  const scale = shown.sizePt / font.embedded.program.unitsPerEm;
  return shown.codes.map((code, at) => {
    const { left, right, bottom, top } = font.embedded.outlineOf(code);
    const x = shown.xs[at] ?? 0;
    return {
      left: x + left * scale,
      right: x + right * scale,
      bottom: shown.y + bottom * scale,
      top: shown.y + top * scale,
    };
  });
}

function said(words: Words): string {
  return quoted(textsOf(words).join(''));
}
