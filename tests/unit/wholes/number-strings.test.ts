import { describe, expect, test } from 'vitest';
import { breakLines } from '../../../src/layout/measure/break-lines.js';
import { breakOpportunities } from '../../../src/layout/measure/break-opportunities.js';
import { protect } from '../../../src/wholes/protect.js';
import { numberWordsIn } from '../../support/content.js';
import { HARD_STRINGS, NAMES_IN_ORDER } from '../../support/hard-strings.js';
import { NUMBER_STRINGS, type NumberString } from '../../support/number-strings.js';

/** Names that stand before a number or behind it: only a guess about meaning could tell them from other words. */
const NAMES = new Set([
  'Hb 11.2 g/dL',
  '214 River Road',
  'Amoxicillin 250 mg/5 ml',
  'Metformin 850 mg',
  'Metformin 500 mg',
]);

/** Where a line may end within a stretch, as text before and after. */
function splitsIn({ language, text, stretches, together = [] }: NumberString): readonly string[] {
  const keeps = protect(text, language, numberWordsIn);
  const ends = breakOpportunities(text, language)
    .map(({ position }) => position)
    .filter((position) => !keeps.some(({ start, end }) => position > start && position < end));
  let from = 0;
  return [...stretches, ...together]
    .filter((stretch) => !NAMES.has(stretch))
    .flatMap((stretch) => {
      const at = Math.max(text.indexOf(stretch, from), text.indexOf(stretch));
      if (!together.includes(stretch)) from = at + stretch.length;
      // A second measure in brackets may go to the next line.
      const bracket = at + stretch.search(/(?<=\s)\(|（/u);
      return ends
        .filter((end) => end > at && end < at + stretch.length && end !== bracket)
        .map((end) => `${stretch}: ${text.slice(at, end)}|${text.slice(end, at + stretch.length)}`);
    });
}

/** What makes a number hard to keep: digits of the language's own, full width, no blank before a letter, a name that runs the other way. */
const HARD = [
  /(?![0-9\uFF10-\uFF19])\p{Nd}/u,
  /[\uFF10-\uFF19]/u,
  /[\p{Nd}a-z%℃](?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Khmer}\p{sc=Myanmar}])/u,
];
const LEAST_HARD = 800;
const LEAST = 2000;

test('as many sentences are tried as the number test asks for', () => {
  const texts = new Set([...NUMBER_STRINGS, ...HARD_STRINGS].map(({ text }) => text));
  const names = new Set(NAMES_IN_ORDER.map(({ text }) => text));
  const hard = [...texts].filter((text) => HARD.some((pattern) => pattern.test(text)));
  expect(texts.size + names.size).toBeGreaterThanOrEqual(LEAST);
  expect(new Set([...hard, ...names]).size).toBeGreaterThanOrEqual(LEAST_HARD);
});

describe.each([...new Set(NUMBER_STRINGS.map(({ language }) => language))])('in %s', (language) => {
  test('no dose, range, time, phone number or code is split over lines', () => {
    const strings = [...NUMBER_STRINGS, ...HARD_STRINGS].filter((string) => string.language === language);
    expect(strings.flatMap(splitsIn)).toEqual([]);
  });
});

test('and none is at any width of a column, from the widest of its parts on', () => {
  const wrong = [...NUMBER_STRINGS, ...HARD_STRINGS].flatMap((string) => {
    const { language, text, stretches } = string;
    const wide = {
      text,
      widthOf: (start: number, end: number) => end - start,
      keeps: protect(text, language, numberWordsIn),
      opportunities: breakOpportunities(text, language),
    };
    const whole = stretches.filter((stretch) => !NAMES.has(stretch));
    const least = Math.max(1, ...whole.map(({ length }) => length));
    const widths = Array.from({ length: text.length - least + 1 }, (_, index) => least + index);
    return widths.flatMap((width) => {
      const lines = breakLines(wide, width, () => undefined);
      const ends = lines.map(({ end }) => end);
      return whole
        .filter((stretch) => {
          const at = text.indexOf(stretch);
          const bracket = at + stretch.search(/(?<=\s)\(|（/u);
          return ends.some((end) => end > at && end < at + stretch.length && end !== bracket);
        })
        .map((stretch) => `${stretch} at ${width}: ${text}`);
    });
  });
  expect(wrong).toEqual([]);
});
