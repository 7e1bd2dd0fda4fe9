import { z } from 'zod';
import { text } from './fields.js';
import { phraseWith } from './phrase-with.js';
import { expected } from '../diagnostics/index.js';

/** How a language writes dates that the computer does not know. */
export const writtenDatesSchema = z
  .strictObject({
    written: phraseWith(['day', 'month', 'year']),
    months: z
      .array(text('The name of a month, as it stands in a date'), {
        error: 'must be a list of twelve months',
      })
      .length(12, 'must be a list of twelve months'),
  })
  .meta({ description: 'Dates of a language that the computer does not know' });

export type WrittenDates = z.output<typeof writtenDatesSchema>;

/** Whether dates and names of this language come from the computer itself. */
export function isKnownToIntl(language: string): boolean {
  return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
}

/** Making one costs more than a whole copy may; there are as many as languages. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * 2026-11-22 as people write it in a language: November 22, 2026.
 *
 * Years of the Gregorian calendar and European digits everywhere, like the phone numbers and the numbers of pages beside
 * them.
 *
 * @param own the language's own way, in place of the computer's
 */
export function longDate(iso: string, language: string, own?: WrittenDates): string {
  if (own) {
    const [year = '', month = '', day = ''] = iso.split('-');
    const parts: Readonly<Record<string, string>> = {
      day: String(Number(day)),
      month: expected(own.months[Number(month) - 1], 'the name of a month'),
      year,
    };
    return own.written.replaceAll(/\{(?<part>\w+)\}/gu, (_, part: string) =>
      expected(parts[part], `the ${part} of a date`),
    );
  }
  const format =
    formats.get(language) ??
    new Intl.DateTimeFormat(language, {
      dateStyle: 'long',
      timeZone: 'UTC',
      calendar: 'gregory',
      numberingSystem: 'latn',
    });
  formats.set(language, format);
  return format.format(new Date(`${iso}T00:00:00Z`));
}
