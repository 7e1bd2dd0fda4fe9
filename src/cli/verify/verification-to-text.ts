import { shown } from '../../diagnostics/index.js';
import type { FaultKind, Finding, Verification } from '../../commands/index.js';
import { counted, grouped } from '../to-text.js';
import type { Ink } from '../ink.js';
import type { Typed } from './build-again.js';
import { askedToText } from './asked-to-text.js';
import { groupFindings, groupToText } from './group-to-text.js';

type Checked = Extract<Verification, { readonly kind: 'checked' }>;

/** Causes after which a person stops reading, and mends the first. */
const MOST_GROUPS = 40;
/** As many kinds of builds as somebody reads in a line. */
const MOST_ASKED = 3;
/** As many sheets as somebody looks through in a drawer. */
const MOST_RIGHT = 60;

/**
 * What came of looking at a folder, for people.
 *
 * @param isNarrow some sheets were asked for, so those that are right are told too, with the version that they show in print
 */
export function verificationToText(checked: Checked, isNarrow: boolean, typed: Typed, ink: Ink): string {
  const groups = groupFindings(checked.findings);
  const hidden = groups.length - MOST_GROUPS;
  const parts = [
    ...groups.slice(0, MOST_GROUPS).map((group) => groupToText(group, typed, ink)),
    ...(hidden > 0 ? [`and ${counted(hidden, 'more cause')}; --json has all\n`] : []),
    ...(isNarrow && checked.right.length > 0 ? [rightOnes(checked, ink)] : []),
    ...omissions(checked.right),
    ...notAsked(checked),
    totals(checked, ink),
  ];
  return parts.join('\n');
}

function rightOnes({ right }: Checked, ink: Ink): string {
  const named = right.slice(0, MOST_RIGHT);
  const width = Math.max(...named.map(({ file }) => file.length));
  const lines = named.map(
    ({ file, version, edition, review_next: next }) =>
      `${ink.good('right')}  ${shown(`${file.padEnd(width)}  version ${version}, edition ${edition}, review by ${next}`)}\n`,
  );
  const rest = right.length - named.length;
  return lines.join('') + (rest > 0 ? `and ${grouped(rest)} more\n` : '');
}

/** What templates leave out of what a sheet owes, as they say themselves. */
function omissions(right: Checked['right']): readonly string[] {
  const counts = new Map<string, number>();
  for (const { template, omits } of right) {
    if (!omits) continue;
    const words = shown(`${omits.join(', ')}: so says its template "${template}"`);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].map(
    ([words, count]) => `${counted(count, 'sheet')} ${count === 1 ? 'leaves' : 'leave'} out ${words}\n`,
  );
}

/** A folder that was built in part is right in part, and says so. */
function notAsked({ notAsked: left }: Checked): readonly string[] {
  if (!left) return [];
  const builds = shown(left.asked.slice(0, MOST_ASKED).map(askedToText).join(', or '));
  const more = left.asked.length > MOST_ASKED ? ', or others' : '';
  return [
    `${counted(left.sheets, 'planned sheet')} ${left.sheets === 1 ? 'was' : 'were'} never asked for here: only builds with ${builds}${more}\n`,
  ];
}

function totals({ right, findings }: Checked, ink: Ink): string {
  const of = right.length + findings.length;
  if (of === 0) return 'there is no sheet to look at\n';
  if (findings.length === 0) return `${ink.good(`all ${counted(of, 'sheet')} right`)}\n`;
  const kinds = Object.entries(countFaults(findings)).filter(([, count]) => count > 0);
  const rows = [['right', right.length] as const, ...kinds].map(
    ([name, count]) => [name, grouped(count)] as const,
  );
  const nameWidth = Math.max(...rows.map(([name]) => name.length));
  const countWidth = Math.max(...rows.map(([, count]) => count.length));
  return rows.map(([name, count]) => `${name.padEnd(nameWidth)}  ${count.padStart(countWidth)}\n`).join('');
}

/** How many sheets have each fault; one that has two counts in both. */
export function countFaults(findings: readonly Finding[]): Readonly<Record<FaultKind, number>> {
  const counts: Record<FaultKind, number> = {
    missing: 0,
    changed: 0,
    foreign: 0,
    stale: 0,
    expired: 0,
    record: 0,
    note: 0,
  };
  for (const { faults } of findings) for (const { kind } of faults) counts[kind] += 1;
  return counts;
}
