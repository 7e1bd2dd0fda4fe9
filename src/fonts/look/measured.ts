import { named, type CharacterMap } from './character-map.js';
import { drawOutline, type Drawing } from './drawing.js';
import type { Outlines } from './outlines.js';

/** A character of a font, drawn, with its measures in ems. */
export interface Measured {
  readonly code: number;
  /** As a message calls it. */
  readonly name: string;
  readonly drawing: Drawing;
  /** In squares of an em. */
  readonly ink: number;
  readonly advance: number;
  /** Of what is black, from where the letter begins, and from the baseline. */
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly height: number;
}

/** Fine enough that the digits of a heavy font stay apart. */
const PX_PER_EM = 64;
/** Enough to see that anything is there: Chinese fonts have 30,000 letters. */
const COARSE_PX_PER_EM = 16;
const COARSE = /[\p{Script=Han}\p{Script=Hangul}]/u;

/** Draws the letter of a character, which the font must have. */
export function measured(code: number, map: CharacterMap, outlines: Outlines): Measured {
  const px = COARSE.test(String.fromCodePoint(code)) ? COARSE_PX_PER_EM : PX_PER_EM;
  const glyph = map.get(code) ?? 0;
  const drawing = drawOutline(outlines.outlineOf(glyph), px / outlines.unitsPerEm);
  const { leftPx, bottomPx, rows } = drawing;
  const widthPx = rows.reduce((widest, row) => Math.max(widest, row.at(-1) ?? 0), 0);
  return {
    code,
    name: named(code),
    drawing,
    ink: drawing.ink / (px * px),
    advance: outlines.advanceOf(glyph) / outlines.unitsPerEm,
    left: leftPx / px,
    right: (leftPx + widthPx) / px,
    bottom: bottomPx / px,
    height: rows.length / px,
  };
}
