import type { Colour } from '../sheet/ink.js';

/** Numbers of a file are rounded to four decimals. */
const ROUNDING = 0.0002;
const BLACK: Colour = [0, 0, 0];

/** A colour as people write it, "#0b5d66", as files have it; black where there is none. */
export function colourOf(written: string | undefined): Colour {
  if (written === undefined) return BLACK;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(written.slice(at, at + 2), 16) / 255,
  );
  return [red, green, blue];
}

export function isSameColour(one: Colour, other: Colour): boolean {
  return one.every((part, index) => Math.abs(part - (other[index] ?? Number.NaN)) < ROUNDING);
}
