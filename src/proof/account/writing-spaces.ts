import type { Marked } from '../sheet/marked.js';
import type { Annotation } from '../sheet/read-annotations.js';
import type { Pair } from './pairs-of.js';
import type { Area, PlaceToWrite } from './places-read.js';

/** Lines to write on between words of a sheet. */
export interface WritingSpace {
  readonly asked: number;
  /** So many at least where its page has no room for one more, or the sheet has as many pages as its template promises. */
  readonly spared: number;
  /** So many at least where its area is as high as a page. */
  readonly least: number;
  /** The words that they stand under: a label among others, or the last words before. */
  readonly under: Marked | undefined;
  /** They stand under the first line of those, for the labels have lines of their own; or under the last. */
  readonly isLabelled: boolean;
  /** The words that they stand above. */
  readonly above: Marked | undefined;
  /** The words of their area from its beginning on. */
  readonly area: ReadonlySet<Marked> | undefined;
  readonly fields: readonly {
    readonly annotation: Annotation;
    readonly kind: 'field' | 'lines';
    readonly asked: number;
  }[];
}

/** An area that is higher than a page has fewer lines, and so many at least. */
const LEAST_IN_AREA = 2;

/** Places to write that follow each other without words between, but for their labels, are one space. */
export function writingSpaces(
  places: readonly PlaceToWrite[],
  pairs: readonly Pair[],
): readonly WritingSpace[] {
  const worded = pairs.filter(({ found }) => found.marks.some(({ text }) => text !== ''));
  const indexOf = new Map(worded.map(({ told }, index) => [told, index]));
  const placed = places.map((place) => ({ place, at: place.after ? (indexOf.get(place.after) ?? -1) : -1 }));
  const groups: (typeof placed)[] = [];
  for (const one of placed) {
    const open = groups.at(-1);
    const last = open?.at(-1);
    const goesOn =
      last &&
      (one.at === last.at ||
        (one.place.kind === 'field' && last.place.kind === 'field' && one.at === last.at + 1));
    if (goesOn) open?.push(one);
    else groups.push([one]);
  }
  const inAreas = countsIn(places);
  const foundOf = new Map(pairs.map(({ told, found }) => [told, found]));
  return groups.flatMap((group): readonly WritingSpace[] => {
    const [first] = group;
    const last = group.at(-1);
    if (!first || !last) return [];
    const isLabelled = first.place.kind === 'field';
    const under = worded[first.at]?.found.marks;
    const { area } = last.place;
    const areaAt = area?.first ? firstIndex(area.first, indexOf) : undefined;
    return [
      {
        asked: sum(group.map(({ place }) => place.asked)),
        spared: sum(group.map(({ place }) => place.fewest)),
        least: sum(group.map(({ place }) => leastOf(place, inAreas))),
        under: isLabelled ? under?.[0] : under?.at(-1),
        isLabelled,
        above: worded[last.at + 1]?.found.marks[0],
        area:
          area && new Set(worded.slice(areaAt ?? last.at, last.at + 1).flatMap(({ found }) => found.marks)),
        fields: group.flatMap(({ place: { form, kind, asked } }) => {
          const annotation = form && foundOf.get(form)?.annotation;
          return annotation ? [{ annotation, kind, asked }] : [];
        }),
      },
    ];
  });
}

/** How many places with lines each area has. */
function countsIn(places: readonly PlaceToWrite[]): ReadonlyMap<Area, number> {
  const counts = new Map<Area, number>();
  for (const { kind, area } of places)
    if (area && kind === 'lines') counts.set(area, (counts.get(area) ?? 0) + 1);
  return counts;
}

function leastOf({ kind, asked, area }: PlaceToWrite, inAreas: ReadonlyMap<Area, number>): number {
  if (kind === 'field' || !area) return asked;
  // Where there are several, the last ones are left out first.
  return inAreas.get(area) === 1 ? Math.min(asked, LEAST_IN_AREA) : 0;
}

function firstIndex(told: Pair['told'], indexOf: ReadonlyMap<Pair['told'], number>): number | undefined {
  const own = indexOf.get(told);
  if (own !== undefined) return own;
  for (const kid of told.kids) {
    const found = firstIndex(kid, indexOf);
    if (found !== undefined) return found;
  }
  return undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
