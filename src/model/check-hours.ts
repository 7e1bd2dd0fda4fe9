import type { Log } from '../diagnostics/index.js';
import type { Located, Path } from '../read/index.js';
import { isByDay, piecesOf } from './hours-in-words.js';
import type { ClinicFields } from './clinic.js';
import { hoursOfDay } from './hours-of-day.js';
import { weekdaysIn, type Weekday } from './weekdays.js';

/** Whether hours by day are hours: each day once, each time one that a clock shows, none reversed, none twice. */
export function checkHours({ hours }: ClinicFields, source: Located, log: Log): boolean {
  if (hours === undefined || !isByDay(hours)) return true;
  const before = log.errors.length;
  const days = new Map<Weekday, string>();
  for (const [key, written] of Object.entries(hours)) {
    const path: Path = ['hours', key];
    const said = hoursOfDay(piecesOf(written));
    if ('what' in said) log.error('bad-hours', `hours.${key}: ${said.what}`, source.placeOf(path), said.hint);
    const twice = (weekdaysIn(key) ?? []).find((day) => days.has(day));
    if (twice !== undefined)
      log.error(
        'day-twice',
        `hours.${key} and hours.${days.get(twice) ?? ''} both say when the clinic is open on ${twice}`,
        source.keyPlaceOf(path),
        'name each day once; several hours of a day stand in brackets: [8:30–12:00, 13:00–17:00]',
      );
    for (const day of weekdaysIn(key) ?? []) days.set(day, key);
  }
  return log.errors.length === before;
}
