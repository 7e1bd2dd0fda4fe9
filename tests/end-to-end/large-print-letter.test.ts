import { describe, expect, test } from 'vitest';
import { SIZE_NAMES } from '../../src/model/sizes.js';
import { makeSheets } from '../support/samples/make-sheets.js';
import { isThorough } from '../support/thorough.js';
import { figuresOf, writeFigures } from './large-print/figures.js';
import { holdLargePrint } from './large-print/hold-large-print.js';

/** Six handouts for three clinics in five sizes; where not all is tried, three for one clinic in the largest. */
const WANTED = isThorough
  ? { sizes: SIZE_NAMES }
  : {
      sizes: ['xxlarge'] as const,
      clinics: ['riverside'],
      handouts: ['blood-pressure-log', 'fever-in-children', 'stitches-care'],
    };
const SHEETS = isThorough ? 90 : 3;

describe('every sample on letter', () => {
  const sheets = holdLargePrint(() => makeSheets({ ...WANTED, papers: ['letter'] }), SHEETS);

  test('what a ruler finds is written down', () => {
    const figures = sheets().map(figuresOf);
    writeFigures(figures);
    expect(figures.every((figure) => Number.isFinite(figure.writingPitchMm))).toBe(true);
  });
});
