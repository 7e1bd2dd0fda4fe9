import type { Offset } from './mark-anchors.js';
import type { SourceFont } from './source-font.js';

/** The glyphs of a finished file, by its own numbers. */
interface GlyphsOfFile {
  readonly lookOf: (code: number) => string;
  readonly outlineOf: (code: number) => { readonly key: string };
}

/** The marks of a font as a finished file brings it, held against the font file that it came from. */
export class MarksOnPaper {
  readonly #embedded: GlyphsOfFile;
  readonly #source: SourceFont;
  /** By code: every check asks this of every glyph. */
  readonly #isMark: (boolean | undefined)[] = [];
  readonly #places = new Map<number, readonly Offset[]>();

  constructor(embedded: GlyphsOfFile, source: SourceFont) {
    this.#embedded = embedded;
    this.#source = source;
  }

  /** Whether a code draws a glyph that stands on others. */
  isMark(code: number): boolean {
    const known = this.#isMark[code];
    if (known !== undefined) return known;
    const isMark =
      this.#embedded.outlineOf(code).key !== '' && this.#source.marksAlike.has(this.#embedded.lookOf(code));
    this.#isMark[code] = isMark;
    return isMark;
  }

  /** Where a mark may begin, from where the glyph begins that it stands on, in ems; nothing where that carries none of its kind. */
  placesOf(base: number, mark: number): readonly Offset[] {
    const key = base * 0x1_00_00 + mark;
    const known = this.#places.get(key);
    if (known) return known;
    const em = this.#source.font.unitsPerEm;
    const marks = this.#source.marksAlike.get(this.#embedded.lookOf(mark)) ?? [];
    const bases = this.#source.carriersAlike.get(this.#embedded.lookOf(base)) ?? [];
    const { anchors } = this.#source;
    const places = marks.flatMap((one) => {
      const moves = anchors.movesOf(one);
      return bases
        .flatMap((glyph) => anchors.offsetsOf(glyph, one))
        .flatMap(({ x, y }) => moves.map((move) => ({ x: (x + move.x) / em, y: (y + move.y) / em })));
    });
    this.#places.set(key, places);
    return places;
  }
}
