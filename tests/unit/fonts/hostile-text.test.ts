import { describe, expect, test } from 'vitest';
import { isolatesIn } from '../../../src/fonts/isolates-in.js';

/** Texts of 25 KB that made patterns go back and forth, each as a piece that is said over and over. */
const PIECES = [
  '(0,-1,-2,-3,',
  ',-1',
  '"س',
  '«س',
  '(',
  ')',
  '5-',
  '٥-',
  '٥',
  '٥ ',
  '+',
  '#-',
  'a ',
  'א5 ',
  'א, ',
  ' ',
  '5\'10" ',
  '\u2068a\u2069',
  '\u2068',
  '((5',
  '. ',
  'é\u0301',
];
const LENGTH = 25_000;
const MOST_MS = 10_000;

describe('a hostile text takes no time', () => {
  test.each(PIECES.flatMap((piece) => [[piece, 'ltr'] as const, [piece, 'rtl'] as const]))(
    '%j over and over, %s',
    (piece, direction) => {
      const text = piece.repeat(Math.ceil(LENGTH / piece.length));
      const before = performance.now();
      isolatesIn(text, direction, []);
      isolatesIn(text, direction, [{ start: 1, end: text.length - 1 }]);
      expect(performance.now() - before).toBeLessThan(MOST_MS);
    },
  );

  test('and quotes in quotes, brackets in brackets do not either', () => {
    for (const [open, close] of ['()', '«»', '“”', '[]'].map((pair) => [...pair])) {
      const text = `${open ?? ''}س`.repeat(6000) + (close ?? '').repeat(6000);
      const before = performance.now();
      for (const direction of ['ltr', 'rtl'] as const) isolatesIn(text, direction, []);
      expect(performance.now() - before).toBeLessThan(MOST_MS);
    }
  });
});
