import { placeToText, type Diagnostic, type Log } from '../../src/diagnostics/index.js';

/** `file:3:1 error: what`, as a person sees it: for comparing all that a log holds at once. */
export function logged(log: Log): readonly string[] {
  return log.diagnostics.map(
    ({ severity, what, place }) => `${place ? placeToText(place) : 'nowhere'} ${severity}: ${what}`,
  );
}

/** The codes of all that a log holds. */
export function codesIn(log: Log): readonly string[] {
  return log.diagnostics.map(({ code }) => code);
}

/** The only diagnostic of a log. */
export function onlyOne(log: Log): Diagnostic {
  const [first, ...more] = log.diagnostics;
  if (!first || more.length > 0) throw new Error(`not one diagnostic: ${logged(log).join('; ')}`);
  return first;
}
