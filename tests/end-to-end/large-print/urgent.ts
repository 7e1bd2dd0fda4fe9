import { contains, overlaps } from '../../support/pdf/boxes.js';
import type { TextBlock } from '../../support/pdf/text-lines.js';
import type { Sheet } from '../../support/samples/sheet.js';
import { writtenSections } from '../../support/samples/written-blocks.js';
import { LETTERS_ABOVE_EM, type Rule } from './rule.js';

/** A clinic whose name alone takes most of page 1 in the largest sizes; it begins there all the same. */
const LONG_NAMED = 'st-brigid';
const FEWEST_SIGNS = 2;

export const urgent: readonly Rule[] = [
  {
    promise: 'the urgent box begins on page 1, with the number of the emergency service',
    breaches: (sheet) => {
      const { heading, words } = boxOf(sheet);
      const number = new RegExp(`call ${sheet.clinic.emergency}`, 'iu');
      const call = words.find((block) => number.test(block.text));
      return heading?.lines[0]?.page === 1 && call?.lines.every((line) => line.page === 1)
        ? []
        : [`heading on page ${heading?.lines[0]?.page}, number on page ${call?.lines[0]?.page}`];
    },
  },
  {
    promise:
      'every sign of the first urgent box is on page 1; in the largest size, or where the name of the clinic is very long, at least two',
    breaches: (sheet) => {
      const { onFirst, all } = signsOf(sheet);
      const isTight = sheet.clinic.id === LONG_NAMED || sheet.name.includes('.xxlarge.');
      const wanted = isTight ? Math.min(all, FEWEST_SIGNS) : all;
      return all > 0 && onFirst >= wanted ? [] : [`${onFirst} of ${all} signs on page 1`];
    },
  },
  {
    promise:
      'the urgent box is told by a black bar and a sign too, not by colour alone, on each of its pages',
    breaches: ({ pdf, blocks, handout, clinic }) => {
      const title = titleOf('emergency', handout.markdown, clinic);
      return blocks
        .filter((block) => block.text.startsWith(title))
        .flatMap((block) => block.lines.slice(0, 1))
        .flatMap((line) => {
          const page = pdf.pages[line.page - 1];
          const [run] = line.runs;
          const letters = {
            xPt: line.xPt,
            yPt: line.baselinePt - LETTERS_ABOVE_EM * line.sizePt,
            widthPt: line.rightPt - line.xPt,
            heightPt: LETTERS_ABOVE_EM * line.sizePt,
          };
          const bar = page?.fills.find(({ box, colour }) => colour === '#000000' && contains(box, letters));
          const sign = page?.fills.find(
            (fill) => bar && !fill.isRectangular && fill.colour === '#ffffff' && overlaps(fill.box, bar.box),
          );
          return bar && sign && run?.colour === '#ffffff'
            ? []
            : [`page ${line.page}: ${bar ? 'no sign' : 'no bar'}`];
        });
    },
  },
  {
    promise: 'the number to call stands beside the title of the box that asks to call',
    breaches: (sheet) => {
      const title = titleOf('call', sheet.handout.markdown, sheet.clinic);
      // A sheet of one page has no such box.
      if (title === '') return [];
      const at = sheet.blocks.findIndex((block) => block.role === 'H2' && block.text.trim() === title);
      const next = sheet.blocks.slice(at + 1).find((block) => block.role === 'P');
      const line = next?.lines.find((candidate) => candidate.text.includes(sheet.clinic.phone));
      return line && line.page === sheet.blocks[at]?.lines[0]?.page
        ? []
        : [`under "${title}" stands "${next?.text}"`];
    },
  },
];

/** How many urgent signs a sheet has, and how many of them on page 1. */
export function signsOf(sheet: Sheet): { readonly onFirst: number; readonly all: number } {
  const { signs } = boxOf(sheet);
  const onFirst = signs.filter((sign) => sign.lines.every((line) => line.page === 1));
  return { onFirst: onFirst.length, all: signs.length };
}

interface UrgentBox {
  readonly heading: TextBlock | undefined;
  readonly words: readonly TextBlock[];
  readonly signs: readonly TextBlock[];
}

/** The urgent box: from its heading to the end of its written blocks. */
function boxOf({ blocks, handout, clinic }: Sheet): UrgentBox {
  const section = writtenSections(handout.markdown, clinic).find(({ kind }) => kind === 'emergency');
  const written = section?.blocks ?? [];
  const title = written[0]?.text ?? '';
  const column = blocks.filter((block) => block.role !== 'Artifact');
  const at = column.findIndex((block) => block.text.trim() === title);
  const words = column.slice(at, at + written.length);
  return {
    heading: words[0],
    words,
    signs: words.filter((_, index) => written[index - 1]?.role === 'Lbl'),
  };
}

function titleOf(kind: string, markdown: string, clinic: Sheet['clinic']): string {
  return writtenSections(markdown, clinic).find((section) => section.kind === kind)?.blocks[0]?.text ?? '';
}
