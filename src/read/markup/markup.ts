import type { Options } from 'mdast-util-from-markdown';
import { directive } from 'micromark-extension-directive';
import { gfmTable } from 'micromark-extension-gfm-table';
import { emphasisMark } from './emphasis-mark.js';
import { quoteMark } from './quote-mark.js';

/**
 * All that is markup in a handout; docs/writing-handouts.md has the same list for people, under "What is markup".
 *
 * The parser still knows the rest of CommonMark, so that HTML, code and the like are found where they stand; `model` refuses
 * them, and whatever looks like markup and is none. Everything else is text and prints.
 */
export function markup(): NonNullable<Options['extensions']> {
  const sections = directive();
  // Text directives eat the ":30" of "8:30": a colon inside a line is only ever a colon.
  delete sections.text;
  return [
    sections,
    gfmTable(),
    {
      document: { [codeOf('>')]: quoteMark },
      text: { [codeOf('*')]: emphasisMark, [codeOf('_')]: emphasisMark },
      // "&amp;" is refused: were it read, nobody could see any more what was written.
      disable: { null: ['characterReference', 'blockQuote', 'attention'] },
    },
  ];
}

function codeOf(sign: string): number {
  return sign.charCodeAt(0);
}
