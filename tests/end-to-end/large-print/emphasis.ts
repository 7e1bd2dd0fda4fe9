import type { PdfPage, TextRun } from '../../support/pdf/pdf.js';
import { fillSlots } from '../../support/samples/fill-slots.js';
import { pt, type Rule } from './rule.js';
import { isUnderline } from './page-furniture.js';

/** A single word in capitals is an abbreviation; so many after one another are a block. */
const FEWEST_CAPITALS = 4;
const CAPITALS = new RegExp(`(?:\\b\\p{Lu}[\\p{Lu}\\d]+\\b[^\\p{L}\\d]*){${FEWEST_CAPITALS}}`, 'u');

export const emphasis: readonly Rule[] = [
  {
    promise: 'nothing is italic',
    breaches: ({ pdf }) =>
      pdf.pages.flatMap((page) =>
        page.runs
          .filter((run) => run.isItalic)
          .map((run) => `page ${page.number} "${run.text}" in ${run.fontName}`),
      ),
  },
  {
    promise: 'there are no blocks of capitals',
    breaches: ({ blocks }) =>
      blocks.filter((block) => CAPITALS.test(block.text)).map((block) => `"${block.text.slice(0, 60)}"`),
  },
  {
    promise: 'emphasis is underlined or bold, as the profile says',
    breaches: ({ pdf, handout, profile }) => {
      const wanted = [...handout.markdown.matchAll(/(?<!\*)\*(?<words>[^*\n]+)\*(?!\*)/gu)];
      return wanted.flatMap(({ groups }) => {
        const words = groups?.['words'] ?? '';
        const found = pdf.pages.flatMap((page) =>
          page.runs.filter((run) => run.text.trim() === words).map((run) => ({ page, run })),
        );
        if (found.length === 0) return [`"${words}" is set like the words around it`];
        return found
          .filter(
            ({ page, run }) =>
              run.isBold !== (profile.emphasis === 'bold') ||
              isUnderlined(run, page) !== (profile.emphasis === 'underline'),
          )
          .map(({ page, run }) => `page ${page.number} "${words}" is ${run.isBold ? 'bold' : 'not bold'}`);
      });
    },
  },
  {
    promise: 'strong words are bold in every profile',
    breaches: ({ pdf, handout, clinic }) => {
      const bold = solid(
        pdf.pages
          .flatMap((page) => page.runs.filter((run) => run.isBold && run.element).map((run) => run.text))
          .join(''),
      );
      return (
        [...fillSlots(handout.markdown, clinic).matchAll(/\*\*(?<words>.+?)\*\*/gu)]
          .map(({ groups }) => groups?.['words'] ?? '')
          // A number that the clinic does not have leaves "****", which is no pair of marks.
          .filter((words) => !bold.includes(solid(words)))
          .map((words) => `"${words}" is not bold`)
      );
    },
  },
  {
    promise: 'bullets are solid, black, bold and larger than the text, in front of a hanging indent',
    breaches: ({ blocks, size }) =>
      blocks.flatMap((block, index) => {
        if (block.text !== '•') return [];
        const [line] = block.lines;
        const text = blocks[index + 1]?.lines[0];
        const [run] = line?.runs ?? [];
        const isGood =
          line &&
          text &&
          run &&
          run.isBold &&
          run.colour === '#000000' &&
          run.sizePt > size.bodyPt &&
          text.xPt - line.rightPt > size.bodyPt * 0.3 &&
          text.page === line.page &&
          Math.abs(text.baselinePt - line.baselinePt) < size.bodyPt * 0.3;
        return isGood
          ? []
          : [`page ${line?.page}: a bullet of ${pt(line?.sizePt ?? 0)} before "${text?.text}"`];
      }),
  },
];

/** Words without blanks, which a line's end may have taken away. */
function solid(words: string): string {
  return words.replaceAll(/\s+/gu, '');
}

function isUnderlined(run: TextRun, page: PdfPage): boolean {
  return page.fills.some((fill) => isUnderline(fill, run));
}
