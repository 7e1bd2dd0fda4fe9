import { describe, expect, test } from 'vitest';
import { placeFromText, placesWithin, placeToText, placeWithin } from '../../../src/diagnostics/index.js';

describe('a place as text', () => {
  test.each([
    'content/clinics/oak.yaml:14:9',
    'C:/x/a.md:1:1',
    'a:b:c.md:20:300',
    ' a file.md:1:2',
    'a.csv:7:1 (row 3)',
    'a.csv:7:30 (row 3, column "follow_up.text")',
    'a (row 3).csv:7:1',
  ])('%s reads back', (text) => {
    expect(placeToText(placeFromText(text))).toBe(text);
  });

  test('has a cell only in a table', () => {
    expect(placeFromText('a.md:1:2')).toEqual({ file: 'a.md', line: 1, column: 2 });
    expect(placeFromText('a.csv:7:30 (row 3, column "phone")')).toEqual({
      file: 'a.csv',
      line: 7,
      column: 30,
      cell: { row: 3, column: 'phone' },
    });
  });

  test.each(['', 'oak.yaml', 'oak.yaml:1', 'oak.yaml:1:', 'oak.yaml:a:b'])('%j is none', (text) => {
    expect(() => placeFromText(text)).toThrow('not a place');
  });
});

describe('walking over a text', () => {
  const START = { file: 'a.md', line: 10, column: 5 };

  test.each([
    ['abc', 0, 10, 5],
    ['abc', 2, 10, 7],
    ['a\nbc', 2, 11, 1],
    ['a\nbc', 3, 11, 2],
    ['a\n\nb', 3, 12, 1],
    ['ab', 99, 10, 7],
  ])('%j to %i is line %i, column %i', (text, offset, line, column) => {
    expect(placeWithin(START, text, offset)).toEqual({ file: 'a.md', line, column });
    expect(placesWithin(START, text)(offset)).toEqual({ file: 'a.md', line, column });
  });
});
