import type { FontWithForms } from './joining-forms.js';
import { substitutionsOf, substitutionsOfFormed, type Substitutions } from './substitutions.js';

/** How a font draws one letter: a stroke, and dots or a hamza that are glyphs of their own. */
export interface Drawing {
  readonly stroke: string;
  /** Their looks, in order. */
  readonly dots: readonly string[];
}

const FORMS = ['isol', 'init', 'medi', 'fina'] as const;
/** A letter that a font draws in more ways than this is not asked for its dots. */
const MOST_WAYS = 200;

/** Which dots each stroke of a letter has in a font: the same stroke with others, or without, is another letter. */
export class DottedLetters {
  readonly #source: FontWithForms;
  readonly #marks: ReadonlySet<number>;
  readonly #composed: Substitutions;
  readonly #forms: readonly Substitutions[];
  readonly #formed: Substitutions;
  readonly #drawings = new Map<string, readonly Drawing[]>();

  constructor(source: FontWithForms, marks: ReadonlySet<number>) {
    const { font } = source;
    this.#source = source;
    this.#marks = marks;
    this.#composed = substitutionsOf(font, ['ccmp', 'locl']);
    this.#forms = FORMS.map((form) => substitutionsOf(font, [form]));
    this.#formed = substitutionsOfFormed(font);
  }

  /** Every way in which a letter may be drawn by one stroke; nothing where that cannot be told. */
  drawingsOf(letter: string): readonly Drawing[] {
    const known = this.#drawings.get(letter);
    if (known) return known;
    const drawings = this.#waysOf(letter).flatMap((glyphs) => {
      const strokes = glyphs.filter((glyph) => !this.#marks.has(glyph));
      const [stroke] = strokes;
      if (stroke === undefined || strokes.length > 1) return [];
      const dots = glyphs.filter((glyph) => this.#marks.has(glyph)).map((dot) => this.#source.lookOf(dot));
      return [{ stroke: this.#source.lookOf(stroke), dots: dots.toSorted() }];
    });
    this.#drawings.set(letter, drawings);
    return drawings;
  }

  /** In the order of a shaper: first composed or taken apart, then given a form, then whatever contexts ask for. */
  #waysOf(letter: string): readonly (readonly number[])[] {
    const glyph = this.#source.glyphOf(letter.codePointAt(0) ?? 0);
    if (glyph === 0) return [];
    const formed = spread([[glyph]], this.#composed).flatMap((way) => [
      way,
      ...this.#forms.map((form) => inForm(way, form)),
    ]);
    const ways = spread(formed, this.#formed);
    return ways.length < MOST_WAYS ? ways : [];
  }
}

/** Ways of drawing with all those that substitutions make of them. */
function spread(
  ways: readonly (readonly number[])[],
  substitutions: Substitutions,
): readonly (readonly number[])[] {
  const found = new Map(ways.map((way) => [way.join(' '), way]));
  for (const way of found.values()) {
    if (found.size >= MOST_WAYS) break;
    for (const next of replaced(way, substitutions)) found.set(next.join(' '), next);
  }
  return [...found.values()];
}

/** A way of drawing with each of its glyphs in a form: shapers give the dots of a letter its form too. */
function inForm(way: readonly number[], form: Substitutions): readonly number[] {
  return way.flatMap((glyph) => form.get(glyph)?.find(({ from }) => from.length === 1)?.to ?? [glyph]);
}

/** A way of drawing with one of its glyphs replaced. */
function replaced(way: readonly number[], substitutions: Substitutions): readonly (readonly number[])[] {
  return way.flatMap((glyph, at) =>
    (substitutions.get(glyph) ?? [])
      .filter(({ from }) => from.length === 1)
      .map(({ to }) => way.toSpliced(at, 1, ...to)),
  );
}
