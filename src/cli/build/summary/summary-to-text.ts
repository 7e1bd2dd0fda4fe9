import type { Ink } from '../../ink.js';
import { summaryToTable } from './summary-to-table.js';
import type { Summary } from './summary.js';
import { counted, grouped } from '../../to-text.js';

/** Fewer copies than this are seen at a glance, and need no table. */
const LARGE = 25;

/** What became of a build: one line for a small one, a table for a large one. */
export function summaryToText(summary: Summary, ink: Ink): string {
  const copies = summary.made + summary.wouldMake + summary.unchanged + summary.failed + summary.notMade;
  return copies < LARGE ? summaryToLine(summary, ink) : summaryToTable(summary, ink);
}

/** What became of a small build, in one line. */
export function summaryToLine(summary: Summary, ink: Ink): string {
  const { made, pages, unchanged, failed, notMade, leftOutClinics, misnamed } = summary;
  const { stale, kept, removed, warnings } = summary;
  const parts = [
    madeOf(summary, ink),
    made > 0 && summary.things === 'handout' && counted(pages, 'page'),
    summary.wouldMake > 0 && `${grouped(summary.wouldMake)} to make`,
    unchanged > 0 && `${grouped(unchanged)} unchanged`,
    failed > 0 && ink.error(`${grouped(failed)} failed`),
    leftOutClinics.length > 0 &&
      ink.error(`${counted(leftOutClinics.length, 'clinic')} left out: ${leftOutClinics.join(', ')}`),
    misnamed.length > 0 && ink.error(`${counted(misnamed.length, 'name')} left out: ${misnamed.join(', ')}`),
    removed > 0 && `${counted(removed, 'file')} removed`,
    stale > 0 && ink.warning(`${counted(stale, 'stale file')}: see --prune`),
    kept > 0 && ink.warning(`${counted(kept, 'older file')} kept`),
    warnings > 0 && ink.warning(counted(warnings, 'warning')),
    summary.wasInterrupted && 'interrupted',
    notMade > 0 && `${grouped(notMade)} not made`,
  ];
  return `${parts.filter((part) => part !== false).join(', ')}\n`;
}

function madeOf({ made, unchanged, failed, things }: Summary, ink: Ink): string {
  if (made > 0) return `${ink.good(counted(made, things))} made`;
  return unchanged > 0 && failed === 0 ? 'nothing to make' : 'nothing made';
}
