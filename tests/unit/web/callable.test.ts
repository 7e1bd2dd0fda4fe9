import { expect, test } from 'vitest';
import { callable } from '../../../src/web/callable.js';

const calls = (text: string, numbers: readonly string[]): readonly string[] =>
  callable(text, numbers).flatMap((one) => (one.type === 'element' ? [String(one.properties['href'])] : []));

test('a number is called by its digits, wherever it stands', () => {
  expect(calls('Call (555) 010-1234, or 911.', ['(555) 010-1234', '911'])).toEqual([
    'tel:5550101234',
    'tel:911',
  ]);
  expect(calls('+44 20 7946 0000', ['+44 20 7946 0000'])).toEqual(['tel:+442079460000']);
});

test.each(['1911', '911.5', '19-911', '9112', 'B911', '2911/3'])(
  'a part of something longer is no number to call: %s',
  (text) => {
    expect(calls(text, ['911'])).toEqual([]);
  },
);

test('letters are dialled by their keys, and an extension only once somebody answers', () => {
  const numbers = ['1-800-CLINIC', '(555) 010-2133, ext. 5', '(555) 010-2133 Ext 6', '(555) 010-2133 x7'];
  expect(numbers.flatMap((number) => calls(`Call ${number} now`, [number]))).toEqual([
    'tel:1800254642',
    'tel:5550102133;ext=5',
    'tel:5550102133;ext=6',
    'tel:5550102133;ext=7',
  ]);
});
