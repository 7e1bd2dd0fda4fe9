import type { Drawing } from './drawing.js';

/** How unlike two letters are, laid on one another at their left and lowest edges: 0 for the same, 1 for nothing in common. */
export function unlikeness(one: Drawing, other: Drawing): number {
  let shared = 0;
  for (const [index, row] of one.rows.entries()) shared += sharedInk(row, other.rows[index] ?? []);
  const all = one.ink + other.ink - shared;
  return all > 0 ? 1 - shared / all : 0;
}

function sharedInk(one: readonly number[], other: readonly number[]): number {
  let [shared, here, there] = [0, 0, 0];
  while (here + 1 < one.length && there + 1 < other.length) {
    const [start, end] = [one[here] ?? 0, one[here + 1] ?? 0];
    const [otherStart, otherEnd] = [other[there] ?? 0, other[there + 1] ?? 0];
    shared += Math.max(0, Math.min(end, otherEnd) - Math.max(start, otherStart));
    if (end < otherEnd) here += 2;
    else there += 2;
  }
  return shared;
}
