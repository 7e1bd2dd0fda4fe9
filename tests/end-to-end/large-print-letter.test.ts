import { describe, expect, test } from 'vitest';
import { SIZE_NAMES } from '../../src/model/sizes.js';
import { makeSheets } from '../support/samples/make-sheets.js';
import { figuresOf, writeFigures } from './large-print/figures.js';
import { holdLargePrint } from './large-print/hold-large-print.js';

/** Five handouts for three clinics in five sizes. */
const SHEETS = 75;

describe('every sample in every size on letter', () => {
  const sheets = holdLargePrint(() => makeSheets({ sizes: SIZE_NAMES, papers: ['letter'] }), SHEETS);

  test('what a ruler finds is written down', () => {
    const figures = sheets().map(figuresOf);
    writeFigures(figures);
    expect(figures.every((figure) => Number.isFinite(figure.writingPitchMm))).toBe(true);
  });
});
