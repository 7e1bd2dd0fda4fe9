import type { Colour } from '../sheet/ink.js';

/** Black on white. */
const MOST = 21;

/** The contrast of two colours of sRGB (WCAG 2.2, relative luminance). */
export function contrast(a: Colour, b: Colour): number {
  if ((isAll(a, 0) && isAll(b, 1)) || (isAll(a, 1) && isAll(b, 0))) return MOST;
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

function isAll([red, green, blue]: Colour, part: number): boolean {
  return red === part && green === part && blue === part;
}

function luminance([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(part: number): number {
  return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
