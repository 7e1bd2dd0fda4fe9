/** The days of a week, as a clinic's file and the fixed words of a language name them. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** As people write them whole; three letters and more of one are it, too: tues, thurs. */
const NAMES: readonly (readonly [string, Weekday])[] = [
  ['monday', 'mon'],
  ['tuesday', 'tue'],
  ['wednesday', 'wed'],
  ['thursday', 'thu'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
  ['sunday', 'sun'],
];
const FEWEST_LETTERS = 3;
const ALL_NAMES = new Set(['daily', 'every day', 'all days']);
const LONGEST_KEY = 60;

/**
 * The days that a key of opening hours names: `mon`, `Monday`, `mon-fri`, `Sat, Sun`; undefined where it names anything else. A
 * range may go over the end of a week: `sat-mon`.
 */
export function weekdaysIn(key: string): readonly Weekday[] | undefined {
  if (key.length > LONGEST_KEY) return undefined;
  const written = key.trim().toLowerCase();
  if (ALL_NAMES.has(written)) return WEEKDAYS;
  const parts = written.split(/,|&|\band\b/u).map(rangeOf);
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

function rangeOf(part: string): readonly Weekday[] | undefined {
  const [first, last, ...more] = part.split(/[-–]|\bto\b/u).map(dayNamed);
  if (!first || more.length > 0) return undefined;
  if (!part.trim().includes('-') && !/[–]|\bto\b/u.test(part)) return [first];
  if (!last) return undefined;
  const from = WEEKDAYS.indexOf(first);
  const days = (WEEKDAYS.indexOf(last) - from + 7) % 7;
  return Array.from({ length: days + 1 }, (_, step) => WEEKDAYS[(from + step) % 7] as Weekday);
}

function dayNamed(written: string): Weekday | undefined {
  const letters = written.trim().replace(/\.$/u, '');
  return letters.length < FEWEST_LETTERS ? undefined : NAMES.find(([name]) => name.startsWith(letters))?.[1];
}
