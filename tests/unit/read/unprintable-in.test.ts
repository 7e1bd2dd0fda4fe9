import { describe, expect, test } from 'vitest';
import { unprintableIn } from '../../../src/read/unprintable-in.js';

describe('marks of direction', () => {
  test.each([
    'كل \u20666-8\u2069 ساعات',
    '\u2067א \u2066a\u2069 ב\u2069',
    'one\n\u2068two\u2069\nthree',
    'a\u200Eb\u200Fc',
  ])('%j is in order', (text) => {
    expect(unprintableIn(text)).toBeUndefined();
  });

  test.each([
    ['a \u2067אב', 2, 'U+2067'],
    ['a\u2069', 1, 'U+2069'],
    ['\u2066a\n\u2069', 0, 'U+2066'],
    ['\u2068a \u2067b\u2069', 0, 'U+2068'],
    ['ok \u2066a\u2069\nx\u2069', 8, 'U+2069'],
    ['\u202Ea', 0, 'U+202E'],
  ])('%j is refused at its mark', (text, index, code) => {
    const found = unprintableIn(text);
    expect(found?.index).toBe(index);
    expect(found?.name).toContain(code);
  });
});

describe('marks on letters', () => {
  test.each(['e\u0301', 'Tiếng Việt'.normalize('NFD'), 'का', 'שָׁלוֹם', '☎\uFE0F', 'ก็', 'မြန်မာ'])(
    '%j is in order',
    (text) => {
      expect(unprintableIn(text)).toBeUndefined();
    },
  );

  test.each([
    ['\u0301a', 0],
    ['a \u0301b', 2],
    ['a\n- **\u093F', 6],
    ['(\u064B', 1],
  ])('%j is refused', (text, index) => {
    expect(unprintableIn(text)).toMatchObject({
      index,
      name: expect.stringContaining('no letter before it') as string,
    });
  });
});
