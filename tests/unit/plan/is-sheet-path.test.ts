import { expect, test } from 'vitest';
import { isSheetPath } from '../../../src/plan/sheet-path.js';
import { sheetPath } from '../../../src/plan/sheet-path.js';

test.each([
  'oak/en/rest.large.letter.pdf',
  'oak-2/en+es/rest-2.x-large.a4.pdf',
  '9/zh-Hans/rest_fillable.large.letter.pdf',
  'o/e/r.l.a.pdf',
])('a sheet has such a path: %s', (path) => {
  expect(isSheetPath(path)).toBe(true);
});

test.each([
  'oak/en/rest.large.letter.pdf.txt',
  'oak/en/rest.large.letter.pdf\n',
  '../oak/en/rest.large.letter.pdf',
  'more/oak/en/rest.large.letter.pdf',
  'oak/en/more/rest.large.letter.pdf',
  'oak/../rest.large.letter.pdf',
  '-oak/en/rest.large.letter.pdf',
  'oak/-en/rest.large.letter.pdf',
  'oak/en/-rest.large.letter.pdf',
  'Oak/en/rest.large.letter.pdf',
  'oak/en/rest.large.pdf',
  'oak/en/rest..letter.pdf',
  'oak/en/rest.large.letter.PDF',
  'oak/en/rest.large.letterXpdf',
  'oak/en/rest_other.large.letter.pdf',
  'manifest.json',
  '',
])('nothing else is one: %j', (path) => {
  expect(isSheetPath(path)).toBe(false);
});

test('a path that is longer than any name of a sheet is none', () => {
  const rest = '/en/rest.large.letter.pdf';
  const path = (length: number): string => 'a'.repeat(length - rest.length) + rest;
  expect(isSheetPath(path(500))).toBe(true);
  expect(isSheetPath(path(501))).toBe(false);
});

test.each([true, false])('where a sheet is written is such a path (with fields: %s)', (fillable) => {
  const path = sheetPath({
    clinic: 'oak',
    handout: 'rest',
    language: 'en',
    size: 'large-uk',
    paper: 'a4',
    fillable,
  });
  expect(path).toBe(`oak/en/rest${fillable ? '_fillable' : ''}.large-uk.a4.pdf`);
  expect(isSheetPath(path)).toBe(true);
});
