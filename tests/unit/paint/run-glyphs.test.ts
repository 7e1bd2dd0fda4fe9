import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Face } from '../../../src/fonts/index.js';
import type { LineRun } from '../../../src/layout/index.js';
import { fontSubset, keyOf, westernPairs } from '../../../src/paint/font-subset.js';
import { glyphTexts } from '../../../src/paint/glyph-texts.js';
import { runGlyphs } from '../../../src/paint/run-glyphs.js';
import { westernGlyphs } from '../../../src/paint/western-glyphs.js';
import { faceWithTwins, lineRun } from '../../support/line-run.js';
import { textsIn } from '../../support/structure/to-unicode.js';
import { FONTS } from '../../support/typesetting.js';

const [ours] = FONTS.regular;
const FACES: readonly (readonly [string, Face])[] = [
  ['the font of the press', ours],
  ['a font with twins', faceWithTwins()],
];

/** The codes that a page writes for a run, by the short way where there is one. */
function codesOf(run: LineRun): readonly number[] {
  const { pairs, hasWestern, others } = runGlyphs(run, false);
  const subset = fontSubset(run.face, hasWestern, others.toSorted());
  return run.glyphs.map((glyph, index) => {
    const pair = pairs?.[index];
    return pair ? subset.codeOf(pair) : subset.codeOfWestern(glyph.id);
  });
}

/** The codes by the long way: each glyph with its text, looked up in the same subset. */
function codesByPairs(run: LineRun): readonly number[] {
  const western = westernPairs(run.face);
  const pairs = glyphTexts(run);
  const keys = pairs.map(keyOf);
  const others = keys.filter((key) => !western.has(key)).toSorted();
  const subset = fontSubset(run.face, others.length < keys.length, others);
  return pairs.map((pair) => subset.codeOf(pair));
}

/** What a person gets who copies a run from the page. */
function copied(run: LineRun): string {
  const { hasWestern, others } = runGlyphs(run, false);
  const subset = fontSubset(run.face, hasWestern, others.toSorted());
  const texts = textsIn(inflateSync(subset.toUnicode).toString('latin1'));
  return codesOf(run)
    .map((code) => texts.get(code) ?? '?')
    .join('');
}

describe.each(FACES)('in %s', (_name, face) => {
  test.each([
    'Call (206) 555-0117 now.',
    'a\u00A0b c',
    'Ångström & œ – “é”',
    'office, fjord, affluent',
    'Łódź, Żuk',
    'x',
    '½ ¿qué?',
  ])('%j is written as it is by the long way, and reads back as it was written', (text) => {
    const run = lineRun(text, face);
    expect(codesOf(run)).toEqual(codesByPairs(run));
    expect(copied(run)).toBe(text);
  });

  test('every western letter reads back as itself, between others and alone', () => {
    for (const { text } of westernPairs(face).values())
      for (const around of [text, `a${text}b`]) {
        const run = lineRun(around, face);
        expect(copied(run)).toBe(around);
        expect(codesOf(run)).toEqual(codesByPairs(run));
      }
  });
});

test('a letter and a mark that are one glyph read back as they were written', () => {
  const run = lineRun('e\u0301', ours);
  expect(run.glyphs).toHaveLength(1);
  expect(codesOf(run)).toEqual(codesByPairs(run));
  expect(copied(run)).toBe('e\u0301');
});

describe('which glyphs need no looking up', () => {
  test('those of plain words: one for each letter, the one that it usually has', () => {
    expect(runGlyphs(lineRun('Call (206) 555-0117 now.', ours), false)).toEqual({
      pairs: undefined,
      hasWestern: true,
      others: [],
    });
  });

  test('not a letter that is beyond western ones', () => {
    const run = lineRun('Łuk', ours);
    const [first] = run.glyphs;
    expect(runGlyphs(run, false)).toMatchObject({ hasWestern: true, others: [`${first?.id} Ł`] });
  });

  test('not those that stand for another text than usual: the second of two twins', () => {
    const run = lineRun('a\u00A0b', faceWithTwins());
    expect(runGlyphs(run, false).pairs?.map(({ text }) => text)).toEqual(['a', '\u00A0', 'b']);
  });

  test('not those that were put in another order, or stand for other letters than their own', () => {
    const run = lineRun('ab', ours);
    const swapped = { ...run, glyphs: run.glyphs.toReversed() };
    expect(runGlyphs(swapped, false).pairs).toEqual(glyphTexts(swapped));
    const shifted = { ...run, text: 'xab', start: 0, end: 2 };
    expect(runGlyphs(shifted, false).pairs).toEqual(glyphTexts(shifted));
  });

  test('not those of which one stands for two letters', () => {
    const run = lineRun('ab', ours);
    const joined = { ...run, glyphs: run.glyphs.slice(0, 1) };
    expect(runGlyphs(joined, false).pairs?.map(({ text }) => text)).toEqual(['ab']);
  });
});

test('a glyph that prints two characters usually stands for the first', () => {
  const face = faceWithTwins();
  const [blank] = lineRun(' ', face).glyphs;
  const twins = [...westernPairs(face).values()].filter(({ glyph }) => glyph === blank?.id);
  expect(twins.map(({ text }) => text)).toEqual([' ', '\u00A0']);
  expect(westernGlyphs(face).get(blank?.id ?? 0)).toBe(0x20);
});

test('glyphs are worked out once for a run that stands in every sheet, and for each copy’s own anew', () => {
  const standing = lineRun('Ł', ours);
  expect(runGlyphs(standing, true)).toBe(runGlyphs(standing, true));
  const own = lineRun('Ł', ours);
  expect(runGlyphs(own, false)).not.toBe(runGlyphs(own, false));
  expect(runGlyphs(own, false)).toEqual(runGlyphs(standing, true));
});
