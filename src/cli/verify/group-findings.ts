import type { Finding } from '../../commands/index.js';

/** Findings of the same words, which need the same doing. */
export type FindingGroup = readonly [Finding, ...Finding[]];

/** Groups what is wrong in the same way, so that ten thousand sheets with one cause are told once. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.faults, finding.remedy, unusualPart(finding)]);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()];
}

/** One command makes sheets again that were asked for with the same options for the same clinic. */
function unusualPart({ isUsual, remedy, sheet }: Finding): readonly unknown[] {
  if (isUsual || !sheet || (remedy !== 'build' && remedy !== 'review')) return [];
  return [sheet.clinic, sheet.language, sheet.size, sheet.paper, sheet.fillable];
}
