import { expect, test } from 'vitest';
import { breakLines } from '../../../src/layout/measure/break-lines.js';
import { breakOpportunities } from '../../../src/layout/measure/break-opportunities.js';
import { protect } from '../../../src/wholes/protect.js';
import { numberWordsIn } from '../../support/content.js';
import { someOf } from '../../support/thorough.js';

const PIECES = [
  '1',
  '1 ',
  '1-',
  '1(',
  '(0,-1,-2,-3,',
  '1 - ',
  'a',
  'a.',
  'a/',
  'a-1',
  'a@',
  '@',
  '5 mg/',
  '5 mg ',
  '8:30 a.m.–',
  '1/2 ',
  'mg/kg/',
  'A1 ',
  'AB 12-',
  '< ',
  '≥ 5 ',
  'x<5',
  '٥-',
  '１',
  'Ａ－',
  '2026年11月',
  'November 22 ',
  '。',
  ' !',
  'ๆ ',
  '្ក',
];
const LENGTH = 25_000;
const MOST_MS = 10_000;

const PAIRS = PIECES.flatMap((piece) => ['en', 'ar', 'ja'].map((language) => [piece, language] as const));

test.each(someOf(PAIRS, 7))('25 KB of %j in %s are kept whole and broken in no time', (piece, language) => {
  const text = piece.repeat(Math.ceil(LENGTH / piece.length));
  const before = performance.now();
  const keeps = protect(text, language, numberWordsIn);
  const opportunities = breakOpportunities(text, language);
  breakLines({ text, widthOf: (start, end) => end - start, opportunities, keeps }, 40, () => undefined);
  expect(performance.now() - before).toBeLessThan(MOST_MS);
});
