import type { ClinicFacts, HoursFacts } from '../clinic-facts.js';
import type { PhraseFacts } from './sheet-facts.js';
import { UnaccountableError } from './unaccountable-error.js';

const WEEK = 'mon tue wed thu fri sat sun'.split(' ');

/** Opening hours as a sheet in a language must say them, from what the clinic's file has; nothing where it has none. */
export function hoursRead(
  { hours, language: written }: ClinicFacts,
  language: string,
  { texts, days }: PhraseFacts,
): string | undefined {
  if (hours === undefined || typeof hours === 'string') return hours;
  if (Array.isArray(hours)) return (hours as readonly string[]).join('\n');
  if (!days) throw new UnaccountableError('nobody says what days are called');
  const between = (texts['list'] ?? '').replace('{first}', '').replace('{next}', '');
  const said = sayingsOf(hours as HoursFacts, days, between, written === language);
  const lines = [...new Set(WEEK.flatMap((day) => said.get(day) ?? []))].map((saying) => {
    const on = WEEK.map((day) => said.get(day) === saying);
    const named = rowsOf(on).flatMap(([first, last]) => namesFrom(first, last, days));
    return `${named.join(between)} ${saying}`;
  });
  return lines.map((line) => line.replace(/^./su, (letter) => letter.toUpperCase())).join('\n');
}

/** What is said of each day. */
function sayingsOf(
  hours: HoursFacts,
  days: Readonly<Record<string, string>>,
  between: string,
  asWritten: boolean,
): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const [key, value] of Object.entries(hours)) {
    const times = (typeof value === 'string' ? value.split(/[,;\n]/u) : value)
      .map((time) => time.trim())
      .filter(Boolean);
    const [only = ''] = times;
    const saying = /^closed$/iu.test(only)
      ? days['closed']
      : /^(?:24\D|day|0?0:00\D+24:00$)/iu.test(only)
        ? days['always']
        : times
            .map((time) => (asWritten || /^[\d:. –-]+$/u.test(time) ? time : onTheClock(time)))
            .join(between);
    for (const day of daysOf(key)) said.set(day, saying ?? '');
  }
  return said;
}

/** `8 a.m. to 5:30 p.m.` as 8:00–17:30. */
function onTheClock(time: string): string {
  const found = [
    ...time.matchAll(/(?<hour>\d{1,2})(?:[:.h](?<minute>\d\d)|h)?(?: ?(?<half>[ap])\.?m\.?)?/giu),
  ];
  if (found.length !== 2) throw new UnaccountableError(`"${time}" is no time from and to`);
  return found
    .map(({ groups = {} }) => {
      const half = groups['half']?.toLowerCase();
      const written = Number(groups['hour']);
      const hour = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0);
      return `${hour}:${groups['minute'] ?? '00'}`;
    })
    .join('–');
}

/** The days that a key names, by their first three letters. */
function daysOf(key: string): readonly string[] {
  const folded = key.trim().toLowerCase();
  if (/^(?:daily|every day|all days)$/u.test(folded)) return WEEK;
  return folded.split(/,|&|\band\b/u).flatMap((part) => {
    const [from = -1, to = from] = part
      .split(/[-–]|\bto\b/u)
      .map((name) => WEEK.indexOf(name.trim().slice(0, 3)));
    if (from < 0 || to < 0) throw new UnaccountableError(`"${key}" is no day`);
    const twice = [...WEEK, ...WEEK];
    return twice.slice(from, (to < from ? to + WEEK.length : to) + 1);
  });
}

/** From where to where something holds without a gap. */
function rowsOf(on: readonly boolean[]): readonly (readonly [number, number])[] {
  const rows: [number, number][] = [];
  on.forEach((holds, at) => {
    if (!holds) return;
    const row = rows.at(-1);
    if (row?.[1] === at - 1) row[1] = at;
    else rows.push([at, at]);
  });
  return rows;
}

/** More than two days in a row are said by the first and the last. */
function namesFrom(first: number, last: number, days: Readonly<Record<string, string>>): readonly string[] {
  const names = WEEK.slice(first, last + 1).map((day) => days[day] ?? '');
  const [begins = '', ends = ''] = [names[0], names.at(-1)];
  if (names.length < 3) return names;
  return [(days['range'] ?? '').split('{first}').join(begins).split('{last}').join(ends)];
}
