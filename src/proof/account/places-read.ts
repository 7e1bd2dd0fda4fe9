import type { OpenElement } from './tell-group.js';
import type { Told } from './told.js';

/** A place to write that a template asks for: a labelled line, or lines. */
export interface PlaceToWrite {
  readonly kind: 'field' | 'lines';
  /** Its label, or the last words before it; undefined where there are none. */
  readonly after: Told | undefined;
  readonly asked: number;
  /** So many will do where one more has no room on its page, or the sheet would have more pages than its template promises. */
  readonly fewest: number;
  /** The area that it is in. */
  readonly area: Area | undefined;
  /** On a screen, the field in its place. */
  readonly form: Told | undefined;
}

/** Blocks that stay together. */
export interface Area {
  readonly first: Told | undefined;
}

/** The places to write of a sheet, while its markup is read. */
export class PlacesRead {
  readonly places: PlaceToWrite[] = [];
  readonly #areas = new Map<OpenElement, Area>();
  #last: Told | undefined;

  /** Notes what stands before the next place. */
  passed(blocks: readonly Told[]): void {
    this.#last = lastWords(blocks) ?? this.#last;
  }

  field(label: Told, form: Told | undefined, open: readonly OpenElement[]): void {
    this.places.push({
      kind: 'field',
      after: label,
      asked: 1,
      fewest: 1,
      area: this.#areaIn(open, label),
      form,
    });
  }

  lines(asked: number, fewest: number, form: Told | undefined, open: readonly OpenElement[]): void {
    this.places.push({ kind: 'lines', after: this.#last, asked, fewest, area: this.#areaIn(open), form });
  }

  /** @param label what an area begins with that begins with a labelled line: no block of it stands yet */
  #areaIn(open: readonly OpenElement[], label?: Told): Area | undefined {
    const element = open.find(({ name }) => name === 'area');
    if (!element) return undefined;
    const area = this.#areas.get(element) ?? { first: element.kids[0] ?? label };
    this.#areas.set(element, area);
    return area;
  }
}

/** The last words of blocks. */
function lastWords(blocks: readonly Told[]): Told | undefined {
  for (const told of blocks.toReversed()) {
    const found = lastWords(told.kids) ?? (told.words === '' ? undefined : told);
    if (found) return found;
  }
  return undefined;
}
