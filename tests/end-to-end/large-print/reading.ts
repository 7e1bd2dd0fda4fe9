import { expectedBlocks } from '../../support/samples/expected-blocks.js';
import type { Sheet } from '../../support/samples/sheet.js';
import type { WrittenBlock } from '../../support/samples/written-blocks.js';
import { mastheadWords } from './masthead-words.js';
import type { Rule } from './rule.js';

/** Signs that nobody writes, and two blanks where one was meant. */
const STRANGE = /[\p{C}\p{Zl}\p{Zp}\u00ad\ufffd]| {2}/u;

export const reading: readonly Rule[] = [
  {
    promise: 'a screen reader reads every block that was written, in order, once',
    breaches: (sheet) => {
      const read = readBlocks(sheet).map(say);
      const written = asWritten(sheet).map(say);
      const at = written.findIndex((block, index) => block !== read[index]);
      return at === -1 && read.length === written.length
        ? []
        : [`block ${at}: read "${read.at(at)}", written "${written.at(at)}"`];
    },
  },
  {
    promise: 'the text carries no signs that nobody wrote',
    breaches: ({ blocks }) =>
      blocks
        .filter((block) => STRANGE.test(block.text))
        .map((block) => `page ${block.lines[0]?.page}: ${JSON.stringify(block.text)}`),
  },
];

function say({ role, text }: WrittenBlock): string {
  return `${role} ${text}`;
}

/** Blocks of the structure as they are read aloud; a blank at a block's end is not heard. */
function readBlocks(sheet: Sheet): readonly WrittenBlock[] {
  return sheet.blocks
    .filter((block) => block.role !== 'Artifact')
    .map(({ role, text }) => ({
      role: role as WrittenBlock['role'],
      text: text.replaceAll(/\s+/gu, ' ').trim(),
    }));
}

/** What was written, with the yielding blocks on the side of the urgent box where this sheet has them. */
function asWritten(sheet: Sheet): readonly WrittenBlock[] {
  const { head, yielding, urgent, rest } = expectedBlocks(
    sheet.handout,
    sheet.clinic,
    sheet.edition,
    mastheadWords(sheet),
  );
  const texts = readBlocks(sheet).map((block) => block.text);
  const isBefore = (block: WrittenBlock): boolean =>
    texts.indexOf(block.text) < texts.indexOf(urgent[0]?.text ?? '');
  return [
    ...head,
    ...yielding.filter(isBefore),
    ...urgent,
    ...yielding.filter((block) => !isBefore(block)),
    ...rest,
  ];
}
