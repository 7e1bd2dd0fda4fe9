import { describe, expect, test } from 'vitest';
import { clingsToNext, endsSentence } from '../../../../src/layout/measure/clings-to-next.js';

describe('a line that does not end a page', () => {
  test.each([
    'Before 3 months, do not',
    'Before 3 months, do not give',
    'Antes de los 3 meses, no dé',
    'Никогда не',
    'Đừng cho trẻ',
    '三个月以下不要',
    'قبل 3 أشهر لا تعطي',
    'Take it every 8',
    'Call if it is over (140/90',
  ])('%s |', (line) => {
    expect(clingsToNext(line)).toBe(true);
  });

  test.each([
    'Do not give it.',
    'She had not (yet)!',
    'Keep the cut clean and',
    'It takes 8.',
    'This is knotted wood',
  ])('but one may end after: %s', (line) => {
    expect(clingsToNext(line)).toBe(false);
  });

  test.each(['Stop here.', '现在停。', 'هل تتنفس؟', 'She said “stop.”', 'क्या आप ठीक हैं।'])(
    'a sentence ends with: %s',
    (line) => {
      expect(endsSentence(line)).toBe(true);
    },
  );
});
