import type { Look } from './look.js';
import type { Substitutions } from './substitutions.js';
import { widened } from './widened.js';

/** How the glyphs of a font look; blank ones have no ink. */
interface Glyphs {
  readonly lookOf: (glyph: number) => Look;
  readonly hasInk: (glyph: number) => boolean;
}

/** Of each of these looks a glyph must be there. */
type Needed = readonly ReadonlySet<Look>[];

/** The glyphs that a font draws only together, as the halves of a letter that it takes apart. */
export class SplitGlyphs {
  readonly #substitutions: Substitutions;
  readonly #glyphs: Glyphs;
  readonly #others = new Map<Look, number[][]>();
  readonly #needed = new Map<Look, readonly Needed[]>();

  constructor(substitutions: Substitutions, glyphs: Glyphs) {
    this.#substitutions = substitutions;
    this.#glyphs = glyphs;
    const all = new Set([...substitutions.values()].flat());
    const alone = new Set([...all].flatMap(({ to }) => (to.length === 1 ? to : [])).map(glyphs.lookOf));
    const lastMade = new Map<number, number>();
    for (const { from, to, order } of all)
      for (const glyph of to)
        if (!from.includes(glyph)) lastMade.set(glyph, Math.max(order, lastMade.get(glyph) ?? 0));
    for (const { from, to, order, isAlways } of all) {
      if (to.length < 2 || !to.every(glyphs.hasInk)) continue;
      for (const [at, glyph] of to.entries()) {
        const look = glyphs.lookOf(glyph);
        // A glyph that always gets another one beside it, after everything that makes it.
        const isKept = from.includes(glyph);
        const isNeverAlone = isKept && isAlways && (lastMade.get(glyph) ?? order) < order;
        if (isKept ? !isNeverAlone : alone.has(look)) continue;
        const known = this.#others.get(look);
        if (known) known.push(to.toSpliced(at, 1));
        else this.#others.set(look, [to.toSpliced(at, 1)]);
      }
    }
  }

  /** What must stand beside a glyph that looks so, in one of several ways; none where it may stand by itself. */
  neededBeside(look: Look): readonly Needed[] {
    const known = this.#needed.get(look);
    if (known) return known;
    const needed = (this.#others.get(look) ?? []).map((others) => others.map((one) => this.#looksOf(one)));
    this.#needed.set(look, needed);
    return needed;
  }

  /** The looks of a glyph, and of all that may be drawn in place of it. */
  #looksOf(glyph: number): ReadonlySet<Look> {
    return new Set(
      [...widened(new Map([[glyph, 1]]), this.#substitutions).keys()].map((one) => this.#glyphs.lookOf(one)),
    );
  }
}
