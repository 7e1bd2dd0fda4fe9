import { describe, expect, test } from 'vitest';
import { Log } from '../../../src/diagnostics/index.js';
import { textFiller } from '../../../src/compose/fill-text.js';
import type { TextRun } from '../../../src/model/index.js';
import { phrasesIn } from '../../support/content.js';
import { codesIn, logged, onlyOne } from '../../support/logged.js';

const PLACE = { file: 'content/handouts/rest/en.md', line: 20, column: 3 };
const VALUES = { clinic: { phone: '911', name: 'Smith & <b>Sons</b> {{x}}', hours: null }, language: 'en' };

function fill(value: string, source = value): { text: string; log: Log } {
  const log = new Log();
  const filler = textFiller(VALUES, {
    phrases: phrasesIn('en'),
    direction: 'ltr',
    log,
    originOf: () => undefined,
  });
  const run: TextRun = { kind: 'text', value, source, place: PLACE };
  return { text: filler(run), log };
}

describe('slots in an author’s text', () => {
  test('are filled, and the rest stays as it was', () => {
    const { text, log } = fill('Call {{clinic.phone}} & wait. {one} <two>');
    expect(logged(log)).toEqual([]);
    expect(text).toBe('Call 911 & wait. {one} <two>');
  });

  test('a value that looks like a tag or a slot is text', () => {
    expect(fill('{{clinic.name}}').text).toBe('Smith & <b>Sons</b> {{x}}');
  });

  test('conditions ask what is there', () => {
    expect(fill('{{#if clinic.hours}}open{{else}}call{{/if}}').text).toBe('call');
  });
});

describe('values in running text', () => {
  const filled = (value: string, direction: 'ltr' | 'rtl', isRunning: boolean): string =>
    textFiller(
      { clinic: { name: value } },
      { phrases: phrasesIn('en'), direction, log: new Log(), originOf: () => undefined, isRunning },
    )({ kind: 'text', value: 'Ask {{clinic.name}}.', source: 'Ask {{clinic.name}}.', place: PLACE });

  test('are ordered by themselves where they may run the other way, line by line', () => {
    expect(filled('سارة\nعلي', 'ltr', true)).toBe('Ask \u2068سارة\u2069\n\u2068علي\u2069.');
    expect(filled('Oak', 'rtl', true)).toBe('Ask \u2068Oak\u2069.');
  });

  test('are not where they run as the text does, or stand alone', () => {
    expect(filled('Oak', 'ltr', true)).toBe('Ask Oak.');
    expect(filled('سارة', 'ltr', false)).toBe('Ask سارة.');
  });
});

describe('slots that cannot be filled', () => {
  test('one that is empty is told where it stands', () => {
    expect(onlyOne(fill('Open: {{clinic.hours}}').log)).toMatchObject({
      code: 'empty-slot',
      place: { line: 20, column: 9 },
    });
  });

  test('the second of a text is told at its own place, whatever escapes stand before it', () => {
    const { log } = fill(
      'a & {{clinic.phone}} b {{clinic.fax}}',
      'a &amp; {{clinic.phone}}\nb {{clinic.fax}}',
    );
    expect(onlyOne(log)).toMatchObject({ code: 'unknown-slot', place: { line: 21, column: 3 } });
  });

  test('the first of a text is told where it stands, and not where the next one does', () => {
    expect(onlyOne(fill('a {{clinic.fax}} b {{clinic.phone}}').log).place).toMatchObject({ column: 5 });
    expect(onlyOne(fill('{{clinic.fax}} b {{clinic.phone}}').log).place).toMatchObject({ column: 3 });
  });

  test.each([
    ['{{{clinic.name}}}', 'triple-braces'],
    ['{{> masthead}}', 'unknown-partial'],
    ['{{#if clinic.hours}}open', 'template-syntax'],
    ['{{shout clinic.name}}', 'unknown-helper'],
    ['{{clinic}}', 'bad-slot'],
  ])('%s is refused', (value, code) => {
    const { text, log } = fill(value);
    expect(codesIn(log)).toEqual([code]);
    expect(text).toBe('');
  });

  test('a text that is refused is refused for every clinic', () => {
    const run: TextRun = {
      kind: 'text',
      value: '{{{clinic.name}}}',
      source: '{{{clinic.name}}}',
      place: PLACE,
    };
    for (let clinic = 0; clinic < 2; clinic += 1) {
      const log = new Log();
      textFiller(VALUES, { phrases: phrasesIn('en'), direction: 'ltr', log, originOf: () => undefined })(run);
      expect(codesIn(log)).toEqual(['triple-braces']);
    }
  });
});

test('a text that was filled for one clinic is filled anew for the next', () => {
  const run: TextRun = {
    kind: 'text',
    value: 'Call {{clinic.phone}}',
    source: 'Call {{clinic.phone}}',
    place: PLACE,
  };
  const words = ['1', '2'].map((phone) =>
    textFiller(
      { clinic: { phone } },
      { phrases: phrasesIn('en'), direction: 'ltr', log: new Log(), originOf: () => undefined },
    )(run),
  );
  expect(words).toEqual(['Call 1', 'Call 2']);
});
