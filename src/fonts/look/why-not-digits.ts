import type { CharacterMap } from './character-map.js';
import { DIGIT_LOOKS } from './digit-looks.js';
import { gridOf, type Grid } from './grid-of.js';
import { measured } from './measured.js';
import type { Outlines } from './outlines.js';

/** So much nearer must two digits be to each other's usual look before they are taken to have changed places. */
const EXCHANGED = 0.8;
const WEIGHT_OF_RATIO = 0.3;

/**
 * Why a font cannot be believed: two of its digits 0 to 9 have changed places.
 *
 * Of 183 font files none comes nearer than 0.9, handwriting included; of any two of their digits that change places, nine
 * in ten are found.
 */
export function whyNotDigits(map: CharacterMap, outlines: Outlines): string | undefined {
  const grids: Grid[] = [];
  for (let code = 0x30; code <= 0x39; code += 1) {
    if (!map.has(code)) return undefined;
    grids.push(gridOf(measured(code, map, outlines).drawing));
  }
  const far = grids.map((grid) =>
    grids.map((_, value) => Math.min(...DIGIT_LOOKS.map((looks) => unlike(grid, looks[value] ?? grid)))),
  );
  const between = (one: number, other: number): number => far[one]?.[other] ?? 0;
  for (let one = 0; one < grids.length; one += 1)
    for (let other = one + 1; other < grids.length; other += 1)
      if (between(one, other) + between(other, one) < EXCHANGED * (between(one, one) + between(other, other)))
        return `${one} looks like ${other}, and ${other} like ${one}`;
  return undefined;
}

function unlike(one: Grid, other: Grid): number {
  const sum = one.squares.reduce((all, black, at) => all + Math.abs(black - (other.squares[at] ?? 0)), 0);
  return sum / one.squares.length + WEIGHT_OF_RATIO * Math.abs(Math.log(one.ratio / other.ratio));
}
