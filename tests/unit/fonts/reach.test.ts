import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Blob, Face as HarfBuzzFace, Font } from 'harfbuzzjs';
import { describe, expect, test } from 'vitest';
import type { Face } from '../../../src/fonts/index.js';
import { toStyle } from '../../../src/layout/style/index.js';
import { PAPERS, PROFILES, SIZES, SIZE_NAMES } from '../../../src/model/index.js';
import { PROJECT_FOLDER } from '../../support/folders.js';
import { canPrint, pressFonts } from '../../support/press-fonts.js';

const FOLDER = join(PROJECT_FOLDER, 'content/phrases');
const LANGUAGES = readdirSync(FOLDER)
  .map((name) => name.replace('.yaml', ''))
  .filter((language) => canPrint(language));
/** Words that stack marks as high and deep as their scripts do in handouts. */
const TALL: Readonly<Record<string, string>> = {
  th: 'ที่นี่ ผู้ป่วย ญู ฐู น้ำ ปู่',
  km: 'ស្ត្រី គ្រឿង ឆ្នាំ ញ៉ាំ ឧស្សាហ៍',
  my: 'ကြွေး မြန်မာ သင်္ဘော ကျွန်ုပ် ဥက္ကဋ္ဌ',
  vi: 'ẾỀỂỄỆ ỐỔỘ ỨỮỰ',
  bn: 'স্ত্রী ক্ষ্ম ষ্ট্রু',
  hi: 'श्रीमती राष्ट्र हिंदीं',
  ar: 'فوراً جداً الأدوية إلّا',
};

/** The highest and the lowest ink of a text in a face, in ems of the text. */
function inkOf(
  text: string,
  face: Face,
  language: string,
): { readonly top: number; readonly bottom: number } {
  const font = new Font(new HarfBuzzFace(new Blob(face.bytes)));
  const em = face.scale / face.unitsPerEm;
  let [top, bottom] = [0, 0];
  for (const word of text.split(/\s+/u)) {
    if (word === '' || ![...word].every((character) => face.hasGlyph(character.codePointAt(0) ?? 0)))
      continue;
    const run = { text: word, start: 0, end: word.length, rightToLeft: false, script: undefined, language };
    for (const { id, dy } of face.shape(run)) {
      const extents = font.glyphExtents(id);
      if (!extents) continue;
      top = Math.max(top, (extents.yBearing + dy) * em);
      bottom = Math.min(bottom, (extents.yBearing + extents.height + dy) * em);
    }
  }
  return { top, bottom };
}

describe.each(LANGUAGES)('in %s', (language) => {
  const text = `${readFileSync(join(FOLDER, `${language}.yaml`), 'utf8').replaceAll(/^#.*$|^[a-z_]+:/gmu, '')} ${TALL[language] ?? ''}`;
  const fonts = pressFonts(language, text);
  const faces = [...fonts.regular, ...fonts.bold];

  test('letters with all their marks reach no further than is said', () => {
    for (const face of faces) {
      const { top, bottom } = inkOf(text, face, language);
      expect(top).toBeLessThanOrEqual(fonts.reach.aboveEm);
      expect(-bottom).toBeLessThanOrEqual(fonts.reach.belowEm);
    }
  });

  test.each(SIZE_NAMES)('no line of a sheet in %s touches the next, in text and in headings', (size) => {
    const style = toStyle(SIZES[size], PAPERS.letter, PROFILES.acb, fonts.reach);
    const inks = faces.map((face) => inkOf(text, face, language));
    const ink = Math.max(...inks.map(({ top }) => top)) - Math.min(...inks.map(({ bottom }) => bottom));
    for (const { sizePt, leadingPt } of [style.body, style.h1, style.h2, style.h3])
      expect(leadingPt).toBeGreaterThan(ink * sizePt);
  });

  test('small letters look as large as those of the font for low vision', () => {
    const [letter] = Object.entries(BODY).find(([, languages]) => languages.includes(language)) ?? ['x'];
    const face = fonts.regular.find((one) => one.hasGlyph(letter.codePointAt(0) ?? 0));
    expect(face && inkOf(letter, face, language).top).toBeGreaterThan(0.47);
  });
});

/** A letter without marks or strokes above it, for each script. */
const BODY: Readonly<Record<string, readonly string[]>> = {
  د: ['ar', 'fa', 'ur'],
  ש: ['he'],
  国: ['zh-Hans', 'ja'],
  國: ['zh-Hant'],
  가: ['ko'],
  क: ['hi'],
  ক: ['bn'],
  ก: ['th'],
  ក: ['km'],
  က: ['my'],
  ሀ: ['am'],
  ո: ['hy'],
  о: ['ru', 'uk'],
  ο: ['el'],
};
