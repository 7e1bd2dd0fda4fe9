import { characterMap } from './character-map.js';
import type { Look } from './look.js';
import { outlineOf, type Outline } from './outline.js';
import { Shaper } from './shaper.js';
import { TrueType } from './true-type.js';

/** A font file of the project, as the gate reads it itself: which glyph is which character's, and how it draws words. */
export class SourceFont {
  readonly font: TrueType;
  readonly glyphOf: (codePoint: number) => number;
  readonly #bytes: Uint8Array;
  readonly #drawn = new Map<number, { readonly look: Look; readonly hasInk: boolean }>();
  #shaper: Shaper | undefined;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.font = new TrueType(bytes);
    this.glyphOf = characterMap(this.font);
  }

  lookOf(glyph: number): Look {
    return this.#drawnBy(glyph).look;
  }

  hasInk(glyph: number): boolean {
    return this.#drawnBy(glyph).hasInk;
  }

  /** How a character looks by itself; nothing where it has no glyph. */
  lookOfCharacter(character: string): Look | undefined {
    const glyph = this.glyphOf(character.codePointAt(0) ?? 0);
    return glyph === 0 ? undefined : this.lookOf(glyph);
  }

  /** Draws words; asked of fonts whose letters join, stack or move. */
  get shaper(): Shaper {
    return (this.#shaper ??= new Shaper(this.#bytes));
  }

  #drawnBy(glyph: number): { readonly look: Look; readonly hasInk: boolean } {
    const known = this.#drawn.get(glyph);
    if (known) return known;
    const outline = outlineOf(this.font, glyph);
    const drawn = { look: lookOf(this.font, glyph, outline), hasInk: outline.key !== '' };
    this.#drawn.set(glyph, drawn);
    return drawn;
  }
}

/** A glyph's look in its font. */
export function lookOf(font: TrueType, glyph: number, { key }: Outline): Look {
  return `${font.unitsPerEm} ${font.advanceOf(glyph)} ${key === '' ? '' : font.bearingOf(glyph)} ${key}`;
}
