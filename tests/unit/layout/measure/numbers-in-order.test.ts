import { describe, expect, test } from 'vitest';
import { Log } from '../../../../src/diagnostics/index.js';
import type { Line } from '../../../../src/layout/mark.js';
import { linesOf } from '../../../../src/layout/measure/lines-of.js';
import { shapeText } from '../../../../src/layout/measure/shape-text.js';
import { FontFamilies } from '../../../../src/project/font-families.js';
import { openWorld } from '../../../../src/project/open-world.js';
import { PROJECT_FOLDER } from '../../../support/folders.js';
import { HARD_STRINGS, NAMES_IN_ORDER } from '../../../support/hard-strings.js';
import { NUMBER_STRINGS } from '../../../support/number-strings.js';
import { canPrint } from '../../../support/press-fonts.js';
import { typesetting } from '../../../support/typesetting.js';

const shelf = new FontFamilies(openWorld(PROJECT_FOLDER, PROJECT_FOLDER, new Date(0)));
const OWNER = { role: 'P', parent: undefined } as const;
const PLACE = { file: 'test', line: 1, column: 1 };
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'ur', 'he']);
/** So wide that a sentence is one line. */
const WIDE_PT = 10_000;

/** Where each character of a text stands on its line, in points from the left; nothing where a font is not installed. */
function placesOf(
  text: string,
  language: string,
  isolates: readonly { readonly start: number; readonly end: number }[] = [],
): ReadonlyMap<number, number> | undefined {
  const { thing: fonts } = shelf.forSheet(language, [text]);
  if (!fonts) return undefined;
  const direction = RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
  const log = new Log();
  const span = { start: 0, end: text.length, weight: 'regular', underline: false, place: PLACE } as const;
  const styled = {
    text,
    spans: [{ ...span, owner: OWNER, address: undefined } as const],
    keeps: [],
    isolates,
  };
  const shaped = shapeText([], styled, 18, typesetting({ fonts, language, direction, log }));
  const [line] = linesOf(shaped, WIDE_PT);
  expect(log.diagnostics).toEqual([]);
  return line && placesIn(line);
}

function placesIn({ runs }: Line): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (const { face, sizePt, glyphs, offsetPt } of runs) {
    let x = offsetPt;
    for (const glyph of glyphs) {
      if (!places.has(glyph.cluster)) places.set(glyph.cluster, x);
      x += (glyph.advance * sizePt) / face.unitsPerEm;
    }
  }
  return places;
}

/** A stretch as it is written and as it is seen from left to right; letters that are drawn with others have no place. */
function bothWays(
  stretch: string,
  text: string,
  places: ReadonlyMap<number, number>,
  from: number,
): { readonly written: string; readonly seen: string } {
  const at = text.indexOf(stretch, from);
  const characters = Array.from({ length: stretch.length }, (_, index) => at + index).flatMap((index) => {
    const character = text.charAt(index);
    const x = places.get(index);
    if (x !== undefined) return [{ x, character }];
    if (!/[\p{L}\p{M}\u200C]/u.test(character)) throw new Error(`"${character}" of ${stretch} is nowhere`);
    return [];
  });
  const wordsOf = (all: typeof characters): string => all.map(({ character }) => character).join('');
  return { written: wordsOf(characters), seen: wordsOf(characters.toSorted((a, b) => a.x - b.x)) };
}

describe.each([...new Set(NUMBER_STRINGS.map(({ language }) => language))])('in %s', (language) => {
  const { log } = shelf.forSheet(language, ['1']);
  const [reason] = log.diagnostics;
  test.skipIf(reason)(
    `numbers are seen from left to right, in the order in which they are written${reason ? ` (skipped: ${reason.what})` : ''}`,
    () => {
      const wrong: string[] = [];
      const strings = [...NUMBER_STRINGS, ...HARD_STRINGS].filter((string) => string.language === language);
      for (const { text, stretches } of strings) {
        const places = placesOf(text, language);
        let from = 0;
        for (const stretch of stretches) {
          if (!places) throw new Error('no font');
          const { written, seen } = bothWays(stretch, text, places, from);
          if (seen !== written) wrong.push(`${stretch} is seen as ${seen} in: ${text}`);
          from = text.indexOf(stretch, from) + stretch.length;
        }
      }
      expect(wrong).toEqual([]);
    },
  );
});

/** Hebrew comes in a pack of its own, which need not be here. */
const hasHebrew = canPrint('he');

function isPrintable(text: string): boolean {
  return hasHebrew || !/\p{Script=Hebrew}/u.test(text);
}

describe('names that run against their sentence', () => {
  test.each([...new Set(NAMES_IN_ORDER.map(({ language }) => language))])(
    'stand in %s where they are written, each before its own number',
    (language) => {
      const wrong: string[] = [];
      for (const { text, pieces } of NAMES_IN_ORDER.filter(
        (one) => one.language === language && isPrintable(one.text),
      )) {
        const places = placesOf(text, language);
        if (!places) continue;
        let from = 0;
        const middles = pieces.map((piece) => {
          const at = text.indexOf(piece, from);
          from = at + piece.length;
          const found = Array.from(piece, (_, index) => places.get(at + index) ?? []).flat();
          return (Math.min(...found) + Math.max(...found)) / 2;
        });
        const rising = RIGHT_TO_LEFT.has(language) ? middles.toReversed() : middles;
        if (rising.some((x, index) => x <= (rising[index - 1] ?? Number.NEGATIVE_INFINITY))) wrong.push(text);
      }
      expect(wrong).toEqual([]);
    },
  );
});

describe('a name of another script', () => {
  test.skipIf(!hasHebrew).each([
    ['en', 'Room דוד٥٠ x', ['R', 'ד', '٥', '٠', 'x']],
    ['en', 'Room ٥٠דוד x', ['R', '٥', '٠', 'ד', 'x']],
    ['he', 'חדר a5№ ٢٫٥ כאן', ['כ', '№', '٢', 'a', 'ח']],
  ])(
    `keeps its place beside a number without a blank between: in %s, %s${hasHebrew ? '' : ' (skipped: the font of Hebrew is not installed)'}`,
    (language, text, inOrder) => {
      const places = placesOf(text, language);
      if (!places) throw new Error('no font');
      const found = inOrder.map((sign) => places.get(text.indexOf(sign)) ?? Number.NaN);
      expect(found).toEqual(found.toSorted((a, b) => a - b));
    },
  );

  test('does not take the full stop or the number behind it along', () => {
    const name = 'عيادة النور';
    const text = `Call ${name} (555) 010-0123.`;
    const places = placesOf(text, 'en', [{ start: 5, end: 5 + name.length }]);
    const x = (part: string): number => places?.get(text.indexOf(part)) ?? Number.NaN;
    expect(x('Call')).toBeLessThan(x('ر'));
    expect(x('ر')).toBeLessThan(x('('));
    expect(x('(')).toBeLessThan(x('3.'));
  });

  test('keeps the sign at its end where the text runs from right to left', () => {
    const name = 'Smith & Sons Inc.';
    const text = `اتصل بعيادة ${name} الآن`;
    const start = text.indexOf('Smith');
    const places = placesOf(text, 'ar', [{ start, end: start + name.length }]);
    const without = placesOf(text, 'ar');
    if (!places || !without) throw new Error('no font');
    expect(bothWays(name, text, places, 0).seen).toBe(name);
    expect(bothWays(name, text, without, 0).seen).not.toBe(name);
  });
});
