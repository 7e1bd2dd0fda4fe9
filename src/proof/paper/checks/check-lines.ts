import { checkDistances } from './check-distances.js';
import { quoted, type DoubtsOnPaper } from '../doubts-on-paper.js';
import type { LineOnPaper, RunOnPaper } from '../lines-on-paper.js';
import { roomsBehind } from '../rooms-behind.js';
import { textsOf, type PaperSheet, type Words } from '../paper-sheet.js';

/** Each run of a line begins where another ends. */
const SEAM_PT = 0.1;
/** Runs of a line stand on one height; a digit that is raised becomes a power of the one before it. */
const RAISED_PT = 0.1;

/** Glyphs of a line follow each other at the widths of their font: none apart, none on another, no run of the line elsewhere. */
export function checkLines(_: PaperSheet, doubts: DoubtsOnPaper, lines: readonly LineOnPaper[]): void {
  for (const line of lines) {
    for (const run of line.runs) checkDistances(run, line.page, doubts);
    checkSeams(line, doubts);
    checkHeights(line, doubts);
  }
}

/** The runs of a line lie side by side from its one end to the other. */
function checkSeams({ runs, page }: LineOnPaper, doubts: DoubtsOnPaper): void {
  if (runs.length < 2) return;
  // A mark of direction between two runs has no letter and no ink.
  const sorted = runs
    .filter((run) => !isUnseen(run))
    .map((run) => ({ run, ...endsOf(run) }))
    .toSorted((a, b) => a.left - b.left);
  for (const [at, { run, right, roomsPt }] of sorted.entries()) {
    const next = sorted[at + 1];
    if (!next) return;
    const gapPt = next.left - right;
    if (roomsPt.some((roomPt) => Math.abs(gapPt - roomPt) <= SEAM_PT)) continue;
    doubts.add(
      'runs-apart',
      page,
      { x: next.left, y: next.run.baseline },
      `${saidOf(next.run)} ${gapPt < 0 ? 'pushed onto' : 'moved away from'} ${saidOf(run)}`,
    );
  }
}

interface Ends {
  readonly left: number;
  readonly right: number;
  /** How far behind its last letter the next run may begin. */
  readonly roomsPt: readonly number[];
}

/** Where the letters of a run begin and end; marks hang over both ends. */
function endsOf({ words, left, right }: RunOnPaper): Ends {
  let [start, end] = [Infinity, -Infinity];
  let last: { readonly one: Words; readonly code: number } | undefined;
  for (const one of words) {
    const { codes, xs, sizePt, font } = one.shown;
    for (let at = 0; at < codes.length; at += 1) {
      const code = codes[at] ?? 0;
      if (one.font.marks.isMark(code)) continue;
      const x = xs[at] ?? 0;
      const width = font.widths[code];
      const behind = x + ((typeof width === 'number' ? width : 0) * sizePt) / 1000;
      start = Math.min(start, x);
      if (behind <= end) continue;
      end = behind;
      last = { one, code };
    }
  }
  if (!last || end < start) return { left, right, roomsPt: [0] };
  const { one, code } = last;
  return {
    left: start,
    right: end,
    roomsPt: roomsBehind(one, code).map((room) => room * one.shown.sizePt),
  };
}

function checkHeights({ runs, page }: LineOnPaper, doubts: DoubtsOnPaper): void {
  const [first] = runs;
  for (const run of runs)
    if (first && (Math.abs(run.baseline - first.baseline) > RAISED_PT || hasRaisedLetter(run)))
      doubts.add(
        'raised-words',
        page,
        { x: run.left, y: run.baseline },
        `${saidOf(run)} higher or lower than what stands beside it`,
      );
}

/** Whether a letter leaves the line of its run: marks do, and letters of fonts that join them so. */
function hasRaisedLetter({ words, baseline }: RunOnPaper): boolean {
  return words.some(
    ({ shown, font }) =>
      Math.abs(shown.y - baseline) > RAISED_PT &&
      !font.source.font.isCursive &&
      shown.codes.some((code) => !font.marks.isMark(code)),
  );
}

function isUnseen({ words }: RunOnPaper): boolean {
  return words.every((one) => textsOf(one).every((text) => text === ''));
}

function saidOf({ words }: RunOnPaper): string {
  return quoted(words.map((one) => textsOf(one).join('')).join(''));
}
