import type { Ordered } from './written-isolates.js';

/** A stretch that lies in no other, with those in it. */
export interface Nest {
  readonly part: Ordered;
  readonly inside: readonly Ordered[];
}

/** Stretches that lie in no other, each with those in it; what crosses the edge of another is left out. */
export function nested(parts: readonly Ordered[]): readonly Nest[] {
  const outer: { readonly part: Ordered; readonly inside: Ordered[] }[] = [];
  for (const part of parts.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = outer.at(-1);
    if (!last || part.start >= last.part.end) outer.push({ part, inside: [] });
    else if (part.end <= last.part.end) last.inside.push(part);
  }
  return outer;
}
