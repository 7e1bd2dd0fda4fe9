import { placeOf } from '../../account/place-of.js';
import type { Found } from '../../account/found-sheet.js';
import { quoted, type DoubtsOnPaper } from '../doubts-on-paper.js';
import type { PaperSheet } from '../paper-sheet.js';
import { AFTER_LINES } from './spaces.js';
import type { ExpectedPlace } from './expected-place.js';
import { firstTop } from './first-top.js';
import { linesDrawnBefore } from './lines-drawn-before.js';
import type { Setting } from './reading.js';
import type { Frame, Strip } from './strip.js';

const ROUNDING_PT = 0.15;

/** Something that does not stand where it must. */
export interface Misplaced {
  readonly strip: Strip;
  /** How much lower it must stand. */
  readonly byPt: number;
}

/** The strips that do not stand under the one before them as far as both ask for, or at the top of their page. */
export function misplaced(strips: readonly Strip[], setting: Setting): readonly Misplaced[] {
  return strips.flatMap((strip, index) => {
    const tops = topsOf(strip, strips[index - 1], setting);
    const byPt = tops.reduce(
      (least, top) => (Math.abs(strip.top - top) < Math.abs(least) ? strip.top - top : least),
      Infinity,
    );
    return Math.abs(byPt) < ROUNDING_PT ? [] : [{ strip, byPt }];
  });
}

/** The same of what stands beside strips. */
export function misplacedBeside(places: readonly ExpectedPlace[]): readonly Misplaced[] {
  return places.flatMap(({ strip, top }) =>
    Math.abs(strip.top - top) < ROUNDING_PT ? [] : [{ strip, byPt: strip.top - top }],
  );
}

export function tellMisplaced(
  found: readonly Misplaced[],
  { paper, flow }: { readonly paper: PaperSheet; readonly flow: Setting['flow'] },
  doubts: DoubtsOnPaper,
): void {
  for (const { strip, byPt } of found) {
    const page = paper.pages[strip.page];
    if (!page) continue;
    const way = byPt > 0 ? 'too high' : 'too low';
    doubts.add(
      'moved-block',
      page,
      { x: Math.min(...(strip.line?.runs.map(({ left }) => left) ?? [0])), y: strip.top },
      `something that stands ${Math.abs(Math.round(byPt * 10) / 10)} pt ${way}: ${quoted(wordsIn(strip.found))}`,
      placeOf(flow.placeOf.get(strip.found)),
    );
  }
}

/** At which heights a strip may begin: one, as many lines to write on as are drawn over it; on a screen, a field has any number. */
function topsOf(strip: Strip, before: Strip | undefined, setting: Setting): readonly number[] {
  const { type } = setting;
  const { pitchPt, blankPt } = type;
  const { linesBefore } = strip;
  const counts =
    linesBefore === 0 || setting.paper.facts.isFillable
      ? Array.from({ length: linesBefore + 1 }, (_, count) => count)
      : [Math.min(linesBefore, linesDrawnBefore(strip, before, setting))];
  const afterLines = Math.max(AFTER_LINES * blankPt, strip.beforePt);
  const shared = before ? sharedFrames(before, strip) : 0;
  const opening = sum(strip.frames.slice(shared), ({ topPt }) => topPt);
  if (before?.page === strip.page) {
    const closing = sum(before.frames.slice(shared), ({ bottomPt }) => bottomPt);
    const top = before.bottom - closing - opening;
    return counts.map((count) =>
      count === 0
        ? top - Math.max(before.afterPt, strip.beforePt)
        : top - before.afterPt - count * pitchPt - afterLines,
    );
  }
  const continued = sum(strip.frames.slice(0, shared), (frame) => frame.continuedTopPt(strip.page));
  const top = firstTop(strip.page, setting) - continued - opening;
  return counts.map((count) => (count === 0 ? top : top - count * pitchPt - afterLines));
}

/** How many frames hold both of two neighbours. */
export function sharedFrames(a: Strip, b: Strip): number {
  let depth = 0;
  while (depth < a.frames.length && a.frames[depth] === b.frames[depth]) depth += 1;
  return depth;
}

function sum(frames: readonly Frame[], of: (frame: Frame) => number): number {
  return frames.reduce((total, frame) => total + of(frame), 0);
}

function wordsIn({ words, kids, alt }: Found): string {
  return words === '' ? (alt ?? kids.map(wordsIn).find((one) => one !== '') ?? '') : words;
}
