import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Log } from '../../../src/diagnostics/index.js';
import { toPhrases } from '../../../src/model/index.js';
import { PHRASE_PLACEHOLDERS } from '../../../src/model/phrases.js';
import { located, PHRASE_LANGUAGES, phrasesIn } from '../../support/content.js';
import { PROJECT_FOLDER } from '../../support/folders.js';
import { onlyOne } from '../../support/logged.js';

const fileOf = (language: string): string => `content/phrases/${language}.yaml`;
const textOf = (language: string): string => readFileSync(join(PROJECT_FOLDER, fileOf(language)), 'utf8');
const ENGLISH = textOf('en');

function logOf(text: string, language = 'en'): Log {
  const log = new Log();
  expect(toPhrases(located(text, fileOf(language)), language, log)).toBeUndefined();
  return log;
}

/** A file with one phrase written otherwise. */
const withPhrase = (key: string, words: string, text = ENGLISH): string =>
  text.replace(new RegExp(`^( *)${key}:.*$`, 'mu'), `$1${key}: ${words}`);

/** Words that a language shares with English. */
const AS_IN_ENGLISH: Readonly<Record<string, readonly string[]>> = {
  fil: ['emergency_phone'],
  fr: ['version', 'notes'],
};

describe.each(PHRASE_LANGUAGES)('the fixed words of %s', (language) => {
  test('are all there, and nothing in them is English or cannot be seen', () => {
    const { texts } = phrasesIn(language);
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(PHRASE_PLACEHOLDERS).toSorted());
    expect(textOf(language)).toBe(textOf(language).normalize('NFC'));
    expect(textOf(language).replaceAll('\n', '')).not.toMatch(
      /[\p{Cc}\u200B\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/u,
    );
    const english: Readonly<Record<string, string>> = phrasesIn('en').texts;
    const same = Object.entries(texts).filter(([key, words]) => words === english[key] && language !== 'en');
    expect(same.map(([key]) => key).filter((key) => key !== 'labelled' && key !== 'list')).toEqual(
      AS_IN_ENGLISH[language] ?? [],
    );
  });

  test('say a date in European digits and the years of our era', () => {
    const date = phrasesIn(language).longDate('2026-11-02');
    expect(date).toContain('2026');
    expect(date).toMatch(/(?<!\d)0?2(?!\d)/u);
    expect(date === 'November 2, 2026').toBe(language === 'en');
  });
});

test('a language that the computer does not know has its own names', () => {
  const { languageName, longDate } = phrasesIn('ht');
  expect(languageName).toBe('Kreyòl ayisyen');
  expect(longDate('2026-11-22')).toBe('22 novanm 2026');
});

describe('phrases that cannot be', () => {
  test('a missing one is an error, never another language’s words', () => {
    expect(onlyOne(logOf(ENGLISH.replace(/^folio:.*\n/mu, '')))).toMatchObject({
      what: '"folio" is missing',
      place: { file: 'content/phrases/en.yaml' },
    });
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
    ['labelled', '"{label}: {value}."', 'must hold {label} and end with {value}'],
    ['list', '"{next}, {first}"', 'must begin with {first} and end with {next}'],
  ])('%s: %s', (key, words, why) => {
    expect(onlyOne(logOf(withPhrase(key, words))).what).toContain(why);
  });

  test('placeholders may stand in any order', () => {
    const log = new Log();
    const text = withPhrase('folio', '"{total} pages, this is {page}"');
    expect(toPhrases(located(text), 'en', log)).toBeDefined();
  });

  test('dates and a name that the computer does not know must be there', () => {
    const text = textOf('ht');
    expect(onlyOne(logOf(text.replace(/^dates:\n(?: .*\n)+/mu, ''), 'ht')).what).toBe(
      '"dates" is missing, and this computer knows no dates in "ht"',
    );
    expect(onlyOne(logOf(text.replace(/^language_name:.*\n/mu, ''), 'ht')).what).toBe(
      '"language_name" is missing, and this computer does not know what "ht" calls itself',
    );
  });

  test('eleven months are no year', () => {
    expect(onlyOne(logOf(textOf('ht').replace('janvye, ', ''), 'ht')).what).toContain(
      'must be a list of twelve months',
    );
  });
});

describe('words for a count', () => {
  const RUSSIAN = textOf('ru');

  test('each number gets the form that the language has for it', () => {
    const { stale } = phrasesIn('ru').plurals;
    expect([1, 2, 5, 21].map((count) => stale(count).match(/част\S*/u)?.[0])).toEqual([
      'часть.',
      'части.',
      'частей.',
      'часть.',
    ]);
    expect(phrasesIn('ht').plurals.stale(1)).toBe(phrasesIn('ht').plurals.stale(2));
  });

  test('a form that is missing is told with numbers that want it', () => {
    expect(onlyOne(logOf(RUSSIAN.replace(/^ {2}few:.*\n/mu, ''), 'ru'))).toMatchObject({
      what: '"stale" has no form "few", which this language uses for 2, 3, 4',
      hint: 'add a line few: with the words for 2',
      place: { file: 'content/phrases/ru.yaml' },
    });
  });

  test('a form that no number wants is told', () => {
    expect(onlyOne(logOf(ENGLISH.replace(/^stale:\n/mu, 'stale:\n  few: "{count} parts"\n'))).what).toBe(
      '"stale.few" is never printed: this language has other, one',
    );
  });

  test('a form for several numbers must say which', () => {
    expect(onlyOne(logOf(withPhrase('one', 'Часть изменилась.', RUSSIAN), 'ru')).what).toBe(
      '"stale.one" does not hold {count}, and stands for 1, 21, 31',
    );
  });

  test('a text in place of the forms is an error', () => {
    const text = ENGLISH.replace(/^stale:\n(?: .*\n)+/mu, 'stale: It has changed.\n');
    expect(onlyOne(logOf(text)).what).toContain('must be a map, with lines of key: value');
  });
});
