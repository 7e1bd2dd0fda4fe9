import { describe, expect, test } from 'vitest';
import { editionsIn, editionsToText, withNewest } from '../../../src/web/index.js';

const of = (edition: string, version = '1.0.0'): { edition: string; version: string; published: string } => ({
  edition,
  version,
  published: '2026-11-30',
});

test('what was written reads back', () => {
  const editions = [of('k7f3q'), of('24wk0', '2.0.0')];
  expect(editionsIn(editionsToText(editions))).toEqual(editions);
});

test('none is ever lost, and words that come back are the newest again', () => {
  const first = withNewest(withNewest([], of('aaaaa')), of('bbbbb'));
  expect(first.map(({ edition }) => edition)).toEqual(['aaaaa', 'bbbbb']);
  expect(withNewest(first, of('aaaaa')).map(({ edition }) => edition)).toEqual(['bbbbb', 'aaaaa']);
});

describe('a file that the press has not written so is not believed', () => {
  test.each([
    ['cut', '{ "editions": [ {"edition"'],
    ['empty', ''],
    ['a list', '[]'],
    ['of another kind', '{"editions":{}}'],
    [
      'with a sign that no edition has',
      '{"editions":[{"edition":"k7f3u","version":"1","published":"2026-11-30"}]}',
    ],
    ['with markup in it', '{"editions":[{"edition":"<b>ab","version":"1","published":"2026-11-30"}]}'],
    ['without a day', '{"editions":[{"edition":"k7f3q","version":"1"}]}'],
  ])('%s', (_what, text) => {
    expect(editionsIn(text)).toBeUndefined();
  });
});
