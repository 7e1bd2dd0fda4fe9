import type { Clinic } from './clinic.js';
import { movedSource } from './moved-source.js';

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
      Object.hasOwn(words, String(path[0])) && path[0] !== 'contacts' && path[1] !== 'lines'
        ? ['translations', language, ...path]
        : path,
    ),
  };
}
