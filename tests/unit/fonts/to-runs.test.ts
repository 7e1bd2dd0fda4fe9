import bidiFactory from 'bidi-js';
import { describe, expect, test } from 'vitest';
import { toRuns, type Face, type FontChain } from '../../../src/fonts/index.js';
import type { MissingGlyph } from '../../../src/fonts/to-runs.js';
import { seeded } from '../../support/random.js';
import { FONTS } from '../../support/typesetting.js';

const LTR = { direction: 'ltr', isolates: [] } as const;

type Spans = Parameters<typeof toRuns>[1];

/** The same fonts, which do not say that they have all of ASCII: then each grapheme is looked at. */
const ONE_BY_ONE: FontChain = { ...FONTS, regular: withoutAscii('regular'), bold: withoutAscii('bold') };

function withoutAscii(weight: 'regular' | 'bold'): readonly [Face, ...Face[]] {
  const [face] = FONTS[weight];
  return [{ ...face, hasAscii: false }];
}

/** Runs with their faces by name, and what no font has. */
function runs(text: string, chain: FontChain, spans: Spans = whole(text)): object {
  const missing: MissingGlyph[] = [];
  const found = toRuns(text, spans, chain, 'en', LTR, (glyph) => missing.push(glyph));
  return { runs: found.map((run) => ({ ...run, face: run.face.name })), missing };
}

function whole(text: string): Spans {
  return [{ start: 0, end: text.length, weight: 'regular' }];
}

describe('western text has the runs and glyphs that it has when each character is looked at', () => {
  test.each([
    'Call (206) 555-0117 if you have a fever over 38.0 °C.',
    '(206) 555-0117',
    '911',
    'Ångström, œuvre, Łódź, Žižek, straße, ½ ¿qué?',
    '“Rest” – don’t run … 5\u00A0mg • ‰ ′ ⁄',
    'one \u2028two',
    '\u2028',
    ' ',
    'office, fjord, AV To',
    'e\u0301 and u\u0308',
    'Tiếng Việt: uống thuốc',
    'Ŀ ŉ ǅ ƿ ƛ ɐ',
    'ΔG, мг, 漢',
    'a\u200Bb\u2060c\u00ADd',
  ])('%j', (text) => {
    expect(runs(text, FONTS)).toEqual(runs(text, ONE_BY_ONE));
  });

  test('every character of it alone, after a letter and after a digit', () => {
    const codes = Array.from({ length: 0x2100 - 0x20 }, (_, index) => 0x20 + index);
    const different = codes
      .flatMap((code) => ['', 'a', '1'].map((before) => before + String.fromCharCode(code)))
      .filter((text) => JSON.stringify(runs(text, FONTS)) !== JSON.stringify(runs(text, ONE_BY_ONE)));
    expect(different).toEqual([]);
  });

  test('words put together by chance, in both weights', () => {
    const random = seeded(20261122);
    const signs = [...'abcABC yz019.,-–()“”’éÅßfi\u00A0\u2028\u0301ệд'];
    for (let round = 0; round < 300; round += 1) {
      const letters = Array.from({ length: random.between(1, 30) }, () => random.oneOf(['a', ...signs]));
      const text = letters.join('');
      const cut = random.between(0, text.length);
      const spans = [
        { start: 0, end: cut, weight: 'regular' as const },
        { start: cut, end: text.length, weight: 'bold' as const },
      ].filter(({ start, end }) => start < end);
      expect({ text, ...runs(text, FONTS, spans) }).toEqual({ text, ...runs(text, ONE_BY_ONE, spans) });
    }
  });
});

describe('text that runs from right to left, or orders other text', () => {
  const bidi = bidiFactory();

  test('is never taken for western: every character that moves its neighbours has its level', () => {
    const wrong: string[] = [];
    let ordering = 0;
    for (let code = 0x80; code <= 0x1_ff_ff; code += 1) {
      if (code >= 0xd800 && code < 0xe000) continue;
      // A mark goes with its letter; the tables of bidi-js are older than some marks of Arabic, and take them for letters.
      if (/\p{M}/u.test(String.fromCodePoint(code))) continue;
      const text = `a 1${String.fromCodePoint(code)}2 b`;
      const { levels } = bidi.getEmbeddingLevels(text, 'ltr');
      if (levels.every((level) => level === 0)) continue;
      ordering += 1;
      const isOrdered = toRuns(text, whole(text), FONTS, 'en', LTR, () => undefined).some(
        ({ level }) => level > 0,
      );
      if (!isOrdered) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
    expect(ordering).toBeGreaterThan(1000);
  });

  test('a phone number in a sheet from right to left runs from left to right', () => {
    const phone = '(206) 555-0117';
    const found = toRuns(phone, whole(phone), FONTS, 'ar', { ...LTR, direction: 'rtl' }, () => undefined);
    expect(found.map(({ level }) => level)).toEqual([2]);
  });
});
