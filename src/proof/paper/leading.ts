import type { LineOnPaper } from './lines-on-paper.js';

/** Numbers of a file are rounded to this. */
const STEP_PT = 0.05;

/** From line to line of words of a size, as most lines of a sheet have it; nothing for sizes of which no words have two lines. */
export type Leadings = ReadonlyMap<number, number>;

export function leadingsOf(lines: readonly LineOnPaper[]): Leadings {
  const counts = new Map<number, Map<number, number>>();
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (!before || !isNextOf(line, before)) continue;
    const ofSize = counts.get(sizeOf(line)) ?? new Map<number, number>();
    const steps = Math.round((before.baseline - line.baseline) / STEP_PT);
    ofSize.set(steps, (ofSize.get(steps) ?? 0) + 1);
    counts.set(sizeOf(line), ofSize);
  }
  return new Map([...counts].map(([size, ofSize]) => [size, mostOften(ofSize) * STEP_PT]));
}

/** Whether a line goes on with the words of another on its page. */
export function isNextOf(line: LineOnPaper, before: LineOnPaper): boolean {
  return line.block !== undefined && before.block === line.block && before.page === line.page;
}

/** The type size of a line, whatever its face is scaled by; a tenth of a point is told apart. */
export function sizeOf({ runs }: LineOnPaper): number {
  const [words] = runs[0]?.words ?? [];
  return words ? Math.round((words.shown.sizePt / words.font.source.file.scale) * 10) / 10 : 0;
}

function mostOften(counts: ReadonlyMap<number, number>): number {
  let [best, most] = [0, 0];
  for (const [steps, count] of counts) if (count > most) [best, most] = [steps, count];
  return best;
}
