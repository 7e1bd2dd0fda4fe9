import { expect, test } from 'vitest';
import { paragraphsOf } from '../../../../src/proof/account/side-values.js';

/** A blank to the one rule and ignorable to the other: two ways to read each would be two to the power of them. */
const BOTH = '\uFEFF';

test('a line of invisible signs is read in no time, whatever follows', () => {
  expect(paragraphsOf(`${BOTH.repeat(5000)}x`)).toEqual(['x']);
});

test('lines of blanks and invisible signs part paragraphs', () => {
  expect(paragraphsOf(`one\ntwo\n \t${BOTH}\u200B \nthree\n\n\n\nfour`)).toEqual([
    'one\ntwo',
    'three',
    'four',
  ]);
});
