import { nominalGlyphs } from './nominal-glyphs.js';
import { substitutionsOf, substitutionsOfFormed, type Substitutions } from './substitutions.js';
import type { TrueType } from './true-type.js';
import { widened } from './widened.js';

/** A font whose glyphs can be told apart by what they draw. */
export interface FontWithForms {
  readonly font: TrueType;
  readonly glyphOf: (codePoint: number) => number;
  readonly lookOf: (glyph: number) => string;
}

/** Which form a letter of Arabic takes: by itself, at the beginning, in the middle or at the end of what is joined. */
export type Form = 'isol' | 'init' | 'medi' | 'fina';

/** A font's forms of letters, as its own table has them: which letters join others, and how each looks where it does. */
export class JoiningForms {
  readonly #source: FontWithForms;
  readonly #composed: Substitutions;
  readonly #forms: Readonly<Record<Form, Substitutions>>;
  readonly #formed: Substitutions;
  readonly #looks = new Map<string, ReadonlySet<string>>();
  readonly #joins = { next: new Map<string, boolean>(), before: new Map<string, boolean>() };

  constructor(source: FontWithForms) {
    const { font } = source;
    this.#source = source;
    this.#composed = substitutionsOf(font, ['ccmp', 'locl']);
    this.#forms = {
      isol: substitutionsOf(font, ['isol']),
      init: substitutionsOf(font, ['init']),
      medi: substitutionsOf(font, ['medi']),
      fina: substitutionsOf(font, ['fina']),
    };
    this.#formed = substitutionsOfFormed(font);
  }

  /** Whether a letter can be joined to the next one, or to the one before it. */
  joins(letter: string, to: 'next' | 'before'): boolean {
    const known = this.#joins[to].get(letter);
    if (known !== undefined) return known;
    const form = this.#forms[to === 'next' ? 'init' : 'fina'];
    const joins = letter === TATWEEL || [...this.#glyphsOf(letter).keys()].some((glyph) => form.has(glyph));
    this.#joins[to].set(letter, joins);
    return joins;
  }

  /** Every look that letters joined to each other may have, each in its form. */
  looksOf(letters: readonly string[], forms: readonly Form[]): ReadonlySet<string> {
    const key = `${forms.join(' ')} ${letters.join(' ')}`;
    const known = this.#looks.get(key);
    if (known) return known;
    const reached = new Map<number, number>();
    for (const [index, letter] of letters.entries())
      for (const glyph of this.#inForm(letter, forms[index] ?? 'isol')) reached.set(glyph, 0);
    const own = new Set([...reached.keys()].map((glyph) => this.#source.lookOf(glyph)));
    const others = this.#otherForms(letters, forms);
    const looks = [...widened(reached, this.#formed).keys()].map((glyph) => this.#source.lookOf(glyph));
    const all = new Set(looks.filter((look) => own.has(look) || !others.has(look)));
    this.#looks.set(key, all);
    return all;
  }

  /** A letter's other forms are not its own, though some context may put one in place of another. */
  #otherForms([letter, ...more]: readonly string[], [form]: readonly Form[]): ReadonlySet<string> {
    if (letter === undefined || more.length > 0) return new Set();
    const others = (['isol', 'init', 'medi', 'fina'] as const).filter((one) => one !== form);
    return new Set(
      others.flatMap((one) => this.#inForm(letter, one).map((glyph) => this.#source.lookOf(glyph))),
    );
  }

  #inForm(letter: string, form: Form): readonly number[] {
    return [...this.#glyphsOf(letter).keys()].flatMap(
      (glyph) => this.#forms[form].get(glyph)?.flatMap(({ to }) => to) ?? [glyph],
    );
  }

  /** The glyphs of a letter by itself, also where it is composed of others. */
  #glyphsOf(letter: string): ReadonlyMap<number, number> {
    const nominal = nominalGlyphs(letter, this.#source.glyphOf);
    return widened(new Map(nominal.map(({ glyph }) => [glyph, 0])), this.#composed);
  }
}

/** It only makes joined letters longer. */
const TATWEEL = '\u0640';
