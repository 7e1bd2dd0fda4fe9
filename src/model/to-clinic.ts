import { Log, placeToText } from '../diagnostics/index.js';
import type { Located, Path, Plain } from '../read/index.js';
import { dialled } from '../text/index.js';
import { checkNightNumber } from './check-night-number.js';
import { checkContacts } from './check-contacts.js';
import { checkHours } from './check-hours.js';
import { isByDay } from './hours-in-words.js';
import { checkShape } from './check-shape.js';
import { areTranslationsWhole } from './are-translations-whole.js';
import { refuseMachineValues } from './refuse-machine-values.js';
import { type Clinic, CLINIC_FOLDER, type ClinicFields, clinicSchema } from './clinic.js';

/** A read file, or row of a table, to a clinic; undefined when anything in it is wrong, with all of it logged. */
export function toClinic(located: Located, id: string, log: Log): Clinic | undefined {
  const isWritten = refuseMachineValues(located, log);
  const fields = shapeOf(located, log);
  if (!fields || !isWritten) return undefined;
  const checks = [
    isFreeOfSlots(located, log),
    areTranslationsWhole(fields, located, log),
    checkEmergency(fields, located, log),
    checkHours(fields, located, log),
    checkContacts(fields, located, log),
    checkNightNumber(fields, located, log),
    refuseFoldedLines(fields, located, log),
  ];
  return checks.every(Boolean) ? { id, folder: CLINIC_FOLDER, fields, source: located } : undefined;
}

/** What a machine left breaks other rules too; of each value one thing is told. */
function shapeOf(located: Located, log: Log): ClinicFields | undefined {
  const shape = new Log();
  const told = new Set(log.errors.map(({ place }) => place && placeToText(place)));
  const fields = checkShape(clinicSchema, located, shape);
  for (const said of shape.diagnostics) if (!said.place || !told.has(placeToText(said.place))) log.add(said);
  return fields;
}

/** Only the follow-up area is filled, in whatever language; braces anywhere else in a clinic's file would be printed. */
function isFreeOfSlots(located: Located, log: Log): boolean {
  const paths = slotsIn(located.value).filter(
    ([key, , part]) => key !== 'follow_up' && !(key === 'translations' && part === 'follow_up'),
  );
  for (const path of paths)
    log.error(
      'stray-slot',
      `${path.join('.')} holds a slot, and only follow_up may`,
      located.placeOf(path),
      'write the value itself',
    );
  return paths.length === 0;
}

function slotsIn(value: Plain): readonly Path[] {
  if (typeof value === 'string') return value.includes('{{') ? [[]] : [];
  const entries: readonly [string | number, Plain][] = isList(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value);
  return entries.flatMap(([key, inner]) => slotsIn(inner).map((path) => [key, ...path]));
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

/** Whether the number of the emergency service can be one: it is never longer than the clinic's own; columns get swapped. */
function checkEmergency({ phone, emergency }: ClinicFields, source: Located, log: Log): boolean {
  const isSwapped = digitsOf(emergency) > digitsOf(phone);
  if (isSwapped)
    log.error(
      'emergency-number',
      `emergency "${emergency}" is longer than phone "${phone}"`,
      source.placeOf(['emergency']),
      'the two may have changed places: emergency is the number of the emergency service, such as 911',
    );
  return !isSwapped;
}

function digitsOf(number: string): number {
  return dialled(number).length;
}

/**
 * Whether hours and lines of an address that were written on several lines are several lines: YAML joins the lines of a value
 * that has no sign of its own for them.
 */
function refuseFoldedLines(fields: ClinicFields, source: Located, log: Log): boolean {
  const { address = [], translations = {} } = fields;
  const hours = fields.hours ?? [];
  const lines = typeof hours === 'string' || isByDay(hours) ? [] : hours;
  const paths: readonly (readonly [Path, string | undefined])[] = [
    [['hours'], typeof hours === 'string' ? hours : undefined],
    ...lines.map((line, index) => [['hours', index], line] as const),
    ...address.map((line, index) => [['address', index], line] as const),
    ...Object.entries(translations).map(
      ([language, words]) => [['translations', language, 'hours'], words.hours] as const,
    ),
  ];
  const folded = paths.filter(
    ([path, value]) => value?.includes('\n') === false && /^[^|>][^]*\n/u.test(source.sourceOf(path).trim()),
  );
  for (const [path] of folded)
    log.error(
      'folded-lines',
      `the lines of ${path.join('.')} would run together`,
      source.placeOf(path),
      'write a | behind the colon, and each line under it',
    );
  return folded.length === 0;
}
