import { advanceMoves } from './advance-moves.js';
import { characterMap } from './character-map.js';
import { nominalGlyphs } from './nominal-glyphs.js';
import { outlineOf, type Outline } from './outline.js';
import { readSubstitutions, type Substitutions } from './substitutions.js';
import { DottedLetters } from './dotted-letters.js';
import type { Look } from './look.js';
import { MarkAnchors } from './mark-anchors.js';
import { JoiningForms } from './joining-forms.js';
import { SplitGlyphs } from './split-glyphs.js';
import { positionTables } from './position-tables.js';
import { TrueType } from './true-type.js';
import { widened } from './widened.js';

/** Glyphs by how they look. */
type GlyphsAlike = ReadonlyMap<Look, readonly number[]>;

/** Scripts whose letters take other forms beside each other. */
const SHAPED =
  /[^\p{Script=Common}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The same without Arabic and Hebrew, whose letters are held to their forms and dots. */
const STACKED =
  /[^\p{Script=Common}\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hangul}]/u;

/** The tables that join letters end to end, each higher or lower than the one before. */
const CURSIVE = 3;
const JOINERS = [0x200c, 0x200d];

/** A font file of the project, as the gate reads it itself: which glyph is which character's. */
export class SourceFont {
  readonly font: TrueType;
  readonly glyphOf: (codePoint: number) => number;
  readonly #looks = new Map<number, Look>();
  readonly #drawings = new Map<string, ReadonlyMap<Look, number>>();
  #forms: JoiningForms | undefined;
  #split: SplitGlyphs | undefined;
  #dotted: DottedLetters | undefined;
  #anchors: MarkAnchors | undefined;
  #marksAlike: GlyphsAlike | undefined;
  #carriersAlike: GlyphsAlike | undefined;
  #roomOf: ReadonlyMap<Look, readonly number[]> | undefined;
  #isCursive: boolean | undefined;
  #plain: Substitutions | undefined;
  #shaped: Substitutions | undefined;

  constructor(bytes: Uint8Array) {
    this.font = new TrueType(bytes);
    this.glyphOf = characterMap(this.font);
  }

  lookOf(glyph: number): Look {
    const known = this.#looks.get(glyph) ?? lookOf(this.font, glyph, outlineOf(this.font, glyph));
    this.#looks.set(glyph, known);
    return known;
  }

  /** The forms of letters that are joined; asked of fonts that have such letters. */
  get forms(): JoiningForms {
    return (this.#forms ??= new JoiningForms(this));
  }

  /** What it draws only together. */
  get split(): SplitGlyphs {
    return (this.#split ??= new SplitGlyphs(this.#shapedSubstitutions, {
      lookOf: (glyph) => this.lookOf(glyph),
      hasInk: (glyph) => outlineOf(this.font, glyph).key !== '',
    }));
  }

  /** Whether a glyph of such a text is drawn only beside others. */
  isSplit(text: string, look: Look): boolean {
    return STACKED.test(text) && this.split.neededBeside(look).length > 0;
  }

  /** The dots of its letters; asked of fonts that have such letters. */
  get dotted(): DottedLetters {
    return (this.#dotted ??= new DottedLetters(this, this.anchors.marks));
  }

  /** Where its marks stand on their letters. */
  get anchors(): MarkAnchors {
    return (this.#anchors ??= new MarkAnchors(this.font));
  }

  /** Its marks, by how they look: some fonts draw two of them alike. */
  get marksAlike(): GlyphsAlike {
    return (this.#marksAlike ??= this.#byLook(this.anchors.marks));
  }

  /** What marks may stand on, by how it looks. */
  get carriersAlike(): GlyphsAlike {
    return (this.#carriersAlike ??= this.#byLook(this.anchors.carriers));
  }

  /** Whether its letters leave the line on which they stand, as they are joined. */
  get isCursive(): boolean {
    return (this.#isCursive ??= [...positionTables(this.font)].some(({ type }) => type === CURSIVE));
  }

  /** How much more or less room it may give a glyph, by how that looks, in units of the font. */
  get roomOf(): ReadonlyMap<Look, readonly number[]> {
    if (this.#roomOf) return this.#roomOf;
    const rooms = new Map<Look, readonly number[]>();
    for (const [glyph, moves] of advanceMoves(this.font)) {
      const look = this.lookOf(glyph);
      rooms.set(look, [...(rooms.get(look) ?? []), ...moves]);
    }
    return (this.#roomOf = rooms);
  }

  #byLook(glyphs: ReadonlySet<number>): GlyphsAlike {
    const alike = new Map<Look, number[]>();
    for (const glyph of glyphs) {
      const look = this.lookOf(glyph);
      const known = alike.get(look);
      if (known) known.push(glyph);
      else alike.set(look, [glyph]);
    }
    return alike;
  }

  /** Every look that may stand for a part of a text, and which parts of the text it draws, a bit each. */
  drawingsOf(text: string): ReadonlyMap<Look, number> {
    const known = this.#drawings.get(text);
    if (known) return known;
    const glyphs = this.#closure(text);
    const looks = new Map<Look, number>();
    for (const [glyph, draws] of glyphs) {
      const look = this.lookOf(glyph);
      looks.set(look, (looks.get(look) ?? 0) | draws);
    }
    this.#drawings.set(text, looks);
    return looks;
  }

  #closure(text: string): ReadonlyMap<number, number> {
    const reached = new Map<number, number>();
    for (const { glyph, draws } of nominalGlyphs(text, this.glyphOf))
      reached.set(glyph, (reached.get(glyph) ?? 0) | draws);
    // Joiners are said by no glyph of a file, and draw nothing; fonts have other forms of letters beside them.
    for (const joiner of SHAPED.test(text) ? JOINERS : []) {
      const glyph = this.glyphOf(joiner);
      if (glyph !== 0 && !reached.has(glyph)) reached.set(glyph, 0);
    }
    return widened(reached, this.#substitutionsFor(text));
  }

  get #shapedSubstitutions(): Substitutions {
    return (this.#shaped ??= readSubstitutions(this.font, true));
  }

  #substitutionsFor(text: string): Substitutions {
    if (SHAPED.test(text)) return this.#shapedSubstitutions;
    return (this.#plain ??= readSubstitutions(this.font, false));
  }
}

/** A glyph's look in its font. */
export function lookOf(font: TrueType, glyph: number, { key }: Outline): Look {
  return `${font.unitsPerEm} ${font.advanceOf(glyph)} ${key === '' ? '' : font.bearingOf(glyph)} ${key}`;
}
