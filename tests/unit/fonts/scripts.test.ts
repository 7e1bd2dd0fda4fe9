import { describe, expect, test } from 'vitest';
import { toRuns, type Face, type TextRunInFace } from '../../../src/fonts/index.js';
import type { MissingGlyph } from '../../../src/fonts/to-runs.js';
import { inVisualOrder } from '../../../src/layout/measure/in-visual-order.js';
import { NUMBER_STRINGS } from '../../support/number-strings.js';
import { canPrint, pressFonts } from '../../support/press-fonts.js';

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);
const LANGUAGES = [...new Set(NUMBER_STRINGS.map(({ language }) => language))].filter((language) =>
  canPrint(language),
);

interface Shaped {
  readonly runs: readonly TextRunInFace[];
  readonly missing: readonly MissingGlyph[];
}

function shaped(text: string, language: string): Shaped {
  const missing: MissingGlyph[] = [];
  const order = { direction: RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr', isolates: [] } as const;
  const spans = [{ start: 0, end: text.length, weight: 'regular' as const }];
  const runs = toRuns(text, spans, pressFonts(language, text), language, order, (one) => missing.push(one));
  return { runs, missing };
}

/** Where each character's glyph stands on a line that holds the whole text, from the left. */
function placesOf({ runs }: Shaped): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  let pen = 0;
  for (const { glyphs, face } of inVisualOrder(runs)) {
    for (const { cluster, advance } of glyphs) {
      if (!places.has(cluster)) places.set(cluster, pen);
      pen += (advance * face.scale) / face.unitsPerEm;
    }
  }
  return places;
}

const facesOf = (text: string, language: string): readonly string[] =>
  shaped(text, language).runs.map(({ start, end, face }) => `${text.slice(start, end)}: ${nameOf(face)}`);
const nameOf = ({ name }: Face): string => name.replace(/(?:_400)?Regular$/u, '');

describe.each(LANGUAGES)('numbers in %s', (language) => {
  const strings = NUMBER_STRINGS.filter((one) => one.language === language);

  test.each(strings)('$text', ({ text, stretches }) => {
    const line = shaped(text, language);
    expect(line.missing).toEqual([]);
    expect(line.runs.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    const places = placesOf(line);
    let from = 0;
    for (const stretch of stretches) {
      const at = text.indexOf(stretch, from);
      from = at + stretch.length;
      const digits = [...stretch.matchAll(/[\p{Nd}A-Za-z]/gu)].map((match) => at + match.index);
      const lefts = digits.flatMap((index) => places.get(index) ?? []);
      expect({ stretch, lefts }).toEqual({ stretch, lefts: lefts.toSorted((a, b) => a - b) });
    }
  });
});

describe('which face prints what', () => {
  test('Latin names, digits and signs are the same on an Arabic sheet as on an English one', () => {
    expect(facesOf('خذ 5 mg “الآن”.', 'ar')).toEqual([
      'خذ : NotoNaskhArabic',
      '5 mg: AtkinsonHyperlegibleNext',
      ' : AtkinsonHyperlegibleNext',
      '“الآن”: NotoNaskhArabic',
      '.: AtkinsonHyperlegibleNext',
    ]);
  });

  test('a Russian sheet is of one design, Latin names too', () => {
    expect(facesOf('Клиника Riverside, 8:30', 'ru')).toEqual([
      'Клиника : NotoSans',
      'Riverside, 8:30: NotoSans',
    ]);
  });

  test('Vietnamese is whole in one design, composed or not', () => {
    for (const form of ['NFC', 'NFD'])
      expect(facesOf('Tiếng Việt của tôi'.normalize(form), 'vi')).toEqual([
        `${'Tiếng Việt của tôi'.normalize(form)}: NotoSans`,
      ]);
  });

  test('a Vietnamese name on an English sheet is not of two designs', () => {
    expect(facesOf('Ask Dr. Nguyễn today', 'en')).toEqual([
      'Ask Dr. : AtkinsonHyperlegibleNext',
      'Nguyễn : NotoSans',
      'today: AtkinsonHyperlegibleNext',
    ]);
  });

  test('composed and decomposed text is as wide', () => {
    const widthOf = (text: string): number =>
      shaped(text, 'vi')
        .runs.flatMap(({ glyphs }) => glyphs)
        .reduce((sum, { advance }) => sum + advance, 0);
    expect(widthOf('Tiếng Việt'.normalize('NFD'))).toBe(widthOf('Tiếng Việt'));
  });

  test.runIf(['zh-Hans', 'zh-Hant', 'ja', 'ko'].every((language) => canPrint(language)))(
    'Chinese, Japanese and Korean draw the same character each in a font of their own',
    () => {
      const faces = ['zh-Hans', 'zh-Hant', 'ja', 'ko'].map((language) => facesOf('直', language)[0]);
      expect(new Set(faces).size).toBe(4);
    },
  );
});

describe('signs from right to left that have no letter to tell it are cut up', () => {
  test('so that a reader of the file has them in order', () => {
    const { runs } = shaped('(خذ) . ! (الآن)', 'ar');
    const signs = runs.filter(({ level, script }) => level % 2 === 1 && script === undefined);
    expect(signs.every(({ start, end }) => end - start === 1)).toBe(true);
    expect(signs.length).toBeGreaterThan(4);
  });
});

describe('a sign without a letter is told', () => {
  test.runIf(canPrint('hi'))('a vowel sign that begins a Hindi word', () => {
    expect(shaped('ि', 'hi').missing).toEqual([{ kind: 'no-letter', character: 'ि', index: 0 }]);
    expect(shaped('कि', 'hi').missing).toEqual([]);
  });

  test.runIf(canPrint('km'))('in Khmer and Burmese', () => {
    expect(shaped('ក\u17B6\u17B6\u17D2', 'km').missing).toMatchObject([{ kind: 'no-letter' }]);
    expect(shaped('ស្ត្រី', 'km').missing).toEqual([]);
  });
});
