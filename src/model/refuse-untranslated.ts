import { placeWithin, type Log, type Place } from '../diagnostics/index.js';
import type { Located } from '../read/index.js';
import type { TextRun } from './section.js';
import { TO_TRANSLATE } from './word-marks.js';

/** Logs a text that was begun to be translated, and is not yet. */
export function refuseUntranslated({ source, place }: Pick<TextRun, 'source' | 'place'>, log: Log): void {
  if (source.includes(TO_TRANSLATE)) tell(placeWithin(place, source, source.indexOf(TO_TRANSLATE)), log);
}

/** The same for what stands before the text. */
export function refuseUntranslatedFields(
  value: unknown,
  path: readonly (string | number)[],
  source: Located,
  log: Log,
): void {
  if (typeof value === 'string') {
    if (value.includes(TO_TRANSLATE)) tell(source.placeOf(path), log);
  } else if (typeof value === 'object' && value !== null)
    for (const [key, inside] of Object.entries(value))
      refuseUntranslatedFields(inside, [...path, Array.isArray(value) ? Number(key) : key], source, log);
}

function tell(place: Place, log: Log): void {
  log.error(
    'untranslated',
    `this text is still to be translated (${TO_TRANSLATE})`,
    place,
    'put your words in place of those behind the mark, and take the mark out',
  );
}
