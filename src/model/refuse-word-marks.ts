import { placeWithin, type Log } from '../diagnostics/index.js';
import type { TextRun } from './section.js';
import { isWordMark, WORD_MARK, WORD_MARKS } from './word-marks.js';

/** Logs each place of a text that came from a Word file and that nobody has decided on. */
export function refuseWordMarks({ source, place }: TextRun, log: Log): void {
  if (!source.includes('{{word.')) return;
  for (const match of source.matchAll(new RegExp(WORD_MARK, 'gu'))) {
    const name = match.groups?.['name'] ?? '';
    if (name === 'end' || !isWordMark(name)) continue;
    log.error(
      'undecided',
      `${WORD_MARKS[name]} came from Word here (${match[0]}), and nobody has decided on it`,
      placeWithin(place, source, match.index),
      'write what belongs there, and take the mark out, with its {{word.end}} if it has one',
    );
  }
}
