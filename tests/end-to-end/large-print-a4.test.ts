import { describe } from 'vitest';
import { SIZE_NAMES } from '../../src/model/sizes.js';
import { makeSheets } from '../support/samples/make-sheets.js';
import { holdLargePrint } from './large-print/hold-large-print.js';

/** Five handouts for three clinics in five sizes. */
const SHEETS = 75;

describe('every sample in every size on a4', () => {
  holdLargePrint(() => makeSheets({ sizes: SIZE_NAMES, papers: ['a4'] }), SHEETS);
});
