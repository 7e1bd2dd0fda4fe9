import { describe, expect, test } from 'vitest';
import { keepsGroups } from '../../../../src/proof/paper/keeps-groups.js';

describe('native digits with dashes keep their order where they are a number to call', () => {
  test.each([
    '+٩٦٢-٦',
    '٥٥٥-٠١٢٣',
    '٠٧-٥',
    '٢-٣-٤',
    '٢٢٣٤-٥٦٧٨',
    '۰۲۱–۱۲۳۴',
    '٢٠٢٣-٥٥٥٦',
    '٢٠٠٠-٥٥٥٦',
    '٥٥٥-١٢٣٤',
    '٥٢٠٢٣-٥٢٠٢٤',
    '٢٠٢٣٥-٢٠٢٤٦',
  ])('%s', (text) => {
    expect(keepsGroups(text)).toBe(true);
  });
});

describe('and are read from right to left where they may be a range, or are more than digits', () => {
  test.each([
    '٦-٨',
    '٠-٥',
    '٢٥٠-٥٠٠',
    '٢٠٠٠-٤٠٠٠',
    '١٩٩٩-٢٠٢٣',
    '۱۴۰۲-۱۴۰۳',
    '۱۳۹۹-۱۴۰۳',
    '١٢٣-٤٥٦',
    '٢٢٣٤٥٦٧',
    '2234-5678',
    'رقم ٢٢٣٤-٥٦٧٨',
    '٢٢٣٤-٥٦٧٨ مساء',
    '٢٢٣٤--٥٦٧٨',
  ])('%s', (text) => {
    expect(keepsGroups(text)).toBe(false);
  });
});
