import { Blob, Buffer as ShapingBuffer, ClusterLevel, Direction, Face, Font, shape } from 'harfbuzzjs';

/** Words of one run, and what stands beside them: letters are joined over the edges of runs. */
export interface WordsToShape {
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly isBackwards: boolean;
  readonly language: string;
}

/** A glyph of a font, and where it stands from where its run begins, in units of the font. */
export interface GlyphShaped {
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
}

/** Words as their font draws them, from left to right. */
export interface Shape {
  readonly glyphs: readonly GlyphShaped[];
  /** How far the next run stands from where this one begins. */
  readonly advance: number;
}

/** Shapers look at five characters on both sides of a run. */
const CONTEXT = 32;

/** Draws words with a font file anew: which glyphs in which places, whatever a finished file says of it. */
export class Shaper {
  readonly #font: Font;
  readonly #buffer = new ShapingBuffer();

  constructor(bytes: Uint8Array) {
    this.#font = new Font(new Face(new Blob(bytes)));
  }

  shape({ before, text, after, isBackwards, language }: WordsToShape): Shape {
    const buffer = this.#buffer;
    const near = before.slice(-CONTEXT);
    buffer.reset();
    buffer.addText(near + text + after.slice(0, CONTEXT), near.length, text.length);
    buffer.setDirection(isBackwards ? Direction.RTL : Direction.LTR);
    buffer.setLanguage(language);
    // The script is that of the first letter that has one.
    buffer.guessSegmentProperties();
    buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
    shape(this.#font, buffer);
    const positions = buffer.getGlyphPositions();
    let advance = 0;
    const glyphs = buffer.getGlyphInfos().map(({ codepoint }, index): GlyphShaped => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const x = advance + xOffset;
      advance += xAdvance;
      return { glyph: codepoint, x, y: yOffset };
    });
    return { glyphs, advance };
  }
}
