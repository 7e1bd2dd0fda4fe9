import type { Diagnostic } from '../../diagnostics/index.js';
import type { FilledSection } from '../words/filled-passages.js';
import type { SheetWords } from '../words/sheet-words.js';
import { doubt, REPORT } from './doubt.js';

/** More than this of a passage does not help to find it. */
const MOST_SHOWN = 60;

/**
 * Every passage of a section is there, with this clinic's values: what stands in a box cannot be lost or another's.
 *
 * @param sections those whose headings are in the file
 */
export function checkSections(words: SheetWords, sections: readonly FilledSection[]): readonly Diagnostic[] {
  return sections.flatMap(({ heading, passages }) =>
    passages
      .filter((passage) => !words.squeezedPrinted.includes(passage))
      .map((passage) =>
        doubt(
          'lost-passage',
          `the finished file does not say "${passage.slice(0, MOST_SHOWN)}" under "${heading}" (blanks left out)`,
          REPORT,
        ),
      ),
  );
}
