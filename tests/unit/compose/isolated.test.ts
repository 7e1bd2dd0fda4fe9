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

  test('leaves the signs that an author wrote, also one that ends what nobody began', () => {
    expect(isolatesToMarkup(`\u2066x\u2069 ${isolated('A')}`)).toBe('\u2066x\u2069 <isolate>A</isolate>');
    expect(isolatesToMarkup(`${isolated('A')}\u2069 b`)).toBe('<isolate>A</isolate>\u2069 b');
    expect(isolatesToMarkup(isolated('\u2067x\u2069'))).toBe('<isolate>\u2067x\u2069</isolate>');
  });
});
