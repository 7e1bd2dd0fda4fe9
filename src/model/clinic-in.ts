import type { Located, Path } from '../read/index.js';
import type { Clinic } from './clinic.js';

/** A clinic as its sheets in a language print it: in its own words for that language, where it has any. */
export function clinicIn(clinic: Clinic, language: string): Clinic {
  const words = clinic.fields.translations?.[language];
  if (!words) return clinic;
  const { hours, follow_up: followUp } = words;
  const lines = clinic.fields.follow_up?.lines;
  return {
    ...clinic,
    fields: {
      ...clinic.fields,
      ...(hours !== undefined && { hours }),
      ...(followUp && { follow_up: { ...followUp, lines } }),
    },
    source: movedSource(clinic.source, (path) =>
      Object.hasOwn(words, String(path[0])) && path[1] !== 'lines'
        ? ['translations', language, ...path]
        : path,
    ),
  };
}

/** A file in which what stands at a path is looked up at another. */
function movedSource(source: Located, move: (path: Path) => Path): Located {
  return {
    ...source,
    placeOf: (path) => source.placeOf(move(path)),
    keyPlaceOf: (path) => source.keyPlaceOf(move(path)),
    sourceOf: (path) => source.sourceOf(move(path)),
    howToAdd: (path) => source.howToAdd(move(path)),
  };
}
