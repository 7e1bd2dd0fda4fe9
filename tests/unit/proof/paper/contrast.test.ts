import { expect, test } from 'vitest';
import { contrast } from '../../../../src/proof/paper/contrast.js';
import type { Colour } from '../../../../src/proof/sheet/ink.js';

const colourOf = (hex: string): Colour =>
  [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Colour;

// As other programs that hold pages to WCAG 2.2 work it out.
test.each([
  ['000000', 'ffffff', 21],
  ['ffffff', '000000', 21],
  ['ffffff', 'ffffff', 1],
  ['000000', '000000', 1],
  ['777777', 'ffffff', 4.48],
  ['767676', 'ffffff', 4.54],
  ['595959', 'ffffff', 7],
  ['0000ff', 'ffffff', 8.59],
  ['ff0000', 'ffffff', 4],
  ['00ff00', 'ffffff', 1.37],
  ['000000', 'ff0000', 5.25],
  ['000000', '00ff00', 15.3],
  ['000000', '0000ff', 2.44],
  ['0a0a0a', '000000', 1.06],
  ['0b0b0b', 'ffffff', 19.68],
  ['ffffff', '050505', 20.38],
  ['ff0000', '00ffff', 3.19],
  ['00ff00', 'ff00ff', 2.29],
  ['0000ff', 'ffff00', 8],
] as const)('%s and %s have a contrast of %d', (a, b, ratio) => {
  expect(contrast(colourOf(a), colourOf(b))).toBeCloseTo(ratio, 1);
});
