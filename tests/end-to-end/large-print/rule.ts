import type { TextBlock, TextLine } from '../../support/pdf/text-lines.js';
import type { Sheet } from '../../support/samples/sheet.js';

/** A rule of large print: what it promises, and where a finished sheet breaks it. */
export interface Rule {
  readonly promise: string;
  /** Each breach in words: page, what, number. None where the rule is kept. */
  readonly breaches: (sheet: Sheet) => readonly string[];
}

/** Rounding in a PDF's numbers. */
export const ROUNDING_PT = 0.05;

/** How high letters reach above the baseline, and below it, in ems: enough for every letter of our faces. */
export const LETTERS_ABOVE_EM = 0.72;
export const LETTERS_BELOW_EM = 0.22;

/** A line for a message. */
export function say(line: TextLine): string {
  return `page ${line.page} "${line.text.trim().slice(0, 50)}"`;
}

/** A number for a message. */
export function pt(value: number): string {
  return `${Math.round(value * 100) / 100} pt`;
}

/** Headings, paragraphs, cells: what stands in the column and is read aloud. */
export function isColumnText(block: TextBlock): boolean {
  return block.role !== 'Artifact';
}

export function isHeading(block: TextBlock): boolean {
  return /^H\d$/u.test(block.role);
}

/** Blocks in front of the title: the masthead, which is a letterhead and stands in the top margin. */
export function mastheadOf(sheet: Sheet): readonly TextBlock[] {
  const title = sheet.blocks.findIndex((block) => block.role === 'H1');
  return sheet.blocks.slice(0, title).filter(isColumnText);
}
