import type { Log } from '../diagnostics/index.js';
import type { Located, Path, Plain } from '../read/index.js';
import { checkShape } from './check-shape.js';
import { areTranslationsWhole } from './are-translations-whole.js';
import { CLINIC_FOLDER, clinicSchema, type Clinic } from './clinic.js';

/** A read file, or row of a table, to a clinic; undefined when anything in it is wrong, with all of it logged. */
export function toClinic(located: Located, id: string, log: Log): Clinic | undefined {
  const fields = checkShape(clinicSchema, located, log);
  if (!fields) return undefined;
  const checks = [isFreeOfSlots(located, log), areTranslationsWhole(fields, located, log)];
  return checks.every(Boolean) ? { id, folder: CLINIC_FOLDER, fields, source: located } : undefined;
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
