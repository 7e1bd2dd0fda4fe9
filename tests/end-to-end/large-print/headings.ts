import { bottomOf } from '../../support/pdf/boxes.js';
import type { OutlineItem, PdfPage } from '../../support/pdf/pdf.js';
import { withDescendants } from '../../support/pdf/structure.js';
import type { TextBlock } from '../../support/pdf/text-lines.js';
import { nearest } from '../../support/pdf/structure.js';
import type { Sheet } from '../../support/samples/sheet.js';
import { isHeading, pt, ROUNDING_PT, say, type Rule } from './rule.js';
import { folioRule } from './page-furniture.js';

/** In ems: the farthest that the sign of a box pushes its title in. */
const SIGN_EM = 4;

export const headings: readonly Rule[] = [
  {
    promise: 'headings are bold and larger than the body, as large as the size says',
    breaches: ({ blocks, size }) => {
      // A title may be a tenth larger than the headings under it, where urgent signs need the room of page 1.
      const wanted: Readonly<Record<string, readonly number[]>> = {
        H1: [size.h1Pt, size.h2Pt * 1.1],
        H2: [size.h2Pt],
      };
      return blocks
        .filter(isHeading)
        .flatMap((block) =>
          block.lines
            .filter(
              (line) =>
                line.runs.some((run) => !run.isBold || run.sizePt <= size.bodyPt) ||
                !(wanted[block.role] ?? [line.sizePt]).some(
                  (sizePt) => Math.abs(line.sizePt - sizePt) <= ROUNDING_PT,
                ),
            )
            .map((line) => `${block.role} ${say(line)} is ${pt(line.sizePt)}`),
        );
    },
  },
  {
    promise: 'headings of a higher level are larger',
    breaches: ({ blocks }) => {
      const sizeOf = (role: string): readonly number[] =>
        blocks
          .filter((block) => block.role === role)
          .flatMap((block) => block.lines.map((line) => line.sizePt));
      return [
        ...(Math.min(...sizeOf('H1')) > Math.max(...sizeOf('H2')) ? [] : ['H1 and H2']),
        ...(Math.min(...sizeOf('H2')) > Math.max(0, ...sizeOf('H3')) ? [] : ['H2 and H3']),
      ];
    },
  },
  {
    promise: 'headings are flush left; in a box the sign stands before them',
    breaches: ({ blocks, size, profile, paper }) => {
      const columnPt = (paper.widthPt - Math.min(paper.widthPt - 144, profile.maxLineLengthPt)) / 2;
      return blocks.filter(isHeading).flatMap((block) => {
        const [line] = block.lines;
        if (!line) return [];
        const insetPt = line.xPt - columnPt;
        const isInBox = insetPt > ROUNDING_PT;
        return insetPt < -ROUNDING_PT || (isInBox && insetPt > SIGN_EM * size.bodyPt)
          ? [`${say(line)} begins at ${pt(line.xPt)}`]
          : [];
      });
    },
  },
  {
    promise: 'there is one H1, which comes first, and no level is skipped',
    breaches: ({ pdf }) => {
      const levels = withDescendants(pdf.structure)
        .filter((element) => /^H\d$/u.test(element.role))
        .map((element) => Number(element.role.slice(1)));
      return [
        ...(levels[0] === 1 && levels.filter((level) => level === 1).length === 1
          ? []
          : [`H1: ${levels.join(' ')}`]),
        ...levels
          .slice(1)
          .filter((level, index) => level > (levels[index] ?? 0) + 1)
          .map((level) => `H${level} after a heading two levels up: ${levels.join(' ')}`),
      ];
    },
  },
  {
    promise: 'the bookmarks are the headings, nested by level',
    breaches: ({ pdf, blocks }) => {
      const marked = flat(pdf.outline, 1).join('\n');
      const headed = blocks
        .filter(isHeading)
        .map((block) => `${block.role.slice(1)} ${block.text.trim()}`)
        .join('\n');
      return marked === headed ? [] : [`bookmarks:\n${marked}\nheadings:\n${headed}`];
    },
  },
  {
    promise: 'no heading is the last thing on a page',
    breaches: ({ pdf, blocks, size }) =>
      pdf.pages.flatMap((page) => {
        const last = lowest(page, blocks);
        return last && last.sizePt > size.bodyPt + ROUNDING_PT && last.role !== 'Lbl'
          ? [`page ${page.number} ends with "${last.text}"`]
          : [];
      }),
  },
  {
    promise: 'no line of a paragraph stands alone at the top or foot of a page',
    breaches: (sheet) => sheet.blocks.filter((block) => block.role !== 'Artifact').flatMap(loneLines),
  },
  {
    promise: 'a sentence that leads in to a list stands on the page of its first item',
    breaches: ({ blocks }) =>
      blocks.flatMap((block, index) => {
        const next = blocks.slice(index + 1).find((other) => other.role !== 'Artifact');
        const line = block.lines.at(-1);
        return block.role === 'P' &&
          block.text.trim().endsWith(':') &&
          line &&
          next?.role === 'Lbl' &&
          next.lines[0]?.page !== line.page
          ? [`${say(line)} ends a page`]
          : [];
      }),
  },
];

function flat(items: readonly OutlineItem[], level: number): readonly string[] {
  return items.flatMap((item) => [`${level} ${item.title}`, ...flat(item.items, level + 1)]);
}

/** The last thing in a page's column: a line of text, or a picture, rule or code, which has no size. */
function lowest(
  page: PdfPage,
  blocks: Sheet['blocks'],
): { readonly text: string; readonly sizePt: number; readonly role: string } | undefined {
  const footPt = folioRule(page)?.box.yPt ?? page.heightPt;
  const texts = blocks.flatMap((block) =>
    block.lines
      .filter((line) => line.page === page.number && line.baselinePt < footPt)
      .map((line) => ({ text: line.text, sizePt: line.sizePt, role: block.role, bottomPt: line.baselinePt })),
  );
  const others = [...page.pictures, ...page.fills.filter(isSeen)]
    .filter((mark) => bottomOf(mark.box) < footPt)
    .map((mark) => ({ text: '', sizePt: 0, role: '', bottomPt: bottomOf(mark.box) }));
  return [...texts, ...others].toSorted((a, b) => a.bottomPt - b.bottomPt).at(-1);
}

/** Codes and lines to write on count as content under a heading; the rules of boxes around the heading do not. */
function isSeen(fill: PdfPage['fills'][number]): boolean {
  return (
    nearest(fill.element, ['Figure']) !== undefined || (fill.box.heightPt <= 1.5 && fill.box.widthPt > 72)
  );
}

function loneLines(block: TextBlock): readonly string[] {
  if (block.lines.length < 2) return [];
  const pages = [...new Set(block.lines.map((line) => line.page))];
  if (pages.length < 2) return [];
  return pages.flatMap((page) => {
    const [line, ...others] = block.lines.filter((candidate) => candidate.page === page);
    return line && others.length === 0 ? [`${say(line)} of ${block.lines.length} lines`] : [];
  });
}
