import type { HandoutFields } from './handout.js';

/** What has changed since a version, in words: first what may harm, then what is newest. */
export function changesSince(changes: HandoutFields['changes'] = [], version: string): readonly string[] {
  return changes
    .filter((change) => isLaterVersion(change.version, version))
    .toSorted(
      (a, b) => Number(b.safety === 'yes') - Number(a.safety === 'yes') || order(b.version, a.version),
    )
    .map(({ says }) => says);
}

export function isLaterVersion(version: string, than: string): boolean {
  return order(version, than) > 0;
}

function order(a: string, b: string): number {
  const [first, second] = [a, b].map((version) => version.split('.').map(Number));
  const at = first?.findIndex((number, index) => number !== second?.[index]) ?? -1;
  return at === -1 ? 0 : (first?.[at] ?? 0) - (second?.[at] ?? 0);
}
