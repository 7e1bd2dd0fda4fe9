import { describe, expect, test } from 'vitest';
import { familiesBeyond, familiesFor, type FontFamily } from '../../../src/model/index.js';

const family = (name: string, scripts: readonly string[], languages?: readonly string[]): FontFamily => ({
  name,
  scripts: [...scripts],
  ...(languages && { languages: [...languages] }),
  licence: 'OFL-1.1',
  regular: `${name}.ttf`,
  bold: `${name}-bold.ttf`,
});

const FAMILIES = [
  family('latin', ['Latn']),
  family('western', ['Cyrl', 'Latn'], ['vi']),
  family('naskh', ['Arab']),
  family('hans', ['Hans']),
  family('hant', ['Hant']),
  family('jpan', ['Jpan']),
  family('kore', ['Kore']),
];

describe('a language is set in the family of its script', () => {
  test.each([
    ['en', 'latin', 'latin'],
    ['es-MX', 'latin', 'latin'],
    ['ru', 'western', 'western'],
    ['vi', 'western', 'western'],
    ['vi-VN', 'western', 'western'],
    ['ar', 'naskh', 'latin'],
    ['fa', 'naskh', 'latin'],
    ['ur', 'naskh', 'latin'],
    ['zh-Hans', 'hans', 'latin'],
    ['zh-Hant', 'hant', 'latin'],
    ['zh-TW', 'hant', 'latin'],
    ['ja', 'jpan', 'latin'],
    ['ko', 'kore', 'latin'],
    ['sr-Latn', 'latin', 'latin'],
    ['sr', 'western', 'western'],
  ])('%s in %s, and its Latin names in %s', (language, own, latin) => {
    const found = familiesFor(FAMILIES, language);
    expect([found.own?.name, found.latin?.name]).toEqual([own, latin]);
  });

  test('a script that nobody prints has no family', () => {
    expect(familiesFor(FAMILIES, 'ta')).toMatchObject({ script: 'Taml', own: undefined });
  });

  test('a language whose tag only looks alike is not taken for it', () => {
    expect(familiesFor(FAMILIES, 'vic').own?.name).toBe('latin');
  });
});

describe('a character of another script is looked for', () => {
  test.each([
    ['en', 'Arab', ['naskh']],
    ['en', 'Hani', ['hans', 'hant', 'jpan', 'kore']],
    ['en', 'Kana', ['jpan']],
    ['en', 'Hang', ['kore']],
    ['en', undefined, ['latin', 'western']],
    ['ja', 'Hani', ['jpan']],
    ['zh-Hant', 'Hani', ['hant']],
    ['ko', 'Hani', ['kore']],
    ['en', 'Taml', []],
  ])('on a sheet in %s, script %s, in %j', (language, script, names) => {
    expect(familiesBeyond(FAMILIES, language, script).map(({ name }) => name)).toEqual(names);
  });
});
