import { inflateSync } from 'node:zlib';
import { create, type Font } from 'fontkit';
import { describe, expect, test } from 'vitest';
import type { Face } from '../../../src/fonts/index.js';
import { fontSubset, keyOf, westernPairs, type FontSubset } from '../../../src/paint/font-subset.js';
import { parsedFont } from '../../../src/paint/parsed-font.js';
import { faceWithTwins, lineRun } from '../../support/line-run.js';
import { textsIn } from '../../support/structure/to-unicode.js';
import { FONTS } from '../../support/typesetting.js';

/** A face that nothing was made from before: subsets are remembered by face. */
function newFace(): Face {
  return { ...FONTS.regular[0] };
}

/** A letter beyond the western ones, with its glyph. */
function other(face: Face, letter: string): string {
  const [glyph] = lineRun(letter, face).glyphs;
  return keyOf({ glyph: glyph?.id ?? 0, text: letter });
}

/** All of a subset that comes into a file. */
function written({ name, widthsText, fontFile, fontFileLength, toUnicode }: FontSubset): unknown {
  return [name, widthsText, hexOf(fontFile), fontFileLength, hexOf(toUnicode)];
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

describe('the same is asked for', () => {
  const asked = ['Ł', 'Ż', 'ź'];

  test('the same subset is given, made once', () => {
    const face = newFace();
    const others = asked.map((letter) => other(face, letter));
    expect(fontSubset(face, true, others)).toBe(fontSubset(face, true, [...others]));
  });

  test('the same bytes are written, whatever was made before', () => {
    const alone = newFace();
    const first = written(
      fontSubset(
        alone,
        true,
        asked.map((letter) => other(alone, letter)),
      ),
    );
    const busy = newFace();
    for (const before of [[], ['Ż'], ['Ł'], ['ź', 'Ł'], ['Ł', 'Ż', 'ź', 'ő']])
      for (const hasWestern of [true, false])
        if (before.length > 0 || hasWestern)
          fontSubset(
            busy,
            hasWestern,
            before.map((letter) => other(busy, letter)),
          );
    expect(
      written(
        fontSubset(
          busy,
          true,
          asked.map((letter) => other(busy, letter)),
        ),
      ),
    ).toEqual(first);
  });

  test('the same bytes are written when it was forgotten meanwhile', () => {
    const face = newFace();
    const first = fontSubset(face, false, [other(face, 'Ż')]);
    const letters = Array.from({ length: 0x80 }, (_, index) => 0x100 + index).filter(face.hasGlyph);
    expect(letters.length).toBeGreaterThan(24);
    for (const letter of letters.slice(0, 30))
      fontSubset(face, true, [other(face, String.fromCharCode(letter))]);
    const again = fontSubset(face, false, [other(face, 'Ż')]);
    expect(again).not.toBe(first);
    expect(written(again)).toEqual(written(first));
  });
});

describe('something else is asked for', () => {
  test('another subset is given, by another name', () => {
    const face = newFace();
    const names = [
      fontSubset(face, true, []),
      fontSubset(face, true, [other(face, 'Ż')]),
      fontSubset(face, false, [other(face, 'Ż')]),
      fontSubset(face, true, [other(face, 'Ł')]),
      fontSubset({ ...FONTS.bold[0] }, true, []),
    ].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+AtkinsonHyperlegibleNext-\w+$/u);
  });

  test('a glyph that was not asked for is a mistake of the press', () => {
    const face = newFace();
    const [glyph] = lineRun('Ż', face).glyphs;
    const pair = { glyph: glyph?.id ?? 0, text: 'Ż' };
    expect(() => fontSubset(face, true, []).codeOf(pair)).toThrow(`glyph ${pair.glyph} is not in its subset`);
    expect(fontSubset(face, true, [keyOf(pair)]).codeOf(pair)).toBeGreaterThan(0);
  });
});

describe.each([
  ['the font of the press', newFace()],
  ['a font in which one glyph prints two characters', faceWithTwins()],
])('each code of a subset of %s', (_name, face) => {
  const others = ['Ł', 'Ż', 'ź'].map((letter) => other(face, letter));
  const subset = fontSubset(face, true, others);
  const whole = parsedFont(face);
  const part = create(Buffer.from(inflateSync(subset.fontFile))) as Font;
  const texts = textsIn(inflateSync(subset.toUnicode).toString('latin1'));
  const pairs = [...westernPairs(face).keys(), ...others].map((key) => ({
    glyph: Number(key.split(' ', 1)[0]),
    text: key.slice(key.indexOf(' ') + 1),
  }));

  test('draws its glyph, as wide as it is, and stands for its text', () => {
    for (const pair of pairs) {
      const code = subset.codeOf(pair);
      expect({ text: pair.text, is: texts.get(code) }).toEqual({ text: pair.text, is: pair.text });
      const glyph = whole.getGlyph(pair.glyph);
      expect(part.getGlyph(code).path.toSVG()).toBe(glyph.path.toSVG());
      expect(subset.widths[code]).toBeCloseTo((glyph.advanceWidth * 1000) / whole.unitsPerEm, 6);
      expect(Number.parseInt(subset.hexOf(code), 16)).toBe(code);
    }
    expect(new Set(pairs.map((pair) => subset.codeOf(pair))).size).toBe(pairs.length);
    expect(subset.fontFileLength).toBe(inflateSync(subset.fontFile).length);
  });

  test('by its glyph alone is the first that has it', () => {
    for (const { glyph } of pairs) {
      const first = pairs.find((pair) => pair.glyph === glyph);
      expect(subset.codeOfWestern(glyph)).toBe(first && subset.codeOf(first));
    }
  });
});
