import { describe, expect, test } from 'vitest';
import { EDITION, editionCode, pageOfEdition } from '../../../src/text/index.js';

describe('an edition', () => {
  test('is five signs that nobody takes for others', () => {
    for (let at = 0; at < 500; at += 1) expect(editionCode(`words ${at}`)).toMatch(EDITION);
    expect('ilou').not.toMatch(/[0-9abcdefghjkmnpqrstvwxyz]/u);
  });

  test.each([
    ['a digit', 'take 10 mg', 'take 70 mg'],
    ['a blank between digits', 'take 1 0 mg', 'take 10 mg'],
    ['a sign', 'under 38.5', 'under 38,5'],
    ['the line that a word stands in', 'call\n911', 'call 911'],
    ['a capital', 'Rest', 'rest'],
  ])('changes with %s', (_what, one, other) => {
    expect(editionCode(one)).not.toBe(editionCode(other));
  });

  test.each([
    ['how blanks are written', 'take  10\u00A0mg ', 'take 10 mg'],
    ['signs without ink', 'ta\u00ADke \u206810\u2069 mg', 'take 10 mg'],
    ['empty lines', 'one\n\n\ntwo\n', 'one\ntwo'],
    ['room for a pen', 'Weight ____ kg', 'Weight kg'],
  ])('stays whatever %s', (_what, one, other) => {
    expect(editionCode(one)).toBe(editionCode(other));
  });

  test('stays what was printed years ago', () => {
    expect(editionCode('Cervical insufficiency')).toBe('1sny3');
  });
});

test('the page of an edition is a folder of its language, and no server is told of the edition', () => {
  expect(pageOfEdition('https://oak.example.org/rest/', 'es+en', 'k7f3q')).toBe(
    'https://oak.example.org/rest/es+en/#k7f3q',
  );
});
