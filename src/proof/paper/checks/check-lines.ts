import { quoted, type DoubtsOnPaper } from '../doubts-on-paper.js';
import type { LineOnPaper, RunOnPaper } from '../lines-on-paper.js';
import { textsOf, type PaperSheet } from '../paper-sheet.js';

/** Each run of a line begins where another ends. */
const SEAM_PT = 0.1;
/** Runs of a line stand on one height; a digit that is raised becomes a power of the one before it. */
const RAISED_PT = 0.1;

/** Runs of a line stand side by side on one height: none apart, none on another. */
export function checkLines(_: PaperSheet, doubts: DoubtsOnPaper, lines: readonly LineOnPaper[]): void {
  for (const line of lines) {
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
  for (const [at, { run, right }] of sorted.entries()) {
    const next = sorted[at + 1];
    if (!next) return;
    const gapPt = next.left - right;
    if (Math.abs(gapPt) <= SEAM_PT) continue;
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
}

/** Where the letters of a run begin and end; marks hang over both ends. */
function endsOf({ words, left, right, isShaped }: RunOnPaper): Ends {
  if (isShaped) return { left, right };
  let [start, end] = [Infinity, -Infinity];
  for (const { shown } of words)
    for (const [at, code] of shown.codes.entries()) {
      const x = shown.xs[at] ?? 0;
      const width = shown.font.widths[code];
      start = Math.min(start, x);
      end = Math.max(end, x + ((typeof width === 'number' ? width : 0) * shown.sizePt) / 1000);
    }
  return end < start ? { left, right } : { left: start, right: end };
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

/** Whether a letter leaves the line of its run, as only letters do that are shaped. */
function hasRaisedLetter({ words, baseline, isShaped }: RunOnPaper): boolean {
  return !isShaped && words.some(({ shown }) => Math.abs(shown.y - baseline) > RAISED_PT);
}

function isUnseen({ words }: RunOnPaper): boolean {
  return words.every((one) => textsOf(one).every((text) => text === ''));
}

function saidOf({ words }: RunOnPaper): string {
  return quoted(words.map((one) => textsOf(one).join('')).join(''));
}
