import { describe } from 'vitest';
import { SIZE_NAMES } from '../../src/model/sizes.js';
import { makeSheets } from '../support/samples/make-sheets.js';
import { isThorough } from '../support/thorough.js';
import { holdLargePrint } from './large-print/hold-large-print.js';

/** Six handouts for three clinics in five sizes; where not all is tried, three for one clinic in the size of its country. */
const WANTED = isThorough
  ? { sizes: SIZE_NAMES }
  : {
      sizes: ['large-uk'] as const,
      clinics: ['harbor'],
      handouts: ['cervical-insufficiency', 'blood-pressure-log', 'new-medicine'],
    };
const SHEETS = isThorough ? 90 : 3;

describe('every sample on a4', () => {
  holdLargePrint(() => makeSheets({ ...WANTED, papers: ['a4'] }), SHEETS);
});
