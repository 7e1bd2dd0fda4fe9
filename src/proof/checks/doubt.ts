import type { Diagnostic } from '../../diagnostics/index.js';

/** A finding that refuses a finished file. */
export function doubt(code: string, what: string, hint: string): Diagnostic {
  return { severity: 'error', code, what, hint };
}

/** What to do where the press itself must have mixed something up. */
export const REPORT = 'do not print it; build it again, and report this if it comes back';
