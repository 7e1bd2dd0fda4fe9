import type { ClinicFields } from './clinic.js';
import { hoursOfDay, spanInDigits, type DayHours } from './hours-of-day.js';
import type { Phrases } from './phrases.js';
import { WEEKDAYS, weekdaysIn, type Weekday } from './weekdays.js';

type Written = NonNullable<ClinicFields['hours']>;
/** Days by the keys that a clinic writes, with what it says of each. */
export type HoursByDay = Extract<Written, Readonly<Record<string, unknown>>>;

export function isByDay(hours: Written): hours is HoursByDay {
  return typeof hours === 'object' && !Array.isArray(hours);
}

/** The hours of a key in pieces, as they are written. */
export function piecesOf(written: HoursByDay[string]): readonly string[] {
  const pieces = typeof written === 'string' ? written.split(/[,;\n]/u) : written;
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

/** Whether somebody is there at any time, on every day. */
export function isAlwaysOpen(hours: HoursByDay): boolean {
  const always = Object.entries(hours).flatMap(([key, written]) => {
    const said = hoursOfDay(piecesOf(written));
    return 'kind' in said && said.kind === 'always' ? (weekdaysIn(key) ?? []) : [];
  });
  return new Set(always).size === WEEKDAYS.length;
}

/**
 * Hours by day as lines of a language, the days that say the same in one line.
 *
 * @param isOwn whether it is the language of the file: times are printed as they are written, and in others on a clock of 24
 *   hours, since "8 a.m. to 5 p.m." is English
 */
export function hoursInWords(
  hours: HoursByDay,
  days: NonNullable<Phrases['days']>,
  comma: string,
  isOwn: boolean,
): string {
  const byWords = new Map<string, Set<Weekday>>();
  const said = new Map(
    Object.entries(hours).flatMap(([key, written]) => {
      const pieces = piecesOf(written);
      const words = wordsOf(hoursOfDay(pieces) as DayHours, pieces, days, comma, isOwn);
      return (weekdaysIn(key) ?? []).map((day) => [day, words] as const);
    }),
  );
  for (const day of WEEKDAYS) {
    const words = said.get(day);
    if (words === undefined) continue;
    byWords.set(words, (byWords.get(words) ?? new Set()).add(day));
  }
  return [...byWords].map(([words, on]) => `${capital(namesOf(on, days, comma))} ${words}`).join('\n');
}

function wordsOf(
  hours: DayHours,
  pieces: readonly string[],
  days: NonNullable<Phrases['days']>,
  comma: string,
  isOwn: boolean,
): string {
  if (hours.kind !== 'spans') return days[hours.kind];
  return hours.spans
    .map((span, index) => {
      const written = pieces[index] ?? '';
      return isOwn || !/\p{L}/u.test(written) ? written : spanInDigits(span);
    })
    .join(comma);
}

/** Three days and more in a row are a range: Monday to Friday. */
function namesOf(on: ReadonlySet<Weekday>, days: NonNullable<Phrases['days']>, comma: string): string {
  const runs: Weekday[][] = [];
  for (const [index, day] of WEEKDAYS.entries()) {
    if (!on.has(day)) continue;
    const before = WEEKDAYS[index - 1];
    if (before && on.has(before)) runs.at(-1)?.push(day);
    else runs.push([day]);
  }
  return runs
    .flatMap((run) => {
      const [first, last] = [run[0], run.at(-1)];
      return run.length > 2 && first && last
        ? [days.range.replace('{first}', days[first]).replace('{last}', days[last])]
        : run.map((day) => days[day]);
    })
    .join(comma);
}

function capital(words: string): string {
  const [first = ''] = words;
  return first.toUpperCase() + words.slice(first.length);
}
