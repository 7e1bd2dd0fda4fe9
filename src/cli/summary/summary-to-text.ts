import type { Ink } from '../ink.js';
import { summaryToLine } from './summary-to-line.js';
import { summaryToTable } from './summary-to-table.js';
import type { Summary } from './summary.js';

/** Fewer copies than this are seen at a glance, and need no table. */
const LARGE = 25;

/** What became of a build: one line for a small one, a table for a large one. */
export function summaryToText(summary: Summary, ink: Ink): string {
  const copies = summary.made + summary.wouldMake + summary.unchanged + summary.failed + summary.notMade;
  return copies < LARGE ? summaryToLine(summary, ink) : summaryToTable(summary, ink);
}
