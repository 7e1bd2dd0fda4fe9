import { UsageError } from '../io.js';

/** The end of the year 9999: a PDF's dates have four digits for the year. */
const LAST_SECOND = 253_402_300_799;

/** SOURCE_DATE_EPOCH as a date, if the environment sets it (reproducible-builds.org). */
export function sourceDate(env: Readonly<Record<string, string | undefined>>): Date | undefined {
  const seconds = env['SOURCE_DATE_EPOCH'];
  if (seconds === undefined || seconds === '') return undefined;
  if (!/^\d{1,12}$/u.test(seconds) || Number(seconds) > LAST_SECOND)
    throw new UsageError(`SOURCE_DATE_EPOCH is "${seconds}"`, 'set it to seconds since 1970, or unset it');
  return new Date(Number(seconds) * 1000);
}
