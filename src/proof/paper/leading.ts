import type { LineOnPaper } from './lines-on-paper.js';

const HEADING = /^H\d$/u;
/** Numbers of a file are rounded to this. */
const STEP_PT = 0.05;

/** From line to line of its text, as most lines of a sheet have it; undefined where no text has two. */
export function leadingOf(lines: readonly LineOnPaper[]): number | undefined {
  const counts = new Map<number, number>();
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (!line.block || before?.block !== line.block || before.page !== line.page) continue;
    if (HEADING.test(line.block.role)) continue;
    const steps = Math.round((before.baseline - line.baseline) / STEP_PT);
    counts.set(steps, (counts.get(steps) ?? 0) + 1);
  }
  let [most, best] = [0, 0];
  for (const [steps, count] of counts) if (count > most) [most, best] = [count, steps];
  return most === 0 ? undefined : best * STEP_PT;
}
