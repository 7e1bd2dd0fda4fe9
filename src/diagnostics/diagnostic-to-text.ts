import type { Diagnostic } from './diagnostic.js';
import { placeToText } from './place.js';
import { shown, UNSHOWN } from './in-words.js';

/** How the parts of a message are emphasised; plain text when every function returns its argument. */
export interface Emphasis {
  readonly place: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly quiet: (text: string) => string;
}

/**
 * A diagnostic as a person reads it: what, where, what to do, and the line itself when its source is given.
 *
 * @param source the text of the file that the place names, if it can still be read
 */
export function diagnosticToText(diagnostic: Diagnostic, emphasis: Emphasis, source?: string): string {
  const severity = diagnostic.severity === 'error' ? emphasis.error('error') : emphasis.warning('warning');
  const where = diagnostic.place ? emphasis.place(shown(placeToText(diagnostic.place))) : '';
  const copy = diagnostic.copy ? emphasis.quiet(` (${shown(diagnostic.copy)})`) : '';
  const lines = [`${where}${where ? '  ' : ''}${severity}: ${shown(diagnostic.what)}${copy}`];
  if (diagnostic.place && source !== undefined) lines.push(...codeFrame(source, diagnostic.place, emphasis));
  if (diagnostic.hint) lines.push(`  hint: ${shown(diagnostic.hint)}`);
  return lines.join('\n');
}

/** Longest stretch of a source line that a message shows, in UTF-16 units; longer ones are cut around the column. */
const FRAME_WIDTH = 100;

function codeFrame(source: string, place: { line: number; column: number }, emphasis: Emphasis): string[] {
  const written = source.split('\n')[place.line - 1];
  const line = written?.replace(/[\t\r]/gu, ' ').replace(UNSHOWN, '\uFFFD');
  if (line === undefined || line.trim() === '') return [];
  const start = place.column > FRAME_WIDTH ? place.column - Math.floor(FRAME_WIDTH / 2) : 0;
  const part = line.slice(start, start + FRAME_WIDTH);
  const number = String(place.line);
  return [
    `  ${emphasis.quiet(`${number} |`)} ${part}`,
    `  ${' '.repeat(number.length)} ${emphasis.quiet('|')} ${' '.repeat(Math.max(0, place.column - 1 - start))}${emphasis.error('^')}`,
  ];
}
