import { describe, expect, test } from 'vitest';
import { isolated, isolatesToMarkup, mayRunOther } from '../../../src/compose/isolated.js';

describe('a value that is filled in', () => {
  test.each([
    ['Riverside', 'ltr', false],
    ['Ríverside – ünï 24/7', 'ltr', false],
    ['עין גדי', 'ltr', true],
    ['عيادة النور', 'ltr', true],
    ['Riverside', 'rtl', true],
    ['עין גדי', 'rtl', true],
  ] as const)('%s, in a sheet %s, may run another way: %s', (value, direction, expected) => {
    expect(mayRunOther(value, direction)).toBe(expected);
  });

  test('stands in a tag once the text around it is escaped, and its signs are gone', () => {
    const text = `Call ${isolated('A')} or ${isolated('B')}.`;
    expect(isolatesToMarkup(text)).toBe('Call <isolate>A</isolate> or <isolate>B</isolate>.');
  });
});
