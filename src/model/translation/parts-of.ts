import type { Handout } from '../handout.js';
import { plainWords } from '../plain-words.js';

/** A part of a handout that is translated as a whole: what stands before the sections, or a section. */
export interface HandoutPart {
  /** What a person knows it by. */
  readonly name: string;
  /** What it says; blanks, line ends and the number of colons do not count. */
  readonly text: string;
}

/** The parts of a handout, in order; of the front matter, what is printed in words. */
export function partsOf({ fields, sections }: Handout): readonly HandoutPart[] {
  const { title, also_called = [], summary, licence = '' } = fields;
  return [
    { name: 'title and summary', text: flat([title, ...also_called, summary, licence].join('\n')) },
    ...sections.map(({ kind, heading, source }) => {
      const words = plainWords(heading).trim();
      return { name: words === '' ? `:::${kind}` : words, text: flat(source) };
    }),
  ];
}

/** Text without what an editor may change on its own. */
function flat(text: string): string {
  return text.normalize('NFC').replaceAll(/:{3,}/gu, ':::').replaceAll(/\s+/gu, ' ').trim();
}
