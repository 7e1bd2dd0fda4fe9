import { formatHex, modeLrgb, modeOklab, modeOklch, modeRgb, parse, useMode, wcagContrast } from 'culori/fn';
import type { Log, Place } from '../../diagnostics/index.js';
import type { Colour } from '../mark.js';

/** The clinic's colour where it may stand: bars and rules beside black text always, borders only with enough contrast. */
export interface Accent {
  readonly bar: Colour;
  readonly border: Colour;
}

/** WCAG 2.2 AAA and APH: text and whatever carries meaning. */
export const MIN_CONTRAST = 7;
const INK = '#000000';

// The parts of the colour library that are needed; it brings none by itself.
useMode(modeRgb);
useMode(modeLrgb);
useMode(modeOklab);
const toOklch = useMode(modeOklch);

/**
 * A brand colour to an accent.
 *
 * A colour under 7:1 on white stays where black text says the same, falls back to black where it would have to be seen,
 * and a warning names the ratio and the nearest colour that passes: the same hue, darker.
 */
export function toAccent(colour: Colour | undefined, place: Place, log: Log): Accent {
  if (colour === undefined) return { bar: INK, border: INK };
  const ratio = contrastOnWhite(colour);
  if (ratio >= MIN_CONTRAST) return { bar: colour, border: colour };
  log.warning(
    'low-contrast',
    `the colour ${colour} has a contrast of ${(Math.floor(ratio * 100) / 100).toFixed(2)}:1 on white, and ${MIN_CONTRAST}:1 is needed to carry meaning; boxes get black borders, and only bars and rules keep it`,
    place,
    `the nearest colour that passes is ${nearestThatPasses(colour)}`,
  );
  return { bar: colour, border: INK };
}

function contrastOnWhite(colour: Colour): number {
  return wcagContrast(colour, '#ffffff');
}

/** Halvings of the lightness between black and the colour: finer than 8 bits a channel can show. */
const STEPS = 24;

function nearestThatPasses(colour: Colour): Colour {
  const start = toOklch(parse(colour));
  if (!start) return INK;
  let dark = 0;
  let light = start.l;
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (dark + light) / 2;
    if (contrastOnWhite(formatHex({ ...start, l: middle })) >= MIN_CONTRAST) dark = middle;
    else light = middle;
  }
  return formatHex({ ...start, l: dark });
}
