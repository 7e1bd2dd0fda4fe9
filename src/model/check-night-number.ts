import type { Log } from '../diagnostics/index.js';
import type { Located, Path } from '../read/index.js';
import { dialled, isDayAndNight } from '../text/index.js';
import { isAlwaysOpen, isByDay } from './hours-in-words.js';
import type { ClinicFields } from './clinic.js';

/**
 * Whether each number of a clinic can be what its label says. The emergency service answers for no clinic, and a clinic
 * that is open day and night needs no other number at night.
 */
export function checkNightNumber(fields: ClinicFields, source: Located, log: Log): boolean {
  const errorsBefore = log.errors.length;
  const { phone, after_hours: night, emergency, hours, translations = {} } = fields;
  for (const [name, number] of [
    ['phone', phone],
    ['after_hours', night],
  ] as const)
    if (number !== undefined && dialled(number) === dialled(emergency))
      log.error(
        'two-labels',
        `${name} and emergency are the same number, "${emergency}"`,
        source.placeOf([name]),
        name === 'phone'
          ? "phone is the clinic's own number"
          : 'leave after_hours out: who calls at night would be told to call the ambulance with every question',
      );
  if (night === undefined) return log.errors.length === errorsBefore;
  if (dialled(night) === dialled(phone))
    log.warning(
      'two-labels',
      `phone and after_hours are the same number, "${night}"`,
      source.placeOf(['after_hours']),
      'right where that phone is answered at night; if it is not, leave after_hours out',
    );
  const written: readonly (readonly [Path, ClinicFields['hours']])[] = [
    [['hours'], hours],
    ...Object.entries(translations).map(
      ([language, words]) => [['translations', language, 'hours'], words.hours] as const,
    ),
  ];
  for (const [path, text] of written)
    if (text !== undefined && isAlways(text) && dialled(night) !== dialled(phone))
      log.error(
        'hours-and-night',
        `${path.join('.')} say that the clinic is open day and night, and after_hours "${night}" is another number for the night`,
        source.placeOf(path),
        'take one of them out, or write the hours in which phone is answered',
      );
  return log.errors.length === errorsBefore;
}

function isAlways(hours: NonNullable<ClinicFields['hours']>): boolean {
  if (typeof hours === 'string') return isDayAndNight(hours);
  return isByDay(hours) ? isAlwaysOpen(hours) : isDayAndNight(hours.join('\n'));
}
