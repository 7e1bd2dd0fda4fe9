import { expect, test } from 'vitest';
import { dictionaryWords } from '../../../src/text/index.js';

const TEXTS = [
  ['th', 'กินยาแก้ปวดหลังอาหารวันละ3ครั้งหากมีไข้ให้โทรหาแพทย์ทันที'],
  ['km', 'សូមហៅទូរស័ព្ទមកភ្នាក់ងារលេបថ្នាំបន្ទាប់ពីអាហារ'],
  ['lo', 'ກິນຢາຫຼັງອາຫານໂທຫາແພດທັນທີ'],
  ['my', 'ဆေးသောက်ပါအစာစားပြီးဆရာဝန်ကိုဖုန်းဆက်ပါ'],
] as const;

test.each(TEXTS)('words of %s are the same, piece by piece, as at once', (language, text) => {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const long = text.repeat(40);
  const atOnce = Array.from(segmenter.segment(long), ({ index, segment }) => ({ index, segment }));
  expect(dictionaryWords(long, segmenter)).toEqual(atOnce);
});

test('one letter, 29,000 times, takes no gigabyte and no minute', () => {
  const start = performance.now();
  const words = dictionaryWords('ก'.repeat(29_000), new Intl.Segmenter('th', { granularity: 'word' }));
  expect(words.map(({ segment }) => segment).join('')).toHaveLength(29_000);
  expect(performance.now() - start).toBeLessThan(2000);
});

test('a word that fills more than a piece is whole as a text', () => {
  const long = 'a'.repeat(1234);
  const words = dictionaryWords(long, new Intl.Segmenter('th', { granularity: 'word' }));
  expect(words.map(({ segment }) => segment).join('')).toBe(long);
});
