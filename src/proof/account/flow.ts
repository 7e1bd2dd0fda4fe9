import type { Found } from './found-sheet.js';
import type { Pair } from './pairs-of.js';
import type { PlaceToWrite } from './places-read.js';
import type { TopBlock } from './read-markup.js';
import type { RuledLook, RuledPart } from './ruled-part.js';

/** What decides where the blocks of a sheet stand, besides their words. */
export interface Flow {
  readonly blocks: readonly Found[];
  readonly lookOf: ReadonlyMap<Found, RuledLook>;
  /** Blocks of the sheet itself that its template has right under a heading, though others may have given way to them. */
  readonly underHeading: ReadonlySet<Found>;
  /** Boxes that must stand on page 1, and are set closer where they do not fit. */
  readonly onFirstPage: ReadonlySet<Found>;
  /** Labels of lines to write on. */
  readonly labels: ReadonlySet<Found>;
  /** How many lines to write on are asked for behind an element. */
  readonly linesAfter: ReadonlyMap<Found, number>;
  /** Where an element is written. */
  readonly placeOf: ReadonlyMap<Found, string>;
}

export const NO_FLOW: Flow = {
  blocks: [],
  underHeading: new Set(),
  lookOf: new Map(),
  onFirstPage: new Set(),
  labels: new Set(),
  linesAfter: new Map(),
  placeOf: new Map(),
};

const HEADING = /^H\d$/u;

/** How a sheet that says what its sources say must be set. */
export function flowOf(
  root: Found,
  pairs: readonly Pair[],
  expected: {
    readonly blocks: readonly TopBlock[];
    readonly parts: readonly RuledPart[];
    readonly places: readonly PlaceToWrite[];
  },
): Flow {
  const foundOf = new Map(pairs.map(({ told, found }) => [told, found]));
  const lookOf = new Map<Found, RuledLook>();
  for (const { told, found } of pairs) if (told.role === 'BlockQuote') lookOf.set(found, 'quote');
  for (const { told, look } of expected.parts) {
    const found = foundOf.get(told);
    if (found) lookOf.set(found, look);
  }
  const labels = new Set<Found>();
  const linesAfter = new Map<Found, number>();
  for (const { kind, after, asked } of expected.places) {
    const found = after && foundOf.get(after);
    if (!found) continue;
    if (kind === 'field') labels.add(found);
    else linesAfter.set(found, (linesAfter.get(found) ?? 0) + asked);
  }
  const underHeading = new Set<Found>();
  for (const [index, { told }] of expected.blocks.entries()) {
    const found = foundOf.get(told);
    const before = expected.blocks[index - 1]?.told;
    const heading = before && HEADING.test(before.role) ? foundOf.get(before) : undefined;
    if (found && heading && !linesAfter.has(heading)) underHeading.add(found);
  }
  const first = expected.blocks.filter(({ onFirstPage }) => onFirstPage);
  return {
    blocks: root.kids,
    underHeading,
    lookOf,
    onFirstPage: new Set(first.flatMap(({ told }) => foundOf.get(told) ?? [])),
    labels,
    linesAfter,
    placeOf: new Map(
      pairs.flatMap(({ told: { place }, found }) => (place === undefined ? [] : [[found, place]])),
    ),
  };
}
