import { beforeAll, describe, expect, test } from 'vitest';
import type { MadeSheets } from '../../support/samples/make-sheets.js';
import type { Sheet } from '../../support/samples/sheet.js';
import { colours } from './colours.js';
import { emphasis } from './emphasis.js';
import { headings } from './headings.js';
import { lines } from './lines.js';
import { margins } from './margins.js';
import { pages } from './pages.js';
import { qr } from './qr.js';
import { reading } from './reading.js';
import type { Rule } from './rule.js';
import { sizes } from './sizes.js';
import { spacing } from './spacing.js';
import { urgent } from './urgent.js';
import { whole } from './whole.js';
import { writing } from './writing.js';

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  sizes,
  spacing,
  margins,
  lines,
  'what stays whole': whole,
  headings,
  emphasis,
  colours,
  'lines to write on': writing,
  'the QR code': qr,
  'urgent signs': urgent,
  pages,
  reading,
};

/** Holds every rule of large print against finished sheets, made once; gives a way to them for more tests. */
export function holdLargePrint(make: () => Promise<MadeSheets>, count: number): () => readonly Sheet[] {
  let made: MadeSheets = { outcome: { exit: -1, out: '', err: '', bytes: new Uint8Array() }, sheets: [] };
  beforeAll(async () => {
    made = await make();
  });

  test('every sheet can be made', () => {
    expect(made.outcome.err).not.toMatch(/ error: /u);
    expect(made.sheets.length).toBe(count);
  });

  describe.for(Object.entries(RULES))('%s', ([, rules]) => {
    test.for(rules.map((rule) => [rule.promise, rule] as const))('%s', ([, { breaches }]) => {
      expect(made.sheets.length).toBeGreaterThan(0);
      expect(breachesIn(made.sheets, breaches)).toEqual([]);
    });
  });

  return () => made.sheets;
}

function breachesIn(sheets: readonly Sheet[], breaches: Rule['breaches']): readonly string[] {
  return sheets.flatMap((sheet) => breaches(sheet).map((breach) => `${sheet.name}, ${breach}`));
}
