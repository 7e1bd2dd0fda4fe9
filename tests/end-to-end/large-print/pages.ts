import { followUpLabels } from '../../support/samples/clinic-facts.js';
import type { PdfPage } from '../../support/pdf/pdf.js';
import { linesOn, type TextLine } from '../../support/pdf/text-lines.js';
import type { Sheet } from '../../support/samples/sheet.js';
import { isLargest, mastheadWords } from './masthead-words.js';
import { folioRule, headRule, writingLines } from './page-furniture.js';
import { pt, ROUNDING_PT, type Rule } from './rule.js';

/** A follow-up area with fewer is no place to write. */
const FEWEST_LINES = 2;

export const pages: readonly Rule[] = [
  {
    promise: 'each page but the first names the clinic and its number at its head',
    breaches: (sheet) =>
      sheet.pdf.pages.slice(1).flatMap((page) => {
        const text = joined(headLines(page, sheet));
        const { name, short_name: short, phone } = sheet.clinic;
        return text.includes(short ?? name) && text.includes(phone) ? [] : [`page ${page.number}: "${text}"`];
      }),
  },
  {
    promise: 'page 1 names the clinic and its number, in the largest sizes by its shorter name',
    breaches: (sheet) => {
      const text = sheet.blocks
        .filter((block) => block.lines[0]?.page === 1)
        .map((block) => block.text.trim())
        .join(' ');
      return mastheadWords(sheet)
        .filter((words) => !text.includes(words))
        .map((words) => `"${words}" is missing`);
    },
  },
  {
    promise: 'each page says its number and how many there are, in bold',
    breaches: (sheet) =>
      sheet.pdf.pages.flatMap((page) => {
        const folio = footLines(page, sheet).find(
          (line) => line.text.trim() === `Page ${page.number} of ${sheet.pdf.pages.length}`,
        );
        return folio?.runs.every((run) => run.isBold)
          ? []
          : [`page ${page.number}: "${joined(footLines(page, sheet))}"`];
      }),
  },
  {
    promise: 'the folio stands in the lower right corner',
    breaches: (sheet) =>
      sheet.pdf.pages.flatMap((page) => {
        const folio = footLines(page, sheet).find((line) => line.text.startsWith('Page '));
        const rule = folioRule(page);
        const rightPt = rule ? rule.box.xPt + rule.box.widthPt : 0;
        return folio && Math.abs(folio.rightPt - rightPt) < 1
          ? []
          : [`page ${page.number}: it ends at ${pt(folio?.rightPt ?? 0)}`];
      }),
  },
  {
    promise: 'each page carries the title, and the version where it has room; each sheet does',
    breaches: (sheet) => {
      const { title, version } = sheet.handout;
      const versionWords = `version ${version}`;
      const wanted = isLargest(sheet.size) ? [title] : [title, versionWords];
      const feet = sheet.pdf.pages.flatMap((page) => {
        const text = joined(footLines(page, sheet));
        return wanted.every((words) => text.includes(words)) ? [] : [`page ${page.number}: "${text}"`];
      });
      const isSaid = sheet.blocks.some((block) => block.text.includes(versionWords));
      return isSaid ? feet : [...feet, 'the version is missing'];
    },
  },
  {
    promise: 'a clinic that prints on both sides gets an even number of pages',
    breaches: ({ pdf, clinic }) =>
      clinic.duplex === 'yes' && pdf.pages.length % 2 === 1 ? [`${pdf.pages.length} pages`] : [],
  },
  {
    promise: 'a clinic that prints on one side gets no empty page',
    breaches: (sheet) =>
      sheet.pdf.pages
        .filter(
          (page) =>
            sheet.clinic.duplex !== 'yes' &&
            columnLines(page, sheet).length === 0 &&
            writingLines(page).length === 0,
        )
        .map((page) => `page ${page.number}`),
  },
  {
    promise: 'the follow-up area is whole: heading, fields and lines on one page',
    breaches: brokenFollowUp,
  },
  {
    promise: 'no line is longer than the profile allows',
    breaches: ({ blocks, profile }) =>
      blocks
        .flatMap((block) => block.lines)
        .filter((line) => line.rightPt - line.xPt > profile.maxLineLengthPt + ROUNDING_PT)
        .map((line) => `page ${line.page} "${line.text}" is ${pt(line.rightPt - line.xPt)}`),
  },
  {
    promise: 'the file says its title, its clinic and its language',
    breaches: ({ pdf, handout, clinic }) =>
      pdf.title === handout.title && pdf.author === clinic.name && pdf.language === 'en'
        ? []
        : [`${pdf.title}, ${pdf.author}, ${pdf.language}`],
  },
];

function brokenFollowUp(sheet: Sheet): readonly string[] {
  const { blocks, clinic, handout } = sheet;
  const at = blocks.findIndex(
    (block) => block.role === 'H2' && block.text.trim() === clinic.follow_up.heading,
  );
  const heading = blocks[at]?.lines[0];
  if (!heading) return ['there is no follow-up area'];
  const next = blocks.slice(at + 1).find((block) => block.role === 'H2')?.lines[0];
  const between = blocks.slice(at, next ? blocks.findIndex((block) => block.lines[0] === next) : undefined);
  const astray = between
    .filter((block) => block.role !== 'Artifact')
    .flatMap((block) => block.lines)
    .filter((line) => line.page !== heading.page)
    .map((line) => `"${line.text}" is on page ${line.page}, its heading on page ${heading.page}`);
  const page = sheet.pdf.pages[heading.page - 1];
  const bottomPt = next?.page === heading.page ? next.baselinePt : (page?.heightPt ?? 0);
  const lines = page
    ? writingLines(page).filter(({ box }) => box.yPt > heading.baselinePt && box.yPt < bottomPt)
    : [];
  const wanted = followUpLabels(clinic, handout.id).length + FEWEST_LINES;
  return [
    ...astray,
    ...(lines.length >= wanted ? [] : [`${lines.length} lines to write on, and ${wanted} are the fewest`]),
  ];
}

function headLines(page: PdfPage, sheet: Sheet): readonly TextLine[] {
  const rule = headRule(page);
  return linesOn(page, sheet.blocks).filter((line) => rule && line.baselinePt < rule.box.yPt);
}

function footLines(page: PdfPage, sheet: Sheet): readonly TextLine[] {
  const rule = folioRule(page);
  return linesOn(page, sheet.blocks).filter((line) => rule && line.baselinePt > rule.box.yPt);
}

function columnLines(page: PdfPage, sheet: Sheet): readonly TextLine[] {
  const margins = new Set([...headLines(page, sheet), ...footLines(page, sheet)]);
  return linesOn(page, sheet.blocks).filter((line) => !margins.has(line));
}

function joined(lines: readonly TextLine[]): string {
  return lines.map((line) => line.text.trim()).join(' ');
}
