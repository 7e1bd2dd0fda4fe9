import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Log } from '../../../src/diagnostics/index.js';
import { toPhrases } from '../../../src/model/index.js';
import { PHRASE_PLACEHOLDERS } from '../../../src/model/phrases.js';
import { located } from '../../support/content.js';
import { PROJECT_FOLDER } from '../../support/folders.js';
import { onlyOne } from '../../support/logged.js';

const ENGLISH = readFileSync(join(PROJECT_FOLDER, 'content/phrases/en.yaml'), 'utf8');

function logOf(text: string): Log {
  const log = new Log();
  expect(toPhrases(located(text, 'content/phrases/en.yaml'), log)).toBeUndefined();
  return log;
}

/** English with one phrase written otherwise. */
const withPhrase = (key: string, words: string): string =>
  ENGLISH.replace(new RegExp(`^${key}:.*$`, 'mu'), `${key}: ${words}`);

test('the English words are all there', () => {
  const log = new Log();
  const phrases = toPhrases(located(ENGLISH), log);
  expect(log.diagnostics).toEqual([]);
  expect(Object.keys(phrases ?? {}).toSorted()).toEqual(Object.keys(PHRASE_PLACEHOLDERS).toSorted());
});

describe('phrases that cannot be', () => {
  test('a missing one is an error, never another language’s words', () => {
    expect(onlyOne(logOf(ENGLISH.replace(/^folio:.*\n/mu, ''))).what).toBe('"folio" is missing');
  });

  test('one that nobody asks for is an error with a suggestion', () => {
    expect(onlyOne(logOf(`${ENGLISH}folios: x\n`))).toMatchObject({
      what: 'unknown key "folios"',
      hint: 'did you mean "folio"?',
    });
  });

  test.each([
    ['folio', 'Page {page}', 'must hold {page} and {total}, once each'],
    ['folio', 'Page {page} of {pages}', 'must hold {page} and {total}, once each'],
    ['folio', 'Page {page} {page} of {total}', 'must hold {page} and {total}, once each'],
    ['version', 'version', 'must hold {version}, once each'],
    ['notes', 'Notes {page}', 'must hold no placeholder'],
    ['notes', 'Notes {}', 'must hold no placeholder'],
    ['notes', '""', 'is empty'],
  ])('%s: %s', (key, words, why) => {
    expect(onlyOne(logOf(withPhrase(key, words))).what).toContain(why);
  });

  test('placeholders may stand in any order', () => {
    const log = new Log();
    expect(toPhrases(located(withPhrase('folio', '"{total} pages, this is {page}"')), log)).toBeDefined();
  });
});
