import type { PdfDictionary, PdfStream } from './pdf-value.js';
import type { Scanner } from './scanner.js';
import { UnreadableError } from './unreadable-error.js';

/** The data behind the word `stream`, and the end of their object (ISO 32000-1, 7.3.8). */
export function streamAt(scanner: Scanner, dictionary: PdfDictionary, length: number): PdfStream {
  const { text } = scanner;
  let start = scanner.at;
  if (text.charCodeAt(start) === 13) start += 1;
  if (text.charCodeAt(start) !== 10) throw new UnreadableError('has data that do not begin on a line');
  start += 1;
  scanner.at = start + length;
  scanner.expect('endstream');
  scanner.expect('endobj');
  return { kind: 'stream', dictionary, start, length };
}
