import { expect, test } from 'vitest';
import { longDate } from '../../../src/model/written-dates.js';

test.each([
  ['2026-11-22', 'en', 'November 22, 2026'],
  ['2026-11-22', 'en-GB', '22 November 2026'],
  ['2026-11-22', 'es', '22 de noviembre de 2026'],
  ['2026-11-22', 'de', '22. November 2026'],
  ['2028-02-29', 'en', 'February 29, 2028'],
  ['2026-01-01', 'en', 'January 1, 2026'],
  ['2026-12-31', 'en', 'December 31, 2026'],
])('%s in %s is %s', (iso, language, words) => {
  expect(longDate(iso, language)).toBe(words);
});

test('the time zone of the machine does not move the day', () => {
  const before = process.env['TZ'];
  try {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      process.env['TZ'] = zone;
      expect(longDate('2026-11-22', 'en')).toBe('November 22, 2026');
    }
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
});
