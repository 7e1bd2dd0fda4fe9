import { expect, test } from 'vitest';
import { languageNamed } from '../../../src/project/index.js';

const TAGS = ['ar', 'en', 'es', 'fil', 'ht', 'pt', 'ru', 'vi', 'zh-Hans', 'zh-Hant'];

test.each([
  ['es', 'es'],
  ['ES', 'es'],
  ['spanish', 'es'],
  ['Español', 'es'],
  ['espanol', 'es'],
  ['es-MX', 'es'],
  ['pt-BR', 'pt'],
  ['zh-CN', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['tl', 'fil'],
  ['Filipino', 'fil'],
  ['العربية', 'ar'],
  ['Haitian Creole', 'ht'],
  ['tiếng việt', 'vi'],
])('%s is %s', (said, tag) => {
  expect(languageNamed(said, TAGS)).toBe(tag);
});

test.each(['fr', 'klingon', 'chinese', 'sr-Latn', ''])('"%s" names none of them, and stays', (said) => {
  expect(languageNamed(said, TAGS)).toBe(said);
});
