import type { Diagnostic } from '../../diagnostics/index.js';

/** A finding that refuses a finished file. */
export function doubt(code: string, what: string, hint: string): Diagnostic {
  return { severity: 'error', code, what, hint };
}

/** What to do where the press itself must have mixed something up. */
export const REPORT = 'do not print it; build it again, and report this if it comes back';

/** A few of many, in quotes, for a message. */
export function some(things: readonly string[]): string {
  const shown = things.slice(0, 3).map((thing) => `"${thing}"`);
  return things.length > shown.length
    ? `${shown.join(', ')} and ${things.length - shown.length} more`
    : shown.join(', ');
}
