import type { FaultKind, Finding } from '../../commands/index.js';

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
