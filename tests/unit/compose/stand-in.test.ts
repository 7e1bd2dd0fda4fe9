import { describe, expect, test } from 'vitest';
import { CopyWords, shapeOf, standInFor } from '../../../src/compose/index.js';
import { namesNumber } from '../../../src/compose/names-number.js';
import { placeMark } from '../../../src/text/index.js';
import { spoken as clinic } from '../../support/content.js';

/** What a clinic with these lines in its file has in common with others; undefined where marks cannot stand for its words. */
function shape(more: string): string | undefined {
  const words = new CopyWords();
  const found = shapeOf(standInFor(clinic(more), 'rest', words));
  return words.isPlain ? found : undefined;
}

describe('clinics have one shape', () => {
  test('whose words alone are others, and none of their words is in it', () => {
    const [oak, elm] = ['short_name: Quince\nhours: "8:30"\n', 'short_name: Medlar\nhours: "9:15"\n'].map(
      shape,
    );
    expect(oak).toBe(elm);
    expect(oak).not.toMatch(/Quince|Oak|555|8:30/u);
  });

  test.each([
    ['a value that the other lacks', 'hours: "8:30"\n', ''],
    ['more lines', 'hours: "8:30"\n', 'hours: "8:30\\n9:15"\n'],
    ['words that run the other way', 'short_name: Elm\n', 'short_name: عيادة\n'],
    ['two values that are the same', 'short_name: Elm\n', 'short_name: Oak Clinic\n'],
    ['a follow-up area', '', 'follow_up: { heading: Next, lines: 3 }\n'],
  ])('but not with %s', (_what, one, other) => {
    expect(shape(one)).toBeDefined();
    expect(shape(one)).not.toBe(shape(other));
  });
});

test.each([
  ['slots', 'follow_up: { heading: "{{clinic.name}}" }\n'],
  ['signs of isolates', 'short_name: "\u2067Elm\u2069"\n'],
  ['an address in words', 'short_name: "https://oak.example.org"\n'],
])('no mark stands for a word with %s', (_what, more) => {
  expect(shape(more)).toBeUndefined();
});

test('a number beside another place is not known to stand by itself', () => {
  const [one, other] = [placeMark(0), placeMark(1)];
  expect(namesNumber(`Call ${one} now`, one)).toBe(true);
  for (const text of [`${other}${one}`, `${other}-${one}`, `${one}${other}`, `${one}-${other}`])
    expect(namesNumber(text, one)).toBe(false);
});
