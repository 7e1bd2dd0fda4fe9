import { nominalGlyphs } from './nominal-glyphs.js';
import type { Look, SourceFont } from './source-font.js';
import { substitutionsOf, substitutionsOfFormed, type Substitutions } from './substitutions.js';
import { widened } from './widened.js';

/** Which form a letter of Arabic takes: by itself, at the beginning, in the middle or at the end of what is joined. */
export type Form = 'isol' | 'init' | 'medi' | 'fina';

/** A font's forms of letters, as its own table has them: which letters join others, and how each looks where it does. */
export class JoiningForms {
  readonly #source: SourceFont;
  readonly #composed: Substitutions;
  readonly #forms: Readonly<Record<Form, Substitutions>>;
  readonly #formed: Substitutions;
  readonly #looks = new Map<string, ReadonlySet<Look>>();

  constructor(source: SourceFont) {
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
    if (letter === TATWEEL) return true;
    const form = this.#forms[to === 'next' ? 'init' : 'fina'];
    return [...this.#glyphsOf(letter).keys()].some((glyph) => form.has(glyph));
  }

  /** Every look that letters joined to each other may have, each in its form. */
  looksOf(letters: readonly string[], forms: readonly Form[]): ReadonlySet<Look> {
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
  #otherForms([letter, ...more]: readonly string[], [form]: readonly Form[]): ReadonlySet<Look> {
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
